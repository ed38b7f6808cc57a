// What the last build of an output reported → the cache, and back: a build that has nothing to do
// says the same again. A cache and nothing more: without it the site is planned anew.
import type { Diagnostic } from '../site/diagnostics.ts';
import type { OwnPage } from '../site/pages.ts';
import type { Site } from '../site/types.ts';
import { encodeEntries, readJournal, writeJournal } from './journal.ts';

export interface LastBuild {
  /** The number of the build in the manifest. */
  readonly build: number;
  readonly posts: Site['counts'];
  readonly pages: { readonly total: number; readonly byKind: Readonly<Record<string, number>> };
  readonly diagnostics: readonly Diagnostic[];
  /**
   * From which moment until before which one the same posts are published, in milliseconds since
   * 1970.
   */
  readonly valid: { readonly fromMs: number; readonly untilMs: number };
  /** What the site owner's own templates have made, and of what. */
  readonly own: { readonly key: string; readonly pages: readonly Omit<OwnPage, 'kind'>[] };
}

const head = { kind: 'broadsheet-last-build', version: 1 };

/** Reads it, or why there is none that can be read. */
export function readLastBuild(file: string): {
  readonly last?: LastBuild;
  readonly fault?: string | undefined;
} {
  const { entries, fault } = readJournal<
    Omit<LastBuild, 'valid'> & { valid: readonly (number | null)[] }
  >(file, head);
  const [entry] = entries;
  if (!entry || fault !== undefined) return { fault };
  const [fromMs, untilMs] = entry.valid;
  return {
    last: { ...entry, valid: { fromMs: fromMs ?? -Infinity, untilMs: untilMs ?? Infinity } },
  };
}

/** Writes it, in place of the one before. */
export function writeLastBuild(file: string, last: LastBuild): void {
  // JSON knows no infinity.
  const { fromMs, untilMs } = last.valid;
  const valid = [fromMs, untilMs].map((ms) => (Number.isFinite(ms) ? ms : null));
  writeJournal(file, { head, lines: [encodeEntries([{ ...last, valid }])] });
}
