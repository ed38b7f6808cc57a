import { rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createPageMaker } from '../../src/dev/page-maker.ts';
import { contentHash } from '../../src/lib/hash.ts';
import { outputPathOf, urlPath } from '../../src/lib/url.ts';
import type { TemplateSet } from '../../src/render/template-set.ts';
import type { AssetPage, HtmlPage, TextPage } from '../../src/site/pages.ts';
import type { PostBody } from '../../src/site/types.ts';
import type { View } from '../../src/site/views.ts';
import { wordsIn } from '../../src/site/words.ts';
import { makeSite } from '../support/make-site.ts';
import { makePost, site } from '../support/make-views.ts';

const body: PostBody = { html: '<p>Body.</p>', headings: [], sources: [] };
const url = urlPath('/a/')!;

function maker(template: string) {
  const scratch = makeSite({});
  const templates = {
    kinds: { post: 'post.njk' },
    files: [{ path: 'post.njk', file: join(scratch, 'post.njk'), source: '', text: template }],
  } as unknown as TemplateSet;
  const asked: string[] = [];
  let updates = 0;
  const made = createPageMaker({
    readBody: async ({ source }) => {
      asked.push(source);
      return body;
    },
    onProblems: () => (updates += 1),
  });
  const use = () =>
    made.use({ templates, site, words: wordsIn('en'), base: '', scratch }, () => undefined);
  use();
  return { ...made, use, asked, updates: () => updates };
}

const post = (title: string): HtmlPage => ({
  kind: 'post',
  url,
  output: outputPathOf(url),
  body: { source: 'posts/a.md' as never, hash: contentHash('') },
  view: () => makePost({ title }) as View,
});

describe('a page maker', () => {
  it('renders a page with its body, once', async () => {
    const { make, use, asked } = maker('{{ view.title }}: {{ view.content | safe }}');
    const page = post('A');
    expect(await make(page)).toEqual(Buffer.from('A: <p>Body.</p>'));
    await make(page);
    expect(asked).toHaveLength(1);
    await make(post('A'));
    use();
    await make(page);
    expect(asked).toHaveLength(3);
  });

  it('says why a template cannot make a page, once, and makes those that it can', async () => {
    const { make, problems, updates, keep } = maker(
      '{% if view.title == "A" %}{{ view.nothing() }}{% endif %}made',
    );
    const [bad, good] = [post('A'), { ...post('B'), output: outputPathOf(urlPath('/b/')!) }];
    expect(await Promise.all([make(bad), make(post('A'))])).toEqual([undefined, undefined]);
    expect(problems()).toEqual([expect.objectContaining({ code: 'template-error' })]);
    expect(await make(good)).toEqual(Buffer.from('made'));
    const before = updates();
    expect(await make(post('B'))).toEqual(Buffer.from('made'));
    expect(problems()).toEqual([]);
    expect(updates()).toBe(before + 1);
    expect(await make(bad)).toBeUndefined();
    keep(new Map([[good.output, good]]));
    expect(problems()).toEqual([]);
  });

  it('makes texts, and reads files whenever they are asked for', async () => {
    const { make, problems } = maker('');
    const lines: TextPage = { kind: 'robots', url, output: outputPathOf(url), lines: () => ['a'] };
    expect(String(await make(lines))).toContain('a');
    const root = makeSite({ 'x.txt': 'old' });
    const asset: AssetPage = {
      kind: 'asset',
      url,
      output: outputPathOf(url),
      file: join(root, 'x.txt'),
      hash: contentHash('old'),
    };
    expect(await make(asset)).toEqual(Buffer.from('old'));
    writeFileSync(asset.file, 'new');
    expect(await make(asset)).toEqual(Buffer.from('new'));
    truncateSync(asset.file, 3e9);
    expect(await make(asset)).toEqual({ file: asset.file });
    rmSync(asset.file);
    expect(await make(asset)).toBeUndefined();
    expect(problems()).toMatchObject([{ code: 'system', hint: 'save the file again' }]);
  });
});
