import { describe, expect, it } from 'vitest';
import {
  commands,
  type FlagName,
  flags,
  readCommandLine,
  usageOf,
} from '../../src/commands/flags.ts';

function read(line: string) {
  return readCommandLine(line === '' ? [] : line.split(' '));
}

function refused(line: string) {
  const result = read(line);
  if (result.kind !== 'refused') throw new Error(`taken: ${line}`);
  return result.problem;
}

describe('readCommandLine', () => {
  it('reads flags before and after the command, with a space or "="', () => {
    expect(read('--root notes build --drafts --output=out --workers 4 --now 2015-06-07')).toEqual({
      kind: 'run',
      command: 'build',
      flags: { root: 'notes', drafts: true, output: 'out', workers: '4', now: '2015-06-07' },
      argument: '',
    });
  });

  it('reads a headline, whatever it begins with after "--"', () => {
    expect(readCommandLine(['new', 'What the budget hides', '--tags', 'a,b'])).toMatchObject({
      argument: 'What the budget hides',
      flags: { tags: 'a,b' },
    });
    expect(readCommandLine(['new', '--', '--root'])).toMatchObject({
      kind: 'run',
      argument: '--root',
      flags: {},
    });
  });

  it('takes --format json for --json', () => {
    expect(read('check --format json')).toMatchObject({ flags: { json: true } });
    expect(read('check --format json --json')).toMatchObject({
      kind: 'run',
      flags: { json: true },
    });
    expect(read('check --format text --quiet')).toMatchObject({
      flags: { format: 'text', quiet: true },
    });
  });

  it('takes the last of equal flags', () => {
    expect(read('build --root a --root b')).toMatchObject({ flags: { root: 'b' } });
  });

  it.each([
    ['--help', { kind: 'help' }],
    ['-h', { kind: 'help' }],
    ['build --drfats --help', { kind: 'help', command: 'build' }],
    ['new -h', { kind: 'help', command: 'new' }],
    ['--version', { kind: 'version' }],
    ['build -v', { kind: 'version' }],
  ])('asks with "%s" for help or the version', (line, expected) => {
    expect(read(line)).toEqual(expected);
  });

  it.each([
    ['', 'unknown-command', 'no command is given', 'broadsheet build'],
    ['biuld', 'unknown-command', '"biuld"', 'write broadsheet build if that was meant'],
    ['toString', 'unknown-command', '"toString"', 'broadsheet --help'],
    ['serve', 'unknown-command', '"serve"', 'broadsheet --help lists the commands'],
    [
      'build --drfats',
      'unknown-flag',
      '"--drfats": broadsheet build has no such flag',
      'write --drafts if that was meant',
    ],
    ['build --ouptut=x', 'unknown-flag', '"--ouptut"', 'write --output if that was meant'],
    [
      'check --output x',
      'unknown-flag',
      '"--output": broadsheet check has no such flag',
      'broadsheet check --help',
    ],
    ['build -x', 'unknown-flag', '"-x"', 'broadsheet build --help lists the flags'],
    ['build --no-drafts', 'unknown-flag', '"--no-drafts"', ''],
    ['build --constructor', 'unknown-flag', '"--constructor"', ''],
    ['build --root', 'bad-flag', 'its value is missing', 'write --root DIR'],
    ['build --root --drafts', 'bad-flag', 'its value is missing', 'write --root DIR'],
    ['build --root=', 'bad-flag', 'its value is missing', ''],
    ['build --drafts=no', 'bad-flag', 'it takes no value, and "no" is given', 'write --drafts'],
    ['build --workers 0', 'bad-flag', '"0" is no value that it takes', 'write --workers N'],
    ['build --workers two', 'bad-flag', '"two" is no value', ''],
    ['build --workers 1.5', 'bad-flag', '"1.5" is no value', ''],
    ['build --now tomorrow', 'bad-flag', '"tomorrow" is no value', 'a day or an RFC 3339 time'],
    ['build --now 2015-02-30', 'bad-flag', '"2015-02-30" is no value', ''],
    ['build --quiet --json', 'bad-flag', '"--quiet" and "--json" together', ''],
    ['build --quiet --format json', 'bad-flag', '"--quiet" and "--json" together', ''],
    ['check --format github --json', 'bad-flag', '"--format" and "--json" together', ''],
    [
      'check --format githbu',
      'bad-flag',
      '"githbu" is no value that it takes',
      'write --format github if that was meant',
    ],
    [
      'check --format sarif',
      'bad-flag',
      '"sarif" is no value that it takes',
      'text (default), json, or github',
    ],
    ['check --changes x', 'unknown-flag', '"--changes"', 'broadsheet check --help'],
    ['build --dry-run --changes x', 'bad-flag', '"--dry-run" and "--changes" together', ''],
    [
      'build notes',
      'bad-argument',
      '"notes": broadsheet build takes flags only',
      'broadsheet build --root notes',
    ],
    [
      'new',
      'bad-argument',
      'Cannot find "Headline": it is missing',
      'broadsheet new "What the budget hides"',
    ],
    [
      'new Rivers rise',
      'bad-argument',
      '"rise": one "Headline" is taken',
      'put it in quotes: broadsheet new "Rivers rise"',
    ],
  ])('refuses "%s"', (line, code, message, hint) => {
    const problem = refused(line);
    expect(problem).toMatchObject({ code, severity: 'error', path: '' });
    expect(problem.message).toMatch(/^Cannot (run|use|find) /);
    expect(problem.message).toContain(message);
    expect(problem.hint).toContain(hint);
  });
});

describe('the table', () => {
  it('uses every flag, and takes the example of every command', () => {
    const used = new Set<string>([
      'help',
      'version',
      ...Object.values(commands).flatMap((command) => command.flags),
    ]);
    expect(Object.keys(flags).filter((name) => !used.has(name))).toEqual([]);
    for (const { example } of Object.values(commands)) {
      const words = [...example.matchAll(/"([^"]*)"|(\S+)/g)].map((found) => found[1] ?? found[2]!);
      expect(readCommandLine(words.slice(1))).toMatchObject({ kind: 'run' });
    }
  });

  it('shows a flag with what follows it', () => {
    expect((['root', 'drafts'] as FlagName[]).map(usageOf)).toEqual(['--root DIR', '--drafts']);
  });
});
