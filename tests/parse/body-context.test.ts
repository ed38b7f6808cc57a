import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { bodyOf, noFacts } from '../../src/parse/body-context.ts';
import { wordsIn } from '../../src/site/words.ts';
import { testPath } from '../support/parse-text.ts';

describe('bodyOf', () => {
  it('hands over what travels with a file', () => {
    const body = {
      input: {
        path: testPath,
        idPrefix: '',
        language: 'en',
        words: wordsIn('en'),
        authors: [],
        siteUrl: 'https://example.org/',
        base: '',
        outlets: {},
        scripts: {},
      },
      facts: noFacts(),
    };
    expect(bodyOf(new VFile({ data: { body } }))).toBe(body);
  });

  it('refuses a file that parse/markdown.ts did not make', () => {
    expect(() => bodyOf(new VFile('text'))).toThrow('parse/markdown.ts');
  });
});

describe('noFacts', () => {
  it('gives every body facts of its own', () => {
    noFacts().ids.push('a');
    expect(noFacts()).toEqual({
      problems: [],
      headings: [],
      ids: [],
      paragraphs: 0,
      links: [],
      sources: [],
      loads: new Set(),
      isWedged: false,
      foreign: [],
      written: new Map(),
      hasHtml: false,
      excerpt: '',
      words: 0,
    });
  });
});
