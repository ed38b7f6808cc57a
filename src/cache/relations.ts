// What the model has found related → the cache, and back: posts that are older than all changes
// need not be compared again. A cache and nothing more: without it they are.

import { packNumbers, unpackNumbers } from '../lib/numbers.ts';
import type { Relations } from '../site/types.ts';
import { encodeEntries, readJournal, writeJournal } from './journal.ts';

export interface RelationsFile {
  /** Why it could not be read, as the end of a sentence. */
  readonly fault: string | undefined;
  /** Undefined where there is nothing that can be used. */
  readonly known: Relations | undefined;
  readonly save: (found: Relations) => void;
}

interface Entry {
  readonly fingerprints: string;
  readonly places: string;
}

/** Opens what an engine has found, by what stands for its code. */
export function openRelations(file: string, engine: string): RelationsFile {
  const head = { kind: 'broadsheet-relations', version: 2, key: engine };
  const { entries, fault } = readJournal<Entry>(file, head);
  const [entry] = entries;
  const known =
    entry && fault === undefined
      ? {
          fingerprints: new Float64Array(unpackNumbers(entry.fingerprints)),
          places: new Int32Array(unpackNumbers(entry.places)),
        }
      : undefined;
  return {
    fault,
    known,
    save({ fingerprints, places }) {
      // The last fingerprint stands for all of them.
      if (
        known &&
        known.fingerprints.length === fingerprints.length &&
        known.fingerprints.at(-1) === fingerprints.at(-1)
      )
        return;
      writeJournal(file, {
        head,
        lines: [
          encodeEntries([
            {
              fingerprints: packNumbers(fingerprints),
              places: packNumbers(places),
            } satisfies Entry,
          ]),
        ],
      });
    },
  };
}
