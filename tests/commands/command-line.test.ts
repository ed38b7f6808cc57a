import { describe, expect, it } from 'vitest';
import { readCommandLine } from '../../src/commands/command-line.ts';
import { commands } from '../../src/commands/commands.ts';
import { argumentUsage, flagUsage } from '../../src/commands/define-command.ts';

function readWords(words: readonly string[], columns?: number) {
  const asked = readCommandLine(words, { commands, version: '1.2.3', columns });
  return asked.kind === 'run'
    ? { kind: 'run', command: asked.command.name, input: asked.input }
    : asked;
}

function read(line: string) {
  return readWords(line === '' ? [] : line.split(' '));
}

function help(line: string, columns?: number): string {
  const asked = readWords(`${line} --help`.trim().split(' '), columns);
  if (!('text' in asked)) throw new Error(`no help: ${line}`);
  return asked.text;
}

function rejected(line: string) {
  const result = read(line);
  if (!('problem' in result)) throw new Error(`accepted: ${line}`);
  return result.problem;
}

describe('readCommandLine', () => {
  it('reads flags before and after the command, with a space or "="', () => {
    expect(read('--root notes build --drafts --output=out --workers 4 --now 2015-06-07')).toEqual({
      kind: 'run',
      command: 'build',
      input: { root: 'notes', drafts: true, output: 'out', workers: 4, now: '2015-06-07' },
    });
  });

  it('finds the command behind flags whose values look like one', () => {
    expect(read('--root new build --drafts')).toMatchObject({
      command: 'build',
      input: { root: 'new', drafts: true },
    });
  });

  it('reads a headline, whatever it begins with after "--"', () => {
    expect(readWords(['new', 'What the budget hides', '--tags', 'a,b'])).toMatchObject({
      input: { headline: 'What the budget hides', tags: 'a,b' },
    });
    expect(readWords(['new', '--', '--root'])).toEqual({
      kind: 'run',
      command: 'new',
      input: { headline: '--root' },
    });
  });

  it('accepts --format json and --json together', () => {
    expect(read('check --format json --json')).toMatchObject({ kind: 'run' });
    expect(read('check --format text --quiet')).toMatchObject({
      input: { format: 'text', quiet: true },
    });
  });

  it('uses the last of equal flags', () => {
    expect(read('build --root a --root b')).toMatchObject({ input: { root: 'b' } });
  });

  it.each(['--version', '-v', 'build -v'])('prints the version for "%s"', (line) => {
    expect(read(line)).toEqual({ kind: 'print', text: '1.2.3\n' });
  });

  it.each(['build --drfats --help', 'build --workers 0 -h', '-h build'])(
    'prints the help for "%s", whatever else is wrong',
    (line) => {
      expect(read(line)).toEqual({ kind: 'print', text: help('build') });
    },
  );

  it.each([
    ['', 'unknown-command', 'no command is given', 'broadsheet build'],
    ['biuld', 'unknown-command', '"biuld"', 'did you mean broadsheet build?'],
    ['toString', 'unknown-command', '"toString"', 'broadsheet --help'],
    ['serve', 'unknown-command', '"serve"', 'write broadsheet dev'],
    ['zzzzzz', 'unknown-command', '"zzzzzz"', 'broadsheet --help lists the commands'],
    [
      'build --drfats',
      'unknown-flag',
      '"--drfats": broadsheet build has no such flag',
      'did you mean --drafts?',
    ],
    ['build --ouptut=x', 'unknown-flag', '"--ouptut"', 'did you mean --output?'],
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
    ['build --drafts=no', 'bad-flag', 'it has no value, but "no" is given', 'write --drafts'],
    ['build --workers 0', 'bad-flag', 'it does not accept "0"', 'write --workers N'],
    ['build --workers two', 'bad-flag', 'it does not accept "two"', ''],
    ['build --workers 1.5', 'bad-flag', 'it does not accept "1.5"', ''],
    [
      'build --now tomorrow',
      'bad-flag',
      'it does not accept "tomorrow"',
      'a day or an RFC 3339 time',
    ],
    ['build --now 2015-02-30', 'bad-flag', 'it does not accept "2015-02-30"', ''],
    ['build --quiet --json', 'bad-flag', '"--quiet" and "--json" together', ''],
    ['build --quiet --format json', 'bad-flag', '"--quiet" and "--format json" together', ''],
    ['check --format github --json', 'bad-flag', '"--json" and "--format github" together', ''],
    [
      'check --format githbu',
      'bad-flag',
      'it does not accept "githbu"',
      'did you mean --format github?',
    ],
    [
      'check --format sarif',
      'bad-flag',
      'it does not accept "sarif"',
      'text (default), json, or github',
    ],
    ['check --changes x', 'unknown-flag', '"--changes"', 'broadsheet check --help'],
    ['build --dry-run --changes x', 'bad-flag', '"--dry-run" and "--changes" together', ''],
    [
      'build notes',
      'bad-argument',
      '"notes": broadsheet build accepts only flags',
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
      '"rise": only one "Headline" is accepted',
      'put it in quotes: broadsheet new "Rivers rise"',
    ],
  ])('rejects "%s"', (line, code, message, hint) => {
    const problem = rejected(line);
    expect(problem).toMatchObject({ code, severity: 'error', path: '' });
    expect(problem.message).toMatch(/^Cannot (run|use|find) /);
    expect(problem.message).toContain(message);
    expect(problem.hint).toContain(hint);
  });
});

describe('the help', () => {
  it('lists every command with its argument', () => {
    expect(help('')).toMatch(/^Usage: broadsheet <command> \[flags\]\n/);
    for (const { name, argument, text } of commands)
      expect(help('').replace(/\s+/g, ' ')).toContain(
        ` ${name}${argument ? ` ${argumentUsage(argument)}` : ''} ${text} `,
      );
    expect(help('')).toMatch(/^ {2}-v, --version +print the version$/m);
  });

  it.each(commands)('explains every flag of `$name`, in 100 columns or fewer', (command) => {
    const text = help(command.name, 300);
    for (const [key, flag] of Object.entries(command.flags)) {
      expect(text).toContain(`  ${flagUsage(key, flag)} `);
      expect(text.replace(/\s+/g, ' ')).toContain(flag.text);
    }
    expect(text).toContain(`For example: ${command.example}\n`);
    const longest = (columns: number) =>
      Math.max(
        ...help(command.name, columns)
          .split('\n')
          .filter((line) => line.startsWith('  '))
          .map((line) => line.length),
      );
    expect(longest(300)).toBeLessThanOrEqual(100);
    expect(longest(60)).toBeLessThanOrEqual(60);
    expect(text).toMatch(/[^\n]\n$/);
  });

  it('shows what must follow `new`', () => {
    expect(help('new')).toMatch(/^Usage: broadsheet new "Headline" \[flags\]\n/);
  });
});

it('accepts the example of every command', () => {
  for (const { name, example } of commands) {
    const words = [...example.matchAll(/"([^"]*)"|(\S+)/g)].map((match) => match[1] ?? match[2]!);
    expect(readWords(words.slice(1))).toMatchObject({ kind: 'run', command: name });
  }
});
