import { describe, expect, it } from 'vitest';
import { englishWords, skeletonOf } from '../../src/site/complete-words.ts';
import { english } from '../../src/site/words/english.ts';
import { german } from '../../src/site/words/german.ts';

describe('englishWords', () => {
  it('are none in a language with a list', () => {
    for (const language of ['en-GB', 'de-AT', 'zh-TW'])
      expect(englishWords({ language, words: {} })).toEqual([]);
  });

  it('are all that the site does not have in another language', () => {
    const missing = englishWords({ language: 'sv', words: { skip: 'Till texten' } });
    expect(missing).toEqual(Object.keys(english).filter((name) => name !== 'skip'));
    expect(englishWords({ language: 'sv', words: english })).toEqual([]);
  });
});

describe('skeletonOf', () => {
  it('is the list of a language that has one', () => {
    expect(skeletonOf('de-CH')).toBe(german);
  });

  it('is English with the plural forms of the language otherwise', () => {
    expect(skeletonOf('lt')).toEqual({
      ...english,
      posts: {
        one: '{count} post',
        few: '{count} posts',
        many: '{count} posts',
        other: '{count} posts',
      },
      minutes: {
        one: '{count} min read',
        few: '{count} min read',
        many: '{count} min read',
        other: '{count} min read',
      },
    });
  });
});
