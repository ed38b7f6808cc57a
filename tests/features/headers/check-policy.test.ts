import { describe, expect, it } from 'vitest';
import { checkPolicy } from '../../../src/features/headers/check-policy.ts';
import type { Post, SiteConfig } from '../../../src/site/types.ts';
import { makePage, makePost, makeStaticFile } from '../../support/make-post.ts';
import { planOf } from '../../support/plan-of.ts';

function said(
  posts: readonly Post[],
  {
    policy = {},
    publicFiles = [],
  }: { readonly policy?: SiteConfig['security']['policy']; readonly publicFiles?: string[] } = {},
): readonly [message: string, hint: string, path: string][] {
  const plan = planOf(posts, {
    config: { security: { policy } },
    files: { publicFiles: publicFiles.map((path) => makeStaticFile(path)) },
  });
  return checkPolicy(plan.site, plan).map(({ message, hint, path }) => [message, hint ?? '', path]);
}

const load = (...hosts: string[]) => ({
  loads: hosts.map((host) => `img-src https://${host}.example`),
});

describe('checkPolicy', () => {
  it('tells once a kind what readers would miss, at the first post that has any', () => {
    const posts = [
      makePost('b', { loads: ['img-src https://a.example', 'media-src https://m.example'] }),
      makePost('a', { image: { src: 'https://i.example/x.png', alt: '' } }),
      makePage('about', load('a')),
    ];
    expect(said(posts)).toEqual([
      [
        'Cannot show images from "https://a.example", "https://i.example": ' +
          "the site's Content-Security-Policy forbids them (in 3 posts)",
        'write "security": { "policy": { "img-src": ["https://a.example", ' +
          '"https://i.example"] } } into the configuration, or keep the files in the site',
        'pages/about.md',
      ],
      [
        'Cannot show recordings from "https://m.example": ' +
          "the site's Content-Security-Policy forbids them (in one post)",
        expect.stringContaining('"media-src": ["https://m.example"]'),
        'posts/b.md',
      ],
    ]);
  });

  it('tells of frames and scripts that trusted HTML brings, with the policy for them', () => {
    const loads = ['frame-src https://f.example', "script-src 'unsafe-inline'"];
    const posts = [makePost('a', { loads })];
    expect(said(posts)).toEqual([
      [
        'Cannot show frames from "https://f.example": ' +
          "the site's Content-Security-Policy forbids them (in one post)",
        expect.stringContaining('"frame-src": ["https://f.example"]'),
        'posts/a.md',
      ],
      [
        'Cannot show scripts from the page itself: ' +
          "the site's Content-Security-Policy forbids them (in one post)",
        expect.stringContaining(`"script-src": ["'unsafe-inline'"]`),
        'posts/a.md',
      ],
    ]);
    const policy = { 'frame-src': ['https:'], 'script-src': ["'unsafe-inline'"] };
    expect(said(posts, { policy })).toEqual([]);
  });

  it('names three hosts, and takes all of https for the answer to more', () => {
    const [[message, hint] = []] = said([makePost('a', load('d', 'c', 'b', 'a', 'e'))]);
    expect(message).toContain(
      '"https://a.example", "https://b.example", "https://c.example" and 2 other hosts',
    );
    expect(hint).toContain('"img-src": ["https:"]');
  });

  it('is silent if the policy allows them, they are the site’s, or headers are the owner’s', () => {
    const posts = [makePost('a', load('a'))];
    expect(said(posts)).toHaveLength(1);
    for (const source of ['https://a.example', 'https:', '*', 'a.example'])
      expect(said(posts, { policy: { 'img-src': [source] } })).toEqual([]);
    expect(said(posts, { policy: { 'media-src': ['https:'] } })).toHaveLength(1);
    expect(said(posts, { publicFiles: ['_headers'] })).toEqual([]);
    expect(
      said([
        makePost('a', { image: { src: 'https://example.org/a.png', alt: '' } }),
        makePost('b', { image: { src: '/a.png', alt: '' } }),
      ]),
    ).toEqual([]);
  });
});
