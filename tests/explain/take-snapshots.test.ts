import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { build } from '../../src/build/build.ts';
import { surveySite } from '../../src/build/steps/survey.ts';
import { openOutputState } from '../../src/cache/output-state.ts';
import type { Snapshot } from '../../src/explain/compare-snapshots.ts';
import { dataOf } from '../../src/explain/data-of.ts';
import { takeSnapshots } from '../../src/explain/take-snapshots.ts';
import type { OutputPath, Site } from '../../src/site/types.ts';
import { makeFolder, postText } from '../support/broadsheet.ts';
import { makeConfig } from '../support/make-post.ts';
import { makeSite } from '../support/make-site.ts';

const roads = 'posts/2024-03-11-roads.md';
const output = '2024/03/roads/index.html' as OutputPath;
const nowMs = Date.parse('2024-06-01');
const flags = { drafts: false, future: false };

function snapshotsOf(root: string, config: Site['config']) {
  const state = openOutputState(join(root, '.cache/broadsheet'), '_site');
  const survey = surveySite({
    root,
    config,
    ...flags,
    outputs: ['_site', '_site'],
    known: state.now.files,
  });
  const options = { root, config, nowMs, workers: 1, reloadFrom: undefined, ...flags };
  return takeSnapshots(survey, { ...options, scratch: makeFolder(), state });
}

describe('takeSnapshots', () => {
  it('takes one of a site that was never built', async () => {
    const root = makeSite({ [roads]: postText({ title: 'Roads' }) });
    const { next, ...earlier } = await snapshotsOf(root, makeConfig());
    expect([...next.plan!.pages.keys()]).toContain(output);
    expect(earlier).toEqual({});
  });

  it('takes those of the last two builds, and plans nothing again if nothing changed', async () => {
    const root = makeSite({ [roads]: postText({ title: 'Roads' }) });
    for (const title of ['Roads', 'Rivers']) {
      writeFileSync(join(root, roads), postText({ title }));
      await build({ root, config: makeConfig(), ...flags, nowMs, write: true });
    }
    const { before, last, next } = await snapshotsOf(root, makeConfig());
    const titleOf = (snapshot: Snapshot | undefined) =>
      dataOf(snapshot!.plan!.pages.get(output)!)['title'];
    expect([before, last, next].map(titleOf)).toEqual(['Roads', 'Rivers', 'Rivers']);
    expect(next.plan).toBe(last!.plan);
  });
});
