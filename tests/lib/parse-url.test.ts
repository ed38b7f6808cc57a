import { describe, expect, it } from 'vitest';
import { parseUrl } from '../../src/lib/parse-url.ts';

describe('parseUrl', () => {
  it('gives the same answer however often it is asked', () => {
    const texts = ['https://é.example/', 'http://æ°´/', 'http://\u00adx.example/', '\u00ad:/'];
    const ask = () => texts.map((text) => parseUrl(text)?.href);
    const answers = ask();
    for (let count = 0; count < 20_000; count += 1) expect(ask()).toEqual(answers);
    expect(answers.slice(0, 2)).toEqual(['https://xn--9ca.example/', undefined]);
  });
});
