// What a page shows, or is made of → a number that stands for it: two pages with one fingerprint
// have the same bytes. Pure; sees fingerprints only, never what they are made of.

import { type Fingerprint, fingerprintOf, joinFingerprints } from '../lib/fingerprint.ts';
import { memoize } from '../lib/memoize.ts';

/**
 * Makes the function for one build, under the key of each kind of page: what all pages of it depend
 * on (templates, configuration, engine).
 */
export function makePageFingerprint(
  keyOf: (kind: string) => string,
): (kind: string, shown: Fingerprint) => Fingerprint {
  const ofKind = memoize((kind: string) => fingerprintOf([keyOf(kind), kind]));
  return (kind, shown) => joinFingerprints(ofKind(kind), shown);
}
