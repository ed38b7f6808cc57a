import { expect, it } from 'vitest';
import {
  fingerprintShown,
  makeFingerprintPage,
} from '../../../src/build/steps/fingerprint-page.ts';
import { fileUrl } from '../../../src/lib/url.ts';
import type { TextPage } from '../../../src/site/pages.ts';

const page = (line: string): TextPage => ({
  kind: 'text',
  url: fileUrl('a.txt'),
  output: 'a.txt' as TextPage['output'],
  lines: () => [line],
});

it('is of what a page shows, and of what its kind depends on', () => {
  const of = (line: string, key: string) => makeFingerprintPage({ of: () => key })(page(line));
  expect(of('a', '1')).toBe(of('a', '1'));
  expect(of('a', '1')).not.toBe(of('b', '1'));
  expect(of('a', '1')).not.toBe(of('a', '2'));
});

it('believes a page that says what it is made of', () => {
  const fails = (): never => {
    throw new Error('made a view');
  };
  expect(fingerprintShown({ ...page('a'), lines: fails, fingerprint: () => 7 } as never)).toBe(7);
});
