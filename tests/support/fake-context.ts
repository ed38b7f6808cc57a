// A made-up world for commands: text streams that remember, a clock that stands, a pipeline that
// gives what it is told.
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { BuildOptions, BuildReport } from '../../src/build/build.ts';
import type { Context } from '../../src/commands/context.ts';
import type { ServeOptions } from '../../src/dev/serve-site.ts';
import type { Diagnostic } from '../../src/site/diagnostics.ts';

/** A folder with these files, which goes when `use` is done. */
export async function withFolder<T>(
  files: Readonly<Record<string, string>>,
  use: (folder: string) => Promise<T>,
): Promise<T> {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'broadsheet-command-')));
  try {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      writeFileSync(path.join(folder, name), text);
    }
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export const cleanReport: BuildReport = {
  posts: { total: 3, drafts: 0, future: 0, expired: 0, unlisted: 0 },
  pages: { total: 41, byKind: { post: 3, home: 38 }, rendered: 41 },
  files: { written: 41, unchanged: 0, removed: 0 },
  changes: { written: [], removed: [] },
  diagnostics: [],
  ms: { survey: 1, total: 812 },
  peakMemoryMB: 90,
};

export function diagnostic(parts: Partial<Diagnostic> = {}): Diagnostic {
  return {
    code: 'bad-date',
    severity: 'error',
    message: 'Cannot read `date`: "11 March" is not a calendar date',
    hint: 'write YYYY-MM-DD',
    path: 'posts/a.md',
    line: 3,
    column: 7,
    endColumn: 15,
    frame: '3 | date: 11 March\n  |       ^^^^^^^^',
    related: [],
    ...parts,
  };
}

export interface FakeContext extends Context {
  /** What was written so far. */
  readonly out: () => string;
  readonly err: () => string;
  /** What the pipeline was asked for. */
  readonly asked: BuildOptions[];
  /** What the dev server was asked for, and `null` when it was closed. */
  readonly served: (ServeOptions | null)[];
}

export interface FakeOptions {
  readonly cwd?: string;
  readonly report?: BuildReport | Error;
  readonly env?: Readonly<Record<string, string>>;
  readonly terminal?: boolean;
  /** Of these the dev server takes none, but the next. */
  readonly takenPorts?: readonly number[];
  readonly now?: () => number;
  readonly locale?: string;
  /** What somebody at a terminal types, a line each; then the terminal is closed. */
  readonly typed?: readonly string[];
}

export function fakeContext({
  cwd = '/',
  report = cleanReport,
  env = {},
  terminal = false,
  takenPorts = [],
  now,
  locale = 'en-US',
  typed,
}: FakeOptions = {}): FakeContext {
  const written = { out: '', err: '' };
  const asked: BuildOptions[] = [];
  const served: (ServeOptions | null)[] = [];
  return {
    stdout: { write: (text) => (written.out += text) },
    stderr: { write: (text) => (written.err += text), isTTY: terminal, columns: 80 },
    cwd,
    env,
    now: now ?? (() => Date.parse('2015-06-07T21:30:15.500Z')),
    locale: () => ({ locale, timeZone: 'UTC' }),
    openDialogue:
      typed &&
      (async () => {
        const lines = [...typed];
        const ask = async (question: string) => {
          written.out += `${question}${lines[0] ?? ''}\n`;
          return lines.shift();
        };
        return { ask, close: () => {} };
      }),
    build: async (options) => {
      asked.push(options);
      options.onProgress?.({ phase: 'read', done: 1, total: 1 });
      if (report instanceof Error) throw report;
      return report;
    },
    serve: async (options) => {
      served.push(options);
      const port = takenPorts.includes(options.port) ? options.port + 1 : options.port;
      const url = `http://${options.host}:${port}/`;
      options.onListen(url);
      return { url, close: async () => void served.push(null) };
    },
    untilInterrupted: async () => {},
    out: () => written.out,
    err: () => written.err,
    asked,
    served,
  };
}
