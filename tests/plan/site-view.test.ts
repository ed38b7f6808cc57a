import { describe, expect, it } from 'vitest';
import { defineFeature } from '../../src/features/feature.ts';
import { builtIn } from '../../src/features/index.ts';
import { siteView } from '../../src/plan/site-view.ts';
import type { Site } from '../../src/site/types.ts';
import { makePage, makePost, makeSite } from '../support/make-post.ts';

const show = (site: Site) => siteView(site, { features: builtIn, publicFiles: [], themeFiles: [] });

const titles = (site: ReturnType<typeof makeSite>) =>
  show(site).navigation.map(({ title }) => title);

describe('siteView', () => {
  it('shows the site and its feeds', () => {
    const view = show(makeSite([], { url: 'https://example.org/notes/', base: '/notes' }));
    expect(view).toMatchObject({
      title: 'The Example',
      description: 'News, analysed',
      url: 'https://example.org/notes/',
      base: '/notes',
      language: 'en',
      origin: 'https://example.org',
      publisher: { name: 'The Example' },
    });
    expect(view.feeds.map(({ url }) => url)).toEqual([
      '/notes/feed.xml',
      '/notes/rss.xml',
      '/notes/feed.json',
    ]);
    expect(view.navigation).toEqual([
      { title: 'Home', url: '/notes/' },
      { title: 'Archive', url: '/notes/archive/' },
    ]);
  });

  it('gives features what they know about all posts', () => {
    const counter = defineFeature<number>({
      name: 'counter',
      describe: 'Counts posts.',
      onSite: (_, { model }) => ({ title: `${model} posts` }),
      navigation: (_, model) => [{ title: `${model}`, url: '/' }],
    });
    const site = { ...makeSite([]), models: new Map([['counter', 7]]) };
    const { title, navigation } = siteView(site, {
      features: [counter],
      publicFiles: [],
      themeFiles: [],
    });
    expect([title, navigation]).toEqual(['7 posts', [{ title: '7', url: '/' }]]);
  });

  it('names the manifest where there is one', () => {
    expect(show(makeSite([], { base: '/notes', manifest: {} })).manifest).toBe(
      '/notes/manifest.webmanifest',
    );
    expect(show(makeSite([]))).not.toHaveProperty('manifest');
  });

  it('leads to tags if there are any, to authors if several, and to own pages by path', () => {
    expect(titles(makeSite([makePost('a', { tags: ['War'] })]))).toEqual([
      'Home',
      'Archive',
      'Tags',
    ]);
    expect(
      titles(
        makeSite([
          makePost('a', { authors: ['A', 'B'] }),
          makePage('corrections'),
          makePage('about'),
        ]),
      ),
    ).toEqual(['Home', 'Archive', 'Authors', 'about', 'corrections']);
  });

  it('shows the sections that are tags, by their configured names, with their addresses', () => {
    const { sections } = show(
      makeSite([makePost('a', { tags: ['War', 'Human rights'] })], {
        sections: ['human-rights', 'Trade', 'War'],
      }),
    );
    expect(sections).toEqual([
      { title: 'human-rights', url: '/tags/human-rights/' },
      { title: 'War', url: '/tags/war/' },
    ]);
  });

  it('stays the same when a post is added', () => {
    const posts = [
      makePost('a', { tags: ['War'] }),
      makePost('b', { day: '2016-01-01', tags: ['War', 'Rivers'] }),
    ];
    expect(show(makeSite(posts))).toEqual(show(makeSite(posts.slice(0, 1))));
  });
});
