// What is wrong with a command line → a problem in words. Knows the commands; parses nothing.
import { nearest } from '../lib/nearest.ts';
import type { Problem } from '../site/diagnostics.ts';
import { type Command, type Flag, flagName, flagUsage } from './define-command.ts';

/** Thrown while a command line is read; run() prints its problem. */
export class Rejection extends Error {
  readonly problem: Problem;
  constructor({ code, message, hint }: Pick<Problem, 'code' | 'message' | 'hint'>) {
    super(message);
    this.problem = { code, severity: 'error', message, path: '', ...(hint && { hint }) };
  }
}

/** What other programs call it → what to do here. */
const otherWords: readonly (readonly [words: string, hint: string])[] = [
  [
    'serve server preview start watch live develop',
    'write broadsheet dev, which shows the site while you write it',
  ],
  ['generate make compile render', 'write broadsheet build'],
  ['lint validate verify doctor test', 'write broadsheet check'],
  ['post add create draft', 'write broadsheet new "Headline"'],
  [
    'deploy publish upload push',
    'upload what broadsheet build writes: docs/publishing.md has a recipe for each usual host',
  ],
  [
    'clean clear reset',
    'remove the folders of output and cache, for example rm -r _site .cache/broadsheet',
  ],
  ['help', 'write broadsheet --help'],
  ['version', 'write broadsheet --version'],
];

/** No command, or an unknown one (unknown-command). */
export function unknownCommand(word: string | undefined, commands: readonly Command[]): Rejection {
  if (word === undefined)
    return new Rejection({
      code: 'unknown-command',
      message: 'Cannot run anything: no command is given',
      hint: 'write one, for example broadsheet build; broadsheet --help lists them',
    });
  const names = commands.map(({ name }) => name);
  const [, known] = otherWords.find(([words]) => words.split(' ').includes(word)) ?? [];
  const meant = nearest(word, names);
  const guess = meant
    ? `did you mean broadsheet ${meant}?`
    : 'broadsheet --help lists the commands';
  return new Rejection({
    code: 'unknown-command',
    message: `Cannot run "${word}": there is no such command`,
    hint: known ?? guess,
  });
}

/** A flag that a command does not have (unknown-flag), or a switch with a value (bad-flag). */
export function unknownFlag(typed: string, { name, flags }: Command): Rejection {
  const [word = '', value] = typed.split(/=(.*)/s);
  const names = Object.keys(flags).map(flagName);
  if (names.includes(word))
    return new Rejection({
      code: 'bad-flag',
      message: `Cannot use "${word}": it has no value, but "${value}" is given`,
      hint: `write ${word}`,
    });
  const meant = nearest(
    word.replace(/^-+/, ''),
    names.map((known) => known.slice(2)),
  );
  return new Rejection({
    code: 'unknown-flag',
    message: `Cannot use "${word}": broadsheet ${name} has no such flag`,
    hint: meant ? `did you mean --${meant}?` : `broadsheet ${name} --help lists the flags`,
  });
}

/** A flag whose value is missing or not accepted (bad-flag). */
export function badValue(key: string, { flag, text }: { flag: Flag; text?: string }): Rejection {
  const meant = text === undefined ? undefined : nearest(text, flag.choices ?? []);
  return new Rejection({
    code: 'bad-flag',
    message: `Cannot use "${flagName(key)}": ${
      text === undefined ? 'its value is missing' : `it does not accept "${text}"`
    }`,
    hint: meant
      ? `did you mean ${flagName(key)} ${meant}?`
      : `write ${flagUsage(key, flag)}: ${flag.text}`,
  });
}

/** Two flags that exclude each other (bad-flag), as "quiet" or "format=json". */
export function excludedFlags(...flags: readonly [string, string]): Rejection {
  const [first, second] = flags.map((flag) => {
    const [key = '', ...value] = flag.split('=');
    return [flagName(key), ...value].join(' ');
  });
  return new Rejection({
    code: 'bad-flag',
    message: `Cannot use "${first}" and "${second}" together`,
    hint: `leave one of them out, for example ${second}`,
  });
}

/** An argument that is missing, or words that no argument takes (bad-argument). */
export function badArguments(words: readonly string[], command: Command): Rejection {
  const { name, argument, example } = command;
  const hint = `write for example ${example}`;
  const code = 'bad-argument';
  if (argument === undefined)
    return new Rejection({
      code,
      message: `Cannot use "${words[0]}": broadsheet ${name} accepts only flags`,
      hint,
    });
  return words.length < 2
    ? new Rejection({ code, message: `Cannot find ${argument.value}: it is missing`, hint })
    : new Rejection({
        code,
        message: `Cannot use "${words[1]}": only one ${argument.value} is accepted`,
        hint: `put it in quotes: broadsheet ${name} "${words.join(' ')}"`,
      });
}
