import { describe, expect, it } from 'vitest';
import { engineFields } from '../../../src/site/fields/engine-fields.ts';
import { foreignNames, meaningOf, plainName } from '../../../src/site/fields/foreign-names.ts';
import { verdictOf } from '../../../src/site/fields/publication-names.ts';

const fields = Object.keys(engineFields);

describe('meaningOf', () => {
  it.each([
    ['Title', 'title'],
    ['translation_of', 'translationOf'],
    ['lastmod', 'updated'],
    ['updatedDate', 'updated'],
    ['pubDate', 'date'],
    ['categories', 'tags'],
    ['redirect_from', 'aliases'],
    ['url', 'permalink'],
    ['Summary', 'description'],
    ['featured_image', 'image'],
    ['featureImage', 'image'],
    ['source_url', 'canonical'],
    ['byline', 'author'],
    ['PublishDate', 'publishDate'],
    ['unpublishdate', 'expiryDate'],
  ])('knows the field that %s means: %s', (name, field) => {
    expect(meaningOf(name, fields)).toBe(field);
  });

  it('knows names that mean nothing here, and does not guess', () => {
    expect(['layout', 'weight', 'toc', 'ShowToc'].map((name) => meaningOf(name, fields))).toEqual([
      '',
      '',
      '',
      undefined,
    ]);
  });
});

describe('the table of names', () => {
  const names = Object.entries(foreignNames()).flatMap(([field, all]) =>
    all.map((name) => [name, field] as const),
  );

  it('means fields that there are, each name one of them', () => {
    expect(names.filter(([, field]) => !fields.includes(field))).toEqual([]);
    expect(new Set(names.map(([name]) => plainName(name))).size).toBe(names.length);
  });

  it('has no name that says whether a post is published', () => {
    expect(names.filter(([name]) => verdictOf(name, true) !== undefined)).toEqual([]);
  });
});
