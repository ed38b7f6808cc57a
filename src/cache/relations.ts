// The relations that the model has found → a journal in the cache, and back: posts that are older
// than every change are not compared again. Only a cache: without it they are.

import { packNumbers, unpackNumbers } from '../lib/numbers.ts';
import type { Relations } from '../site/types.ts';
import { encodeEntries, openJournal } from './journal.ts';

export interface RelationsFile {
  /** Why it could not be read, as the end of a sentence. */
  readonly fault: string | undefined;
  /** Undefined if there is nothing that can be used. */
  readonly known: Relations | undefined;
  readonly save: (relations: Relations) => void;
}

interface Entry {
  readonly fingerprints: string;
  readonly places: string;
}

/** Opens what an engine has found related, by the hash of its code. */
export function openRelations(file: string, engine: string): RelationsFile {
  const head = { format: 'broadsheet-relations 3', key: engine };
  const { entries, fault, replace } = openJournal<Entry>(file, head);
  const known = fault === undefined && entries[0] ? unpack(entries[0]) : undefined;
  return {
    fault,
    known,
    save({ fingerprints, places }) {
      // The last fingerprint covers all of them.
      if (
        known?.fingerprints.length === fingerprints.length &&
        known.fingerprints.at(-1) === fingerprints.at(-1)
      )
        return;
      const entry: Entry = { fingerprints: packNumbers(fingerprints), places: packNumbers(places) };
      replace(encodeEntries([entry]));
    },
  };
}

function unpack({ fingerprints, places }: Entry): Relations {
  return {
    fingerprints: new Float64Array(unpackNumbers(fingerprints)),
    places: new Int32Array(unpackNumbers(places)),
  };
}
