import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { build } from '../../src/build/build.ts';
import { surveySite } from '../../src/build/steps/survey.ts';
import { openOutputState } from '../../src/cache/output-state.ts';
import { z } from '../../src/config/values.ts';
import { compareSnapshots, type Snapshot } from '../../src/explain/compare-snapshots.ts';
import { dataOf } from '../../src/explain/data-of.ts';
import { takeSnapshots } from '../../src/explain/take-snapshots.ts';
import { defineFeature } from '../../src/features/feature.ts';
import { dataFile } from '../../src/site/data-source.ts';
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

  it('knows which pages a file of a feature changes, though what it was is gone', async () => {
    const names = dataFile('data/names.json', { schema: z.record(z.string(), z.string()) });
    const feature = defineFeature<Readonly<Record<string, string>> | undefined>({
      name: 'names',
      describe: 'Names.',
      files: [names],
      model: ({ read }) => ({ value: read(names) }),
      onPost: { show: ({ title }, { model }) => ({ desk: model?.[title] }) },
    });
    const config = makeConfig({ features: [feature] });
    const rivers = 'posts/2024-03-12-rivers.md';
    const root = makeSite({
      [roads]: postText({ title: 'Roads' }),
      [rivers]: postText({ title: 'Rivers', date: '2024-03-12' }),
      'data/names.json': '{ "Roads": "A", "Rivers": "B" }',
    });
    await build({ root, config, ...flags, nowMs, write: true });
    writeFileSync(join(root, 'data/names.json'), '{ "Roads": "C", "Rivers": "B" }');
    const { last, next } = await snapshotsOf(root, config);
    expect(compareSnapshots(last!, next, output)).toEqual({
      outcome: 'rendered',
      changes: [{ kind: 'file', path: 'data/names.json', change: 'changed' }],
    });
    const other = '2024/03/rivers/index.html' as OutputPath;
    expect(compareSnapshots(last!, next, other)).toMatchObject({ outcome: 'left-alone' });
    await build({ root, config, ...flags, nowMs, write: true });
    const { before, last: built } = await snapshotsOf(root, config);
    expect(compareSnapshots(before!, built!, output)).toMatchObject({ outcome: 'rendered' });
    expect(compareSnapshots(before!, built!, other)).toMatchObject({ outcome: 'left-alone' });
  });
});
