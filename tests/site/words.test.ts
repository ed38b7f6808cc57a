import { describe, expect, it } from 'vitest';
import { wordLists, wordsIn, wordsOf } from '../../src/site/words.ts';

describe('wordsIn', () => {
  it('gives texts, plurals and texts to fill in', () => {
    const words = wordsIn('en');
    expect(words.tags).toBe('Tags');
    expect([0, 1, 2, 25_000].map(words.posts)).toEqual([
      '0 posts',
      '1 post',
      '2 posts',
      '25,000 posts',
    ]);
    expect(words.numbered(words.postsTagged('Rivers'), 3)).toBe('Posts tagged Rivers, page 3');
  });

  it('follows the plurals of the language', () => {
    const { posts } = wordsIn('ru-UA');
    expect([1, 2, 5, 11, 21, 25_000].map(posts)).toEqual([
      '1 материал',
      '2 материала',
      '5 материалов',
      '11 материалов',
      '21 материал',
      '25\u00a0000 материалов',
    ]);
  });

  it('is English for a language without a list, with English plurals', () => {
    const { skip, posts } = wordsIn('sv');
    expect([skip, posts(1), posts(2)]).toEqual(['Skip to the text', '1 post', '2 posts']);
  });

  it('tells the scripts of Chinese apart, and has no words in another script', () => {
    const skipIn = (language: string) => wordsIn(language).skip;
    expect(['zh', 'zh-CN', 'zh-Hans-SG'].map(skipIn)).toEqual(Array(3).fill('跳到正文'));
    expect(['zh-TW', 'zh-HK', 'zh-Hant'].map(skipIn)).toEqual(Array(3).fill('跳至內文'));
    expect(['kk', 'kk-Latn', 'iw'].map(skipIn)).toEqual([
      'Мәтінге өту',
      'Skip to the text',
      'דילוג לטקסט',
    ]);
  });

  it('writes numbers as the language does', () => {
    expect(['en', 'de', 'ru', 'ja'].map((language) => wordsIn(language).number(25_000))).toEqual([
      '25,000',
      '25.000',
      '25\u00a0000',
      '25,000',
    ]);
  });

  it('fills in what looks like a placeholder once', () => {
    expect(wordsIn('en').numbered('{number}', 2)).toBe('{number}, page 2');
  });
});

describe('wordsOf', () => {
  it('speaks the language of each site, even if two share an object of words', () => {
    const words = {};
    expect(wordsOf({ language: 'ru', words }).archive).toBe('Архив');
    expect(wordsOf({ language: 'en', words }).archive).toBe('Archive');
  });

  it("prefers the site's own words", () => {
    const words = wordsOf({
      language: 'en',
      words: {
        sources: 'Read more',
        posts: '{count} ×',
        minutes: { one: 'a minute', other: '{count} minutes' },
        feed: '{format}: {title}',
      },
    });
    expect([
      words.sources,
      words.posts(1),
      words.minutes(1),
      words.minutes(3),
      words.feed('A', 'RSS'),
      words.tags,
    ]).toEqual(['Read more', '1 ×', 'a minute', '3 minutes', 'RSS: A', 'Tags']);
  });

  it('gives a site the same words every time', () => {
    const site = { language: 'en', words: {} };
    expect(wordsOf(site)).toBe(wordsOf({ ...site }));
  });
});

describe('wordLists', () => {
  const textsOf = (language: string) =>
    Object.values(wordLists[language]!).flatMap((word) =>
      typeof word === 'string' ? word : Object.values(word as Record<string, string>),
    );

  it('keeps French signs with their words', () => {
    const texts = textsOf('fr').join('\n');
    expect(texts).toContain('\u00a0:');
    expect(texts).not.toMatch(/ [:;!?»]|« /);
  });

  // CLDR's quotation marks, and in Chinese those of the titles of articles.
  it.each([
    ['ar es fa hy it kk', '«{title}»'],
    ['cs de ka', '„{title}“'],
    ['fr', '«\u00a0{title}\u00a0»'],
    ['en pt tr', '“{title}”'],
    ['nl', '‘{title}’'],
    ['pl', '„{title}”'],
    ['he', '”{title}”'],
    ['ja', '「{title}」'],
    ['zh-Hans', '《{title}》'],
    ['zh-Hant', '〈{title}〉'],
  ])('quotes titles as %s do: %s', (languages, quoted) => {
    for (const language of languages.split(' ')) {
      expect(wordLists[language]!.citation, language).toContain(quoted);
      expect(wordLists[language]!.citationUnsigned, language).toContain(quoted);
    }
  });

  it('sets dashes of East Slavic and Kazakh texts in full', () => {
    for (const language of ['be', 'kk', 'ru', 'uk']) {
      expect(textsOf(language).join('\n'), language).not.toContain(' – ');
    }
  });

  it('puts no article before a date that may begin with a vowel', () => {
    expect(wordsIn('it').risingSince('8 dicembre 2026')).toContain(
      'conclusi in data 8 dicembre 2026',
    );
    expect(wordsIn('fr').postsBy('Anne Roy')).toBe('Articles signés Anne Roy');
  });
});
