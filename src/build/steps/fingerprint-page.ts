// A planned page → its fingerprint: of what it shows, and of what all pages of its kind depend on.
// Makes a view only if the page does not say what it is made of.
import { makePageFingerprint } from '../../cache/page-fingerprint.ts';
import { type Fingerprint, fingerprintOf } from '../../lib/fingerprint.ts';
import type { Page } from '../../site/pages.ts';
import { shownBy, toJob } from '../../workers/jobs.ts';
import type { PageHashes } from './changes.ts';

/** Makes the function for one build. */
export function makeFingerprintPage(keys: Pick<PageHashes, 'of'>): (page: Page) => Fingerprint {
  const fingerprint = makePageFingerprint(keys.of);
  return (page) => fingerprint(page.kind, fingerprintShown(page));
}

/** Of what a page shows. */
export function fingerprintShown(page: Page): Fingerprint {
  return 'fingerprint' in page && page.fingerprint
    ? page.fingerprint()
    : fingerprintOf([JSON.stringify(shownBy(toJob(page)))]);
}
