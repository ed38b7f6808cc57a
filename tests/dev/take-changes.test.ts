import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openState, type SiteOptions } from '../../src/dev/site-state.ts';
import { takeChanges } from '../../src/dev/take-changes.ts';
import type { OutputPath } from '../../src/site/types.ts';
import { makeFolder, postText } from '../support/broadsheet.ts';
import { makeConfig } from '../support/make-post.ts';
import { makeSite } from '../support/make-site.ts';

const roads = 'posts/2024-03-11-roads.md';
const output = '2024/03/roads/index.html' as OutputPath;

async function opened(files: Readonly<Record<string, string>> = {}) {
  const root = makeSite({ [roads]: postText({ title: 'Roads' }), ...files });
  const options: SiteOptions = {
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
  const state = await openState(options);
  const take = (changed: Readonly<Record<string, string | undefined>>, all = false) => {
    for (const [path, text] of Object.entries(changed)) {
      if (text === undefined) rmSync(join(root, path));
      else writeFileSync(join(root, path), text);
    }
    const changes = { paths: new Set(Object.keys(changed)), unsure: false };
    return takeChanges(changes, state, { ...options, all });
  };
  return { state, take };
}

describe('takeChanges', () => {
  it('puts the new text of a post into its page, and leaves the plan behind', async () => {
    const { state, take } = await opened();
    const taken = await take({ [roads]: postText({ title: 'Bridges' }) });
    expect(taken.plan).toBe('behind');
    expect(taken.state.planned).toBe(state.planned);
    const page = taken.state.pages.get(output)!;
    expect('view' in page && page.view()).toMatchObject({ title: 'Bridges' });
  });

  it('changes nothing for a post that was saved as it was', async () => {
    const { state, take } = await opened();
    const taken = await take({ [roads]: postText({ title: 'Roads' }) });
    expect([taken.plan, taken.state === state]).toEqual(['same', true]);
  });

  it('plans again if a file appears that may be published', async () => {
    const { take } = await opened({ 'public/a.txt': 'a' });
    const { plan, state } = await take({ 'public/b.txt': 'b' });
    expect([plan, state.pages.has('b.txt' as OutputPath)]).toEqual(['new', true]);
  });

  it('names published files that have other bytes, assets of the theme included', async () => {
    const { take } = await opened({ 'public/a.txt': 'a', 'templates/assets/style.css': '' });
    const { plan, files } = await take({
      'public/a.txt': 'b',
      'templates/assets/style.css': 'p {}',
    });
    expect([plan, files]).toEqual(['same', ['public/a.txt', 'templates/assets/style.css']]);
  });

  it('keeps a good configuration if the one on the disk is bad, and says so', async () => {
    const { take } = await opened({ 'broadsheet.config.json': '{ "title": "Good" }' });
    const bad = await take({ 'broadsheet.config.json': '{ "title": 7 }' });
    expect(bad.plan).toBe('same');
    expect(bad.state.configProblems).toMatchObject([{ code: 'bad-config-value' }]);
    const good = await take({ 'broadsheet.config.json': '{ "title": "Better" }' });
    expect([good.plan, good.state.config.title, good.state.configProblems]).toEqual([
      'new',
      'Better',
      [],
    ]);
  });

  it('reads everything again if it is told to', async () => {
    const { state, take } = await opened({ 'broadsheet.config.json': '{}' });
    expect((await take({}, true)).state.planned).not.toBe(state.planned);
  });
});
