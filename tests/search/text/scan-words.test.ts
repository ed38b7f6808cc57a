import { describe, expect, it } from 'vitest';
import { scanWords } from '../../../src/search/text/scan-words.ts';

describe('scanWords', () => {
  it.each([
    ['Rivers, and 3 dams.', ['Rivers', 'and', '3', 'dams']],
    ['O’Hara’s “Tatarstan’s”', ['O’Hara’s', 'Tatarstan’s']],
    ["'quoted' rock'n'roll", ['quoted', "rock'n'roll"]],
    ['self-made east–west', ['self', 'made', 'east', 'west']],
    ['co\u00adoperate', ['co\u00adoperate']],
    ['中国の', ['中', '国', 'の']],
    ['\ud800 x', ['x']],
    ['', []],
  ])('of %j are %j', (text, words) => {
    expect(scanWords(text).map((word) => word.text)).toEqual(words);
  });

  it('says where they are', () => {
    expect(scanWords('🙂 an “Ural”')).toMatchObject([
      { start: 3, end: 5 },
      { start: 7, end: 11 },
    ]);
  });
});
