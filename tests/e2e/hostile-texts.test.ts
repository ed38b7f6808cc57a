// Markup and controls in every text of a post, markup in those of the configuration → pages, feeds
// and lists that show the markup as text and have no control.
import { join } from 'node:path';
import { parseFragment } from 'parse5';
import { expect, it } from 'vitest';
import { buildJson, readTexts } from '../support/broadsheet.ts';
import { makeSite } from '../support/make-site.ts';
import { all, type Element, readXml, textOf } from '../support/read-xml.ts';

const markup = '<script>alert(1)</script> <img src=x onerror=alert(2)>';
/** As YAML and JSON both write it: escapes of NUL, C0, C1, U+FFFE, half a pair, an override. */
const escaped = `a\\u0000b\\u0001\\u0085\\ufffe\\ud800\\u202ec ${markup} \\"' ]]> --> {{ title }}`;
const hostile = (name: string) => `"${name} ${escaped}"`;

const files = {
  'broadsheet.config.json': `{
    "url": "https://example.org", "title": "Notes ${markup}", "description": "News ${markup}",
    "authors": [{ "name": "Ann ${markup}" }], "publisher": { "name": "P ${markup}" },
    "humans": { "Team ${markup}": ["Ann ${markup}"] },
    "manifest": { "name": "N ${markup}" }
  }`,
  'posts/2024-03-11-a.md': [
    '---',
    `title: ${hostile('Title')}`,
    `authors: [${hostile('Author')}, "\\0"]`,
    `tags: [${hostile('Tag')}, "\\0"]`,
    `description: ${hostile('Summary')}`,
    `dateline: { place: ${hostile('Place')} }`,
    `image: { src: "https://a.example/a.png", alt: ${hostile('Alt')}, caption: ${hostile('Cap')} }`,
    `corrections: { date: 2024-03-12, text: ${hostile('Correction')} }`,
    `locations: ${hostile('Location')}`,
    `mine: { ${hostile('key')}: [${hostile('value')}] }`,
    'aliases: /old/',
    '---',
    '',
    'Text.',
  ].join('\n'),
  'posts/2024-03-12-b.md': [
    '---',
    'title: "Code &#1;&lt;b&gt;"',
    'author: Ann',
    '---',
    '',
    `The tag \`${markup}\`, &#1;&#x81;&#xfffe;&lt;script>alert(3)&lt;/script>.`,
  ].join('\n'),
};

const control = /[\0-\x08\x0b-\x1f\x7f-\x9f\u202d\u202e\ufffd-\uffff]/;

/** Elements of HTML that load or run something, but data for machines and images of the site. */
function live(html: string): string[] {
  const found: string[] = [];
  const look = (node: unknown): void => {
    const {
      tagName,
      attrs = [],
      childNodes = [],
    } = node as {
      tagName?: string;
      attrs?: { name: string; value: string }[];
      childNodes?: unknown[];
    };
    const value = (name: string) => attrs.find((attribute) => attribute.name === name)?.value;
    if (tagName === 'script' && value('type') !== 'application/ld+json') found.push('script');
    if (tagName === 'img' && value('src') === 'x') found.push('img');
    if (attrs.some(({ name }) => name.startsWith('on'))) found.push('a handler');
    for (const child of childNodes) look(child);
  };
  look(parseFragment(html));
  return found;
}

it('shows markup in any text as text on pages and in feeds, and no control', async () => {
  const root = makeSite(files);
  const { diagnostics } = await buildJson(root);
  expect(diagnostics.filter(({ code }) => code === 'control-character')).toHaveLength(9);
  const texts = readTexts(join(root, '_site'));
  const named = (ending: RegExp) => Object.entries(texts).filter(([path]) => ending.test(path));
  expect(Object.keys(texts).length).toBeGreaterThan(20);
  expect(Object.entries(texts).filter(([, text]) => control.test(text))).toEqual([]);
  const lively = named(/\.html$/).flatMap(([path, html]) => live(html).map((what) => [path, what]));
  expect(lively).toEqual([]);
  expect(texts['_redirects']).toMatch(/^\/old\/ \/2024\/03\/a\/ 301\n$/);
  checkFeeds(new Map(named(/\.(?:xml|opml)$/).map(([path, xml]) => [path, readXml(xml)])));
  const json = JSON.parse(texts['feed.json']!) as { items: { content_html: string }[] };
  expect(json.items.flatMap((item) => live(item.content_html))).toEqual([]);
});

/** Also where readers take a text for HTML. */
function checkFeeds(feeds: ReadonlyMap<string, Element>): void {
  expect(feeds.size).toBeGreaterThan(5);
  const items = all(all(feeds.get('rss.xml')!, 'channel')[0]!, 'item');
  const html = items.map((item) => textOf(item, 'description'));
  expect(html.flatMap(live)).toEqual([]);
  expect(html[0]).toContain('&lt;img src=x onerror=alert(2)&gt;');
  expect(items.flatMap((item) => live(textOf(item, 'content:encoded')))).toEqual([]);
  for (const entry of all(feeds.get('feed.xml')!, 'entry')) {
    for (const name of ['title', 'summary'])
      expect(all(entry, name)[0]!.attributes['type'] ?? 'text').toBe('text');
    expect(live(textOf(entry, 'content'))).toEqual([]);
  }
}
