import fc from 'fast-check';
import type { Graph } from 'schema-dts';
import { describe, expect, it } from 'vitest';
import { defineFeature } from '../../../src/features/feature.ts';
import { builtIn } from '../../../src/features/index.ts';
import {
  makeDescribeView,
  makeStructuredData,
} from '../../../src/render/json-ld/structured-data.ts';
import type { View } from '../../../src/site/views.ts';
import { makeArchive, makeIndex, makeList, makePeriod } from '../../support/make-list-views.ts';
import {
  makeFullPost,
  makeNotFound,
  makePage,
  makePost,
  makeRedirect,
  site,
} from '../../support/make-views.ts';
import { faultsOfJsonLd } from '../../support/schema-org.ts';

const structuredData = makeStructuredData(builtIn);
const older = { number: 2, total: 2, newer: { title: 'Newer', url: '/notes/' } };
const author = { name: 'Anna Lind' };
const views: readonly (readonly [string, View, readonly string[]])[] = [
  ['a post', makePost(), ['NewsArticle,AnalysisNewsArticle', 'BreadcrumbList']],
  ['a full post', makeFullPost(), ['NewsArticle,AnalysisNewsArticle', 'BreadcrumbList']],
  ['a page', makePage(), ['WebPage']],
  ['the front page', makeList({ kind: 'home' }), ['WebSite', 'NewsMediaOrganization']],
  ['older posts', makeList({ kind: 'home', pagination: older }), ['CollectionPage']],
  ['a tag', makeList(), ['CollectionPage', 'BreadcrumbList']],
  ['an author', makeList({ kind: 'author', author }), ['ProfilePage', 'BreadcrumbList']],
  [
    'older posts of an author',
    makeList({ kind: 'author', author, pagination: older }),
    ['CollectionPage', 'BreadcrumbList'],
  ],
  [
    'a year',
    makePeriod({ kind: 'year', url: '/notes/2015/' }),
    ['CollectionPage', 'BreadcrumbList'],
  ],
  [
    'a month',
    makePeriod({ kind: 'month', url: '/notes/2015/06/' }),
    ['CollectionPage', 'BreadcrumbList'],
  ],
  [
    'a day',
    makePeriod({ kind: 'day', url: '/notes/2015/06/07/' }),
    ['CollectionPage', 'BreadcrumbList'],
  ],
  ['the archive', makeArchive(), ['CollectionPage']],
  ['the tags', makeIndex(), ['CollectionPage']],
  ['the authors', makeIndex({ kind: 'authors' }), ['CollectionPage']],
];

describe('structuredData', () => {
  it('has members of the article from features that add to posts', () => {
    const people = defineFeature({
      name: 'people',
      describe: 'People.',
      onPost: {
        show: () => ({ people: ['Ann'] }),
        jsonLd: ({ title }) => ({ mentions: { '@type': 'Person', name: title } }),
      },
    });
    const describeAll = makeDescribeView([...builtIn, people]);
    const [article, ...others] = describeAll(makePost({ title: 'Ann' }), site);
    expect(article).toMatchObject({
      '@type': ['NewsArticle', 'AnalysisNewsArticle'],
      mentions: { name: 'Ann' },
    });
    expect(others).toHaveLength(1);
    expect(describeAll(makePage(), site)).toEqual(makeDescribeView(builtIn)(makePage(), site));
  });

  it.each(views)('describes %s by schema.org’s vocabulary', (_, view, types) => {
    const json = structuredData(view, site)!;
    expect(
      (JSON.parse(json) as Graph)['@graph'].map((node) =>
        String((node as { '@type': unknown })['@type']),
      ),
    ).toEqual(types);
    expect(faultsOfJsonLd(json)).toEqual([]);
  });

  it('has nothing to say of pages that are not to be found', () => {
    expect([structuredData(makeNotFound(), site), structuredData(makeRedirect(), site)]).toEqual([
      undefined,
      undefined,
    ]);
  });

  it('holds whatever an author may write, and nothing that ends the script', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', minLength: 1 }),
      fc.constantFrom(
        '</script><script>alert(1)</script>',
        '<!--<script>',
        '"quoted" \\ "',
        '👩‍👩‍👧 Мир',
        '\u2028',
      ),
    );
    fc.assert(
      fc.property(text, text, text, (title, place, said) => {
        const corrections = [{ date: { iso: '2015-06-09', text: '' }, text: said }];
        const json = structuredData(
          makeFullPost({
            title,
            place,
            locations: [place],
            dateline: `${place}, June 7`,
            description: said,
            corrections,
            sources: [{ url: 'https://a.example/', host: 'a.example', outlet: 'a.example', title }],
          }),
          site,
        )!;
        expect(json).not.toMatch(/[<\u2028\u2029]/);
        const [article] = (JSON.parse(json) as { '@graph': [Record<string, unknown>] })['@graph'];
        expect(article).toMatchObject({
          headline: title,
          description: said,
          locationCreated: { name: place },
          correction: [{ text: said }],
        });
      }),
      { seed: 6 },
    );
  });
});
