import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { renderPages } from '../../src/render/render-pages.ts';
import { makeIndex, makeList } from '../support/make-list-views.ts';
import { makeJob, makePost, makeRedirect } from '../support/make-views.ts';
import { folder, options, useTemplateFolder } from '../support/template-fixture.ts';

useTemplateFolder();

const languages: Record<string, string> = {
  'post.vto': '{{ view.title }}|{{ view.content |> safe }}|{{ include "partials/foot.html" }}',
  'post.njk': '{{ view.title }}|{{ view.content | safe }}|{% include "partials/foot.html" %}',
  'post.liquid': '{{ view.title | escape }}|{{ view.content }}|{% include "partials/foot.html" %}',
  'post.11ty.js': [
    'import { foot } from "./lib/foot.js";',
    'const escape = (text) => text.replace("&", "&amp;");',
    'export default ({ view }) => `${escape(view.title)}|${view.content}|${foot}`;',
  ].join('\n'),
};

describe('renderPages', () => {
  it.each(Object.entries(languages))(
    'renders %s, with its includes, and runs no template language over the text',
    async (path, text) => {
      writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
      const set = {
        [path]: text,
        'partials/foot.html': 'foot',
        'lib/foot.js': 'export const foot = "foot";',
      };
      const content = '<p>{{ 1+1 }} {% raw %} {{ view.title }} &lt;</p>';
      const { pages, problems } = await renderPages(
        [makeJob(makePost({ title: 'A & B', content }))],
        options(set),
      );
      expect(problems).toEqual([]);
      expect(pages).toEqual([{ output: 'post/index.html', html: `A &amp; B|${content}|foot` }]);
    },
  );

  it('gives every page its output in the order of the jobs, however they are divided', async () => {
    const files = {
      'post.vto': 'post {{ view.title }} {{ page.url }}',
      'tag.njk': 'tag {{ view.title }} {{ page.url }}',
    };
    const jobs = Array.from({ length: 12 }, (_, index) =>
      index % 3 === 0
        ? makeJob(makeList({ title: `t${index}` }), `tags/t${index}`)
        : makeJob(makePost({ title: `p${index}` }), `p${index}`),
    );
    const whole = (await renderPages(jobs, options(files))).pages;
    expect(whole.map(({ output }) => output)).toEqual(jobs.map(({ output }) => output));
    expect(whole[0]!.html).toBe('tag t0 /tags/t0/');
    expect(whole[1]!.html).toBe('post p1 /p1/');
    const kept = options(files);
    const halves = [
      await renderPages(jobs.slice(5), kept),
      await renderPages(jobs.slice(0, 5), kept),
    ];
    expect([...halves[1]!.pages, ...halves[0]!.pages]).toEqual(whole);
  });

  it('lets calls that overlap take turns', async () => {
    const kept = options({ 'post.vto': '{{ view.title }}' });
    const calls = await Promise.all(
      ['a', 'b', 'c'].map((title) => renderPages([makeJob(makePost({ title }))], kept)),
    );
    expect(calls.map(({ pages }) => pages[0]!.html)).toEqual(['a', 'b', 'c']);
  });

  it('lets a template of any language stand in a layout of another', async () => {
    const files = {
      'post.njk': '---\nlayout: layouts/base.vto\n---\n<b>{{ view.title }}</b>',
      'layouts/base.vto': '[{{ site.title }}|{{ content |> safe }}]',
    };
    const { pages } = await renderPages([makeJob(makePost({ title: '<i>' }))], options(files));
    expect(pages[0]!.html).toBe('[The River Letter|<b>&lt;i&gt;</b>]');
  });

  it('reports a broken template once, at its place, and makes all other pages', async () => {
    const kept = options({
      'post.vto': '---\nlayout: layouts/base.vto\n---\nfine\n{{ view.extra.sub.name }}\n',
      'layouts/base.vto': '{{ content |> safe }}',
      'tag.vto': 'tag',
    });
    const good = makePost({ extra: { sub: { name: 'x' } } });
    const jobs = [
      makeJob(good, 'a'),
      makeJob(makePost(), 'b'),
      makeJob(makePost(), 'c'),
      makeJob(makeList(), 't'),
    ];
    const first = await renderPages(jobs, kept);
    expect(first.pages).toEqual([{ output: 't/index.html', html: 'tag' }]);
    const text = kept.templates.files[0]!.text;
    expect(first.problems).toEqual([
      {
        code: 'template-error',
        severity: 'error',
        message:
          'Cannot render `/b/` with templates/post.vto: ' +
          "Cannot read properties of undefined (reading 'name')",
        path: 'templates/post.vto',
        at: {
          kind: 'offset',
          offset: text.indexOf('{{ view'),
          length: '{{ view.extra.sub.name }}'.length,
        },
      },
    ]);
    expect(await renderPages(jobs, kept)).toEqual({ pages: first.pages, problems: [] });
  });

  it('reports each of several broken templates', async () => {
    const files = {
      'post.njk': '{% if %}',
      'tag.liquid': '{{ view.title | nope }}',
      'tags.vto': '{{ view.( }}',
      'redirect.11ty.js': 'export default () => { throw new Error("thrown"); };',
    };
    const { problems } = await renderPages(
      [makeJob(makePost()), makeJob(makeList()), makeJob(makeIndex()), makeJob(makeRedirect())],
      options(files),
    );
    expect(problems.map(({ path, message }) => [path, message])).toEqual([
      [
        'templates/post.njk',
        'Cannot render `/post/` with templates/post.njk: unexpected token: %}',
      ],
      [
        'templates/tag.liquid',
        'Cannot render `/tag/` with templates/tag.liquid: undefined filter: nope',
      ],
      [
        'templates/tags.vto',
        "Cannot render `/tags/` with templates/tags.vto: Unexpected token '('",
      ],
      [
        'templates/redirect.11ty.js',
        'Cannot render `/redirect/` with templates/redirect.11ty.js: thrown',
      ],
    ]);
  });

  it('reports all faults at once, though one of them keeps pages from being made', async () => {
    const base = '---\ntitle: [\n---\n{{ content |> safe }}';
    const files = {
      'post.vto': '---\nlayout: layouts/base.vto\n---\n\n{{ a b }}',
      'tag.vto': '---\nlayout: layouts/plain.vto\n---\n{{ include "partials/card.vto" }}{{ c d }}',
      'tags.vto': '---\ntags: [\n---\n',
      'not-found.vto': 'no page is asked for: {{ e f }}',
      'layouts/base.vto': base,
      'layouts/plain.vto': '{{ g h }}',
      'layouts/unused.vto': '{{ nobody asks }}',
      'partials/card.vto': '{{ i j }}',
    };
    const { pages, problems } = await renderPages(
      [makeJob(makePost()), makeJob(makeList())],
      options(files),
    );
    expect(pages).toEqual([]);
    const text = (path: string) => files[path.slice('templates/'.length) as keyof typeof files];
    const marked = problems.map(({ path, at }) => {
      if (at?.kind !== 'offset') return path;
      return `${path} ${text(path).slice(at.offset, at.offset + at.length)}`;
    });
    expect(marked.sort()).toEqual([
      'templates/layouts/base.vto ---',
      'templates/layouts/plain.vto {{ g h }}',
      'templates/not-found.vto {{ e f }}',
      'templates/partials/card.vto {{ i j }}',
      'templates/post.vto {{ a b }}',
      'templates/tag.vto {{ c d }}',
      'templates/tags.vto ---',
    ]);
  });

  it('makes pages of other templates though one has broken front matter', async () => {
    const files = { 'post.vto': '{{ view.title }}', 'tag.vto': '---\ntags: [\n---\n' };
    const { pages, problems } = await renderPages(
      [makeJob(makePost({ title: 'x' })), makeJob(makeList())],
      options(files),
    );
    expect(pages).toEqual([{ output: 'post/index.html', html: 'x' }]);
    expect(problems.map(({ path }) => path)).toEqual(['templates/tag.vto']);
  });

  it('blames the include that fails, not the template that includes it', async () => {
    const files = {
      'post.vto': '{{ include "partials/card.vto" }}',
      'partials/card.vto': 'card\n{{ view.none.name }}',
    };
    const { problems } = await renderPages([makeJob(makePost())], options(files));
    expect(problems[0]).toMatchObject({
      path: 'templates/partials/card.vto',
      at: { kind: 'offset', offset: 5 },
    });
  });

  it('reports a template whose language Eleventy has not been taught', async () => {
    const { pages, problems } = await renderPages(
      [makeJob(makePost())],
      options({ 'post.pug': 'p x' }),
    );
    expect(pages).toEqual([]);
    expect(problems[0]!.message).toBe(
      'Cannot render `/post/` with templates/post.pug: Eleventy knows no language for "post.pug"',
    );
  });

  it('reports a configuration function that throws', async () => {
    const configure = () => {
      throw new Error('no such plugin');
    };
    const { problems } = await renderPages(
      [makeJob(makePost())],
      options({ 'post.vto': '' }, { configure }),
    );
    expect(problems).toMatchObject([
      { code: 'template-error', path: '', message: 'Cannot start Eleventy: no such plugin' },
    ]);
  });
});
