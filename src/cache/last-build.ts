// The report of the last build of an output → a journal in the cache, and back: a build that has
// nothing to do reports the same again. Only a cache: without it the site is planned again.
import type { Diagnostic } from '../site/diagnostics.ts';
import type { CustomPage } from '../site/pages.ts';
import type { Site } from '../site/types.ts';
import { encodeEntries, openJournal } from './journal.ts';

export interface LastBuild {
  /** The number of the build in the manifest. */
  readonly build: number;
  readonly posts: Site['counts'];
  readonly pages: { readonly total: number; readonly byKind: Readonly<Record<string, number>> };
  /** What was published without, because it had errors. */
  readonly leftOut?: { readonly out: number; readonly kept: number };
  readonly diagnostics: readonly Diagnostic[];
  /**
   * The same posts are published from the first time until just before the second, in milliseconds
   * since 1970.
   */
  readonly valid: { readonly fromMs: number; readonly untilMs: number };
  /** What the site owner's own templates have made, and of what. */
  readonly custom: { readonly key: string; readonly pages: readonly Omit<CustomPage, 'kind'>[] };
}

export interface LastBuildFile {
  /** Why it could not be read, as the end of a sentence. */
  readonly fault: string | undefined;
  /** Undefined if there is nothing that can be used. */
  readonly last: LastBuild | undefined;
  readonly save: (last: LastBuild) => void;
}

/** JSON has no infinity: null is for ever. */
type Entry = Omit<LastBuild, 'valid'> & {
  readonly valid: readonly [fromMs: number | null, untilMs: number | null];
};

const head = { format: 'broadsheet-last-build 2' };

export function openLastBuild(file: string): LastBuildFile {
  const { entries, fault, replace } = openJournal<Entry>(file, head);
  const last = fault === undefined && entries[0] ? fromEntry(entries[0]) : undefined;
  return { fault, last, save: (made) => replace(encodeEntries([toEntry(made)])) };
}

function toEntry({ valid: { fromMs, untilMs }, ...last }: LastBuild): Entry {
  const orNull = (ms: number) => (Number.isFinite(ms) ? ms : null);
  return { ...last, valid: [orNull(fromMs), orNull(untilMs)] };
}

function fromEntry({ valid: [fromMs, untilMs], ...last }: Entry): LastBuild {
  return { ...last, valid: { fromMs: fromMs ?? -Infinity, untilMs: untilMs ?? Infinity } };
}
