import { describe, expect, it } from 'vitest';
import { z } from '../../src/config/values.ts';
import { checkExactness } from '../../src/explain/check-exactness.ts';
import { defineFeature, defineKind, type Feature } from '../../src/features/feature.ts';
import { showPosts } from '../../src/features/site-api.ts';
import type { FingerprintPart } from '../../src/lib/fingerprint.ts';
import { fileUrl } from '../../src/lib/url.ts';
import type { PlanContext } from '../../src/plan/context.ts';
import { dataFile, noData, type ReadData } from '../../src/site/data-source.ts';
import type { Post } from '../../src/site/types.ts';
import type { ListView } from '../../src/site/views.ts';
import { makeConfig, makePage, makePost } from '../support/make-post.ts';

const posts: readonly Post[] = [
  ...['a', 'b', 'c', 'd'].map((name, index) =>
    makePost(name, {
      title: name.toUpperCase(),
      day: `2015-0${1 + index}-01`,
      authors: [index % 2 ? 'Ann' : 'Bo'],
      tags: [`T${index % 2}`],
    }),
  ),
  makePage('about'),
];
const files = { publicFiles: [], themeFiles: [], postFiles: [] };

function check(features: readonly Feature[], read: ReadData = noData) {
  return checkExactness(
    { posts, read },
    { config: makeConfig({ features }), files, drafts: false, future: true, nowMs: 0 },
  );
}

const everything = (uses?: (context: PlanContext) => readonly FingerprintPart[]) =>
  defineFeature({
    name: 'everything',
    describe: 'All posts on a page.',
    kinds: [
      defineKind<ListView>({
        name: 'everything',
        templates: ['list'],
        sitemap: 'lists',
        priority: 0,
        pages: () => [{ url: fileUrl('everything/'), subject: undefined }],
        ...(uses && { uses: (_, context) => uses(context) }),
        view: (_, context) => ({ title: 'All', ...showPosts(context.site.posts, context) }),
        jsonLd: () => [],
      }),
    ],
  });

describe('checkExactness', () => {
  it('finds nothing in the features of the engine', () => {
    expect(check([])).toEqual([]);
  });

  it('finds nothing where a page uses what it shows, or does not say', () => {
    expect(check([everything()])).toEqual([]);
    const uses = ({ site, fingerprints }: PlanContext) => site.posts.map(fingerprints.ofSummary);
    expect(check([everything(uses)])).toEqual([]);
  });

  it('finds a page that shows more of posts than it uses, and says what and where', () => {
    const uses = ({ site, fingerprints }: PlanContext) => site.posts.map(fingerprints.ofLink);
    const problems = check([everything(uses)]);
    expect(problems.map(({ message }) => message)).toContain(
      'Cannot tell that "/everything/" has changed: its `posts[2].authors[0]` is another one ' +
        'after `authors` of posts/b.md has changed, and its fingerprint is the same',
    );
    expect(new Set(problems.map(({ hint }) => hint))).toEqual(
      new Set([
        'name what it shows in `uses` of the kind "everything" of the feature "everything", ' +
          'or leave `uses` out',
      ]),
    );
  });

  it('finds a page that forgets what its feature reads of a file', () => {
    const names = dataFile('data/names.json', { schema: z.record(z.string(), z.string()) });
    const read = (<Value>() => ({ A: 'Alpha' }) as Value) as ReadData;
    const desk = (uses?: () => number) =>
      defineFeature<Readonly<Record<string, string>>>({
        name: 'desk',
        describe: 'Desks.',
        files: [names],
        model: ({ read: readFile }) => ({ value: readFile(names) ?? {} }),
        onPost: { show: ({ title }, { model }) => ({ desk: model[title] }), ...(uses && { uses }) },
      });
    expect(check([desk()], read)).toEqual([]);
    expect(check([desk(() => 0)], read)).toMatchObject([
      {
        code: 'inexact-page',
        message: expect.stringContaining(
          '`desk` is another one after data/names.json has been deleted',
        ),
        hint: expect.stringContaining('`onPost` of the feature that shows `desk`'),
      },
    ]);
  });
});
