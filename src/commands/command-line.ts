// argv → the command to run with its input, the text of --help or --version, or what is wrong. Runs
// nothing. The only door to commander.
import { CommanderError, Command as Parser } from 'commander';
import type { Problem } from '../site/diagnostics.ts';
import { argumentUsage, type Command, type Flag, flagName, flagUsage } from './define-command.ts';
import * as rejection from './rejection.ts';

/** What a command line asks for. */
export type Invocation =
  | {
      readonly kind: 'run';
      readonly command: Command;
      /** The values of flags and argument by their keys. */
      readonly input: Input;
    }
  /** Help or the version, which ends with a line break. */
  | { readonly kind: 'print'; readonly text: string }
  | { readonly kind: 'rejected'; readonly problem: Problem };

type Input = Parameters<Command['run']>[0];

/** What a command line is read against. */
export interface Program {
  readonly commands: readonly Command[];
  readonly version: string;
  /** The width of the terminal; help is never wider than 100 columns. */
  readonly columns?: number | undefined;
}

const widest = 100;

/**
 * Reads a command line. Flags may come before the command; the last of equal flags counts. Rejects
 * unknown commands and flags with the nearest known one (unknown-command, unknown-flag), and values
 * that are missing, superfluous or wrong (bad-flag, bad-argument).
 */
export function readCommandLine(argv: readonly string[], program: Program): Invocation {
  const { commands } = program;
  let printed = '';
  let asked: Invocation | undefined;
  const parser = programParser(program, (text) => {
    printed += text;
  });
  for (const command of commands) {
    const child = commandParser(command).copyInheritedSettings(parser);
    child.action(() => {
      asked = { kind: 'run', command, input: inputOf(command, child) };
    });
    parser.addCommand(child);
  }
  try {
    parser.parse(commandFirst(argv, commands), { from: 'user' });
  } catch (error) {
    const { code } = error as { readonly code?: string };
    const rejected =
      code === 'commander.help' ? rejection.unknownCommand(undefined, commands) : error;
    if (rejected instanceof rejection.Rejection)
      return { kind: 'rejected', problem: rejected.problem };
    // Help and version end the parser in this way, too.
    if (!(error instanceof CommanderError)) throw error;
  }
  return asked ?? { kind: 'print', text: printed };
}

/** An error of commander → a rejection; `quoted` is the word that its message names. */
type Reject = (code: string, quoted: string) => rejection.Rejection;

class RejectingParser extends Parser {
  readonly #reject: Reject;

  constructor(name: string, reject: Reject) {
    super(name);
    this.#reject = reject;
  }

  override error(message: string, { code = '' }: { readonly code?: string } = {}): never {
    throw this.#reject(code, /'(.*)'/s.exec(message)?.[1] ?? '');
  }
}

function programParser(
  { commands, version, columns = widest }: Program,
  print: (text: string) => void,
): Parser {
  return new RejectingParser('broadsheet', (code, quoted) =>
    rejection.unknownCommand(code === 'commander.unknownCommand' ? quoted : undefined, commands),
  )
    .description('Broadsheet builds a site from a folder of posts.')
    .usage('<command> [flags]')
    .version(version, '-v, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand(false)
    .showSuggestionAfterError(false)
    .addHelpText('after', '\nFor the flags of a command: broadsheet <command> --help')
    .exitOverride()
    .configureOutput({
      writeOut: print,
      writeErr: () => {},
      getOutHelpWidth: () => Math.min(columns, widest),
      getOutHasColors: () => false,
    })
    .configureHelp({
      subcommandTerm: (child) => `${child.name()} ${child.usage()}`.replace(/ ?\[flags\]$/, ''),
      optionTerm: ({ flags }) => flags.replace(/[<>]/g, ''),
      styleTitle: (title) => title.replace('Options:', 'Flags:'),
    });
}

function commandParser(command: Command): Parser {
  const { name, text, argument, flags, example } = command;
  const parser: Parser = new RejectingParser(name, (code, quoted) => {
    if (code === 'commander.unknownOption') return rejection.unknownFlag(quoted, command);
    const key = Object.keys(flags).find((one) => quoted.startsWith(`${flagName(one)} `));
    return key === undefined
      ? rejection.badArguments(parser.args, command)
      : rejection.badValue(key, { flag: flags[key]! });
  });
  parser
    .description(`${text}.`)
    .summary(text)
    .usage(argument ? `${argumentUsage(argument)} [flags]` : '[flags]')
    .addHelpText('after', `\nFor example: ${example}\n\n${exitCodeText}`);
  if (argument) {
    const { value, fallback } = argument;
    parser.argument(fallback === undefined ? `<${value}>` : `[${value}]`, argument.text);
  }
  for (const [key, flag] of Object.entries(flags))
    parser.option(flagUsage(key, flag).replace(/ (.*)/, ' <$1>'), flag.text);
  return parser;
}

const exitCodeText =
  'Exit codes: 0 no errors, 1 errors in the content, 2 wrong flags or configuration, 3 a bug.';

/** Moves the command before the flags, where commander looks for it. */
function commandFirst(argv: readonly string[], commands: readonly Command[]): readonly string[] {
  const flags = commands.flatMap(({ flags }) => Object.entries<Flag>(flags));
  const withValue = new Set(flags.flatMap(([key, { value }]) => (value ? flagName(key) : [])));
  const place = argv.findIndex(
    (word, index) => !word.startsWith('-') && !withValue.has(argv[index - 1] ?? ''),
  );
  return place < 1 ? argv : [argv[place]!, ...argv.slice(0, place), ...argv.slice(place + 1)];
}

/** Reads the values that were given; throws a Rejection. */
function inputOf(command: Command, parser: Parser): Input {
  const { argument, flags } = command;
  const given = parser.opts<Readonly<Record<string, string | true>>>();
  const values = Object.entries(given).map(([key, text]) => [
    key,
    readValue(key, { flag: flags[key]!, text }),
  ]);
  for (const key of Object.keys(given)) {
    const excluded = (flags[key]!.excludes ?? []).find((flag) => {
      const [other = '', value] = flag.split('=');
      return value === undefined ? other in given : given[other] === value;
    });
    if (excluded !== undefined) throw rejection.excludedFlags(key, excluded);
  }
  if (argument === undefined) return Object.fromEntries(values) as Input;
  const [text = argument.fallback ?? ''] = parser.args;
  if (text.trim() === '') throw rejection.badArguments([], command);
  return Object.fromEntries([...values, [argument.key, text]]) as Input;
}

function readValue(
  key: string,
  { flag, text }: { readonly flag: Flag; readonly text: string | true },
): unknown {
  if (text === true) return true;
  // A value that begins with "-" is the next flag.
  if (text.trim() === '' || text.startsWith('-')) throw rejection.badValue(key, { flag });
  const { choices, read = (value: string) => value } = flag;
  const value = choices === undefined || choices.includes(text) ? read(text) : undefined;
  if (value === undefined) throw rejection.badValue(key, { flag, text });
  return value;
}
