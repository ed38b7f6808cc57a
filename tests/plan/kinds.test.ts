import { describe, expect, it } from 'vitest';
import { defineFeature, defineKind, type FeatureContext } from '../../src/features/feature.ts';
import { urlPath } from '../../src/lib/url.ts';
import { makePostParts, planKind } from '../../src/plan/kinds.ts';
import type { CommonView } from '../../src/site/views.ts';
import { makeConfig, makePost } from '../support/make-post.ts';

const context = { site: { config: makeConfig() } } as unknown as FeatureContext<unknown>;
const page = { url: urlPath('/series/dams/')!, subject: 'Dams' };
type SeriesView = CommonView & { readonly parts: number };

const kind = defineKind<SeriesView, string>({
  name: 'series',
  templates: ['series', 'list'],
  sitemap: 'lists',
  priority: 0,
  pages: () => [page],
  uses: ({ subject }) => [subject, 3],
  view: ({ subject }) => ({ title: subject, parts: 3 }),
  feed: ({ subject }) => ({ title: subject, listed: { title: subject, group: '' }, posts: [] }),
  jsonLd: () => [],
});

describe('planKind', () => {
  it('gives each page its address and file, and what all views have in common', () => {
    const [planned] = planKind(kind, context).pages;
    expect(planned).toMatchObject({ kind: 'series', output: 'series/dams/index.html' });
    expect(planned!.view()).toMatchObject({
      kind: 'series',
      url: '/series/dams/',
      canonical: 'https://example.org/series/dams/',
      title: 'Dams',
      parts: 3,
      noindex: false,
    });
  });

  it('makes one fingerprint of what a page uses, and none if it does not say', () => {
    const { uses: _, ...rest } = kind;
    const fingerprint = planKind(kind, context).pages[0]!.fingerprint!;
    expect(fingerprint()).toBe(planKind(kind, context).pages[0]!.fingerprint!());
    expect(planKind(rest, context).pages[0]).not.toHaveProperty('fingerprint');
  });

  it('plans a feed below the page', () => {
    expect(planKind(kind, context).feeds).toMatchObject([
      { url: '/series/dams/feed.xml', home: '/series/dams/', title: 'Dams', description: '' },
    ]);
  });
});

describe('what features add to the page of a post', () => {
  const part = (name: string, value: number) =>
    defineFeature({ name, describe: '', onPost: { show: () => ({ [name]: value }) } });
  const parts = (...values: readonly number[]) =>
    makePostParts(
      values.map((value, index) => part(`f${index}`, value)),
      () => context,
    );

  it('is put together, and so is its fingerprint', () => {
    const post = makePost('a');
    expect(parts(1, 2).addToPost({ title: '' }, post)).toEqual({ title: '', f0: 1, f1: 2 });
    expect(parts(1, 2).fingerprintOf(post)).toBe(parts(1, 2).fingerprintOf(post));
    expect(parts(1, 2).fingerprintOf(post)).not.toBe(parts(1, 3).fingerprintOf(post));
  });

  it.each(['title', 'f0', 'url'])('hides nothing: not `%s`, which is there already', (name) => {
    const twice = makePostParts([part('f0', 1), part(name, 2)], () => context);
    expect(() => twice.addToPost({ title: '' }, makePost('a'))).toThrow(
      `Cannot show \`${name}\` of the feature "${name}"`,
    );
  });

  it('is for pages only if the feature says so', () => {
    expect(parts(1).addToPage({}, makePost('a'))).toEqual({});
  });
});
