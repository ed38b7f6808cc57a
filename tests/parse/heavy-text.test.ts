import { describe, expect, it } from 'vitest';
import { findHeavyForRemark, isHeavyForNative, tooHeavy } from '../../src/parse/heavy-text.ts';
import { htmlOf, parseBody, testPath } from '../support/parse-text.ts';

describe('isHeavyForNative', () => {
  it.each([
    ['4,500 references in a paragraph', '&amp; &lt;'.repeat(2250), true],
    ['2,500 beside letters that are not ASCII', `ä${'&#8222;'.repeat(2500)}`, true],
    ['45,000 underscores in words', 'a_b'.repeat(45_000), true],
    ['90,000 bare addresses', 'www.a.b '.repeat(90_000), true],
    ['90,000 marks of notes', 'a[^1]\n\n'.repeat(90_000), true],
    ['references behind a comment', `<!--\n\n<div>\n-->\n${'&amp; '.repeat(4500)}`, true],
    ['references below HTML in a list', `- a\n\n  <div>\n${'&amp; '.repeat(4500)}`, true],
    ['references behind code', `\`\`\`\n\n<div>\n\`\`\`\n${'&amp; '.repeat(4500)}`, true],
    ['20,000 references in paragraphs of their own', 'a &amp; b\n\n'.repeat(20_000), false],
    ['20,000 references in items of a list', '- a &amp; b\n'.repeat(20_000), false],
    ['20,000 references in HTML', `<div>\n${'a &amp; b\n'.repeat(20_000)}</div>`, false],
    ['a megabyte of words', 'The river rises. '.repeat(60_000), false],
    ['a short text', '&amp;'.repeat(1900), false],
  ])('knows about %s', (_, text, isHeavy) => {
    expect(isHeavyForNative(text)).toBe(isHeavy);
  });
});

describe('findHeavyForRemark', () => {
  it.each([
    ['15,000 references', '&amp;'.repeat(15_000), { of: 'marks', count: 15_000 }],
    [
      'three paragraphs of 10,000',
      `${'*a '.repeat(10_000)}\n\n`.repeat(3),
      { of: 'marks', count: 17_321 },
    ],
    ['images in images', `${'!['.repeat(2000)}${'](x)'.repeat(2000)}`, { of: 'brackets' }],
    ['quotations', '> a\n\n'.repeat(6000), { of: 'markers', count: 6000 }],
    ['lists in lists', '- - 1. a\n'.repeat(2000), { of: 'markers', count: 6000 }],
  ])('finds %s', (_, text, excess) => {
    expect(findHeavyForRemark(text)).toMatchObject(excess);
  });

  it.each([
    ['brackets apart', '[a] '.repeat(4000)],
    [
      '2 MB of prose',
      `${'*Some* [words](https://example.com/), and more. '.repeat(20)}\n\n`.repeat(2000),
    ],
    ['a short text', '['.repeat(4900) + ']'.repeat(4900)],
  ])('finds nothing in %s', (_, text) => {
    expect(findHeavyForRemark(text)).toBeUndefined();
  });
});

describe('a text that is heavy', () => {
  it('is read by remark, to the same HTML', async () => {
    const text = 'a &amp; b &lt; '.repeat(2300);
    expect(isHeavyForNative(text)).toBe(true);
    expect(await htmlOf(text)).toBe(`<p>${'a &#x26; b &#x3C; '.repeat(2300).trim()}</p>`);
  });

  it('is an error if remark would take too long, too', async () => {
    const { post, problems } = await parseBody('&amp;'.repeat(34_000));
    expect(post).toBeUndefined();
    expect(problems).toEqual([
      tooHeavy(
        { excess: { of: 'marks', count: 34_000, limit: 14_000, beginning: '&amp;'.repeat(12) } },
        testPath,
      ),
    ]);
    expect(problems[0]!.message).toBe(
      'Cannot read the text: it has 34000 character references, links and marks in a paragraph, ' +
        'and 14000 is the limit',
    );
  });

  it('is read by the native parser if only mixed marks ask for remark', async () => {
    expect(await htmlOf(`*_*a ${'!['.repeat(2000)}${'](x)'.repeat(2000)}`)).toContain('<img');
  });
});
