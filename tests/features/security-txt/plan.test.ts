import { describe, expect, it } from 'vitest';
import { checkSecurityTxt } from '../../../src/features/security-txt/plan.ts';
import type { SiteConfig } from '../../../src/site/types.ts';
import { makeConfig, makePost, makeStaticFile } from '../../support/make-post.ts';
import { planOf } from '../../support/plan-of.ts';

function linesOf(url: string, config: Partial<SiteConfig>): readonly string[] | undefined {
  const page = planOf([], {
    config: { url: 'https://example.org/notes/', base: '/notes', ...config },
  }).page(url);
  return page && 'lines' in page ? page.lines() : undefined;
}

const securityTxt = {
  contact: ['mailto:a@example.org', 'https://example.org/report'],
  expires: '2027-06-30',
  preferredLanguages: ['en', 'ru'],
  policy: 'https://example.org/policy',
};

describe('files that machines look for', () => {
  it('plans headers for every site, and the rest where it is configured', () => {
    const urls = (config: Partial<SiteConfig>) =>
      planOf([], { config }).urls.filter((url) => /_headers|security|humans|manifest/.test(url));
    expect(urls({})).toEqual(['/_headers']);
    expect(urls({ securityTxt, humans: {}, manifest: {} })).toEqual([
      '/_headers',
      '/.well-known/security.txt',
      '/humans.txt',
      '/manifest.webmanifest',
    ]);
  });

  it('gives way to files of the owner', () => {
    const publicFiles = [
      '_headers',
      '.well-known/security.txt',
      'humans.txt',
      'manifest.webmanifest',
    ].map((path) => makeStaticFile(path));
    const { pages, problems } = planOf([makePost('a')], {
      config: { securityTxt, humans: {}, manifest: {} },
      files: { publicFiles },
    });
    expect(problems).toEqual([]);
    for (const { path } of publicFiles)
      expect(pages.filter((page) => page.output === path).map(({ kind }) => kind)).toEqual([
        'asset',
      ]);
  });

  it('writes security.txt by RFC 9116: a field a line, one Expires, contacts in order', () => {
    expect(
      linesOf('/.well-known/security.txt', { securityTxt, timeZone: 'Europe/Tallinn' }),
    ).toEqual([
      'Contact: mailto:a@example.org',
      'Contact: https://example.org/report',
      'Expires: 2027-06-30T00:00:00+03:00',
      'Preferred-Languages: en, ru',
      'Canonical: https://example.org/notes/.well-known/security.txt',
      'Policy: https://example.org/policy',
    ]);
  });
});

describe('checkSecurityTxt', () => {
  const at = (time: string) =>
    checkSecurityTxt(makeConfig({ securityTxt, timeZone: 'Europe/Tallinn' }), Date.parse(time)).map(
      ({ code, severity }) => [code, severity],
    );

  it('says so from the moment on when the file expires', () => {
    expect(at('2027-06-29T20:59:59Z')).toEqual([]);
    expect(at('2027-06-29T21:00:00Z')).toEqual([['security-txt-expired', 'warning']]);
    expect(checkSecurityTxt(makeConfig(), 0)).toEqual([]);
  });
});
