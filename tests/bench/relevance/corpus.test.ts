// A folder of posts → the corpus that engines search, and what MiniSearch finds in it.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildCorpus, textOf } from '../../../bench/relevance/corpus.ts';
import { measureRelevance } from '../../../bench/relevance/measure-relevance.ts';
import { makeMiniSearch } from '../../../bench/relevance/minisearch.ts';
import { makeSite } from '../../support/make-site.ts';

const scratch = () => mkdtempSync(join(tmpdir(), 'relevance-'));
const post = (title: string, text: string) =>
  `---\ntitle: ${title}\ndate: 2024-05-06\ntags: [Rivers]\n---\n\n${text}\n`;
const files = {
  'flood.md': post('The flood', 'Water in *Tannery* Lane.\n\n- high\n- higher'),
  'gauge.md': post('The gauge', 'It is read every morning.'),
  'draft.md': '---\ntitle: Not yet\ndraft: true\n---\n\nFlood.\n',
  'broken.md': '---\ntitle: "Broken\n---\n\nFlood.\n',
};

describe('buildCorpus', () => {
  it('makes a site of a folder of posts, without those that are not published', async () => {
    const { posts, language } = await buildCorpus(makeSite(files), scratch());
    expect(language).toBe('en');
    expect(posts.map(({ html: _, ...seen }) => seen)).toEqual([
      {
        source: 'posts/flood.md',
        url: '/2024/05/flood/',
        title: 'The flood',
        tags: ['Rivers'],
        text: 'Water in Tannery Lane. high higher',
      },
      {
        source: 'posts/gauge.md',
        url: '/2024/05/gauge/',
        title: 'The gauge',
        tags: ['Rivers'],
        text: 'It is read every morning.',
      },
    ]);
    expect(posts[0]!.html).toContain('<h1 class="p-name">The flood</h1>');
  });

  it('takes a site as it is configured', async () => {
    const root = makeSite({
      'broadsheet.config.json': '{"title":"S","url":"https://s.example/","language":"ru"}',
      'posts/a.md': post('A', 'Text.'),
    });
    const corpus = await buildCorpus(root, scratch());
    expect([corpus.root, corpus.language]).toEqual([root, 'ru']);
  });

  it('says so if there is no post', async () => {
    const folder = makeSite({ 'notes.txt': 'nothing' });
    await expect(buildCorpus(folder, scratch())).rejects.toThrow(
      `Cannot find a post in "${folder}"`,
    );
  });
});

describe('textOf', () => {
  it('parts blocks, and no words', () => {
    const body = '<p>re<b>form</b></p><p>next<br>line</p><script>x</script>';
    expect(textOf(`<h1>No</h1><div class="text e-content">${body}</div>No`)).toBe(
      'reform next line',
    );
  });
});

describe('makeMiniSearch', () => {
  it('finds posts by their paths, best first, also with a slip of the pen', async () => {
    const engine = await makeMiniSearch(await buildCorpus(makeSite(files), scratch()));
    expect(await engine.search('flood')).toEqual(['posts/flood.md']);
    expect(await engine.search('mornink')).toEqual(['posts/gauge.md']);
    expect(await engine.search('rivers gauge')).toEqual(['posts/gauge.md', 'posts/flood.md']);
    expect(engine).toMatchObject({ name: 'MiniSearch', hasOperators: false });
    expect(engine.version).toMatch(/^\d+\.\d+\.\d+$/);
  });
});

describe('measureRelevance', () => {
  it('rejects a corpus for which there are no queries', async () => {
    const options = { corpus: '/somewhere/else', scratch: scratch(), progress: () => {} };
    await expect(measureRelevance(options)).rejects.toThrow(
      'Cannot find queries for "else": there are some for sample and 18f',
    );
  });
});
