// What a page shows, or is made of → a number that stands for it: two pages with one fingerprint have the same bytes. Pure;
// sees data only, never what is made of them.
import { type Stamp, type StampPart, stampOf } from '../lib/stamp.ts';

/** Makes the function for one build, under a key: what all pages depend on (templates, configuration, engine). */
export function makeFingerprint(key: string): (parts: readonly StampPart[]) => Stamp {
  const ofKey = stampOf([key]);
  return (parts) => stampOf([ofKey, ...parts]);
}
