import type { AnalysisNewsArticle, NewsArticle, WithContext } from 'schema-dts';
import { describe, expect, it } from 'vitest';
import { describeArticle } from '../../../src/features/posts/article.ts';
import { makeFullPost, makePost, site } from '../../support/make-views.ts';
import { faultsOfNode } from '../../support/schema-org.ts';

const asJson = <Data>(data: Data) => JSON.parse(JSON.stringify(data)) as Data;
const full = asJson(describeArticle(makeFullPost(), site));

describe('describeArticle', () => {
  it('says in the words of schema.org what the page of a post shows', () => {
    expect(full).toEqual({
      '@type': ['NewsArticle', 'AnalysisNewsArticle'],
      '@id': 'https://letter.example/notes/post/#article',
      url: 'https://letter.example/notes/post/',
      headline: 'The dam that nobody measures',
      description: 'What the budget of a small river hides',
      datePublished: '2015-06-07T00:00:00+02:00',
      dateModified: '2015-06-09T10:00:00+02:00',
      author: [
        {
          '@type': 'Person',
          name: 'Anna Lind',
          url: 'https://letter.example/notes/authors/anna-lind/',
        },
        {
          '@type': 'Person',
          name: 'Pavel Orlov',
          url: 'https://letter.example/notes/authors/pavel-orlov/',
        },
      ],
      image: ['https://letter.example/notes/images/dam.png'],
      dateline: 'Staunton, June 7',
      locationCreated: { '@type': 'Place', name: 'Staunton' },
      contentLocation: [
        { '@type': 'Place', name: 'Kazan' },
        { '@type': 'Place', name: 'The Volga' },
      ],
      keywords: ['Rivers', 'Budgets'],
      citation: [
        {
          '@type': 'CreativeWork',
          url: 'https://vedomosti.example/a',
          name: 'The reform of the river boards',
          publisher: { '@type': 'Organization', name: 'Vedomosti' },
        },
        {
          '@type': 'CreativeWork',
          url: 'https://gauge.example/',
          name: 'gauge.example',
          publisher: { '@type': 'Organization', name: 'gauge.example' },
        },
      ],
      correction: [
        {
          '@type': 'CorrectionComment',
          text: 'An earlier version put the gauge on the other bank.',
          datePublished: '2015-06-09',
        },
      ],
      inLanguage: 'en',
      wordCount: 900,
      publisher: {
        '@type': 'NewsMediaOrganization',
        '@id': 'https://letter.example/notes/#publisher',
        name: 'The River Letter',
        url: 'https://letter.example/notes/',
      },
    });
  });

  it('is of the types that it says, by the compiler and by the vocabulary', () => {
    const news: WithContext<NewsArticle> = {
      '@context': 'https://schema.org',
      ...full,
      '@type': 'NewsArticle',
    };
    const analysis: WithContext<AnalysisNewsArticle> = {
      '@context': 'https://schema.org',
      ...full,
      '@type': 'AnalysisNewsArticle',
    };
    expect([news['@type'], analysis['@type']]).toEqual(full['@type']);
    expect(faultsOfNode(full)).toEqual([]);
  });

  it('leaves out what a post does not have', () => {
    const bare = asJson(describeArticle(makePost(), site));
    for (const name of [
      'description',
      'author',
      'image',
      'dateline',
      'locationCreated',
      'contentLocation',
      'keywords',
      'citation',
      'correction',
    ])
      expect(bare).not.toHaveProperty(name);
    expect(faultsOfNode(bare)).toEqual([]);
  });

  it.each([
    ['https://pictures.example/a.jpg', ['https://pictures.example/a.jpg']],
    ['/notes/a b.jpg', ['https://letter.example/notes/a%20b.jpg']],
    ['data:image/png;base64,AAAA', undefined],
  ])('names the image %s as others can fetch it', (src, image) => {
    expect(describeArticle(makePost({ image: { src, alt: '' } }), site).image).toEqual(image);
  });
});
