import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listTemplates } from '../../src/load/list-templates.ts';
import { type RenderOptions, renderPages } from '../../src/render/eleventy.ts';
import type { View } from '../../src/views.ts';
import { makeArchive, makeFullPost, makeIndex, makeJob, makeList, makeNotFound, makePage, makePeriod, makePost, makeRedirect, makeSummary, russian, site } from './make-views.ts';
import { wordsIn } from '../../src/words.ts';

const theme = resolve(import.meta.dirname, '../../templates');
const { templates, assets } = listTemplates({ theme, own: join(theme, 'none') });
const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:document', 'html-validate:a11y'],
  // Integrity is for what other hosts serve.
  rules: { 'require-sri': ['error', { target: 'crossorigin' }] },
});

let options: RenderOptions;
beforeAll(() => void (options = { templates, site, words: wordsIn('en'), base: '/notes', scratch: mkdtempSync(join(tmpdir(), 'broadsheet-theme-')) }));
afterAll(() => rmSync(options.scratch, { recursive: true }));

async function render(view: View, given: Partial<RenderOptions> = {}): Promise<string> {
  const { pages, problems } = await renderPages([makeJob(view)], Object.keys(given).length > 0 ? { ...options, ...given } : options);
  expect(problems).toEqual([]);
  return pages[0]!.html;
}

const foreign = [makeSummary(russian), makeSummary({ title: 'نهر', excerpt: '', lang: 'ar', dir: 'rtl', place: '', authors: [] })];
const link = { title: 'Neighbour', url: '/notes/neighbour/' };
const views: Record<string, View> = {
  'a bare post': makePost(),
  'a full post': makeFullPost(),
  'a post in another language': makeFullPost({ lang: 'ar', dir: 'rtl', title: 'نهر' }),
  'a page': makePage(),
  'a changed page': makePage({ updated: { iso: '2015-06-07', text: 'June 7, 2015' } }),
  'an empty home page': makeList({ kind: 'home', title: site.title, posts: [], count: 0 }),
  'a home page': makeList({ kind: 'home', title: site.title, posts: foreign, pagination: { number: 3, total: 4, newer: link, older: link } }),
  'a tag': makeList({ description: 'All that flows', posts: [makeSummary(), ...foreign] }),
  'an author': makeList({ kind: 'author', title: 'Anna Lind', author: { name: 'Anna Lind', url: 'https://www.lind.example/', email: 'anna@lind.example' } }),
  'a year': makePeriod({ kind: 'year', posts: [], parts: [{ ...link, count: 2 }], earlier: link }),
  'a month': makePeriod({ parts: [{ ...link, count: 2 }], earlier: link, later: link }),
  'a day': makePeriod({ kind: 'day', posts: foreign, later: link }),
  'the archive': makeArchive(),
  'an empty archive': makeArchive({ years: [], count: 0 }),
  'the tags': makeIndex(),
  'the authors': makeIndex({ kind: 'authors', title: 'Authors' }),
  'the page for what is missing': makeNotFound(),
  'a redirect': makeRedirect(),
};

describe('the theme', () => {
  it.each(Object.entries(views))('makes %s valid and accessible', async (_, view) => {
    const { results } = await validator.validateString(await render(view));
    expect(results.flatMap(({ messages }) => messages.map(({ ruleId, message, line }) => `${line} ${ruleId}: ${message}`))).toEqual([]);
  });

  it.each(Object.entries(views))('makes %s without scripts, inline styles, other hosts’ files and empty leftovers', async (_, view) => {
    const html = await render(view);
    expect(html).not.toMatch(/<script|<style|style=|undefined|null|NaN|\[object/);
    expect(html).not.toMatch(/(?:src|stylesheet" href)="https?:/);
    expect(html).not.toMatch(/<(?!body|main|div|td)(\w+)[^>]*>\s*<\/\1>/);
    expect(html).not.toMatch(/\{\{|\}\}/);
  });

  const evil = `"><script>alert('x')</script>&`;
  const spoiled = (value: unknown, key = ''): unknown => {
    if (Array.isArray(value)) return value.map((item) => spoiled(item));
    if (value !== null && typeof value === 'object') return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, spoiled(item, name)]));
    return typeof value === 'string' && !['kind', 'content', 'canonical', 'src'].includes(key) ? value + evil : value;
  };
  it.each(Object.entries(views))('escapes whatever %s shows', async (_, view) => {
    const html = await render(spoiled(view) as View, { site: { ...(spoiled(site) as typeof site), url: site.url } });
    expect(html).not.toContain('<script');
    expect(html).not.toContain('"><script');
    expect(html).not.toMatch(/&(?!\w+;|#\d+;)/);
    expect(html).toContain('&lt;script&gt;');
  });

  it('prints a post’s HTML as it is, whatever template language it seems to contain', async () => {
    const content = '<p>{{ 1+1 }} {% raw %} {# x #} ${view} <em>kept</em></p>';
    expect(await render(makePost({ content }))).toContain(content);
    expect(await render(makePage({ content }))).toContain(content);
  });

  it('shows all that a post has', async () => {
    const html = await render(makeFullPost());
    const parts = [
      '<html lang="en">',
      '<title>The dam that nobody measures – The River Letter</title>',
      '<meta name="description" content="What the budget of a small river hides">',
      '<link rel="canonical" href="https://letter.example/notes/post/">',
      '<meta property="og:type" content="article">',
      '<meta property="og:image" content="https://letter.example/notes/images/dam.png">',
      '<meta property="article:published_time" content="2015-06-07">',
      '<link rel="alternate" type="application/atom+xml" title="Rivers (Atom)" href="/notes/tags/rivers/feed.atom">',
      '<link rel="stylesheet" href="/notes/assets/style.css">',
      'By <a rel="author" href="/notes/authors/anna-lind/">Anna Lind</a>, <a rel="author" href="/notes/authors/pavel-orlov/">Pavel Orlov</a> · <time datetime="2015-06-07">June 7, 2015</time> · Updated <time datetime="2015-06-09T10:00:00+02:00">June 9, 2015</time> · 4 min read</p>',
      '<figcaption>The gauge below the dam <small>Photo: A. Lind</small></figcaption>',
      '<a rel="tag" href="/notes/tags/rivers/">Rivers</a>',
      '<li><a href="https://vedomosti.example/a">The reform of the river boards</a> <span>vedomosti.example</span></li>',
      '<li><a href="https://gauge.example/">gauge.example</a></li>',
      '<a rel="prev" href="/notes/2015/05/earlier/">',
      '<a rel="next" href="/notes/2015/07/later/">',
      '<a href="/notes/2015/06/dam/" lang="ru">Река, которой нет на карте</a>',
    ];
    for (const part of parts) expect(html).toContain(part);
    expect(html.indexOf('class="skip"')).toBeLessThan(html.indexOf('<header'));
    expect(html.match(/<h1/g)).toHaveLength(1);
  });

  it('marks the language of the page, and the site’s own where the page has another', async () => {
    const html = await render(makeFullPost({ lang: 'ar', dir: 'rtl' }));
    expect(html).toContain('<html lang="ar" dir="rtl">');
    expect(html).toContain('<header class="site" lang="en" dir="auto">');
    expect(await render(makePost())).not.toContain('dir=');
  });

  it('marks foreign items of lists, but not their dates, and signs lists of several authors', async () => {
    const mixed = await render(makeList({ posts: [makeSummary(), makeSummary({ ...russian, authors: [{ title: 'Pavel Orlov', url: '/p/' }] })] }));
    expect(mixed).toContain('<li lang="ru">');
    expect(mixed).toContain('<p class="meta" lang="en"><time datetime="2015-06-07">June 7, 2015</time> · Staunton · Pavel Orlov</p>');
    expect(await render(makeList({ posts: [makeSummary()] }))).not.toContain('Anna Lind');
  });

  it('keeps pages that search engines should leave out from them', async () => {
    for (const view of [makeNotFound(), makeRedirect()]) expect(await render(view)).toContain('<meta name="robots" content="noindex">');
    expect(await render(makePost())).not.toContain('noindex');
    expect(await render(makeRedirect())).toContain('<meta http-equiv="refresh" content="0; url=/notes/2015/06/dam/">');
  });

  it.each(Object.entries(views).filter(([, { kind }]) => kind !== 'redirect'))('says in a sentence what %s is', async (_, view) => {
    expect(await render({ ...view, description: '' })).toMatch(/<meta name="description" content="[^"]+">/);
  });

  it('names the site’s icon, or that there is none, before a browser asks for /favicon.ico', async () => {
    expect(await render(makePost())).toContain('<link rel="icon" href="data:,">');
    for (const view of [makePost(), makeRedirect()]) expect(await render(view, { site: { ...site, icon: '/notes/favicon.svg' } })).toContain('<link rel="icon" href="/notes/favicon.svg">');
  });

  it('says nothing on a full page that a new post would change', async () => {
    const list = (total: number) => render(makeList({ kind: 'home', title: 'Page 2', pagination: { number: 2, total } }));
    expect(await list(7)).toBe(await list(8));
  });

  it('stays light: a post’s frame below 4 KB, the style sheet below 6 KB', async () => {
    expect(Buffer.byteLength(await render(makeFullPost({ content: '' })))).toBeLessThan(4096);
    expect(statSync(assets.find(({ path }) => path === 'assets/style.css')!.file).size).toBeLessThan(6144);
  });
});
