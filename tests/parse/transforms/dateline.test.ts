import { describe, expect, it } from 'vitest';
import { parseText } from '../../support/parse-text.ts';

interface Given {
  readonly date?: string;
  readonly author?: string;
  readonly dateline?: string;
  readonly lang?: string;
}

async function parse(
  body: string,
  { date = '2015-12-13', author = 'Paul Goble', dateline, lang }: Given = {},
) {
  const fields = [
    `date: ${date}`,
    `author: ${author}`,
    ...(dateline ? [`dateline: ${dateline}`] : []),
    ...(lang ? [`lang: ${lang}`] : []),
  ];
  const { post, body: made } = await parseText(
    `---\ntitle: Rivers\n${fields.join('\n')}\n---\n${body}`,
    { path: 'posts/rivers.md' },
  );
  return { dateline: post?.dateline, excerpt: post?.excerpt, html: made?.html };
}

// Whole posts are in tests/parse/markdown/dateline.md.
describe('a dateline in the text', () => {
  it.each([
    ['Staunton, December 11 – Text', 'Staunton, December 11', '2015-12-11'],
    ['Staunton, Dec. 11 – Text', 'Staunton, Dec. 11', '2015-12-11'],
    ['Staunton, Dec 11 - Text', 'Staunton, Dec 11', '2015-12-11'],
    ['Staunton, Sept. 30 – Text', 'Staunton, Sept. 30', '2015-09-30'],
    ['Staunton, Sep. 30 – Text', 'Staunton, Sep. 30', '2015-09-30'],
    ['STAUNTON, DECEMBER 11 – Text', 'STAUNTON, DECEMBER 11', '2015-12-11'],
    ['Staunton, December 11 -- Text', 'Staunton, December 11', '2015-12-11'],
    ['Staunton, December 11 --- Text', 'Staunton, December 11', '2015-12-11'],
    ['Staunton, December 11—Text', 'Staunton, December 11', '2015-12-11'],
    ['Staunton, December 11–Text', 'Staunton, December 11', '2015-12-11'],
    ['Staunton,December 11 –Text', 'Staunton,December 11', '2015-12-11'],
    ['Staunton, Dec.11 – Text', 'Staunton, Dec.11', '2015-12-11'],
    ['Staunton, 11 December – Text', 'Staunton, 11 December', '2015-12-11'],
    ['Staunton, December 11, 2014 – Text', 'Staunton, December 11, 2014', '2014-12-11'],
    ['Staunton,\u00a0December\u00a011\u00a0–\u00a0Text', 'Staunton, December 11', '2015-12-11'],
    ['\u200bStaunton, \u200eDecember 11\u200b – Text', 'Staunton, December 11', '2015-12-11'],
    ['St. Petersburg, December 11 – Text', 'St. Petersburg, December 11', '2015-12-11'],
    ['Rostov on Don, December 11 – Text', 'Rostov on Don, December 11', '2015-12-11'],
    ['Ust’-Kut, December 11 – Text', 'Ust’-Kut, December 11', '2015-12-11'],
    ['**Staunton, December 11** – Text', 'Staunton, December 11', '2015-12-11'],
    ['**Staunton, December 11 –** Text', 'Staunton, December 11', '2015-12-11'],
    ['<strong>Staunton</strong>, December 11 – Text', 'Staunton, December 11', '2015-12-11'],
    ['Paul Goble\n\nStaunton, December 11 – Text', 'Staunton, December 11', '2015-12-11'],
    ['By Paul Goble\n\nStaunton, December 11 – Text', 'Staunton, December 11', '2015-12-11'],
    ['Kyiv, Ukraine, Feb. 24 — Text', 'Kyiv, Ukraine, Feb. 24', '2015-02-24'],
    ['Washington, D.C., June 7 – Text', 'Washington, D.C., June 7', '2015-06-07'],
    ['MOSCOW, Aug 19 (Reuters) - Text', 'MOSCOW, Aug 19 (Reuters)', '2015-08-19'],
    ['WASHINGTON (AP) — Text', 'WASHINGTON (AP)', ''],
    ['Moscow, June 7 – Text', 'Moscow, June 7', '2015-06-07'],
    ['Paul Goble Staunton, May 2 -- Text', 'Staunton, May 2', '2015-05-02'],
    ['Paul GobleStaunton, May 2 – Text', 'Staunton, May 2', '2015-05-02'],
    ['Paul Goble<br>Staunton, May 2 – Text', 'Staunton, May 2', '2015-05-02'],
    ['PAUL GOBLE – Staunton, May 2 – Text', 'Staunton, May 2', '2015-05-02'],
  ])('is recognised in %j', async (body, text, day) => {
    const { dateline, excerpt, html } = await parse(body);
    expect(dateline).toMatchObject({ text, day });
    expect(excerpt).toBe('Text');
    expect(html?.match(/class="dateline"/g)).toHaveLength(1);
    expect(html).toMatch(/ – <\/span>Text<\/p>$/);
    expect(html).not.toMatch(/[–—-]+\s*(?:<\/\w+>)*\s*–/);
    expect(html).not.toContain('Goble');
  });

  it.each([
    ['May 2—Text', 'May 2', '2015-05-02'],
    ['Paul Goble\n\nMay 2—Text', 'May 2', '2015-05-02'],
    ['STAUNTON – Text', 'STAUNTON', '2015-12-13'],
    ['Staunton — Text', 'Staunton', '2015-12-13'],
    ['Staunton, May 2 – Text', 'Staunton, May 2', '2015-05-02'],
  ])('is recognised in %j where the field names the place', async (body, text, day) => {
    const { dateline, html } = await parse(body, { dateline: 'Staunton' });
    expect(dateline).toMatchObject({ text, day });
    expect(html).toBe(
      `<p><span class="dateline">${text} – </span>Text</p>`.replace(
        /^(?=<p>)/,
        html?.startsWith('\n') ? '\n' : '',
      ),
    );
  });

  it.each([
    ['ru', 'Стаунтон, 7 июня – Текст', '2015-06-07'],
    ['ru', 'Стаунтон, 11 дек. — Текст', '2015-12-11'],
    ['ru', 'Staunton, December 11 – Text', '2015-12-11'],
    ['uk', 'Київ, 7 червня – Текст', '2015-06-07'],
    ['de', 'Köln, 7. Juni – Text', '2015-06-07'],
    ['es', 'Madrid, 7 de junio — Texto', '2015-06-07'],
    ['lt', 'Vilnius, birželio 7 d. – Tekstas', '2015-06-07'],
    ['fr', 'Paris, 7 juin – Texte', '2015-06-07'],
  ])('is recognised in the months of the language (%s: %s)', async (lang, body, day) => {
    expect((await parse(body, { lang })).dateline?.day).toBe(day);
  });

  it('has the last year that publication allows', async () => {
    expect(
      (await parse('Staunton, December 31 – Text', { date: '2016-01-01' })).dateline?.day,
    ).toBe('2015-12-31');
    expect((await parse('Staunton, January 1 – Text', { date: '2015-12-31' })).dateline?.day).toBe(
      '2016-01-01',
    );
    expect((await parse('Staunton, January 8 – Text', { date: '2015-12-31' })).dateline?.day).toBe(
      '2015-01-08',
    );
    expect(
      (await parse('Staunton, February 29 – Text', { date: '2017-01-05' })).dateline?.day,
    ).toBe('2016-02-29');
  });

  it('has the day of publication where its own day is in no calendar', async () => {
    expect(
      (await parse('Staunton, February 31 – Text', { dateline: 'Staunton' })).dateline?.day,
    ).toBe('2015-12-13');
  });

  it.each([
    'Updated, May 3 – the river rose.',
    'Correction, May 3 – the river rose.',
    'Editor’s Note, May 3 – the river rose.',
    "Editor's Note, May 3 – the river rose.",
    'Dear Reader, May 1 – the river rose.',
    'Chapter One, May 3 – the river rose.',
    'Independence Day, July 4 — the river rose.',
    'Brussels, June 7 – 9: the conference',
    'Prague, May 2 - 4',
    'the EU (in short) — the river rose.',
    'Yesterday, June 7 – the river rose.',
    'On Monday, June 7 – the river rose.',
    'Early Monday, June 7 – the river rose.',
    'In Staunton, June 7 – the river rose.',
    'However, June 7 – the river rose.',
    'The river rose on June 7 – and fell.',
    'June 7 – the river rose.',
    'the river, June 7 – rose.',
    'Staunton, June 7-8 the river rose.',
    'Staunton, June 7–8 the river rose.',
    'Staunton, June 7, the river rose.',
    'Staunton, June 7 the river rose – and fell.',
    'Staunton – the river rose.',
    'He said – in Staunton, June 7 – that it rose.',
    'The Ministry of Water Resources, June 7 – rose.',
    'Staunton, Junebug 7 – rose.',
    'Staunton, June 71 rose – fell.',
  ])('is not recognised in %j', async (body) => {
    const { dateline, html } = await parse(body);
    expect(dateline).toBeUndefined();
    expect(html).toBe(`<p>${body}</p>`);
  });

  it.each([
    ['ru', 'Сегодня, 3 марта - день'],
    ['ru', 'Уважаемые читатели, 3 марта – день'],
    ['ru', 'Понедельник, 3 марта – день'],
    ['de', 'Heute, 7. Juni – Text'],
    ['fr', 'Aujourd’hui, 7 juin – Texte'],
  ])('is not recognised in %s: %j', async (lang, body) => {
    expect((await parse(body, { lang })).dateline).toBeUndefined();
  });

  it('is recognised in the form that the engine prints, in every language of Intl', async () => {
    const languages = [
      'de es pt cs sk da nb fi hu sr hr lt lv et he fa zh ja ko en ru uk be fr it pl sv nl ro tr',
      'el bg ka hy az kk ar hi ca th vi id bn ta',
    ].flatMap((line) => line.split(' '));
    const twice: string[] = [];
    for (const lang of languages) {
      const given = { lang, dateline: 'Staunton', date: '2015-06-09' };
      const once = (await parse('Text', given)).html!;
      const text = once.replace(/<[^>]*>/g, '');
      const again = await parse(text, given);
      if (again.html !== once || again.dateline?.day !== '2015-06-09')
        twice.push(`${lang}: ${text}`);
    }
    expect(twice).toEqual([]);
  });

  it('is looked for in the first paragraph only', async () => {
    expect((await parse('One.\n\nStaunton, June 7 – Two.')).dateline).toBeUndefined();
  });
});

describe('a byline in the text', () => {
  it('goes where it repeats the author, not where it names somebody else', async () => {
    expect((await parse('By Paul Goble\n\nText')).html?.trim()).toBe('<p>Text</p>');
    expect((await parse('By Ann Author\n\nText')).html).toContain('Ann Author');
  });

  it('stays where there is no dateline to print and the text goes on', async () => {
    expect((await parse('Paul Goble wrote this.')).html).toBe('<p>Paul Goble wrote this.</p>');
  });
});

describe('a dateline from the field', () => {
  it('is printed before markup, in place of white space and line breaks', async () => {
    expect((await parse('*Text*', { dateline: 'Staunton' })).html).toBe(
      '<p><span class="dateline">Staunton, December 13 – </span><em>Text</em></p>',
    );
    expect((await parse('<p><br>&nbsp; Text</p>', { dateline: 'Staunton' })).html).toBe(
      '<p><span class="dateline">Staunton, December 13 – </span>Text</p>',
    );
  });

  it('is printed beside another place in the text, which is not the same', async () => {
    expect((await parse('Moscow, June 7 – Text', { dateline: 'Staunton' })).html).toContain(
      '<span class="dateline">Staunton, December 13 – </span>Moscow, June 7 – Text',
    );
  });

  it('is escaped', async () => {
    expect((await parse('Text', { dateline: '"<b>A & B"' })).html).toContain(
      '&#x3C;b>A &#x26; B, December 13',
    );
  });
});
