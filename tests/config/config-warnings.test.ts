import { describe, expect, it } from 'vitest';
import { configWarnings, unsetWarnings } from '../../src/config/config-warnings.ts';
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

describe('no-url and no-title', () => {
  const site = { url: 'https://example.org/', title: 'Notes' };

  it('are no matter of a site with a name and an address', () => {
    expect(unsetWarnings(site, {})).toEqual([]);
  });

  it.each(['http://localhost/', 'http://127.0.0.1:8080/notes/', 'http://[::1]/'])(
    'say that nobody else reaches %s',
    (url) => {
      expect(unsetWarnings({ ...site, url }, { configFile: '/x/broadsheet.config.ts' })).toEqual([
        {
          code: 'no-url',
          severity: 'warning',
          message: `Cannot lead readers to the site: its address is "${url}"`,
          hint:
            'write the address of its home page into broadsheet.config.ts: ' +
            '`url: "https://example.org/"`',
          path: 'broadsheet.config.ts',
        },
      ]);
    },
  );

  it('show a whole file where there is none', () => {
    expect(unsetWarnings({ ...site, title: 'Untitled' }, {})).toMatchObject([
      {
        code: 'no-title',
        hint: 'write its name into broadsheet.config.json: {"title":"Rivers and Borders"}',
        path: '',
      },
    ]);
  });
});
