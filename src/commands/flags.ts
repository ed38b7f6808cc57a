// argv → what to run, or why not. One table: parsing, refusal and --help (help.ts) all come from
// it. Runs nothing.
import { parseArgs } from 'node:util';
import { parseDate } from '../lib/date.ts';
import { nearest } from '../lib/nearest.ts';
import type { Problem } from '../site/diagnostics.ts';

/** A flag as it is typed and explained. */
export interface Flag {
  readonly type: 'boolean' | 'string';
  readonly short?: string;
  /** What stands for the value in the help: "DIR". */
  readonly value?: string;
  readonly text: string;
  /** Which values can be taken; any that is not empty, where it is missing. */
  readonly accepts?: (value: string) => boolean;
  /** The only values that there are. */
  readonly oneOf?: readonly string[];
  /** The name of a flag that cannot be given with this one. */
  readonly excludes?: string;
}

/** Every flag of every command. */
export const flags = {
  root: { type: 'string', value: 'DIR', text: 'the folder of the site (default: this folder)' },
  output: {
    type: 'string',
    value: 'DIR',
    text: 'the folder to build into (default: _site in the folder of the site)',
  },
  drafts: { type: 'boolean', text: 'build drafts, too' },
  future: { type: 'boolean', text: 'build posts that are dated after now, too' },
  now: {
    type: 'string',
    value: 'TIME',
    text: 'a day or an RFC 3339 time to take for now (default: the clock)',
    accepts: (value) => parseDate(value, 'UTC') !== undefined,
  },
  workers: {
    type: 'string',
    value: 'N',
    text: 'how many threads parse (default: one a processor)',
    accepts: (value) => /^[1-9]\d{0,2}$/.test(value),
  },
  wait: {
    type: 'string',
    value: 'SECONDS',
    text: 'how long to wait for another build of the site to end (default: 60)',
    accepts: (value) => /^\d{1,5}$/.test(value),
  },
  changes: {
    type: 'string',
    value: 'FILE',
    text: 'list the files that were written (+) and removed (-), for an upload',
  },
  'dry-run': {
    type: 'boolean',
    text: 'print that list as it would be, and write nothing',
    excludes: 'changes',
  },
  format: {
    type: 'string',
    value: 'FORMAT',
    text: 'how to print problems: text (default), json, or github for annotations',
    oneOf: ['text', 'json', 'github'],
    excludes: 'json',
  },
  quiet: { type: 'boolean', text: 'print errors only', excludes: 'json' },
  json: { type: 'boolean', text: 'print one JSON object, for programs; --format json is the same' },
  tags: { type: 'string', value: 'A,B', text: 'what the post is about' },
  dateline: { type: 'string', value: 'PLACE', text: 'where it is written' },
  author: { type: 'string', value: 'NAME', text: "who writes it (default: the site's author)" },
  host: {
    type: 'string',
    value: 'ADDRESS',
    text: 'the address to listen on (default: 127.0.0.1, which only this machine reaches)',
  },
  port: {
    type: 'string',
    value: 'N',
    text: 'the port to listen on, or the next one that is free (default: 8080)',
    accepts: (value) => /^\d{1,5}$/.test(value) && Number(value) < 65_536,
  },
  open: { type: 'boolean', text: 'open the home page in a browser' },
  help: { type: 'boolean', short: 'h', text: 'print this' },
  version: { type: 'boolean', short: 'v', text: 'print the version' },
} as const satisfies Readonly<Record<string, Flag>>;

/** The name of a flag, without its hyphens. */
export type FlagName = keyof typeof flags;

/** A command as it is typed and explained. */
export interface Command {
  readonly text: string;
  /** What must follow the command's name. */
  readonly argument?: string;
  readonly flags: readonly FlagName[];
  readonly example: string;
}

/** Every command. */
export const commands = {
  build: {
    text: 'makes the site from its posts',
    flags: [
      'root',
      'output',
      'drafts',
      'future',
      'now',
      'workers',
      'wait',
      'changes',
      'dry-run',
      'format',
      'quiet',
      'json',
    ],
    example: 'broadsheet build --root notes --drafts',
  },
  check: {
    text: 'does everything but writing, and reports every problem',
    flags: ['root', 'drafts', 'future', 'now', 'workers', 'format', 'quiet', 'json'],
    example: 'broadsheet check --format github',
  },
  dev: {
    text: 'shows the site in a browser while it is written',
    flags: ['root', 'drafts', 'future', 'host', 'port', 'open'],
    example: 'broadsheet dev --drafts --open',
  },
  explain: {
    text: 'tells what a page shows, what it is made of, and why the last build made it or left it alone',
    argument: '"URL or file"',
    flags: ['root', 'output', 'now', 'json'],
    example: 'broadsheet explain /archive/',
  },
  headers: {
    text: 'prints the security headers of the site for netlify, nginx or caddy',
    argument: 'HOST',
    flags: ['root'],
    example: 'broadsheet headers nginx',
  },
  new: {
    text: 'starts a post, and prints the path of its file',
    argument: '"Headline"',
    flags: ['root', 'tags', 'dateline', 'author', 'now'],
    example: 'broadsheet new "What the budget hides" --tags budget,courts --dateline Staunton',
  },
} as const satisfies Readonly<Record<string, Command>>;

export type CommandName = keyof typeof commands;

/** The flags of one run: texts as typed. */
export type FlagValues = {
  readonly [Name in FlagName]?: (typeof flags)[Name]['type'] extends 'boolean' ? true : string;
};

/** What a command line asks for. */
export type Invocation =
  | {
      readonly kind: 'run';
      readonly command: CommandName;
      readonly flags: FlagValues;
      readonly argument: string;
    }
  | { readonly kind: 'help'; readonly command?: CommandName }
  | { readonly kind: 'version' }
  | { readonly kind: 'refused'; readonly problem: Problem };

/**
 * Reads a command line. Refuses unknown commands and flags with the nearest known one
 * (unknown-command, unknown-flag), and values that are missing, superfluous or wrong (bad-flag,
 * bad-argument). The last of equal flags counts.
 */
export function readCommandLine(argv: readonly string[]): Invocation {
  const { tokens } = parseArgs({ args: [...argv], options: flags, strict: false, tokens: true });
  const words = tokens.flatMap((token) => (token.kind === 'positional' ? token.value : []));
  const [word, argument = '', ...more] = words;
  const command =
    word !== undefined && Object.hasOwn(commands, word) ? (word as CommandName) : undefined;
  const given = tokens.filter((token) => token.kind === 'option');
  if (given.some(({ name }) => name === 'help'))
    return { kind: 'help', ...(command && { command }) };
  if (given.some(({ name }) => name === 'version')) return { kind: 'version' };
  if (command === undefined) return refuse(word === undefined ? noCommand() : unknownCommand(word));

  const values: Partial<Record<FlagName, true | string>> = {};
  for (const token of given) {
    const problem = flagProblem(token, command);
    if (problem) return refuse(problem);
    values[token.name as FlagName] = token.value ?? true;
  }
  if (values.format === 'json') {
    values.json = true;
    delete values.format;
  }
  const problem = exclusionProblem(values) ?? argumentProblem(command, [argument, ...more]);
  return problem
    ? refuse(problem)
    : { kind: 'run', command, flags: values as FlagValues, argument };
}

interface OptionToken {
  readonly name: string;
  readonly rawName: string;
  readonly value?: string | undefined;
  readonly inlineValue?: boolean | undefined;
}

type Refusal = Pick<Problem, 'code' | 'message' | 'hint'>;

function refuse(refusal: Refusal): Invocation {
  return { kind: 'refused', problem: { severity: 'error', path: '', ...refusal } };
}

function noCommand(): Refusal {
  const hint = 'write one, for example broadsheet build; broadsheet --help lists them';
  return { code: 'unknown-command', message: 'Cannot run anything: no command is given', hint };
}

function unknownCommand(word: string): Refusal {
  const meant = nearest(word, Object.keys(commands));
  const hint = meant
    ? `write broadsheet ${meant} if that was meant`
    : 'broadsheet --help lists the commands';
  return {
    code: 'unknown-command',
    message: `Cannot run "${word}": there is no such command`,
    hint,
  };
}

function flagProblem(
  { name, rawName, value, inlineValue }: OptionToken,
  command: CommandName,
): Refusal | undefined {
  const known: readonly string[] = commands[command].flags;
  if (!known.includes(name)) {
    const meant = nearest(name, known);
    const hint = meant
      ? `write --${meant} if that was meant`
      : `broadsheet ${command} --help lists the flags`;
    return {
      code: 'unknown-flag',
      message: `Cannot use "${rawName}": broadsheet ${command} has no such flag`,
      hint,
    };
  }
  const flag: Flag = flags[name as FlagName];
  const hint = `write ${usageOf(name as FlagName)}: ${flag.text}`;
  const wrong = (what: string) => ({
    code: 'bad-flag',
    message: `Cannot use "${rawName}": ${what}`,
    hint,
  });
  if (flag.type === 'boolean')
    return value === undefined ? undefined : wrong(`it takes no value, and "${value}" is given`);
  if (value === undefined || value.trim() === '' || (value.startsWith('-') && !inlineValue))
    return wrong('its value is missing');
  const isTaken = flag.oneOf?.includes(value) ?? flag.accepts?.(value) ?? true;
  if (isTaken) return undefined;
  const meant = flag.oneOf && nearest(value, flag.oneOf);
  return {
    ...wrong(`"${value}" is no value that it takes`),
    ...(meant && { hint: `write --${name} ${meant} if that was meant` }),
  };
}

/** "--root DIR". */
export function usageOf(name: FlagName): string {
  const flag: Flag = flags[name];
  return `--${name}${flag.value ? ` ${flag.value}` : ''}`;
}

function exclusionProblem(values: Partial<Record<FlagName, unknown>>): Refusal | undefined {
  for (const name of Object.keys(values) as FlagName[]) {
    const { excludes }: Flag = flags[name];
    if (excludes && values[excludes as FlagName]) {
      const message = `Cannot use "--${name}" and "--${excludes}" together`;
      return { code: 'bad-flag', message, hint: `leave one of them out, for example --${name}` };
    }
  }
  return undefined;
}

function argumentProblem(
  command: CommandName,
  [argument = '', ...more]: readonly string[],
): Refusal | undefined {
  const { argument: wanted, example }: Command = commands[command];
  const hint = `write for example ${example}`;
  if (wanted === undefined) {
    return argument === ''
      ? undefined
      : {
          code: 'bad-argument',
          message: `Cannot use "${argument}": broadsheet ${command} takes flags only`,
          hint,
        };
  }
  if (argument.trim() === '')
    return { code: 'bad-argument', message: `Cannot find ${wanted}: it is missing`, hint };
  if (more.length === 0) return undefined;
  const quoted = `put it in quotes: broadsheet ${command} "${[argument, ...more].join(' ')}"`;
  return {
    code: 'bad-argument',
    message: `Cannot use "${more[0]}": one ${wanted} is taken`,
    hint: quoted,
  };
}
