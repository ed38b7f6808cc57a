import { expect, it } from 'vitest';
import { commands } from '../../src/commands/commands.ts';
import * as rejection from '../../src/commands/rejection.ts';

const [build] = commands;
const start = commands.find(({ argument }) => argument?.key === 'headline')!;

/** The wording as it reaches people is tested in command-line.test.ts. */
it.each<[string, rejection.Rejection, string, RegExp]>([
  ['no command', rejection.unknownCommand(undefined, commands), 'unknown-command', /--help/],
  [
    'an unknown command',
    rejection.unknownCommand('biuld', commands),
    'unknown-command',
    /build\?$/,
  ],
  ['an unknown flag', rejection.unknownFlag('--ouptut=x', build!), 'unknown-flag', /--output\?$/],
  ['a switch with a value', rejection.unknownFlag('--drafts=no', build!), 'bad-flag', /--drafts$/],
  [
    'a missing value',
    rejection.badValue('root', { flag: build!.flags['root']! }),
    'bad-flag',
    /^write --root DIR: /,
  ],
  ['two flags', rejection.excludedFlags('json', 'format=text'), 'bad-flag', /--format text$/],
  ['a missing argument', rejection.badArguments([], start), 'bad-argument', /broadsheet new "/],
  ['too many words', rejection.badArguments(['a', 'b'], start), 'bad-argument', /"a b"$/],
])('names %s, and says what to write', (_, { problem }, code, hint) => {
  expect(problem).toMatchObject({ code, severity: 'error', path: '' });
  expect(problem.message).toMatch(/^Cannot .*[^.]$/);
  expect(problem.hint).toMatch(hint);
});

it.each([
  ['serve', /^write broadsheet dev,/],
  ['preview', /^write broadsheet dev,/],
  ['generate', /^write broadsheet build$/],
  ['lint', /^write broadsheet check$/],
  ['post', /^write broadsheet new "Headline"$/],
  ['deploy', /^upload what broadsheet build writes: docs\/publishing\.md /],
  ['clean', /^remove the folders of output and cache/],
  ['constructor', /^broadsheet --help lists the commands$/],
])('answers "%s", as other programs call it, with what to do here', (word, hint) => {
  const { problem } = rejection.unknownCommand(word, commands);
  expect(problem.message).toBe(`Cannot run "${word}": there is no such command`);
  expect(problem.hint).toMatch(hint);
});

it('keeps no word for what other programs call a command that is there', () => {
  for (const { name } of commands)
    expect(rejection.unknownCommand(name, commands).problem.hint).toBe(
      `did you mean broadsheet ${name}?`,
    );
});
