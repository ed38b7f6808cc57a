import { describe, expect, it } from 'vitest';
import {
  encodeTemplates,
  hashOfTemplates,
  makeTemplateManifest,
  readTemplates,
  templatesFor,
} from '../../src/cache/template-manifest.ts';
import { contentHash } from '../../src/lib/hash.ts';

const kinds = { post: 'post.vto', tag: 'list.njk' };
const texts = { 'base.vto': 'Base', 'list.njk': 'List', 'post.vto': 'Post' };
const uses: Readonly<Record<string, readonly string[] | undefined>> = {
  post: ['post.vto', 'base.vto'],
  tag: undefined,
};

function makeManifest(change: Readonly<Record<string, string>> = {}, own = kinds) {
  return makeTemplateManifest(
    {
      kinds: own,
      files: Object.entries({ ...texts, ...change }).map(([path, text]) => ({ path, text })),
    },
    (kind) => uses[kind],
  );
}

describe('makeTemplateManifest', () => {
  it('has the hash of each file, and which kinds of pages depend on it', () => {
    expect(makeManifest()).toEqual({
      kinds,
      files: {
        'base.vto': contentHash('Base'),
        'list.njk': contentHash('List'),
        'post.vto': contentHash('Post'),
      },
      uses: { post: ['post.vto', 'base.vto'], tag: null },
    });
  });
});

describe('readTemplates', () => {
  it('reads what encodeTemplates wrote, and nothing where nothing is remembered', () => {
    expect(readTemplates(encodeTemplates(makeManifest()))).toEqual(makeManifest());
    expect([readTemplates(undefined), readTemplates('')]).toEqual([
      { kinds: {}, files: {}, uses: {} },
      { kinds: {}, files: {}, uses: {} },
    ]);
  });
});

describe('templatesFor', () => {
  it('gives the files of a kind, all if nobody knows, and none to pages without a template', () => {
    expect(
      ['post', 'tag', 'feed', 'toString'].map((kind) =>
        Object.keys(templatesFor(kind, makeManifest())),
      ),
    ).toEqual([['post.vto', 'base.vto'], ['base.vto', 'list.njk', 'post.vto'], [], []]);
  });
});

describe('hashOfTemplates', () => {
  const keys = (from: ReturnType<typeof makeManifest>) =>
    ['post', 'tag', 'feed'].map((kind) => hashOfTemplates(kind, from));

  it.each([
    ['nothing', makeManifest(), []],
    ['a file of the kind', makeManifest({ 'post.vto': 'Other' }), ['post', 'tag']],
    ['a file of others', makeManifest({ 'list.njk': 'Other' }), ['tag']],
    ['the template for it', makeManifest({}, { ...kinds, post: 'base.vto' }), ['post']],
  ])('is another where %s is another', (_, after, others) => {
    const [before, now] = [keys(makeManifest()), keys(after)];
    expect(['post', 'tag', 'feed'].filter((_kind, index) => before[index] !== now[index])).toEqual(
      others,
    );
  });
});
