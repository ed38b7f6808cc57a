// What a command may know of the world around it, and how it ends. Types and constants only: cli.ts
// makes the real context, tests make their own.
import type { BuildOptions, BuildReport } from '../build/build.ts';
import type { ServeOptions, Serving } from '../dev/serve-site.ts';
import type { Dialogue } from './dialogue.ts';

/** A stream for text; only terminals have `isTTY` and `columns`. */
export interface Output {
  readonly write: (text: string) => unknown;
  readonly isTTY?: boolean;
  readonly columns?: number;
}

/** Everything that a command gets besides its input. */
export interface Context {
  readonly stdout: Output;
  readonly stderr: Output;
  /** Absolute. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Milliseconds since 1970-01-01T00:00:00Z. */
  readonly now: () => number;
  /** The locale (BCP 47) and the time zone (IANA) of the machine. */
  readonly locale: () => { readonly locale: string; readonly timeZone: string };
  /** Begins to ask whoever is at the terminal; undefined if nobody is. */
  readonly openDialogue: (() => Promise<Dialogue>) | undefined;
  /** The pipeline, loaded on the first call: `--help` and `new` do without it. */
  readonly build: (options: BuildOptions) => Promise<BuildReport>;
  /** The dev server, loaded on the first call. */
  readonly serve: (options: ServeOptions) => Promise<Serving>;
  /** Resolves when this process is asked to end; the command that waits then ends it. */
  readonly untilInterrupted: () => Promise<void>;
}

/**
 * How a command ends: no errors (warnings are allowed), errors in the content, wrong flags or
 * configuration, a bug in Broadsheet. A signal ends the program with 128 and its number.
 */
export const exitCodes = { clean: 0, content: 1, usage: 2, bug: 3 } as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
