import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { listFiles } from '../../../src/load/list-files.ts';
import { idsOfPages } from '../../../src/parse/transforms/safe-ids.ts';
import { htmlOf } from '../../support/parse-text.ts';

const idsIn = (html: string) => Array.from(html.matchAll(/ id="([^"]*)"/g), ([, id]) => id);

describe('safeIds', () => {
  it.each(['createElement', 'cookie', 'body', 'forms', 'main', '__proto__'])(
    'gives the id "%s" a prefix, and links and labels follow',
    async (id) => {
      const html = await htmlOf(
        `<div id="${id}">a</div><p aria-labelledby="x ${id}"><a href="#${id}">b</a></p>`,
      );
      expect(html).toContain(`<div id="user-content-${id}">`);
      expect(html).toContain(`href="#user-content-${id}"`);
      expect(html).toContain(`aria-labelledby="x user-content-${id}"`);
    },
  );

  it('gives names of places a prefix, too', async () => {
    expect(await htmlOf('<p><a name="cookie">a</a> <a href="#cookie">b</a></p>')).toContain(
      '<a name="user-content-cookie">a</a> <a href="#user-content-cookie">b</a>',
    );
  });

  it('gives the second of a name a number; links lead to the first, as before', async () => {
    const html = await htmlOf(
      '<b id="a">1</b><b id="a">2</b><b id="a-2">3</b><b id="a">4</b> <a href="#a">5</a>',
    );
    expect(idsIn(html)).toEqual(['a', 'a-1', 'a-2', 'a-3']);
    expect(html).toContain('href="#a"');
  });

  it('keeps words that articles have, and ids of notes', async () => {
    const text = '<p id="history"><a name="top">a</a>[^1]</p>\n\nb[^1]\n\n[^1]: c';
    const html = await htmlOf(text);
    expect(html).toContain('id="history"');
    expect(html).toContain('name="top"');
    const ids = idsIn(html);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, target = ''] of html.matchAll(/href="#([^"]*)"/g)) expect(ids).toContain(target);
  });

  it('makes ten thousand equal ids unique', async () => {
    const ids = idsIn(await htmlOf(`<div>${'<b id="a"></b>'.repeat(10_000)}</div>`));
    expect(new Set(ids).size).toBe(10_000);
  });

  it('knows all ids that the theme has, and headings leave them alone', async () => {
    const templates = listFiles('templates').map(({ file }) => readFileSync(file, 'utf8'));
    const ids = templates.flatMap((text) =>
      Array.from(text.matchAll(/ id="([\w-]+)"/g), ([, id]) => id),
    );
    expect([...new Set(ids)]).toEqual(idsOfPages);
    expect(await htmlOf('## Main\n\n## Main')).toMatch(/id="main-1"[^]*id="main-2"/);
  });
});
