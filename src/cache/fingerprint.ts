// What a page shows, or is made of → a number that stands for it: two pages with one fingerprint
// have the same bytes. Pure; sees stamps only, never what they are made of.
import { memoize } from '../lib/memoize.ts';
import { joinStamps, type Stamp, stampOf } from '../lib/stamp.ts';

/**
 * Makes the function for one build, under the key of each kind of page: what all pages of it depend
 * on (templates, configuration, engine).
 */
export function makeFingerprint(
  keyOf: (kind: string) => string,
): (kind: string, shown: Stamp) => Stamp {
  const ofKind = memoize((kind: string) => stampOf([keyOf(kind), kind]));
  return (kind, shown) => joinStamps(ofKind(kind), shown);
}
