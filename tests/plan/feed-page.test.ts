import { describe, expect, it } from 'vitest';
import { sourcePath } from '../../src/lib/path.ts';
import { tagUri } from '../../src/plan/feed-page.ts';
import type { FeedView } from '../../src/site/pages.ts';
import { makeLink, makePost } from '../support/make-post.ts';
import { planOf } from '../support/plan-of.ts';

const posts = [
  makePost('2015/new', {
    day: '2015-06-09',
    id: 'tag:blogger.com,1999:blog-1.post-2',
    tags: ['War', 'war'],
    lang: 'ru',
    image: { src: '/notes/images/a.png', alt: '' },
    links: [makeLink('old.md', { kind: 'file', path: sourcePath('posts/2015/old.md') })],
  }),
  makePost('2015/mid', { day: '2015-06-08', authors: ['Bo Lund'], description: 'Own' }),
  makePost('2015/old', { day: '2015-06-07', updatedDay: '2016-01-02', tags: ['War'] }),
];
const given = {
  config: {
    url: 'https://example.org/notes/',
    base: '/notes',
    authors: [
      { name: 'Ann Author', email: 'ann@example.org' },
      { name: 'Bo Lund', url: 'https://bo.example/' },
    ],
  },
};

function feedOf(plan: ReturnType<typeof planOf>, url: string): FeedView {
  const page = plan.page(url);
  if (page?.kind !== 'feed') throw new Error(`no feed at ${url}`);
  return page.feed();
}

describe('planFeeds', () => {
  const plan = planOf(posts, given);

  it('plans three formats for the site, and Atom for every tag and author', () => {
    const feeds = plan.pages.filter((page) => page.kind === 'feed');
    expect(feeds.map(({ format, url, output }) => [format, url, output])).toEqual([
      ['atom', '/feed.xml', 'feed.xml'],
      ['rss', '/rss.xml', 'rss.xml'],
      ['json', '/feed.json', 'feed.json'],
      ['atom', '/tags/war/feed.xml', 'tags/war/feed.xml'],
      ['atom', '/authors/ann-author/feed.xml', 'authors/ann-author/feed.xml'],
      ['atom', '/authors/bo-lund/feed.xml', 'authors/bo-lund/feed.xml'],
    ]);
  });

  it('leaves out the feeds that the configuration does not want', () => {
    const { pages } = planOf(posts, {
      config: { feeds: { limit: 20, tags: false, authors: false, archives: true } },
    });
    expect(pages.filter(({ kind }) => kind === 'feed')).toHaveLength(3);
  });

  it('describes the site, with absolute addresses', () => {
    expect(feedOf(plan, '/rss.xml')).toMatchObject({
      title: 'The Example',
      description: 'News, analysed',
      self: 'https://example.org/notes/rss.xml',
      home: 'https://example.org/notes/',
      language: 'en',
      authors: given.config.authors,
      updated: '2016-01-02T00:00:00+00:00',
    });
  });

  it('describes a tag and an author', () => {
    expect(feedOf(plan, '/tags/war/feed.xml')).toMatchObject({
      title: 'The Example: War',
      home: 'https://example.org/notes/tags/war/',
      entries: [{ title: 'new' }, { title: 'old' }],
    });
    expect(feedOf(plan, '/authors/bo-lund/feed.xml')).toMatchObject({
      title: 'The Example: Bo Lund',
      authors: [{ name: 'Bo Lund', url: 'https://bo.example/' }],
      entries: [{ title: 'mid' }],
    });
  });

  it('gives entries in full, newest first', () => {
    const [newest, middle, oldest] = feedOf(plan, '/feed.xml').entries;
    expect(newest).toStrictEqual({
      id: 'tag:blogger.com,1999:blog-1.post-2',
      url: 'https://example.org/notes/2015/06/new/',
      title: 'new',
      summary: 'Excerpt of new.',
      authors: [{ name: 'Ann Author', url: 'https://example.org/notes/authors/ann-author/' }],
      published: '2015-06-09T00:00:00+00:00',
      updated: '2015-06-09T00:00:00+00:00',
      tags: ['War'],
      lang: 'ru',
      image: 'https://example.org/notes/images/a.png',
      body: posts[0]!.body,
      fileUrls: { 'posts/2015/old.md': '/notes/2015/06/old/' },
    });
    expect(middle).toMatchObject({
      id: 'tag:example.org,2015-06-08:2015/mid',
      summary: 'Own',
      authors: [{ name: 'Bo Lund', url: 'https://bo.example/' }],
    });
    expect(oldest).toMatchObject({
      published: '2015-06-07T00:00:00+00:00',
      updated: '2016-01-02T00:00:00+00:00',
    });
  });

  it('holds the newest entries alone, and dates itself by them', () => {
    const feed = feedOf(
      planOf(posts, {
        config: { feeds: { limit: 2, tags: true, authors: true, archives: false } },
      }),
      '/feed.xml',
    );
    expect(feed.entries.map(({ title }) => title)).toEqual(['new', 'mid']);
    expect(feed.updated).toBe('2015-06-09T00:00:00+00:00');
  });

  it('names the hub in every feed, but not in the documents of an archive', () => {
    const hub = 'https://hub.example/';
    const { pages } = planOf([...posts, makePost('older', { day: '2015-05-01' })], {
      config: { feeds: { limit: 20, tags: true, authors: true, archives: true, hub } },
    });
    const hubs = pages.flatMap((page) => ('feed' in page ? [[page.url, page.feed().hub]] : []));
    expect(hubs.filter(([, found]) => found !== hub)).toEqual([['/feed/2015/05.xml', undefined]]);
  });

  describe('with an archive', () => {
    const older = [
      ...posts,
      makePost('b', { day: '2015-05-02' }),
      makePost('a', { day: '2015-05-01' }),
      makePost('first', { day: '2014-12-31' }),
    ];
    const config = {
      ...given.config,
      feeds: { limit: 2, tags: true, authors: true, archives: true },
    };
    const archived = planOf(older, { config });

    it('leads back from the Atom feed of the site, which holds what no document does', () => {
      const feed = feedOf(archived, '/feed.xml');
      expect(feed.archive).toEqual({ previous: 'https://example.org/notes/feed/2015/05.xml' });
      expect(feed.entries.map(({ title }) => title)).toEqual(['new', 'mid', 'old']);
      for (const url of ['/rss.xml', '/feed.json', '/tags/war/feed.xml'])
        expect([url, feedOf(archived, url).archive, feedOf(archived, url).entries.length]).toEqual([
          url,
          undefined,
          2,
        ]);
    });

    it('has documents that name their neighbours and the feed, dated by their posts', () => {
      expect(feedOf(archived, '/feed/2015/05.xml')).toMatchObject({
        title: 'The Example',
        self: 'https://example.org/notes/feed/2015/05.xml',
        home: 'https://example.org/notes/',
        updated: '2015-05-02T00:00:00+00:00',
        archive: {
          current: 'https://example.org/notes/feed.xml',
          previous: 'https://example.org/notes/feed/2014/12.xml',
        },
        entries: [{ title: 'b' }, { title: 'a' }],
      });
      expect(feedOf(archived, '/feed/2014/12.xml').archive).toEqual({
        current: 'https://example.org/notes/feed.xml',
        next: 'https://example.org/notes/feed/2015/05.xml',
      });
    });

    it('changes no document when a post comes, but for the way on from the last, once', () => {
      const documents = (...more: typeof posts) =>
        new Map(
          planOf([...older, ...more], { config }).pages.flatMap((page) =>
            'feed' in page && page.url.startsWith('/feed/')
              ? [[page.url as string, JSON.stringify(page.feed())] as const]
              : [],
          ),
        );
      const before = documents();
      expect(documents(makePost('newer', { day: '2015-06-30' }))).toEqual(before);
      const after = documents(makePost('newer', { day: '2015-07-01' }));
      expect(
        [...before].filter(([url, text]) => after.get(url) !== text).map(([url]) => url),
      ).toEqual(['/feed/2015/05.xml']);
      expect(
        after
          .get('/feed/2015/05.xml')!
          .replace(',"next":"https://example.org/notes/feed/2015/06.xml"', ''),
      ).toBe(before.get('/feed/2015/05.xml'));
    });
  });

  it('is a feed even where there are no posts', () => {
    expect(feedOf(planOf([]), '/feed.xml')).toMatchObject({
      entries: [],
      updated: '1970-01-01T00:00:00Z',
    });
  });
});

describe('tagUri', () => {
  it('depends on the file and the day, not on the address', () => {
    expect(tagUri(makePost('2015/Über & uns'), 'https://example.org:8080/notes/')).toBe(
      'tag:example.org,2015-06-07:2015/%C3%9Cber%20%26%20uns',
    );
    expect(
      tagUri(makePost('a', { slug: 'x', permalink: '/y/', title: 'Z' }), 'https://example.org/'),
    ).toBe(tagUri(makePost('a'), 'https://example.org/'));
  });
});
