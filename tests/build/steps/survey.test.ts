import { mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type SurveyOptions, surveySite } from '../../../src/build/steps/survey.ts';
import { defineFeature } from '../../../src/features/feature.ts';
import { contentHash } from '../../../src/lib/hash.ts';
import type { KnownFile } from '../../../src/load/file-state.ts';
import { dataFile, dataFolder } from '../../../src/site/data-source.ts';
import { makeConfig } from '../../support/make-post.ts';
import { makeSite } from '../../support/make-site.ts';

const files = {
  'posts/a.md': 'A',
  'posts/chart.csv': '1,2',
  'pages/about.md': 'B',
  'public/logo.svg': '<svg/>',
  'lib/words.js': 'export {}',
};

function survey(root: string, given: Partial<SurveyOptions> = {}) {
  return surveySite({
    root,
    config: makeConfig(),
    drafts: false,
    future: false,
    engine: '1',
    outputs: ['_site'],
    known: new Map(),
    ...given,
  });
}

function write(root: string, path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

const namesOf = (list: readonly { readonly path: string }[]) => list.map(({ path }) => path);

describe('surveySite', () => {
  it('finds what a site consists of, each file by its path from the root', () => {
    const found = survey(makeSite(files));
    expect(found.markdown).toEqual(['posts/a.md', 'pages/about.md']);
    expect([
      namesOf(found.publicFiles),
      namesOf(found.postFiles),
      namesOf(found.themeFiles),
    ]).toEqual([['logo.svg'], ['posts/chart.csv'], ['assets/style.css']]);
    expect([...found.states.keys()].sort()).toEqual([
      'pages/about.md',
      'posts/a.md',
      'posts/chart.csv',
      'public/logo.svg',
      'theme/assets/style.css',
    ]);
    expect([found.hasCustomTemplates, found.problems]).toEqual([false, []]);
    expect(found.publicFiles[0]!.hash).toBe(contentHash('<svg/>'));
  });

  it('does not open Markdown, and knows the hash of what looks as it did', () => {
    const root = makeSite(files);
    const first = survey(root);
    expect(first.states.get('posts/a.md')).not.toHaveProperty('hash');
    const known = new Map(
      Array.from(first.states, ([path, look]): [string, KnownFile] => [
        path,
        { ...look, hash: contentHash(path) },
      ]),
    );
    expect([...survey(root, { known }).states]).toEqual([...known]);
    utimesSync(join(root, 'public/logo.svg'), 1, 1);
    utimesSync(join(root, 'posts/a.md'), 1, 1);
    const touched = survey(root, { known }).states;
    expect([touched.get('public/logo.svg')?.hash, touched.get('posts/a.md')?.hash]).toEqual([
      contentHash('<svg/>'),
      undefined,
    ]);
  });

  it.each<readonly [string, Partial<SurveyOptions> | ((root: string) => void), readonly string[]]>([
    ['nothing', {}, []],
    ['a post', (root) => write(root, 'posts/a.md', 'Other'), []],
    ['a file of public/', (root) => write(root, 'public/logo.svg', 'other'), []],
    ['code that nothing runs', (root) => write(root, 'lib/words.js', 'other'), []],
    ['the engine', { engine: '2' }, ['inputs', 'baseHash', 'customHash']],
    [
      'the configuration',
      { config: makeConfig({ title: 'Other' }) },
      ['inputs', 'baseHash', 'customHash'],
    ],
    ['a template', (root) => write(root, 'templates/post.vto', 'other'), ['inputs', 'customHash']],
    [
      'a partial',
      (root) => write(root, 'templates/partials/x.vto', 'other'),
      ['inputs', 'customHash'],
    ],
    ['drafts', { drafts: true }, ['inputs']],
    ['future', { future: true }, ['inputs']],
    [
      'a template that makes pages',
      (root) => write(root, 'pages/desk.vto', 'Desk'),
      ['customHash'],
    ],
    [
      'a template that is a program',
      (root) => write(root, 'templates/post.11ty.js', 'other'),
      ['inputs', 'baseHash', 'customHash'],
    ],
    [
      'a page that is a program',
      (root) => write(root, 'pages/desk.11ty.js', 'Desk'),
      ['inputs', 'baseHash', 'customHash'],
    ],
  ])('knows what depends on it where %s is another', (_, change, changed) => {
    const root = makeSite(files);
    const before = survey(root);
    if (typeof change === 'function') change(root);
    const after = survey(root, typeof change === 'function' ? {} : change);
    expect(
      (['inputs', 'baseHash', 'customHash'] as const).filter(
        (name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]),
      ),
    ).toEqual(changed);
  });

  it('follows the owner’s code where a configuration or a template runs it', () => {
    const config = makeConfig({ eleventy: () => undefined });
    for (const given of [{ config }, {}]) {
      const root = makeSite({
        ...files,
        ...('config' in given ? {} : { 'templates/post.11ty.js': 'x' }),
      });
      const before = survey(root, given);
      expect(before.states.has('lib/words.js')).toBe(true);
      write(root, 'lib/words.js', 'other');
      const after = survey(root, given);
      expect([
        before.baseHash === after.baseHash,
        before.inputs['code'] === after.inputs['code'],
      ]).toEqual([false, false]);
      write(root, '_site/x.js', 'output');
      expect(survey(root, given).inputs).toEqual(after.inputs);
    }
  });

  it('follows the files that features read, which are not code', () => {
    const feature = defineFeature({
      name: 'outlets',
      describe: 'Outlets.',
      files: [dataFile('data/outlets.json'), dataFolder('comments')],
      model: () => ({}),
    });
    const config = makeConfig({ features: [feature] });
    const root = makeSite({
      ...files,
      'data/outlets.json': '{}',
      'data/words.json': '{}',
      'comments/a.yaml': '',
    });
    const before = survey(root, { config });
    expect(namesOf(before.data)).toEqual(['data/outlets.json', 'comments/a.yaml']);
    expect(namesOf(before.code)).toEqual(['data/words.json', 'lib/words.js']);
    expect(before.states.get('data/outlets.json')?.hash).toBe(contentHash('{}'));
    write(root, 'data/outlets.json', '{ "a": 1 }');
    const after = survey(root, { config });
    expect(after.inputs).toEqual(before.inputs);
    expect(after.states.get('data/outlets.json')?.hash).toBe(contentHash('{ "a": 1 }'));
  });

  it('tells templates apart that stand for other kinds, with the same texts', () => {
    const root = makeSite({ ...files, 'templates/tag.vto': 'x' });
    const before = survey(root);
    rmSync(join(root, 'templates/tag.vto'));
    write(root, 'templates/author.vto', 'x');
    expect(survey(root).inputs).not.toEqual(before.inputs);
  });

  it('takes the files of the package for the engine where nobody says what it is', () => {
    const root = makeSite(files);
    const [one, other] = [surveySite({ ...options(root) }), surveySite({ ...options(root) })];
    expect(one.inputs['engine']).toMatch(/^[\w-]{27}$/);
    expect(other.inputs['engine']).toBe(one.inputs['engine']);
  });

  it('is the same for a site in another folder', () => {
    const [one, other] = [survey(makeSite(files)), survey(makeSite(files))];
    expect([one.inputs, one.baseHash, one.customHash]).toEqual([
      other.inputs,
      other.baseHash,
      other.customHash,
    ]);
  });
});

function options(root: string): SurveyOptions {
  return {
    root,
    config: makeConfig(),
    drafts: false,
    future: false,
    outputs: ['_site'],
    known: new Map(),
  };
}
