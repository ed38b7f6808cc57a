import { describe, expect, it } from 'vitest';
import type { FeedView } from '../../src/site/pages.ts';
import { checkAtom, walkArchive } from './check-atom.ts';
import { checkJsonFeed } from './check-json-feed.ts';
import { checkOpml } from './check-opml.ts';
import { checkRss } from './check-rss.ts';
import { feedPage, feedText } from './feed-fixture.ts';
import { isIri, isRfc822, isRfc3339, relativeUrls } from './feed-values.ts';

const hub = 'https://hub.example/';
const archive = {
  current: 'https://example.org/feed.xml',
  previous: 'https://example.org/feed/1.xml',
  next: 'https://example.org/feed/3.xml',
};
const text = (format: 'atom' | 'rss' | 'json', changes: Partial<FeedView> = {}) =>
  feedText(feedPage(format, changes));
const opml =
  '<opml version="2.0"><head/><body><outline text="Tags">' +
  '<outline type="rss" text="A" xmlUrl="https://a.example/f" ' +
  'htmlUrl="https://a.example/"/></outline></body></opml>';

const documents = {
  atom: text('atom', { hub }),
  archive: text('atom', { archive }),
  rss: text('rss', { hub }),
  json: text('json', { hub }),
  opml,
};
const checks = {
  atom: checkAtom,
  archive: checkAtom,
  rss: checkRss,
  json: checkJsonFeed,
  opml: checkOpml,
};

describe('the rules for feeds', () => {
  it.each(Object.keys(documents) as (keyof typeof documents)[])(
    'find nothing wrong with a feed that has everything: %s',
    (kind) => {
      expect(checks[kind](documents[kind])).toEqual([]);
    },
  );

  it.each<[keyof typeof documents, string | RegExp, string, string]>([
    ['atom', ' xmlns="http://www.w3.org/2005/Atom"', '', 'the root is no atom:feed'],
    ['atom', /<id>.*?<\/id>/, '', 'feed has 0 id'],
    ['atom', /<title>.*?<\/title>/s, '<title>A</title><title>B</title>', 'feed has 2 title'],
    ['atom', /<updated>.*?<\/updated>/, '<updated>2015-06-31T00:00:00Z</updated>', 'is no time'],
    [
      'atom',
      /<updated>.*?<\/updated>/,
      '<updated>2014-06-08T00:00:00Z</updated>',
      'the feed is older than an entry',
    ],
    ['atom', 'tag:blogger.com,1999:blog-1.post-2', 'rivers', 'is no absolute IRI'],
    [
      'atom',
      'tag:blogger.com,1999:blog-1.post-2',
      'tag:example.org,2015-06-01:reki',
      'two entries are',
    ],
    ['atom', /<author>.*?<\/author>/s, '', 'nobody is the author'],
    ['atom', '<name>The desk</name>', '<name> </name>', 'an author has no name'],
    ['atom', 'desk@example.org', 'desk', 'is no e-mail address'],
    ['atom', 'rel="self"', 'rel="via"', 'the feed has no rel=self'],
    [
      'atom',
      'href="https://example.org/notes/2015/06/rivers/"',
      'href="/notes/2015/06/rivers/"',
      'a link leads to "/notes',
    ],
    ['atom', 'type="text/html"', 'type="html"', 'is no media type'],
    [
      'atom',
      'href="https://example.org/notes/2014/"',
      'href="/notes/2014/"',
      'the content holds the relative',
    ],
    ['atom', ' term="Бюджет"', '', 'a category has no term'],
    [
      'atom',
      '<entry>',
      '<entry><content type="html"><p/></content>',
      'content of type html holds elements',
    ],
    ['archive', 'rel="current"', 'rel="via"', 'an archive document has no rel=current'],
    ['archive', '<fh:archive/>', '', 'a feed that is no archive document has rel=next-archive'],
    ['archive', 'history/1.0', 'history/2.0', 'fh is no prefix'],
    ['archive', 'rel="next-archive"', 'rel="prev-archive"', 'two links are prev-archive'],
    [
      'archive',
      '<fh:archive/>',
      '<fh:archive/><link rel="hub" href="https://hub.example/"/>',
      'an archive document has a hub',
    ],
    ['rss', 'version="2.0"', '', 'the root is no rss 2.0'],
    ['rss', /<description>.*?<\/description>/s, '', 'channel has 0 description'],
    [
      'rss',
      /<lastBuildDate>.*?<\/lastBuildDate>/,
      '<lastBuildDate>2015-06-07</lastBuildDate>',
      'is no time',
    ],
    ['rss', 'xmlns:dc', 'xmlns:dd', 'item has an element dc:creator'],
    ['rss', '<guid', '<guide/><guid', 'item has an element guide'],
    ['rss', ' isPermaLink="false"', '', 'the guid is no permalink'],
    [
      'rss',
      'tag:blogger.com,1999:blog-1.post-2',
      'tag:example.org,2015-06-01:reki',
      'two items are',
    ],
    ['rss', 'rel="self"', 'rel="via"', 'the channel has no rel=self'],
    [
      'rss',
      'src="https://example.org/notes/2015/06/rivers/map.png"',
      'src="map.png"',
      'the content holds the relative "map.png"',
    ],
    ['json', 'version/1.1', 'version/1', 'the version is another'],
    ['json', '"items"', '"entries"', 'title or items are missing'],
    ['json', '"id":"tag:blogger.com,1999:blog-1.post-2"', '"id":7', 'the id is no text'],
    ['json', '"content_html"', '"html"', 'there is no content'],
    ['json', '"https://example.org/notes/map.png"', '"/notes/map.png"', 'image is not absolute'],
    ['json', '2015-06-07T09:30:00-04:00', '2015-06-07', 'date_published is no time'],
    ['json', '"type":"WebSub",', '', 'a hub has no type or url'],
    ['json', '"name":"B. & Sons"', '"email":"b@example.org"', 'an author is nobody'],
    ['opml', 'version="2.0"', 'version="1.0"', 'the root is no opml'],
    ['opml', ' text="A"', '', 'is no outline with a text'],
    ['opml', 'xmlUrl="https://a.example/f"', 'xmlUrl="/f"', 'has no absolute address'],
    ['opml', 'type="rss" ', '', 'has an address but no type'],
    ['opml', /<outline text.*<\/outline>/, '', 'body has 0 outline'],
  ])('find it in %s where %s becomes %j', (kind, from, to, problem) => {
    const broken = documents[kind].replace(from, to);
    expect(broken).not.toBe(documents[kind]);
    expect(checks[kind](broken).join('\n')).toContain(problem);
  });

  it('refuse what is no XML', () => {
    expect(() => checkAtom(documents.atom.replace('</feed>', ''))).toThrow('not well-formed');
  });
});

describe('the walk through an archive', () => {
  const [start, one, two] = [
    'https://example.org/feed.xml',
    'https://example.org/1.xml',
    'https://example.org/2.xml',
  ] as const;
  const chain: Readonly<Record<string, string>> = {
    [start]: text('atom', { self: start, archive: { previous: two } }),
    [two]: text('atom', { self: two, archive: { current: start, previous: one } }),
    [one]: text('atom', { self: one, archive: { current: start, next: two } }),
  };

  it('comes to the end', () => {
    expect(walkArchive(start, (url) => chain[url])).toMatchObject({
      urls: [two, one],
      problems: [],
    });
  });

  it.each<[string, Readonly<Record<string, string | undefined>>, string]>([
    ['a document is missing', { [one]: undefined }, `${one} is missing`],
    [
      'it goes in circles',
      { [one]: text('atom', { self: one, archive: { current: start, previous: two, next: two } }) },
      `${two} is there twice`,
    ],
    [
      'a document is not what it says',
      { [one]: text('atom', { self: two, archive: { current: start, next: two } }) },
      `${one} is not its own rel=self`,
    ],
    [
      'a document is no archive',
      { [one]: text('atom', { self: one }) },
      `${one} is no archive document`,
    ],
    [
      'the way back is another',
      { [one]: text('atom', { self: one, archive: { current: start } }) },
      `${one} does not lead on to ${two}`,
    ],
  ])('says that %s', (_, changes, problem) => {
    expect(walkArchive(start, (url) => ({ ...chain, ...changes })[url]).problems).toContain(
      problem,
    );
  });
});

describe('the values of feeds', () => {
  it('are times', () => {
    expect(
      ['2015-06-07T00:00:00Z', '2015-06-07T23:59:60+03:00', '2016-02-29T00:00:00.5-04:30'].map(
        isRfc3339,
      ),
    ).toEqual([true, false, true]);
    expect(
      [
        '2015-02-29T00:00:00Z',
        '2015-06-07',
        '2015-06-07t00:00:00z',
        '2015-06-07T24:00:00Z',
        '',
      ].some(isRfc3339),
    ).toBe(false);
    expect(isRfc822('Sun, 07 Jun 2015 13:30:00 GMT')).toBe(true);
    expect(
      [
        'Mon, 07 Jun 2015 13:30:00 GMT',
        '7 Jun 15 13:30 EST',
        'Sun, 31 Jun 2015 13:30:00 GMT',
        '',
      ].some(isRfc822),
    ).toBe(false);
  });

  it('are addresses', () => {
    expect(['tag:a,2015:b', 'https://a.example/я', 'urn:x:y'].every(isIri)).toBe(true);
    expect(['/a', 'a b:c', 'https://a b/', ''].some(isIri)).toBe(false);
    expect(
      relativeUrls(
        '<a href="#x">/y</a><img src="data:," srcset="a.png 1x, https://b.example/ 2x">' +
          '<a href="broadsheet:z">',
      ),
    ).toEqual(['#x', 'a.png', 'broadsheet:z']);
  });
});
