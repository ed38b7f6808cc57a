// A feed that has everything hard in it, for the tests of all three formats.
import { contentHash } from '../../src/lib/hash.ts';
import { sourcePath } from '../../src/lib/path.ts';
import { renderFeed } from '../../src/render/feed.ts';
import { keepInMemory } from '../../src/render/show-body.ts';
import type { FeedEntry, FeedPage, FeedView } from '../../src/site/pages.ts';
import type { BodyRef, OutputPath, PostBody, UrlPath } from '../../src/site/types.ts';
import { makeBody } from './make-body.ts';

const html = [
  '<p><span class="dateline">Staunton, June 7 – </span>Rivers &#x26; dams ' +
    '<a href="#fn-1">1</a>, <a href="/notes/2014/">earlier</a>.</p>',
  '<p><a href="broadsheet:posts/2015/dams.md#why">Dams</a> ' +
    '<img src="map.png" srcset="map.png 1x, map-2.png 2x" alt=""></p>',
  '<pre><code>if (a[b[0]]>1 &#x26;&#x26; c) 📰\u0008</code></pre>',
  '<p lang="he" dir="rtl">שלום \u200f</p>',
].join('\n');

/** What html says once every URL is absolute and what XML cannot hold is gone. */
export const absoluteHtml = html
  .replace('"#fn-1"', '"https://example.org/notes/2015/06/rivers/#fn-1"')
  .replace('"/notes/2014/"', '"https://example.org/notes/2014/"')
  .replace('broadsheet:posts/2015/dams.md#why', 'https://example.org/notes/2015/05/dams/#why')
  .replace(
    'src="map.png" srcset="map.png 1x, map-2.png 2x"',
    'src="https://example.org/notes/2015/06/rivers/map.png" ' +
      'srcset="https://example.org/notes/2015/06/rivers/map.png 1x, ' +
      'https://example.org/notes/2015/06/rivers/map-2.png 2x"',
  )
  .replace('\u0008', '');

const bodies: readonly PostBody[] = [makeBody(html), makeBody('<p>Реки</p>', { language: 'ru' })];

const body = (index: number): BodyRef => ({
  source: sourcePath(`posts/${index}.md`),
  hash: contentHash(bodies[index]!.html),
});

/** One entry with everything, one with as little as possible. */
export const entries: readonly FeedEntry[] = [
  {
    id: 'tag:blogger.com,1999:blog-1.post-2',
    url: 'https://example.org/notes/2015/06/rivers/',
    title: 'Rivers & <dams>: “who pays?” ]]> 📰',
    summary: 'Who pays & why 1 < 2',
    authors: [
      { name: 'Ann O’Hara', url: 'https://example.org/notes/authors/ann/' },
      { name: 'B. & Sons' },
    ],
    published: '2015-06-07T09:30:00-04:00',
    updated: '2015-06-08T00:00:00-04:00',
    tags: ['Rivers & seas', 'Бюджет'],
    image: 'https://example.org/notes/map.png',
    body: body(0),
    fileUrls: { 'posts/2015/dams.md': '/notes/2015/05/dams/' },
  },
  {
    id: 'tag:example.org,2015-06-01:reki',
    url: 'https://example.org/notes/2015/06/reki/?a=1&b=2',
    title: 'Реки',
    summary: '',
    authors: [],
    published: '2015-06-01T00:00:00+03:00',
    updated: '2015-06-01T00:00:00+03:00',
    tags: [],
    lang: 'ru',
    body: body(1),
  },
];

/** The channel of both. */
export const feed: FeedView = {
  title: 'Notes & queries',
  description: 'What “they” say < what they do',
  self: 'https://example.org/notes/feed?a=1&b=2',
  home: 'https://example.org/notes/',
  language: 'en',
  updated: '2015-06-08T00:00:00-04:00',
  authors: [{ name: 'The desk', url: 'https://example.org/', email: 'desk@example.org' }],
  entries,
};

/** The feed as a page of a format, with changes. */
export function feedPage(
  format: FeedPage['format'],
  changes: Partial<FeedView> = {},
): Omit<FeedPage, 'bodies'> {
  return {
    kind: 'feed',
    format,
    url: '/feed' as UrlPath,
    output: 'feed' as OutputPath,
    feed: () => ({ ...feed, ...changes }),
  };
}

/** Reads a body of this file. */
export function readBody(ref: BodyRef): PostBody {
  return bodies.find(({ html }) => contentHash(html) === ref.hash)!;
}

/** What a feed's file says. */
export function feedText(page: Pick<FeedPage, 'format' | 'feed'>): string {
  return renderFeed(page, (ref) => keepInMemory(readBody(ref))).join('');
}
