import { describe, expect, it } from 'vitest';
import { htmlOf, parseText } from '../../support/parse-text.ts';

describe('toFigure', () => {
  it.each([
    [
      '![A dam](/dam.png "The dam in winter")',
      '<figure><img src="/dam.png" alt="A dam"><figcaption>The dam in winter</figcaption></figure>',
    ],
    [
      '![A dam](/dam.png "The dam | in | Anna Petrova")',
      '<figure><img src="/dam.png" alt="A dam"><figcaption>The dam | in ' +
        '<small>Anna Petrova</small></figcaption></figure>',
    ],
    [
      '![A dam](/dam.png "| Anna Petrova")',
      '<figure><img src="/dam.png" alt="A dam"><figcaption>' +
        '<small>Anna Petrova</small></figcaption></figure>',
    ],
    [
      '![A dam](/dam.png "a|b <b>&")',
      '<figure><img src="/dam.png" alt="A dam">' +
        '<figcaption>a|b &#x3C;b>&#x26;</figcaption></figure>',
    ],
    [
      '[![A dam](/dam.png "The dam")](/large.png)',
      '<figure><a href="/large.png"><img src="/dam.png" alt="A dam"></a>' +
        '<figcaption>The dam</figcaption></figure>',
    ],
  ])('makes a figure of %s', async (markdown, html) => {
    expect(await htmlOf(markdown)).toBe(html);
  });

  it.each([
    ['an image without a title', '![A dam](/dam.png)'],
    ['a title of white space', '![A dam](/dam.png " ")'],
    ['an image in a sentence', 'See ![A dam](/dam.png "The dam").'],
    ['two images', '![A dam](/dam.png "One") ![A dam](/dam.png "Two")'],
    [
      'raw HTML, where exporters write names of files into titles',
      '<p><img src="/dam.png" alt="A dam" title="DSC_0123"></p>',
    ],
  ])('leaves %s alone', async (_, markdown) => {
    expect(await htmlOf(markdown)).not.toContain('figure');
  });

  it('leaves the dateline to the first paragraph of the text', async () => {
    const { body } = await parseText(
      [
        '---',
        'title: A',
        'date: 2015-06-07',
        'dateline: Staunton',
        '---',
        '![A dam](/dam.png "The dam")',
        '',
        'The text.',
      ].join('\n'),
    );
    expect(body!.html.replace(/^<figure>.*<\/figure>\n/, '')).toBe(
      '<p><span class="dateline">Staunton, June 7 – </span>The text.</p>',
    );
  });

  it('keeps captions out of the excerpt, and counts their words', async () => {
    const { post } = await parseText(
      '---\ntitle: A\ndate: 2015-06-07\n---\n![A dam](/dam.png "The dam in winter")\n\nThe text.',
    );
    expect(post).toMatchObject({ excerpt: 'The text.', words: 6 });
  });
});
