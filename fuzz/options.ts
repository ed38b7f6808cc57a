// Command-line words → which targets to run and for how long, or why they cannot be understood.
// Reads neither the environment nor the disk.
import { parseArgs } from 'node:util';

export const USAGE = `Usage: npm run fuzz -- [options]

Gives the program bytes that nobody has written, and says what breaks. Whatever breaks is made small
and kept in .cache/fuzz/, with the seed and the number of the case.

  --minutes N    how long to run, all targets in turn (1)
  --target NAME  run this target only; can be given several times
  --seed TEXT    where to begin: the same seed gives the same cases (a number from 1)
  --input FILE   give this file to the target, once, and print what comes of it
  --help         print this

Exit codes: 0 nothing broke, 1 something broke, 2 flags not understood.
`;

/** What a run does. */
export interface FuzzOptions {
  readonly minutes: number;
  readonly targets: readonly string[];
  readonly seed: string;
  readonly input?: string;
}

export type ParsedOptions =
  | { readonly kind: 'run'; readonly options: FuzzOptions }
  | { readonly kind: 'help' }
  | { readonly kind: 'error'; readonly message: string };

/** Parses the words after the command's name; `known` are the names of all targets. */
export function parseOptions(words: readonly string[], known: readonly string[]): ParsedOptions {
  try {
    const { values } = parseArgs({
      args: [...words],
      options: {
        minutes: { type: 'string', default: '1' },
        target: { type: 'string', multiple: true, default: [...known] },
        seed: { type: 'string', default: '1' },
        input: { type: 'string' },
        help: { type: 'boolean', default: false },
      },
    });
    if (values.help) return { kind: 'help' };
    const minutes = Number(values.minutes);
    if (!(minutes > 0))
      return error(`Cannot use --minutes "${values.minutes}": it is not a number above 0`);
    const [unknown] = values.target.filter((name) => !known.includes(name));
    if (unknown !== undefined)
      return error(`Cannot use --target "${unknown}": it is not one of ${known.join(', ')}`);
    if (values.input !== undefined && values.target.length !== 1)
      return error('Cannot use --input without a --target');
    const { target: targets, seed, input } = values;
    return { kind: 'run', options: { minutes, targets, seed, ...(input && { input }) } };
  } catch (cause) {
    return error(cause instanceof Error ? cause.message : String(cause));
  }
}

function error(message: string): ParsedOptions {
  return { kind: 'error', message };
}
