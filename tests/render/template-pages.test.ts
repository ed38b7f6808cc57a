import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { renderPages } from '../../src/render/render-pages.ts';
import { firstPages, openTemplate, type PageEntry } from '../../src/render/template-pages.ts';
import type { TemplateFile } from '../../src/render/template-set.ts';
import type { SourcePath } from '../../src/site/types.ts';
import type { HtmlKind } from '../../src/site/views.ts';
import { wordsIn } from '../../src/site/words.ts';
import { makeJob, makePost, site } from '../support/make-views.ts';

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'broadsheet-pages-'))));
afterEach(() => rmSync(folder, { recursive: true }));

const jobs = Array.from({ length: 7 }, (_, index) =>
  makeJob(
    makePost({ title: `No. ${index} & more`, content: `<p>{{ ${index} }}</p>` }),
    `2015/p${index}`,
  ),
);

/**
 * Renders the jobs with one template and its layouts; every page passes a transform that names its
 * file.
 */
async function render(files: Record<string, string>): Promise<string[]> {
  const scratch = mkdtempSync(join(folder, 'scratch-'));
  const all = Object.entries(files).map(([path, text]): TemplateFile => {
    const file = join(scratch, 'templates', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    return { path, file, source: `templates/${path}` as SourcePath, text };
  });
  const kinds = { post: all[0]!.path } as Record<HtmlKind, string>;
  const configure = (config: unknown) =>
    void (
      config as {
        addTransform: (
          name: string,
          transform: (this: { page: { outputPath: string } }, text: string) => string,
        ) => void;
      }
    ).addTransform('name', function (text) {
      return `${text}@${this.page.outputPath}`;
    });
  const { pages, problems } = await renderPages(jobs, {
    templates: { kinds, files: all },
    site,
    words: wordsIn('en'),
    base: '',
    scratch,
    configure,
  });
  expect(problems).toEqual([]);
  return pages.map(({ html }) => html);
}

const layouts = {
  'layouts/inner.njk':
    '---\nlayout: layouts/outer.liquid\n---\n[{{ view.title }} {{ content | safe }}]',
  'layouts/outer.liquid': '({{ content }} {{ page.url }} {{ site.title }} {{ mark }})',
};
const templates = {
  'post.vto': '{{ view.title }} {{ view.content |> safe }} {{ page.url }}',
  'post.njk': '{{ view.title }} {{ view.content | safe }} {{ page.url }}',
  'post.liquid': '{{ view.title }} {{ view.content }} {{ page.url }}',
};

describe('pages made from the first of their template', () => {
  it.each(Object.entries(templates))(
    'are what Eleventy’s own pagination makes of %s, with layouts and transforms',
    async (path, body) => {
      const front = (more: string) =>
        `---\nlayout: layouts/inner.njk\nmark: "!"\n${more}---\n${body}`;
      const repeated = await render({ [path]: front(''), ...layouts });
      // Computed data send every page through pagination.
      const paged = await render({
        [path]: front('eleventyComputed:\n  unused: "-"\n'),
        ...layouts,
      });
      expect(repeated).toEqual(paged);
      expect(new Set(repeated).size).toBe(jobs.length);
      expect(repeated[6]).toContain('{{ 6 }}');
      expect(repeated[6]).toContain('/2015/p6/');
      expect(repeated[6]).toMatch(/@.*2015\/p6\/index\.html$/);
    },
  );

  it('are not made that way where data are computed from the view', async () => {
    const computed =
      '---\neleventyComputed:\n  shout: "{{ view.title }}!"\n---\n{{ shout | safe }}';
    const pages = await render({ 'post.njk': computed });
    expect(pages.map((html) => html.split('@')[0])).toEqual(
      jobs.map((_, index) => `No. ${index} &amp; more!`),
    );
  });
});

describe('firstPages', () => {
  const entry = (page: object): PageEntry => ({
    inputPath: './a.vto',
    rawInput: 'a',
    data: { page },
    template: {} as PageEntry['template'],
  });

  it('takes one page of each template', () => {
    const found = firstPages({
      templateMap: {
        getMap: () => [
          { _pages: [entry({ url: '/1/' }), entry({ url: '/2/' })] },
          { _pages: [] },
          {},
        ],
      },
    });
    expect(found.map(({ data }) => data.page)).toEqual([{ url: '/1/' }]);
  });

  it('opens no template with computed data', async () => {
    expect(
      await openTemplate({ ...entry({}), data: { page: {}, eleventyComputed: {} } }),
    ).toBeUndefined();
  });
});
