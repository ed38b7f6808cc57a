import { describe, expect, it } from 'vitest';
import { isRunnable, startRunner } from '../../src/render/template-runner.ts';
import { writeTemplateSet } from '../../src/render/template-set.ts';
import { makeJob, makePost } from '../support/make-views.ts';
import { options, useTemplateFolder } from '../support/template-fixture.ts';

useTemplateFolder();

describe('startRunner', () => {
  const files = {
    'post.vto': '{{ view.title }}',
    'tag.vto': '---\ntags: [\n---\n',
    'partials/card.vto': '{{ a b }}',
  };
  const start = (templates: readonly string[]) => {
    const given = options(files);
    const folder = writeTemplateSet(given.templates, given.scratch);
    return startRunner(given, { folder, templates });
  };

  it('makes pages with its templates, and sees no other', async () => {
    const job = makeJob(makePost({ title: 'x' }));
    const runner = await start(['post.vto']);
    expect([...(await runner.render(new Map([['post.vto', [job]]])))]).toEqual([[job, 'x']]);
    const both = await start(['post.vto', 'tag.vto']);
    await expect(both.render(new Map([['post.vto', [job]]]))).rejects.toThrow('front matter');
  });

  it('compiles any file by itself', async () => {
    const runner = await start([]);
    await runner.compile('post.vto');
    await expect(runner.compile('tag.vto')).rejects.toThrow('front matter');
    await expect(runner.compile('partials/card.vto')).rejects.toThrow('compiling');
  });
});

describe('isRunnable', () => {
  it('knows the languages of templates by the ends of names', () => {
    expect(['a.vto', 'b/c.njk', 'd.11ty.js', 'e.css', 'vto'].map(isRunnable)).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
  });
});
