import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findIn } from '../../support/make-index.ts';

/** Spellings that are of one name, and of two. */
const names = JSON.parse(readFileSync('tests/fixtures/search/name-pairs.json', 'utf8')) as Record<
  'meet' | 'differ',
  [string, string][]
>;

/** What a query finds among texts, each of which is a post. */
async function find(texts: readonly string[], query: string, synonyms: string[][] = []) {
  const posts = texts.map((text) => ({ url: `/${text}/`, html: `<p>Here ${text}.</p>` }));
  const urls = await findIn(posts, query, { perTier: 3, synonyms });
  return urls.map((url) => url.slice(1, -1)).sort();
}

describe('a word', () => {
  it.each([
    ['Zelensky', ['Zelensky', 'Zelenskyy', 'Зеленский', 'Зеленского']],
    ['Зеленский', ['Zelensky', 'Zelenskyy', 'Зеленский', 'Зеленского']],
    ['Навальный', ['Navalny', 'Навального']],
    ['минниханов', ['Minnikhanov', 'Минниханов', 'Минниханову']],
    ['Shaymiyev', ['Shaimiev', 'Shaymiyev', 'Шаймиев']],
    ['Лукашенко', ['Lukashenka', 'Лукашенко']],
    ['Kazan', ['Kazan', 'Казани', 'Казань']],
    ['reforms', ['reformed', 'reforms']],
    ['перепись', ['перепись', 'переписью']],
    ['café', ['cafe', 'café']],
    ['Gorbachev', ['Gorbachev', 'Горбачев', 'Горбачёв']],
    ['O’Hara', ['OHara', 'O’Hara', "O'Hara"].sort()],
    ['tatarstan', ['Tatarstan', 'Tatarstan’s']],
    ['җаңһ', ['җаңһ']],
  ])('%j finds %j', async (query, texts) => {
    expect(await find([...texts, 'Rivers'], query)).toEqual(texts.toSorted());
  });

  it.each([
    ['Navalny', 'naval'],
    ['Kazan', 'Kazakh'],
    ['Ivan', 'Ivanov'],
    ['Ivanov', 'Ivan'],
    ['police', 'policy'],
  ])('%j does not find %j', async (query, text) => {
    expect(await find([text, query, 'Rivers'], query)).toEqual([query]);
  });

  it.each(['constructor', '__proto__', 'toString'])('%j finds nothing', async (query) => {
    expect(await find(['Rivers'], query)).toEqual([]);
  });

  it('finds what begins so if no post has it, or if it ends in a star', async () => {
    expect(await find(['Zelensky', 'Rivers'], 'zelen')).toEqual(['Zelensky']);
    expect(await find(['government', 'governor', 'gov'], 'gov*')).toHaveLength(3);
    expect(await find(['government', 'governor', 'gov'], 'gov')).toEqual(['gov']);
  });

  it('finds what is written nearly the same if nothing else is found', async () => {
    expect(await find(['Portigal', 'Rivers'], 'Portegal')).toEqual(['Portigal']);
  });

  it('finds its synonyms, which may be phrases', async () => {
    const synonyms = [
      ['Kyiv', 'Kiev'],
      ['EU', 'European Union'],
    ];
    expect(await find(['in Kyiv', 'in Kiev', 'Rivers'], 'Kyiv', synonyms)).toHaveLength(2);
    expect(
      await find(['the European Union', 'the Union European', 'the EU'], 'eu', synonyms),
    ).toEqual(['the EU', 'the European Union']);
  });
});

describe('a phrase', () => {
  it('is found only in its order', async () => {
    const texts = ['the rule of law', 'the law of rule'];
    expect(await find(texts, '"rule of law"')).toEqual(['the rule of law']);
    expect(
      await find(['a self-determination', 'self or determination'], 'self-determination'),
    ).toContain('a self-determination');
    expect(await find(['«Русский мир»', 'мир русский'], '„Русский мир')).toEqual(['«Русский мир»']);
    expect(await find(['中国人', '国中'], '中国')).toEqual(['中国人']);
  });
});

describe('spellings of names', () => {
  const meets = async ([one, other]: readonly string[]) => {
    const texts = [`so ${one}`, `so ${other}`];
    return (await find(texts, one!)).length === texts.length;
  };

  it('meet in nine of ten pairs that should', async () => {
    const met = await Promise.all(names.meet.map(meets));
    expect(met.filter(Boolean).length / met.length).toBeGreaterThan(0.9);
  });

  it('do not meet in nine of ten pairs that should not', async () => {
    const met = await Promise.all(names.differ.map(meets));
    expect(met.filter(Boolean).length / met.length).toBeLessThan(0.1);
  });
});
