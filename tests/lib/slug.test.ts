import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSlug, slugify, spellSlug, uniqueSlugs } from '../../src/lib/slug.ts';

const anyText = fc.string({ unit: 'grapheme' });

describe('slugify', () => {
  it.each([
    ['What the Budget Hides: 2015', 'what-the-budget-hides-2015'],
    ['  «Мир» и война — 2  ', 'mir-i-voyna-2'],
    ['Объезд', 'obezd'],
    ['It’s Zürich’s café', 'its-zurichs-cafe'],
    ['שלום עולם', 'slvm-vlm'],
    ['北京', 'beijing'],
    ['Cafe\u0301', 'cafe'],
    ['🎉', 'tada'],
    ['blog-post_25', 'blog-post-25'],
  ])('spells %j as %j', (text, slug) => {
    expect(slugify(text)).toBe(slug);
  });

  it('cuts at the end of a word, at 80 characters', () => {
    expect(slugify('abcdefghi '.repeat(20))).toBe('abcdefghi-'.repeat(8).slice(0, -1));
    expect(slugify(`${'a'.repeat(80)} b`)).toBe('a'.repeat(80));
  });

  it('cuts one endless word in the middle', () => {
    expect(slugify('a'.repeat(200))).toBe('a'.repeat(80));
  });

  it('tells texts without any letter apart by a hash', () => {
    expect(slugify('…')).toMatch(/^x-[a-z0-9]{1,7}$/);
    expect(slugify('…')).toBe(slugify('…'));
    expect(slugify('…')).not.toBe(slugify('?!'));
    expect(isSlug(slugify(''))).toBe(true);
  });

  it('always gives a slug of at most 80 characters', () => {
    fc.assert(fc.property(anyText, (text) => isSlug(slugify(text)) && slugify(text).length <= 80));
  });

  it('leaves its own slugs as they are', () => {
    fc.assert(fc.property(anyText, (text) => slugify(slugify(text)) === slugify(text)));
  });

  it('does not tell composed from decomposed letters', () => {
    fc.assert(
      fc.property(
        anyText,
        (text) => slugify(text.normalize('NFD')) === slugify(text.normalize('NFC')),
      ),
    );
  });
});

describe('spellSlug', () => {
  it.each([
    ['Release-6-0', 'release-6-0', 'Release-6-0'],
    ['on-zoë', 'on-zoe', 'on-zoë'],
    ['v1.2_final~', 'v1-2-final', 'v1.2_final~'],
    ['a / b?c#d%e\\f', 'a-b-c-d-e-f', 'a-b-c-d-e-f'],
    [' Zwei  Wörter ', 'zwei-worter', 'Zwei-Wörter'],
    ['Ко\u0438\u0306ла', 'koyla', 'Койла'],
    ['שלום', 'slvm', 'שלום'],
    ['a:b', 'a-b', 'a-b'],
    ['a--b', 'a-b', 'a-b'],
  ])('spells %j', (text, latin, kept) => {
    expect(spellSlug(text)).toBe(latin);
    expect(spellSlug(text, 'keep')).toBe(kept);
  });

  it.each([
    ['Release-6-0', 'release-6-0'],
    ['on-Zoë', 'on-zoë'],
    ['DUM-E and U', 'dum-e-and-u'],
    ['v1.2_final~', 'v1.2_final~'],
    ['What’s new: a & b / c?', 'whats-new-a-b-c'],
    ['Zwei - Wörter -  und', 'zwei-wörter-und'],
    ['a--b -', 'a--b-'],
    ['- a', '-a'],
    ['A - - B', 'a--b'],
    ['C++ @ 100 %', 'c++-@-100'],
    ['Ко\u0438\u0306ла Ъ', 'койла-ъ'],
  ])('spells %j as Hugo does', (text, lower) => {
    expect(spellSlug(text, 'lower')).toBe(lower);
  });

  it.each(['', '.', '..', '???', '/'])('makes a name of %j all the same', (text) => {
    expect(isSlug(spellSlug(text, 'keep'))).toBe(true);
    expect(isSlug(spellSlug(text, 'lower'))).toBe(true);
  });

  it('leaves a slug as it is, however long', () => {
    const slug = 'a'.repeat(300);
    expect(spellSlug(slug)).toBe(slug);
    expect(spellSlug(`${'b'.repeat(150)}  ${'c'.repeat(150)}`)).toHaveLength(150);
  });
});

describe('isSlug', () => {
  it.each(['', '-a', 'a-', 'a--b', 'A', 'é', 'a_b', 'a/b'])('refuses %j', (text) => {
    expect(isSlug(text)).toBe(false);
  });
});

describe('uniqueSlugs', () => {
  it('numbers what would be the same, past numbers that are taken', () => {
    expect(uniqueSlugs(['Mir', 'Мир', 'Mir 2', 'mir', 'C', 'C++'])).toEqual([
      'mir',
      'mir-2',
      'mir-2-2',
      'mir-3',
      'c',
      'c-2',
    ]);
  });

  it('gives unique slugs, which a text at the end never changes', () => {
    const fewTexts = fc.array(
      fc.oneof(fc.constantFrom('Mir', 'Мир', 'mir 2', 'mir-2', '!', '?'), anyText),
      { minLength: 1 },
    );
    fc.assert(
      fc.property(fewTexts, (texts) => {
        const slugs = uniqueSlugs(texts);
        expect(new Set(slugs).size).toBe(texts.length);
        expect(slugs.every(isSlug)).toBe(true);
        expect(uniqueSlugs(texts.slice(0, -1))).toEqual(slugs.slice(0, -1));
      }),
    );
  });
});
