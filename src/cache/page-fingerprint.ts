// The fingerprint of what a page shows → that of the page: pages of one output file with the same
// fingerprint have the same bytes. Pure; sees only fingerprints, never what they are made of.

import { type Fingerprint, fingerprintOf, joinFingerprints } from '../lib/fingerprint.ts';
import { memoize } from '../lib/memoize.ts';

/**
 * Makes the function for one build; `keyOf` names all that pages of a kind depend on beside what
 * they show (templates, configuration, engine).
 */
export function makePageFingerprint(
  keyOf: (kind: string) => string,
): (kind: string, shown: Fingerprint) => Fingerprint {
  const ofKind = memoize((kind: string) => fingerprintOf([keyOf(kind), kind]));
  return (kind, shown) => joinFingerprints(ofKind(kind), shown);
}
