// Where pages stand: below a path, as they stood on Blogger, and under names in scripts that URLs
// do not know.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  broadsheet,
  buildJson,
  copySite,
  postText,
  readOutput,
  readTexts,
} from '../support/broadsheet.ts';
import { checkSiteLinks } from '../support/check-site-links.ts';
import { makeNamedSite as makeSite } from '../support/make-site.ts';

describe('a `url` with a path', () => {
  it('puts the whole site under that path, every link included', async () => {
    const root = copySite('under-a-path-with-the-urls-of-blogger');
    expect((await buildJson(root)).diagnostics).toEqual([]);
    expect(
      checkSiteLinks(join(root, '_site'), { base: '/notes', origin: 'https://example.org' }),
    ).toEqual([]);
    for (const [path, text] of Object.entries(readTexts(join(root, '_site')))) {
      for (const [, url] of text.matchAll(/(?:href|src)="(\/[^"]*)"/g))
        expect(`${path} ${url}`).toMatch(/ \/notes\//);
      for (const [url] of text.matchAll(/https:\/\/example\.org[^\s"<]*/g))
        expect(`${path} ${url}`).toMatch(/ https:\/\/example\.org\/notes\//);
    }
    expect(readOutput(root, '_redirects')).toBe(
      '/notes/2015/06/dams-old.html /notes/2015/06/blog-post_25.html 301\n',
    );
    expect(readOutput(root, 'robots.txt')).toContain(
      'Sitemap: https://example.org/notes/sitemap.xml\n',
    );
  });

  it('resolves links to files, and to addresses with and without the path', async () => {
    const root = copySite('under-a-path-with-the-urls-of-blogger');
    await buildJson(root);
    const html = readOutput(root, '2015/06/rivers.html');
    expect(html).toContain('<a href="/notes/2015/06/blog-post_25.html#two">the dams</a>');
    expect(html).toContain('<a href="/notes/images/map.svg">the map</a>');
    expect(html).toContain('<img src="/notes/images/map.svg" alt="a map" width="1" height="1"');
    expect(readOutput(root, '2015/06/blog-post_25.html')).toContain(
      '<a href="/notes/2015/06/rivers.html">them</a>',
    );
  });
});

describe('the permalink preset "blogger"', () => {
  it('makes the addresses that Blogger made, and keeps a permalink to the letter', async () => {
    const root = copySite('under-a-path-with-the-urls-of-blogger');
    await buildJson(root);
    const files = Object.keys(readTexts(join(root, '_site'))).filter(
      (path) => path.startsWith('2015/06/') && !path.endsWith('index.html'),
    );
    expect(files).toEqual([
      '2015/06/blog-post_25.html',
      '2015/06/dams-old.html',
      '2015/06/rivers.html',
    ]);
  });
});

describe('names in any script', () => {
  it('become addresses of their own in ASCII: titles, file names, authors and tags', async () => {
    const root = copySite('names-in-every-script');
    expect((await buildJson(root)).diagnostics.map(({ code }) => code)).toEqual(['missing-lang']);
    const pages = Object.keys(readTexts(join(root, '_site'))).filter((path) =>
      path.endsWith('.html'),
    );
    expect(pages.filter((path) => !/^[a-z\d/.-]+$/.test(path))).toEqual([]);
    expect(pages.filter((path) => /^2024\/01\/[^/]*[a-z][^/]*\/index/.test(path))).toHaveLength(5);
    expect(pages.filter((path) => /^authors\/.+\//.test(path))).toHaveLength(4);
    expect(pages.filter((path) => /^tags\/.+\//.test(path))).toHaveLength(7);
    expect(checkSiteLinks(join(root, '_site'))).toEqual([]);
  });

  it('stay as they are in addresses if the configuration says so', async () => {
    const root = copySite('names-in-every-script');
    writeFileSync(
      join(root, 'broadsheet.config.json'),
      '{ "title": "Names", "url": "https://example.org/", "slugs": "keep" }',
    );
    expect((await buildJson(root)).diagnostics.map(({ code }) => code)).toEqual(['missing-lang']);
    expect(Object.keys(readTexts(join(root, '_site')))).toContain('2024/01/Два-причала/index.html');
    expect(checkSiteLinks(join(root, '_site'))).toEqual([]);
  });

  it('are shown as they are written', async () => {
    const root = copySite('names-in-every-script');
    await buildJson(root);
    for (const name of ['Два причала', 'שני מזחים', '两个码头', '🌊🚢', 'Отчёт'])
      expect(readOutput(root, 'index.html')).toContain(name);
    for (const name of ['Коми', 'שפה', '语言', '🌊', '!!!', '???'])
      expect(readOutput(root, 'tags/index.html')).toContain(name);
  });
});

describe('one tag in many spellings', () => {
  it('has one page, under the spelling of the configuration or of most posts', async () => {
    const root = copySite('tags-in-many-spellings');
    const { diagnostics } = await buildJson(root);
    const index = readOutput(root, 'tags/index.html');
    expect(
      Array.from(
        index.matchAll(/<li><a href="(\/tags\/[^"]+)">([^<]+)<\/a> <span>(\d+)</g),
        ([, ...row]) => row,
      ),
    ).toEqual([
      ['/tags/human-rights/', 'Human rights', '4'],
      ['/tags/middle-east/', 'Middle-East', '4'],
      ['/tags/sao-tome/', 'São Tomé', '4'],
    ]);
    expect(
      diagnostics.map(
        ({ code, line, column, path }) => `${code} ${path.slice(-9)}:${line}:${column}`,
      ),
    ).toEqual(['tag-spelling post-1.md:4:32']);
    expect(diagnostics[0]!.message).toMatch(/^Cannot keep 5 other spellings of tags: /);
  });
});

describe('an alias', () => {
  it('that is the address of another page is refused, and both are named', async () => {
    const root = makeSite({
      'posts/2024-03-11-roads.md': postText({ title: 'Roads' }),
      'posts/2024-03-12-bridges.md': postText({
        title: 'Bridges',
        date: '2024-03-12',
        aliases: '[/2024/03/old/, /2024/03/roads/]',
      }),
    });
    const { code, err } = await broadsheet(root, 'build');
    expect(code).toBe(1);
    expect(err).toMatch(/^posts\/2024-03-12-bridges\.md:4:26 error\[duplicate-url\] /m);
    expect(err).toContain('"/2024/03/roads/" is also the address of "posts/2024-03-11-roads.md"\n');
    expect(err).toMatch(/^ {2}see: posts\/2024-03-11-roads\.md:/m);
  });

  it('that two posts have is refused', async () => {
    const root = makeSite({
      'posts/2024-03-11-roads.md': postText({ aliases: '/old/' }),
      'posts/2024-03-12-bridges.md': postText({ date: '2024-03-12', aliases: '/old/index.html' }),
    });
    expect(await broadsheet(root, 'check')).toMatchObject({
      code: 1,
      err: expect.stringContaining('error[duplicate-url]'),
    });
  });
});

describe('addresses that leave the site', () => {
  it.each([
    '/../x.html',
    'https://elsewhere.example/x',
    '//elsewhere.example/x',
    '/a/%2e%2e/%2e%2e/x',
    '/a\\..\\..\\x',
  ])('`permalink: %s` is refused', async (permalink) => {
    const root = makeSite({
      'posts/2024-03-11-a.md': postText({ permalink: JSON.stringify(permalink) }),
    });
    const { code, err } = await broadsheet(root, 'build');
    expect(code).toBe(1);
    expect(err).toMatch(/^posts\/2024-03-11-a\.md:4:12 error\[bad-permalink\]/);
    expect(Object.keys(readTexts(root)).filter((path) => !path.startsWith('.cache/'))).toEqual([
      'broadsheet.config.json',
      'posts/2024-03-11-a.md',
    ]);
  });
});

describe('files with names that mean something in an address', () => {
  const drawing = '<svg xmlns="http://www.w3.org/2000/svg" width="3" height="2"/>';
  const nfd = (text: string) => text.normalize('NFD');

  it('are found from text, images and front matter', async () => {
    const root = makeSite({
      'posts/a#b.svg': drawing,
      'posts/what?.svg': drawing,
      'posts/50%.svg': drawing,
      'posts/fig#1.pdf': '',
      'posts/2024-03-11-a#b.md': postText(
        { title: 'AB', slug: 'a-b', lang: 'ru', translationOf: './2024-03-11-o%23p.md' },
        'The first paragraph.\n',
      ),
      'posts/2024-03-11-o#p.md': postText(
        { title: 'OP', slug: 'o-p', image: '"a%23b.svg"' },
        '![m](a%23b.svg) ![w](what%3F.svg) ![p](50%25.svg) [d](fig%231.pdf)\n\n' +
          '<img src="a%23b.svg?v=1" alt=""> [ab](./2024-03-11-a%23b.md#p1)\n',
      ),
    });
    expect((await buildJson(root)).diagnostics).toEqual([]);
    const html = readOutput(root, '2024/03/o-p/index.html');
    for (const name of ['a%23b', 'what%3F', '50%25'])
      expect(html).toContain(`<img src="/media/${name}.svg" alt="${name[0] === '5' ? 'p' : ''}`);
    expect(html).toContain('<a href="/media/fig%231.pdf">d</a>');
    expect(html).toContain('<a href="/2024/03/a-b/#p1">ab</a>');
    expect(html).toContain(
      '<meta property="og:image" content="https://example.org/media/a%23b.svg">',
    );
    expect(html).toContain('hreflang="ru" href="https://example.org/2024/03/a-b/"');
    expect(Object.keys(readTexts(join(root, '_site/media'))).sort()).toEqual([
      ...['50%.svg', 'a#b.svg', 'fig#1.pdf', 'what?.svg'],
    ]);
  });

  it('are one file in composed and decomposed letters, and one tag', async () => {
    const root = makeSite({
      [`posts/${nfd('Karte-Köln')}.svg`]: drawing,
      [`public/bilder/${nfd('Café')}.svg`]: drawing,
      [`posts/2024-03-11-${nfd('Straße-Zürich')}.md`]: postText({
        title: 'Z',
        slug: 'z',
        tags: `[${nfd('München')}]`,
      }),
      'posts/2024-03-11-a.md': postText(
        { title: 'A', tags: '[München]' },
        `![k](Karte-Köln.svg) ![k](${nfd('Karte-Köln.svg')}) ![c](/bilder/Café.svg) ` +
          `![c](${nfd('/bilder/Café.svg')}) [z](2024-03-11-Straße-Zürich.md)\n`,
      ),
    });
    expect((await buildJson(root)).diagnostics).toEqual([]);
    const html = readOutput(root, '2024/03/a/index.html');
    expect(html.split('<img src="/media/Karte-K%C3%B6ln.svg"')).toHaveLength(3);
    expect(html.split('<img src="/bilder/Caf%C3%A9.svg"')).toHaveLength(3);
    expect(html).toContain('<a href="/2024/03/z/">z</a>');
    expect(readOutput(root, 'bilder/Café.svg')).toBe(drawing);
    expect(Object.keys(readTexts(join(root, '_site/tags'))).sort()).toEqual([
      ...['index.html', 'munchen/feed.xml', 'munchen/index.html'],
    ]);
    expect((await buildJson(root)).files.written).toBe(0);
  });
});
