import fc from 'fast-check';
import { parseFragment, serialize } from 'parse5';
import { describe, expect, it } from 'vitest';
import { markScripts } from '../../src/lib/mark-scripts.ts';
import { checkLanguages } from '../support/check-languages.ts';

const inEnglish = (body: string) => `<html lang="en"><body>${body}</body></html>`;
/** What stands in the body of an English page afterwards, marks as "[text|language]". */
function marked(body: string, languages?: Readonly<Record<string, string>>): string {
  const html = markScripts(inEnglish(body), languages);
  return html
    .slice(inEnglish('').indexOf('</body>'), -'</body></html>'.length)
    .replace(/<bdi lang="([^"]*)">([^<]*)<\/bdi>/g, (_, lang, text) => `[${text}|${lang}]`);
}

describe('markScripts', () => {
  it.each([
    ['a word', '<p>The word кремль here</p>', '<p>The word [кремль|und-Cyrl] here</p>'],
    [
      'a passage with spaces, signs and numbers as one',
      '<p>“В 2012 году – «все»!”</p>',
      '<p>“[В 2012 году – «все|und-Cyrl]»!”</p>',
    ],
    [
      'two passages with Latin letters between',
      '<p>Из NATO в ЕС</p>',
      '<p>[Из|und-Cyrl] NATO [в ЕС|und-Cyrl]</p>',
    ],
    [
      'across references, not across tags',
      '<p>Он&nbsp;и &amp;&#x20;она<b>они</b></p>',
      '<p>[Он&nbsp;и &amp;&#x20;она|und-Cyrl]<b>[они|und-Cyrl]</b></p>',
    ],
    ['stress marks', '<p>за́мок</p>', '<p>[за́мок|und-Cyrl]</p>'],
    [
      'what is written from the right',
      '<p>שבת שלום, نهر</p>',
      '<p>[שבת שלום|und-Hebr], [نهر|und-Arab]</p>',
    ],
    [
      'Han alone, which may be Chinese or Japanese',
      '<p>北京，上海 and カナ</p>',
      '<p>[北京，上海|und-Hani] and [カナ|und-Jpan]</p>',
    ],
    [
      'other scripts',
      '<p>Λόγος გზა 北京 でんわ 한국 ไทย</p>',
      '<p>[Λόγος|und-Grek] [გზა|und-Geor] [北京 でんわ|und-Jpan] [한국|und-Hang] [ไทย|und-Thai]</p>',
    ],
    [
      'a text under the wrong `lang`',
      '<p lang="ru">Где <i lang="en">где</i> где</p>',
      '<p lang="ru">Где <i lang="en">[где|ru]</i> где</p>',
    ],
    [
      'a text after an element of its own language',
      '<p><i lang="ru">и <i>и</i> и</i> и</p>',
      '<p><i lang="ru">и <i>и</i> и</i> [и|und-Cyrl]</p>',
    ],
    [
      'a text after void elements with a language',
      '<p><img lang="ru" alt="и"><br lang=ru>и</p>',
      '<p><img lang="ru" alt="и"><br lang=ru>[и|und-Cyrl]</p>',
    ],
    ['after a sign that begins no tag', '<p>1 < 2 и 3 <3</p>', '<p>1 < 2 [и|und-Cyrl] 3 <3</p>'],
    [
      'after attributes with everything in them',
      `<p title='>"и' data-lang="ru" hreflang=ru>и</p>`,
      `<p title='>"и' data-lang="ru" hreflang=ru>[и|und-Cyrl]</p>`,
    ],
    ['after a language that nobody says', '<p lang="">и</p>', '<p lang="">[и|und-Cyrl]</p>'],
    ['after one that is none', '<p lang="no tag">и</p>', '<p lang="no tag">[и|und-Cyrl]</p>'],
  ])('marks %s', (_, body, expected) => {
    expect(marked(body)).toBe(expected);
  });

  it.each([
    [
      'Latin letters of all kinds, signs and Greek ones alone',
      '<p>Việt Nam, Łódź, ə, № 5, α-rays, 5 µm, π ≈ 3, €</p>',
    ],
    [
      'what says its language',
      '<p lang="ru">Крым</p><p lang="uk">Крим</p><p lang="und-Cyrl">Крим</p>' +
        '<blockquote lang="he" dir="rtl"><p>שבת</p></blockquote><p lang=ja>日本の</p>' +
        '<p lang="zh">北京</p><p lang="ko">한국 韓國</p>',
    ],
    [
      'titles, scripts, styles and fields',
      '<title>Крым</title><script>"Крым"</script><style>/* Крым */</style>' +
        '<textarea>Крым</textarea>',
    ],
    [
      'pictures and formulas',
      '<svg><svg><text>Крым</text></svg><text>и</text><path d=""/></svg><math><mi>и</mi></math>',
    ],
    ['comments and attributes', '<!-- <p>Крым --><a title="Крым" href="/крым">x</a>'],
    ['a tag that never ends', '<p title="Крым'],
  ])('leaves alone %s', (_, body) => {
    expect(markScripts(inEnglish(body))).toBe(inEnglish(body));
  });

  it('goes on after pictures', () => {
    expect(marked('<svg lang="ru"><title>и</title></svg>и')).toBe(
      '<svg lang="ru"><title>и</title></svg>[и|und-Cyrl]',
    );
  });

  it('names the language further out that is written so, before all others', () => {
    const html = '<html lang="uk"><p lang="en">Крим <i lang="ru"><b lang="en">и</b></i> שלום</p>';
    expect(markScripts(html, { Cyrl: 'ru' })).toBe(
      '<html lang="uk"><p lang="en"><bdi lang="uk">Крим</bdi> <i lang="ru"><b lang="en">' +
        '<bdi lang="ru">и</bdi></b></i> <bdi lang="und-Hebr">שלום</bdi></p>',
    );
  });

  it('names the language that the site takes a script for', () => {
    expect(marked('<p>Крым שלום</p>', { Cyrl: 'ru' })).toBe('<p>[Крым|ru] [שלום|und-Hebr]</p>');
  });

  it('marks Greek on a Russian page, not the Russian', () => {
    expect(markScripts('<html lang="ru"><p>Слово Λόγος</p></html>')).toBe(
      '<html lang="ru"><p>Слово <bdi lang="und-Grek">Λόγος</bdi></p></html>',
    );
  });

  const words = fc
    .array(
      fc.constantFrom('и', 'Крым ', 'NATO', 'שלום', ' 5', 'نهر', '&amp;', ' – ', 'λόγος', 'の'),
      { maxLength: 6 },
    )
    .map((all) => all.join(''));
  const language = fc.constantFrom(
    '',
    ' lang="ru"',
    ' lang="en"',
    " lang='he' dir='rtl'",
    ' lang=ja',
  );
  const { tree } = fc.letrec<{ tree: string; node: string }>((tie) => ({
    tree: fc.array(tie('node'), { maxLength: 4 }).map((all) => all.join('')),
    node: fc.oneof(
      { depthSize: 'small' },
      words,
      fc.constantFrom('<br>', '<img lang="ru" alt="и">', '<!--и-->', '<svg><text>и</text></svg>'),
      fc
        .tuple(fc.constantFrom('b', 'i', 'u'), language, tie('tree'))
        .map(([name, attribute, inside]) => `<${name}${attribute}>${inside}</${name}>`),
    ),
  }));

  it('leaves no letter under a language of another script, and nothing else changed', () => {
    let changed = 0;
    fc.assert(
      fc.property(tree, language, (body, attribute) => {
        const html = `<html${attribute}><body><p>${body}</p></body></html>`;
        const result = markScripts(html);
        expect(checkLanguages(result)).toEqual([]);
        expect(markScripts(result)).toBe(result);
        const unmarked = result.replace(/<bdi lang="[\w-]+">([^<]*)<\/bdi>/g, '$1');
        expect(unmarked).toBe(html);
        if (result !== html) changed += 1;
      }),
      { seed: 5, numRuns: 500 },
    );
    expect(changed).toBeGreaterThan(200);
  });

  it('never throws, and loses no text, whatever the HTML', () => {
    const piece = fc.constantFrom(
      '<',
      '>',
      '"',
      "'",
      '/',
      'p',
      ' lang=',
      'ru',
      'и',
      '&',
      '<!--',
      '-->',
      '<svg',
      '</svg>',
      '<title>',
      '=',
      '\n',
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 30 }).map((all) => all.join('')),
        (html) => {
          expect(markScripts(html).replace(/<bdi lang="und-\w+">([^<]*)<\/bdi>/g, '$1')).toBe(html);
        },
      ),
      { seed: 7, numRuns: 2_000 },
    );
  });

  it.each([
    ['tags that never end', '<a '.repeat(100_000)],
    ['quotes that never end', '<a "и'.repeat(100_000)],
    ['gaps without an end', `и${' ,'.repeat(200_000)}`],
    ['references without an end', `и${'&a'.repeat(200_000)}`],
    ['letters of two scripts in turn', 'и ש'.repeat(50_000)],
    ['elements in each other', '<b lang="ru">и<i lang="en">и'.repeat(20_000)],
  ])('takes time in proportion to the length of %s', (_, html) => {
    expect(markScripts(html).length).toBeGreaterThanOrEqual(html.length);
  });

  it('keeps what a browser makes of a page', () => {
    const html = '<ul><li>Крым<li lang="ru">и</ul><table><tr><td>Крым</table>';
    const plain = (text: string) =>
      serialize(parseFragment(text)).replace(/<bdi[^>]*>|<\/bdi>/g, '');
    expect(plain(markScripts(html))).toBe(plain(html));
  });
});
