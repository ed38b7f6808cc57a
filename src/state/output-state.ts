// The cache folder and the name of an output → all that is remembered of its builds, each part read when it is wanted:
// what every build needs, what only a build with something to do needs, what is the same for all outputs.
import { join } from 'node:path';
import type { Problem } from '../diagnostics.ts';
import { contentHash } from '../lib/hash.ts';
import { type LastBuild, readLastBuild, writeLastBuild } from './last-build.ts';
import { type MemoryFile, openMemory, type Remembered } from './memory.ts';
import { openRecords, type Records } from './records.ts';
import { openRelations, type RelationsFile } from './relations.ts';

export interface OutputState extends Pick<MemoryFile, 'now' | 'before' | 'announce'> {
  /** `cache-lost`, where the memory cannot be used: the build is then a first one. */
  readonly problems: readonly Problem[];
  /** What the last build reported; undefined where it cannot be read or was another one. */
  readonly last: LastBuild | undefined;
  /** The records of posts that were made with a key. */
  readonly openRecords: (key: string) => Records;
  /** What posts were related to, as the code that this stands for finds it. */
  readonly openRelations: (engine: string) => RelationsFile;
  readonly save: (remembered: Remembered, last: Omit<LastBuild, 'build'>) => void;
}

/** Opens the state of an output, by its path from the site's folder: the same wherever that stands. */
export function openOutputState(cache: string, outputName: string): OutputState {
  const name = contentHash(outputName).slice(0, 8);
  const lastFile = join(cache, `last-${name}.log`);
  const last = readLastBuild(lastFile);
  const { fault, ...memory } = openMemory(join(cache, `builds-${name}.log`), last?.build);
  return {
    ...memory,
    problems: fault === undefined ? [] : [cacheLost(fault)],
    last: last?.build === memory.now.build ? last : undefined,
    openRecords: (key) => openRecords(join(cache, 'records.log'), key),
    openRelations: (engine) => openRelations(join(cache, `related-${name}.log`), engine),
    save(remembered, report) {
      memory.save(remembered);
      writeLastBuild(lastFile, { ...report, build: memory.now.build + 1 });
    },
  };
}

/** A warning and no error: nothing in the cache is worth failing for. */
function cacheLost(fault: string): Problem {
  return { code: 'cache-lost', severity: 'warning', message: `Cannot use the cache: ${fault}`, hint: 'do nothing: this build makes everything anew', path: '' };
}
