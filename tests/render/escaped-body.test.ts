import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { renderPages } from '../../src/render/render-pages.ts';
import { makeJob, makePost } from '../support/make-views.ts';
import { folder, options, useTemplateFolder } from '../support/template-fixture.ts';

useTemplateFolder();

const content = '<p id="p1">Text with <code>&lt;p&gt;</code></p>';
const render = async (set: Readonly<Record<string, string>>) => {
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  const jobs = [makePost({ content }), makePost({ title: 'B', content })].map((post) =>
    makeJob(post),
  );
  return (await renderPages(jobs.slice(0, 1), options(set))).problems;
};

describe('a body that is printed escaped', () => {
  it.each([
    ['post.vto', '<h1>A</h1>\n{{ view.content }}', '{{ view.content |> safe }}'],
    ['post.njk', '{{ view.content }}', '{{ view.content | safe }}'],
  ])('is a warning with the line to write: %s', async (path, text, hint) => {
    expect(await render({ [path]: text })).toMatchObject([
      {
        code: 'escaped-body',
        severity: 'warning',
        hint: `write ${hint}`,
        at: { offset: text.indexOf('view.content') },
      },
    ]);
  });

  it.each([
    ['post.vto', '{{ view.content |> safe }}'],
    ['post.njk', '{{ view.content | safe }}'],
    ['post.vto', '{{ view.title }}'],
    ['post.liquid', '{{ view.content }}'],
  ])('is none in %s: %s', async (path, text) => {
    expect(await render({ [path]: text })).toEqual([]);
  });
});
