// What a page shows, or is made of → a number that stands for it: two pages with one fingerprint have the same bytes. Pure;
// sees stamps only, never what they are made of.
import { memoize } from '../lib/memoize.ts';
import { joinStamps, type Stamp, stampOf } from '../lib/stamp.ts';

/** Makes the function for one build, under a key: what all pages depend on (templates, configuration, engine). */
export function makeFingerprint(key: string): (kind: string, shown: Stamp) => Stamp {
  const ofKind = memoize((kind: string) => stampOf([key, kind]));
  return (kind, shown) => joinStamps(ofKind(kind), shown);
}
