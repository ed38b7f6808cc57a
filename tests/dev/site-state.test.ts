import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contentOptions, openState, replan, type SiteOptions } from '../../src/dev/site-state.ts';
import type { OutputPath } from '../../src/site/types.ts';
import { makeFolder, postText } from '../support/broadsheet.ts';
import { makeConfig } from '../support/make-post.ts';
import { makeSite } from '../support/make-site.ts';

const list = 'list/index.html' as OutputPath;

function optionsFor(files: Readonly<Record<string, string>>): SiteOptions {
  const root = makeSite({ 'posts/a.md': postText({ title: 'A' }), ...files });
  return {
    root,
    scratch: makeFolder(),
    cache: join(root, '.cache'),
    config: makeConfig(),
    drafts: false,
    future: false,
    workers: 1,
    now: () => Date.parse('2024-06-01'),
    onDone: () => {},
  };
}

describe('the state of a site', () => {
  it('has the pages of its plan, by output', async () => {
    const state = await openState(optionsFor({}));
    expect(state.pages.get('index.html' as OutputPath)).toMatchObject({ kind: 'home', url: '/' });
    expect(state.pages.size).toBe(state.planned.pages.length);
    expect(state.configProblems).toEqual([]);
  });

  it('uses the pages of custom templates again, unless one of them is broken', async () => {
    const options = optionsFor({ 'pages/list.njk': '{{ site.title }}' });
    const state = await openState(options);
    const again = await replan(state, options);
    expect(again.pages.get(list)).toMatchObject({ html: 'The Example' });
    expect(again.planned.custom.pages).toBe(state.planned.custom.pages);
    const broken = optionsFor({ 'pages/list.njk': '{% if %}' });
    const codes = (await replan(await openState(broken), broken)).planned.problems;
    expect(codes).toMatchObject([{ code: 'template-error' }]);
  });

  it('lets threads read a configuration again if it is a file', () => {
    const options = optionsFor({});
    const { config, root } = options;
    expect(contentOptions(options, { config }).reloadFrom).toBeUndefined();
    expect(contentOptions(options, { config, configFile: `${root}/x.ts` }).reloadFrom).toBe(root);
  });
});
