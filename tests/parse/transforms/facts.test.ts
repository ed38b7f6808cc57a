import { describe, expect, it } from 'vitest';
import { parseBody, parseText } from '../../support/parse-text.ts';

const excerptOf = async (body: string) => (await parseBody(body)).post?.excerpt;
const wordsOf = async (body: string) => (await parseBody(body)).post?.words;

describe('the excerpt', () => {
  it('leaves bare addresses out of excerpts', async () => {
    const { post } = await parseBody(
      'https://a.example/v?v=1\n\nText www.b.example and [https://c.example](//d.example/) x',
    );
    expect(post?.excerpt).toBe('Text and x');
  });

  it('has 55 words where the author sets no mark', async () => {
    expect(await excerptOf('word '.repeat(60))).toBe(`${'word '.repeat(55).trim()}…`);
    expect(await excerptOf('word '.repeat(55))).toBe('word '.repeat(55).trim());
  });

  it('goes over paragraphs, lists and quotations', async () => {
    expect(await excerptOf('One\ntwo.\n\n- three\n- four\n\n> Five.')).toBe(
      'One two. three four Five.',
    );
  });

  it('leaves out headings, figures, code, tables and footnotes', async () => {
    expect(
      await excerptOf(
        [
          '## Head',
          '',
          'One[^1].',
          '',
          '```',
          'code',
          '```',
          '',
          '|a|',
          '|-|',
          '|b|',
          '',
          '<figure><figcaption>c</figcaption></figure>',
          '',
          'Two.',
          '',
          '[^1]: Note.',
        ].join('\n'),
      ),
    ).toBe('One. Two.');
  });

  it.each([
    ['between paragraphs', 'One.\n\n<!-- more -->\n\nTwo.'],
    ['without spaces', 'One.\n\n<!--more-->\n\nTwo.'],
    ['in a line', 'One. <!-- more --> Two.'],
    ['inside HTML', '<div><p>One.</p><!--more--><p>Two.</p></div>'],
    ['beside HTML', '<p>One.</p>\n\n<!-- MORE -->\n\n<p>Two.</p>'],
  ])('ends at the mark "more" %s, which is not published', async (_, body) => {
    const { post, body: made } = await parseBody(body);
    expect(post?.excerpt).toBe('One.');
    expect(made?.html).not.toContain('<!--');
    expect(made?.html).toContain('Two.');
  });

  it('may be longer than 55 words up to the mark', async () => {
    expect(await excerptOf(`${'word '.repeat(80)}\n\n<!-- more -->\n\nTail.`)).toBe(
      'word '.repeat(80).trim(),
    );
  });

  it('is empty where the mark comes first, or there is no prose', async () => {
    expect(await excerptOf('<!-- more -->\n\nText.')).toBe('');
    expect(await excerptOf('```\ncode\n```')).toBe('');
    expect(await excerptOf('')).toBe('');
  });

  it('is plain text: entities decoded, markup gone, line breaks as spaces', async () => {
    expect(await excerptOf('A &amp; *B*<br>C &lt;i&gt; [D](/d/)')).toBe('A & B C <i> D');
  });

  it('leaves the dateline out, from the field or from the text', async () => {
    const post = async (text: string) =>
      (await parseText(`---\ntitle: Rivers\ndate: 2015-06-07\ndateline: Staunton\n---\n${text}`))
        .post;
    expect((await post('The river rises.'))?.excerpt).toBe('The river rises.');
    expect((await post('Staunton, June 7 – The river rises.'))?.excerpt).toBe('The river rises.');
    expect((await post('<div>Staunton, June 7 – The river rises.</div>'))?.excerpt).toBe(
      'The river rises.',
    );
  });
});

describe('the number of words', () => {
  it('counts all text, the notes and the code too', async () => {
    expect(await wordsOf('One two.\n\n## Three\n\n- four\n\n`five`')).toBe(5);
    expect(await wordsOf('')).toBe(0);
  });

  it('is the same with and without the mark "more" and comments', async () => {
    expect(await wordsOf('One.\n\n<!-- more -->\n\n<!-- three words here -->\n\nTwo.')).toBe(2);
  });
});
