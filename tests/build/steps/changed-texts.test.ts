// Which posts have another text, and nothing else that is new.
import { describe, expect, it } from 'vitest';
import { changedTexts } from '../../../src/build/steps/changes.ts';
import type { Survey } from '../../../src/build/steps/survey.ts';
import { contentHash } from '../../../src/lib/hash.ts';
import type { FileState } from '../../../src/load/file-state.ts';
import type { Post, SourcePath } from '../../../src/site/types.ts';
import { changesOf, entriesOf, files, inputs, now, survey } from '../../support/last-build.ts';
import { makePost } from '../../support/make-post.ts';

describe('changedTexts', () => {
  const [a, b] = [makePost('a'), makePost('b')];
  const textOf = (post: Post) => ({
    ...post,
    fingerprints: { ...post.fingerprints, all: post.fingerprints.all + 1 },
    words: 7,
  });
  const find = (
    posts: readonly Post[],
    given: Readonly<Record<string, string>>,
    found: Partial<Survey> = {},
  ) => {
    const before = (path: SourcePath) => [a, b].find(({ source }) => source === path);
    return changedTexts(survey(found), changesOf(entriesOf(given)), {
      posts,
      hashes: new Map(),
      before,
      now,
    });
  };

  it('names posts whose text is another', () => {
    expect(find([a, b], files)).toEqual(new Set());
    expect(find([textOf(a), b], { ...files, 'posts/a.md': 'X' })).toEqual(new Set([a.source]));
    expect(
      find([textOf(a), textOf(b)], { ...files, 'posts/a.md': 'X', 'posts/b.md': 'Y' }),
    ).toEqual(new Set([a.source, b.source]));
  });

  it('goes by the hash that reading has found', () => {
    const states = new Map<string, FileState>([
      ...entriesOf(files),
      ['posts/a.md', { size: 1, mtimeMs: 2, ctimeMs: 2 }],
    ]);
    const read = (text: string) =>
      changedTexts(survey(), changesOf(states), {
        posts: [textOf(a), b],
        hashes: new Map([[a.source, contentHash(text)]]),
        before: () => a,
        now,
      });
    expect([read('A'), read('X')]).toEqual([new Set(), new Set([a.source])]);
  });

  it('names none where more has changed', () => {
    const edited = { ...files, 'posts/a.md': 'X' };
    for (const change of [
      { tags: ['New'] },
      { permalink: '/other/' },
      { fingerprints: { ...a.fingerprints, line: 1 } },
      { draft: true },
    ])
      expect(find([{ ...a, ...change }, b], edited)).toBeUndefined();
    expect(find([b], edited)).toBeUndefined();
    expect(find([textOf(a), b], { ...edited, 'public/notes.md': 'X' })).toBeUndefined();
    expect(find([textOf(a), b], { ...edited, 'posts/c.md': 'C' })).toBeUndefined();
    expect(
      find([textOf(a), b], edited, { inputs: { ...inputs, config: '{"a":1}' } }),
    ).toBeUndefined();
  });
});
