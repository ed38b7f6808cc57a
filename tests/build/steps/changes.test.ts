import { describe, expect, it } from 'vitest';
import {
  compareFiles,
  countChanged,
  fileChanges,
  findPageHashes,
  hashesOf,
  hasSameInputs,
  isAsBefore,
  listHashes,
} from '../../../src/build/steps/changes.ts';
import type { Survey } from '../../../src/build/steps/survey.ts';
import type { LastBuild } from '../../../src/cache/last-build.ts';
import { encodeTemplates } from '../../../src/cache/template-manifest.ts';
import { contentHash } from '../../../src/lib/hash.ts';
import type { FileState } from '../../../src/load/file-state.ts';
import {
  changesOf,
  entriesOf,
  entryOf,
  files,
  inputs,
  now,
  survey,
} from '../../support/last-build.ts';

const last = { valid: { fromMs: 100, untilMs: 200 } } as LastBuild;
const isSame = (found: Survey, nowMs = 150) =>
  isAsBefore(found, compareFiles(found, now), { now, last, nowMs });

describe('isAsBefore', () => {
  it('is true for the same files under the same conditions', () => {
    expect(isSame(survey())).toBe(true);
    const touched = new Map(
      Array.from(entriesOf(files), ([path, look]) => [path, { ...look, mtimeMs: 9, ctimeMs: 9 }]),
    );
    expect(isSame(survey({ states: touched }))).toBe(true);
  });

  it.each<readonly [string, Survey['states']]>([
    ['is new', entriesOf({ ...files, 'posts/c.md': 'C' })],
    ['is gone', entriesOf(Object.fromEntries(Object.entries(files).slice(1)))],
    ['is another', entriesOf({ ...files, 'posts/a.md': 'X' })],
    [
      'has another name',
      new Map(
        [...entriesOf(files)].map(([path, look]) => [path.replace('posts/a', 'posts/c'), look]),
      ),
    ],
    [
      'must be read to be known',
      new Map<string, FileState>(entriesOf(files)).set('posts/a.md', {
        size: 1,
        mtimeMs: 2,
        ctimeMs: 2,
      }),
    ],
  ])('is false where a file %s', (_, states) => {
    expect(isSame(survey({ states }))).toBe(false);
  });

  it('is false where a post has come due, or is not due yet', () => {
    expect([99, 100, 199, 200].map((nowMs) => isSame(survey(), nowMs))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  it('is false where something else holds for all pages', () => {
    expect(isSame(survey({ inputs: { ...inputs, engine: '2' } }))).toBe(false);
    expect(isSame(survey({ inputs: { ...inputs, drafts: 'true' } }))).toBe(false);
  });
});

describe('hasSameInputs', () => {
  it('asks for what a survey finds, whatever else is remembered', () => {
    expect(hasSameInputs({ inputs }, now)).toBe(true);
    expect(hasSameInputs({ inputs: { ...inputs, config: '{"a":1}' } }, now)).toBe(false);
    expect(hasSameInputs({ inputs }, { inputs: {} })).toBe(false);
  });
});

describe('findPageHashes', () => {
  const templates = (files: Readonly<Record<string, string>>) =>
    encodeTemplates({
      kinds: { post: 'post.vto', tag: 'list.vto', day: 'day.vto' },
      files,
      uses: { post: ['post.vto', 'base.vto'], tag: ['list.vto', 'base.vto'], day: null },
    });
  const texts = { 'base.vto': '1', 'list.vto': '1', 'post.vto': '1' };
  const keys = (files: Readonly<Record<string, string>>, before = files, key = 'key') =>
    findPageHashes({ inputs: { templates: templates(files) } }, key, {
      inputs: { page: 'key', templates: templates(before) },
    });
  const kinds = ['post', 'tag', 'day', 'feed'];

  it.each([
    ['nothing', texts, 'key', []],
    ['the template of a kind', { ...texts, 'post.vto': '2' }, 'key', ['post', 'day']],
    ['a layout of two', { ...texts, 'base.vto': '2' }, 'key', ['post', 'tag', 'day']],
    ['what all pages depend on', texts, 'other', kinds],
  ])('finds the kinds of pages that are others where %s is another', (_, files, key, others) => {
    const { of, isSame } = keys(files, texts, key);
    expect(kinds.filter((kind) => !isSame(kind))).toEqual(others);
    expect(kinds.filter((kind) => of(kind) !== keys(texts).of(kind))).toEqual(others);
  });

  it('takes all of them for others where nothing is remembered', () => {
    expect(
      kinds.filter(
        findPageHashes({ inputs: { templates: templates(texts) } }, 'key', { inputs: {} }).isSame,
      ),
    ).toEqual([]);
  });
});

describe('countChanged', () => {
  const others = { 'pages/desk.vto': 'D', 'public/notes.md': 'E', 'public/new.md': 'F' };
  const markdown = { 'posts/a.md': 'A', 'posts/b.md': 'B', 'pages/about.MD': 'C' };
  const count = (given: Readonly<Record<string, string>>, manifest = now) =>
    countChanged(
      changesOf(entriesOf({ ...others, ...given })),
      new Map(Array.from(entriesOf(given), ([path, { hash }]) => [path, hash])),
      manifest,
    );

  it('counts posts and Markdown pages that were added, edited or deleted', () => {
    expect(count(markdown)).toBe(0);
    expect(count({ ...markdown, 'posts/c.md': 'C' })).toBe(1);
    expect(count({ ...markdown, 'posts/a.md': 'X', 'posts/b.md': 'Y' })).toBe(2);
    expect(count({ 'posts/a.md': 'A' })).toBe(2);
    expect(count({ 'posts/z.md': 'A', 'posts/b.md': 'B', 'pages/about.MD': 'C' })).toBe(2);
  });

  it('says nothing of a first build', () => {
    expect(count(markdown, { ...now, build: 0 })).toBeUndefined();
  });
});

describe('hashesOf', () => {
  it('tells the bytes of every file of the last build', () => {
    expect([...hashesOf(now)]).toEqual(
      Object.entries(files).map(([path, text]) => [path, contentHash(text)]),
    );
  });
});

describe('listHashes', () => {
  it('is as long as they are', () => {
    expect([listHashes(now).size, new Map(listHashes(now))]).toEqual([
      now.files.size,
      hashesOf(now),
    ]);
  });
});

describe('compareFiles', () => {
  it('finds what is new, other or gone; what looks as it did stays what it was', () => {
    const a = now.files.get('posts/a.md')!;
    const [b, c] = [{ size: 1, mtimeMs: 2, ctimeMs: 2 }, entryOf('C')];
    const found = changesOf(
      new Map<string, FileState>(
        [...now.files, ['posts/a.md', a], ['posts/b.md', b], ['posts/c.md', c]].filter(
          ([path]) => path !== 'public/notes.md',
        ) as [string, FileState][],
      ),
    );
    expect(found).toEqual({
      set: new Map([
        ['posts/b.md', b],
        ['posts/c.md', c],
      ]),
      gone: ['public/notes.md'],
    });
  });
});

describe('fileChanges', () => {
  it('takes the hashes that reading has found', () => {
    const a = entryOf('A');
    const changes = {
      set: new Map<string, FileState>([
        ['public/a.txt', a],
        ['posts/b.md', { size: 1, mtimeMs: 2, ctimeMs: 2 }],
      ]),
      gone: ['posts/c.md'],
    };
    expect(fileChanges(changes, new Map([['posts/b.md', contentHash('B')]]))).toEqual({
      set: new Map([
        ['public/a.txt', a],
        ['posts/b.md', { size: 1, mtimeMs: 2, ctimeMs: 2, hash: contentHash('B') }],
      ]),
      gone: ['posts/c.md'],
    });
  });
});
