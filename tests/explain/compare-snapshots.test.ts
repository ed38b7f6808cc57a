import { describe, expect, it } from 'vitest';
import { encodeTemplates } from '../../src/cache/template-manifest.ts';
import { compareSnapshots, type Snapshot } from '../../src/explain/compare-snapshots.ts';
import { toPlan } from '../../src/explain/restore-site.ts';
import { builtIn } from '../../src/features/index.ts';
import { siteView } from '../../src/plan/site-view.ts';
import type { OutputPath, Post } from '../../src/site/types.ts';
import { makeConfig, makePost } from '../support/make-post.ts';
import { planOf } from '../support/plan-of.ts';

const config = makeConfig();
const templates = (
  post: string,
  files: Readonly<Record<string, string>>,
  uses: readonly string[] | null = [post],
) =>
  encodeTemplates({
    kinds: { post, tag: 'list.vto' },
    files,
    uses: { post: uses, tag: ['list.vto'] },
  });
const inputs = {
  config: JSON.stringify(config),
  templates: templates('post.vto', { 'post.vto': '1' }),
  engine: '1',
  code: '',
  drafts: 'false',
  due: '0',
};
const [a, b] = [makePost('a', { day: '2015-06-01' }), makePost('b', { day: '2015-06-02' })];
const pageOf = (name: string) => `2015/06/${name}/index.html` as OutputPath;

function snapshot(
  posts: readonly Post[],
  {
    fingerprints,
    ...given
  }: Partial<Omit<Snapshot, 'pages'>> & {
    readonly fingerprints?: Readonly<Record<string, number>>;
  } = {},
): Snapshot {
  const { site, pages, urlOf } = planOf(posts);
  const entries =
    fingerprints &&
    new Map(
      Object.entries(fingerprints).map(([output, fingerprint]) => [
        output as OutputPath,
        { fingerprint, bytes: 1 },
      ]),
    );
  return {
    inputs,
    hashes: new Map(posts.map(({ source, body }) => [source, body.hash])),
    plan: toPlan({
      config,
      view: siteView(site, { features: builtIn, publicFiles: [], themeFiles: [] }),
      pages,
      urlOf,
    }),
    ...(entries && { pages: entries }),
    ...given,
  };
}

const edited = (post: Post, given: Partial<Post>): Post => ({
  ...post,
  ...given,
  body: { ...post.body, hash: 'other' as never },
});

describe('compareSnapshots', () => {
  it('names the field of a neighbour that changed', () => {
    expect(
      compareSnapshots(snapshot([a, b]), snapshot([edited(a, { title: 'Other' }), b]), pageOf('b')),
    ).toMatchObject({
      outcome: 'rendered',
      changes: [{ path: 'earlier.title', from: 'a', to: 'Other' }],
    });
  });

  it('names the file whose text changed', () => {
    expect(compareSnapshots(snapshot([a, b]), snapshot([edited(a, {}), b]), pageOf('a'))).toEqual({
      outcome: 'rendered',
      changes: [{ kind: 'file', path: 'posts/a.md', change: 'changed' }],
    });
  });

  it('says what has changed though the page shows nothing of it', () => {
    expect(compareSnapshots(snapshot([a, b]), snapshot([edited(a, {}), b]), pageOf('b'))).toEqual({
      outcome: 'left-alone',
      changes: [{ kind: 'file', path: 'posts/a.md', change: 'changed' }],
    });
    expect(compareSnapshots(snapshot([a, b]), snapshot([a, b]), pageOf('b'))).toEqual({
      outcome: 'left-alone',
      changes: [],
    });
  });

  it.each([
    [[], [a], { outcome: 'new', changes: [{ kind: 'file', path: 'posts/a.md', change: 'new' }] }],
    [
      [a],
      [],
      { outcome: 'removed', changes: [{ kind: 'file', path: 'posts/a.md', change: 'gone' }] },
    ],
    [
      [edited(a, { slug: 'x' as never })],
      [a],
      {
        outcome: 'new',
        changes: [
          { kind: 'file', path: 'posts/a.md', change: 'changed' },
          { kind: 'field', path: 'url', from: '/2015/06/x/', to: '/2015/06/a/' },
        ],
      },
    ],
    [
      [a],
      [edited(a, { slug: 'x' as never })],
      {
        outcome: 'removed',
        changes: [
          { kind: 'file', path: 'posts/a.md', change: 'changed' },
          { kind: 'field', path: 'url', from: '/2015/06/a/', to: '/2015/06/x/' },
        ],
      },
    ],
    [
      [edited(a, { draft: true })],
      [a],
      {
        outcome: 'new',
        changes: [
          { kind: 'file', path: 'posts/a.md', change: 'changed' },
          { kind: 'other', text: 'posts/a.md was not published' },
        ],
      },
    ],
    [
      [a],
      [edited(a, { draft: true })],
      {
        outcome: 'removed',
        changes: [
          { kind: 'file', path: 'posts/a.md', change: 'changed' },
          { kind: 'other', text: 'posts/a.md is not published' },
        ],
      },
    ],
    [[b], [b], { outcome: 'absent', changes: [] }],
  ])('tells where a page comes from and where it goes (%#)', (before, after, verdict) => {
    expect(compareSnapshots(snapshot(before), snapshot(after), pageOf('a'))).toEqual(verdict);
  });

  it('does not take a template for a reason that the page is not made with', () => {
    const after = snapshot([a], {
      inputs: { ...inputs, templates: templates('post.vto', { 'list.vto': '2', 'post.vto': '1' }) },
    });
    expect(compareSnapshots(snapshot([a]), after, pageOf('a'))).toEqual({
      outcome: 'left-alone',
      changes: [],
    });
  });

  it('names what changed for all pages in what every template knows', () => {
    const before = snapshot([a]);
    const after = {
      ...before,
      plan: { ...before.plan!, view: { ...before.plan!.view, description: 'Other' } },
    };
    expect(compareSnapshots(before, after, pageOf('a')).changes).toEqual([
      { kind: 'field', path: 'site.description', from: 'News, analysed', to: 'Other' },
    ]);
  });

  it('believes what is remembered of the page', () => {
    const [old, same, other, unsure] = [1, 1, 2, 0].map((fingerprint) =>
      snapshot([a], { fingerprints: { [pageOf('a')]: fingerprint } }),
    );
    expect(compareSnapshots(old!, same!, pageOf('a')).outcome).toBe('left-alone');
    expect(compareSnapshots(old!, other!, pageOf('a'))).toEqual({
      outcome: 'rendered',
      changes: [
        {
          kind: 'other',
          text: 'a template or a program of the site has made something else',
        },
      ],
    });
    expect(compareSnapshots(unsure!, same!, pageOf('a'))).toEqual({
      outcome: 'rendered',
      changes: [
        { kind: 'other', text: 'an earlier build was interrupted, and this page was not certain' },
      ],
    });
    expect(compareSnapshots({ ...old!, plan: undefined }, other!, pageOf('a')).changes).toEqual([
      { kind: 'other', text: 'what it showed before is no longer remembered' },
    ]);
  });
});
