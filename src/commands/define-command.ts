// What a command is, as one value: its text, argument, flags, example and what it does. The parser,
// the help and docs/cli.md follow from it. Knows no terminal and no library.
import type { Context, ExitCode } from './context.ts';

/** A flag of a command; its key in the command's table is its name: `dryRun` is `--dry-run`. */
export interface Flag {
  /** What stands for the value in the help: "DIR". A flag without it is a switch. */
  readonly value?: string;
  /** What the flag does, in one line without a full stop; help and documentation show it. */
  readonly text: string;
  /** A sentence in Markdown for the documentation alone, with links from docs/. */
  readonly more?: string;
  /** The only values that are accepted. Default: any that is not blank. */
  readonly choices?: readonly string[];
  /** Turns the text into the value that the command gets; undefined rejects it. */
  readonly read?: (text: string) => unknown;
  /** Keys of flags that cannot be given together with this one: "json", or "format=json". */
  readonly excludes?: readonly string[];
}

/** The flags of a command by key, in the order of the help. */
export type FlagTable = Readonly<Record<string, Flag>>;

type FlagValue<One extends Flag> = One extends { readonly read: (text: string) => infer Value }
  ? Exclude<Value, undefined>
  : One extends { readonly choices: readonly (infer Choice)[] }
    ? Choice
    : One extends { readonly value: string }
      ? string
      : true;

/** The values of the flags that were given. */
export type FlagValues<Flags extends FlagTable> = {
  readonly [Key in keyof Flags]?: FlagValue<Flags[Key]>;
};

/** What follows the name of a command. */
export interface Argument<Key extends string = string> {
  /** What a command gets it as: "headline". */
  readonly key: Key;
  /** What stands for it in the help: `"Headline"`. */
  readonly value: string;
  readonly text: string;
  /** What it is if it is left out. Default: it must be given. */
  readonly fallback?: string;
}

/** The argument in the usage of its command: `"Headline"`, or `[DIR]` if it can be left out. */
export function argumentUsage({ value, fallback }: Argument): string {
  return fallback === undefined ? value : `[${value}]`;
}

/** One command of the program. */
export interface Command<Flags extends FlagTable = FlagTable, Key extends string = string> {
  readonly name: string;
  /** What it does, in one line that begins with a verb: "Build the site from its posts". */
  readonly text: string;
  /** A paragraph in Markdown for the documentation alone, with links from docs/. */
  readonly more?: string;
  readonly argument?: Argument<Key>;
  readonly flags: Flags;
  /** A command line that works in a folder with posts. */
  readonly example: string;
  // A method, so that a list can hold commands of different flags.
  run(
    input: FlagValues<Flags> & Readonly<Record<Key, string>>,
    context: Context,
  ): Promise<ExitCode>;
}

/** Checks the types of a command: `run` gets exactly what the flags and the argument say. */
export function defineCommand<const Flags extends FlagTable, const Key extends string = never>(
  command: Command<Flags, Key>,
): Command<Flags, Key> {
  return command;
}

/**
 * The flag of a key as it is typed.
 * @example flagName('dryRun') // '--dry-run'
 */
export function flagName(key: string): string {
  return `--${key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

/**
 * A flag with what follows it.
 * @example flagUsage('root', { value: 'DIR', text: '' }) // '--root DIR'
 */
export function flagUsage(key: string, { value }: Flag): string {
  return value === undefined ? flagName(key) : `${flagName(key)} ${value}`;
}
