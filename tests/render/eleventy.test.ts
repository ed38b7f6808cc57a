import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { renderPages } from '../../src/render/render-pages.ts';
import { makeList } from '../support/make-list-views.ts';
import { makeJob, makePost } from '../support/make-views.ts';
import { folder, options, useTemplateFolder } from '../support/template-fixture.ts';

useTemplateFolder();

describe('an Eleventy that is started', () => {
  it('prefixes URLs with the base path by the filter `url`', async () => {
    const { pages } = await renderPages(
      [makeJob(makePost())],
      options({ 'post.njk': '{{ "/a/" | url }}' }),
    );
    expect(pages[0]!.html).toBe('/notes/a/');
  });

  it('offers what the configuration adds to every language', async () => {
    const configure = (config: any) => {
      config.addFilter('loud', (text: string) => text.toUpperCase());
      config.addShortcode('year', () => '2015');
      config.addPlugin((inner: any) => inner.addFilter('twice', (text: string) => text + text));
    };
    const made = [
      ['post.vto', '{{ "a" |> loud |> twice }} {{ year }}'],
      ['post.njk', '{{ "a" | loud | twice }} {% year %}'],
      ['post.liquid', '{{ "a" | loud | twice }} {% year %}'],
      [
        'post.11ty.js',
        'export default function () { return this.twice(this.loud("a")) + " " + this.year(); }',
      ],
    ].map(([path, text]) =>
      renderPages([makeJob(makePost())], options({ [path!]: text! }, { configure })),
    );
    for (const { pages, problems } of await Promise.all(made)) {
      expect(problems).toEqual([]);
      expect(pages[0]!.html).toBe('AA 2015');
    }
  });

  it('reads no configuration in the working directory, and writes nothing there', async () => {
    const kept = options({
      'post.njk': '{{ pkg.name }}{{ view.title }}',
      'tag.11ty.js': 'export default ({ pkg, view }) => (pkg?.name ?? "") + view.title;',
    });
    const before = process.cwd();
    const away = join(folder, 'cwd');
    mkdirSync(away);
    writeFileSync(join(away, '.gitignore'), '**\n');
    writeFileSync(join(away, '.eleventyignore'), '**\n../scratch\n');
    writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
    writeFileSync(join(away, 'package.json'), '{"name":"intruder","type":"commonjs"}');
    writeFileSync(join(away, 'eleventy.config.js'), 'throw new Error("read")');
    process.chdir(away);
    try {
      const { pages, problems } = await renderPages(
        [makeJob(makePost({ title: 'here' })), makeJob(makeList({ title: 'there' }))],
        kept,
      );
      expect(problems).toEqual([]);
      expect(pages.map(({ html }) => html)).toEqual(['here', 'there']);
      expect(readdirSync(away).sort()).toEqual([
        '.eleventyignore',
        '.gitignore',
        'eleventy.config.js',
        'package.json',
      ]);
    } finally {
      process.chdir(before);
    }
  });
});
