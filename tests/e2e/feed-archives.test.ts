// The feeds of a busy site under a path, and the documents with their older entries (RFC 5005).
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildJson, postText, readTexts } from '../support/broadsheet.ts';
import { faultsOf, feedFiles, fileAt, postUrls, walkOf } from '../support/feeds-of-site.ts';
import { makeSite } from '../support/make-site.ts';
import { all, readXml, textOf } from '../support/read-xml.ts';

describe('a busy site under a path', () => {
  const home = 'https://example.org/notes/';
  const config = {
    title: 'War & <peace>',
    url: home,
    feeds: { hub: 'https://hub.example/', limit: 10 },
    pageSize: 50,
  };
  const hostile = '"Rivers & <b>dams</b> ]]> 📰 \\u0001"';
  const post = (month: string, index: number) =>
    [
      `posts/${month}-${index}.md`,
      postText(
        {
          title: index % 9 ? `Post ${index}` : hostile,
          date: `2024-${month}-${String(1 + Math.floor(index / 3)).padStart(2, '0')}`,
          tags: '[All]',
          ...(index === 4 && { id: `tag:blogger.com,1999:blog-1.post-${month}` }),
        },
        `[Home](/), [a place](#x), [next](${month}-${(index + 1) % 60}.md).\n\n![Map](/map.png)\n`,
      ),
    ] as const;
  const month = (name: string, count: number) =>
    Object.fromEntries(Array.from({ length: count }, (_, index) => post(name, index)));
  const before = {
    'broadsheet.config.json': JSON.stringify(config),
    'public/map.png': 'x',
    ...month('04', 7),
    ...month('05', 60),
  };

  it('breaks no rule, and loses no post between feed and current documents', async () => {
    const root = makeSite({ ...before, ...month('03', 1) });
    await buildJson(root);
    const files = readTexts(join(root, '_site'));
    expect(await faultsOf(files, home)).toEqual([]);
    const { problems, urls, entries } = walkOf(files, home);
    expect([
      problems,
      urls.map((url) => fileAt(url, home)),
      entries.map((some) => some.length),
    ]).toEqual([[], ['feed/2024/05.xml', 'feed/2024/04.xml', 'feed/2024/03.xml'], [10, 51, 7, 1]]);
    expect([...new Set(entries.flat())].toSorted()).toEqual(postUrls(files).toSorted());
    expect(files['feed.xml']).toContain('<link rel="hub" href="https://hub.example/"/>');
    for (const path of feedFiles(files))
      expect([path, files[path]!.includes('hub.example')]).toEqual([
        path,
        !path.startsWith('feed/'),
      ]);
    expect(textOf(readXml(files['feed.xml']!), 'title')).toBe('War & <peace>');
  });

  it('writes no document for a post of the same month, and few for a new month', async () => {
    const root = makeSite(before);
    const changed = async (path: string, text: string) => {
      const old = readTexts(join(root, '_site'));
      writeFileSync(join(root, path), text);
      await buildJson(root);
      const files = readTexts(join(root, '_site'));
      expect(await faultsOf(files, home)).toEqual([]);
      expect(walkOf(files, home).problems).toEqual([]);
      return Object.keys(files).filter((name) => /^feed/.test(name) && files[name] !== old[name]);
    };
    await buildJson(root);
    expect(
      await changed('posts/new.md', postText({ title: 'New', date: '2024-05-20', tags: '[All]' })),
    ).toEqual(['feed.json', 'feed.xml']);
    expect(
      await changed(
        'posts/june.md',
        postText({ title: 'June', date: '2024-05-31', tags: '[All]' }),
      ),
    ).toEqual(['feed.json', 'feed.xml']);
    expect(
      await changed('posts/july.md', postText({ title: 'Now', date: '2024-06-01', tags: '[All]' })),
    ).toEqual(['feed.json', 'feed.xml', 'feed/2024/05-2.xml', 'feed/2024/05.xml']);
  });

  it('can do without', async () => {
    const root = makeSite({
      ...before,
      'broadsheet.config.json': JSON.stringify({
        ...config,
        feeds: { archives: false, tags: false, authors: false },
        sitemap: { news: false },
      }),
    });
    await buildJson(root);
    const files = readTexts(join(root, '_site'));
    expect(feedFiles(files)).toEqual(['feed.json', 'feed.xml', 'rss.xml']);
    expect(files['sitemap-news.xml']).toBeUndefined();
    expect(await faultsOf(files, home)).toEqual([]);
    expect(all(readXml(files['feed.xml']!), 'entry')).toHaveLength(20);
  });
});
