import { describe, expect, it } from 'vitest';
import { configWarnings } from '../../src/config/config-warnings.ts';
import { english } from '../../src/site/words/english.ts';

describe('missing-words', () => {
  it('is no matter of languages with a list, and of sites with all words', () => {
    expect(configWarnings({ language: 'uk-UA', words: {} })).toEqual([]);
    expect(configWarnings({ language: 'sv', words: english })).toEqual([]);
  });

  it('counts the words that are in English, and names the first', () => {
    const count = Object.keys(english).length;
    const [all] = configWarnings({ language: 'sv', words: {} });
    expect(all).toMatchObject({
      code: 'missing-words',
      severity: 'warning',
      message:
        `Cannot say all in "sv": ${count} words are in English ` +
        `(${['skip', 'menu', 'feeds'].map((name) => `\`${name}\``).join(', ')} …)`,
      hint: 'translate what `npx broadsheet words sv` prints, and put it into the configuration',
    });
    const { contents: _, ...others } = english;
    expect(configWarnings({ language: 'sv', words: others })).toMatchObject([
      { message: 'Cannot say all in "sv": one word is in English (`contents`)' },
    ]);
  });
});
