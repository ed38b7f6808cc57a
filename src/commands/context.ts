// What a command may know of the world around it, and how it ends. Types and constants only: cli.ts
// has the real ones, tests have their own.
import type { BuildOptions, BuildReport } from '../build/build.ts';
import type { ServeOptions, Serving } from '../dev/serve-site.ts';

/** A stream that text goes to; the last two are a terminal's. */
export interface Output {
  readonly write: (text: string) => unknown;
  readonly isTTY?: boolean;
  readonly columns?: number;
}

/** Everything that a command gets besides its flags. */
export interface Context {
  readonly stdout: Output;
  readonly stderr: Output;
  /** Absolute. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Milliseconds since 1970-01-01T00:00:00Z. */
  readonly now: () => number;
  /** The pipeline, loaded when it is asked for: `--help` and `new` do without. */
  readonly build: (options: BuildOptions) => Promise<BuildReport>;
  /** The dev server, loaded when it is asked for. */
  readonly serve: (options: ServeOptions) => Promise<Serving>;
  /** Resolves when somebody wants this process to end, which is then left to the command. */
  readonly untilInterrupted: () => Promise<void>;
}

/**
 * How a command ends: nothing wrong (warnings allowed), errors in the content, in flags or
 * configuration, a bug of ours.
 */
export const exitCodes = { clean: 0, content: 1, usage: 2, bug: 3, interrupted: 130 } as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
