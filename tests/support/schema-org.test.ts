// The checker of JSON-LD itself: what it must let pass, and what it must not.
import { describe, expect, it } from 'vitest';
import { faultsOfJsonLd, faultsOfNode, readVocabulary } from './schema-org.ts';

describe('readVocabulary', () => {
  it('reads types with what they inherit', () => {
    const { kindsOf, propertiesOf } = readVocabulary();
    expect(propertiesOf.size).toBeGreaterThan(800);
    expect([...kindsOf.get('AnalysisNewsArticle')!]).toEqual(
      expect.arrayContaining(['NewsArticle', 'Article', 'CreativeWork', 'Thing']),
    );
    expect(propertiesOf.get('NewsArticle')!.get('dateline')).toEqual(['Text']);
    expect(propertiesOf.get('AnalysisNewsArticle')!.get('name')).toContain('Text');
    expect(propertiesOf.get('AnalysisNewsArticle')!.has('email')).toBe(false);
  });
});

describe('faultsOfNode', () => {
  it('lets pass what schema.org has', () => {
    const author = { '@type': 'Person', name: 'Anna', url: 'https://example.org/anna/' };
    const article = {
      '@type': ['NewsArticle', 'AnalysisNewsArticle'],
      '@id': 'https://example.org/#a',
      headline: 'A',
      datePublished: '2015-06-07T00:00:00+03:00',
      wordCount: 3,
      isAccessibleForFree: true,
      author: [author],
    };
    expect(
      faultsOfNode({
        ...article,
        publisher: { '@id': 'https://example.org/#p' },
        contentLocation: { '@type': 'City', name: 'Tartu' },
      }),
    ).toEqual([]);
    expect(
      faultsOfJsonLd(JSON.stringify({ '@context': 'https://schema.org', '@graph': [article] })),
    ).toEqual([]);
  });

  it.each([
    [{ '@type': 'NewsArtikel' }, 'NewsArtikel: no type NewsArtikel'],
    [{}, 'undefined: no type undefined'],
    [{ '@type': 'Person', dateline: 'x' }, 'Person.dateline: no such property'],
    [
      { '@type': 'NewsArticle', author: [{ '@type': 'Person', nmae: 'x' }] },
      'NewsArticle.author[0].nmae: no such property',
    ],
    [
      { '@type': 'NewsArticle', author: { '@type': 'Place', name: 'x' } },
      'NewsArticle.author: {"@type":"Place","name":"x"} is no Organization or Person or ' +
        'IdReference',
    ],
    [
      { '@type': 'NewsArticle', dateline: { '@id': 'https://a.example/' } },
      'NewsArticle.dateline: {"@id":"https://a.example/"} is no Text',
    ],
    [{ '@type': 'NewsArticle', url: '/a/' }, 'NewsArticle.url: "/a/" is no URL'],
    [
      { '@type': 'NewsArticle', datePublished: '7 June' },
      'NewsArticle.datePublished: "7 June" is no Date or DateTime',
    ],
    [
      { '@type': 'NewsArticle', datePublished: '2015-06-07T00:00:00' },
      'NewsArticle.datePublished: "2015-06-07T00:00:00" is no Date or DateTime',
    ],
    [{ '@type': 'NewsArticle', wordCount: '3' }, 'NewsArticle.wordCount: "3" is no Integer'],
    [{ '@type': 'NewsArticle', wordCount: 1.5 }, 'NewsArticle.wordCount: 1.5 is no Integer'],
    [
      { '@type': 'NewsArticle', isAccessibleForFree: 'yes' },
      'NewsArticle.isAccessibleForFree: "yes" is no Boolean',
    ],
    [{ '@type': 'NewsArticle', headline: '' }, 'NewsArticle.headline: "" is no Text'],
    [{ '@type': 'NewsArticle', citation: [] }, 'NewsArticle.citation: empty'],
    [{ '@type': 'Person', '@id': 'anna' }, 'Person.@id: no URL'],
  ])('finds what is wrong with %j', (node, fault) => {
    expect(faultsOfNode(node)).toEqual([fault]);
  });

  it('finds what is no graph', () => {
    expect(faultsOfJsonLd('{"@context":"http://schema.org","@graph":[]}')).toEqual([
      'no graph of schema.org',
    ]);
  });
});
