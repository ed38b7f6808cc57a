import { describe, expect, it } from 'vitest';
import { htmlOf, parseBody } from '../../support/parse-text.ts';

const link = (url: string, text = url) => `<a href="${url}">${text}</a>`;

describe('a bare address', () => {
  it.each([
    ['«https://a.example/b»', `«${link('https://a.example/b')}»`],
    ['„https://a.example/b“', `„${link('https://a.example/b')}“`],
    ['https://a.example/b’s', `${link('https://a.example/b')}’s`],
    ['https://a.example/b–c', `${link('https://a.example/b')}–c`],
    ['https://a.example/b…', `${link('https://a.example/b')}…`],
    ['(https://a.example/b)… c', `(${link('https://a.example/b')})… c`],
    ['https://a.example/b.» c', `${link('https://a.example/b')}.» c`],
    ['http://a.example/x.html）。然后', `${link('http://a.example/x.html')}）。然后`],
    ['http://a.example/x.html然后', `${link('http://a.example/x.html')}然后`],
    ['www.a.example/b，c', `${link('http://www.a.example/b', 'www.a.example/b')}，c`],
    [
      'https://a.example/wiki/北京',
      link('https://a.example/wiki/%E5%8C%97%E4%BA%AC', 'https://a.example/wiki/北京'),
    ],
    ['https://a.example/%D0%BC» c', `${link('https://a.example/%D0%BC')}» c`],
    ['[a](https://a.example/b»)', link('https://a.example/b%C2%BB', 'a')],
  ])('ends where it does: %j', async (body, html) => {
    expect(await htmlOf(body)).toBe(`<p>${html}</p>`);
  });

  it('is a source without what follows it', async () => {
    const { body } = await parseBody('«https://a.example/b» и http://b.example/c。');
    expect(body?.sources.map(({ url }) => url)).toEqual([
      'https://a.example/b',
      'http://b.example/c',
    ]);
  });

  it.each([
    [
      '<a href="https://a.example/b">www.a.example</a>',
      link('https://a.example/b', 'www.a.example'),
    ],
    [
      '<a href="https://a.example/b"><b>https://a.example</b></a> https://c.example/',
      `${link('https://a.example/b', '<b>https://a.example</b>')} ${link('https://c.example/')}`,
    ],
    ['<a href="/b">a@b.example</a>', link('/b', 'a@b.example')],
    [
      '<a name="b"></a> www.a.example',
      `<a name="b"></a> ${link('http://www.a.example', 'www.a.example')}`,
    ],
  ])('is no link in a link: %j', async (body, html) => {
    expect(await htmlOf(body)).toBe(`<p>${html}</p>`);
  });
});
