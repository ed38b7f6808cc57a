// What a build is asked for and what it reports; types, and the clock that times its phases.

import type { LockOptions } from '../cache/lock.ts';
import type { Diagnostic } from '../site/diagnostics.ts';
import type { OutputPath, SiteConfig } from '../site/types.ts';

/** What to build and how. */
export interface BuildOptions {
  /** The site's folder, absolute. */
  readonly root: string;
  /** Absolute; default: `config.output` below the root. */
  readonly output?: string;
  readonly config: SiteConfig;
  /**
   * Absolute; worker threads read it again where it holds functions, which cannot cross threads.
   */
  readonly configFile?: string;
  readonly drafts: boolean;
  readonly future: boolean;
  /** The moment after which a post is of the future, in milliseconds since 1970-01-01T00:00:00Z. */
  readonly nowMs: number;
  /** How many threads to use at most; default 1. */
  readonly workers?: number;
  /** Absolute: where the engine remembers its builds; default: `config.cache` below the root. */
  readonly cache?: string;
  /**
   * Stands for the engine's code, which makes everything anew when it is another; default: a hash
   * of it.
   */
  readonly engine?: string;
  /** false: everything but writing. */
  readonly write: boolean;
  /**
   * Leaves out posts and pages with errors, and publishes the others; a post that was published
   * before stays as it was.
   */
  readonly keepGoing?: true;
  /** Makes errors of all warnings about the site: one of them, and nothing is written. */
  readonly strict?: true;
  /**
   * With `write: true`: finds out what would be written and removed (`changes`), and leaves the
   * disk as it is but for the cache of images.
   */
  readonly dryRun?: true;
  /**
   * How two builds that write are kept apart; without it the caller sees to that. Reports
   * `site-busy`.
   */
  readonly lock?: Pick<LockOptions, 'waitMs' | 'now' | 'onWait'>;
  readonly onProgress?: (progress: Progress) => void;
}

/** The phases of a build, in their order. */
export const phaseNames = [
  'survey',
  'read',
  'model',
  'images',
  'plan',
  'print',
  'publish',
] as const;
export type PhaseName = (typeof phaseNames)[number];

export interface Progress {
  readonly phase: PhaseName;
  readonly done: number;
  readonly total: number;
}

export interface LeftOutCounts {
  readonly out: number;
  readonly kept: number;
}

export interface BuildReport {
  /**
   * `changed`: those added, edited or deleted since the last build of this output; `due`: those
   * whose time has come since. Missing where there was none.
   */
  readonly posts: {
    readonly total: number;
    readonly drafts: number;
    readonly future: number;
    readonly expired: number;
    readonly unlisted: number;
    readonly changed?: number;
    readonly due?: number;
  };
  /**
   * The posts and pages that `keepGoing` published without: those left out, and those kept as they
   * were. Missing if there are none, or nothing was published.
   */
  readonly leftOut?: LeftOutCounts;
  /** `rendered`: those that this build made; the others show what they showed. */
  readonly pages: {
    readonly total: number;
    readonly byKind: Readonly<Record<string, number>>;
    readonly rendered: number;
  };
  readonly files: {
    readonly written: number;
    readonly unchanged: number;
    readonly removed: number;
  };
  /** The files behind the counts, sorted; with `dryRun` those that would be written and removed. */
  readonly changes: {
    readonly written: readonly OutputPath[];
    readonly removed: readonly OutputPath[];
  };
  readonly diagnostics: readonly Diagnostic[];
  /** Wall time of each phase and of all, in milliseconds. */
  readonly ms: Readonly<Record<string, number>>;
  /** The most memory that the process held, all threads together. */
  readonly peakMemoryMB: number;
}

/**
 * What a run without a build reports: flags or configuration were refused, or somebody else is
 * building.
 */
export function emptyReport(diagnostics: readonly Diagnostic[]): BuildReport {
  return {
    posts: { total: 0, drafts: 0, future: 0, expired: 0, unlisted: 0 },
    pages: { total: 0, byKind: {}, rendered: 0 },
    files: { written: 0, unchanged: 0, removed: 0 },
    changes: { written: [], removed: [] },
    diagnostics,
    ms: { total: 0 },
    peakMemoryMB: 0,
  };
}

export interface PhaseTimer {
  /** Ends the phase before and begins another. */
  readonly begin: (phase: PhaseName) => void;
  /** Milliseconds of each phase that was begun, and `total`. */
  readonly end: () => Record<string, number>;
}

/** Times phases that follow one another. */
export function createPhaseTimer(): PhaseTimer {
  const started = performance.now();
  const ms: Record<string, number> = {};
  let current: PhaseName | undefined;
  let since = started;
  const close = () => {
    const now = performance.now();
    if (current) ms[current] = Math.round((ms[current] ?? 0) + now - since);
    since = now;
  };
  return {
    begin(phase) {
      close();
      current = phase;
    },
    end() {
      close();
      return { ...ms, total: Math.round(performance.now() - started) };
    },
  };
}
