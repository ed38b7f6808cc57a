import { describe, expect, it } from 'vitest';
import { keyOf, soundOf } from '../../../src/search/text/spelling.ts';
import { stem } from '../../../src/search/text/stem.ts';

const key = (word: string) => keyOf(soundOf(stem(word)));

describe('keyOf', () => {
  it.each([
    ['zelenskyy', 'зеленского'],
    ['navalny', 'навальным'],
    ['lukashenka', 'лукашенко'],
    ['yeltsin', 'ельцина'],
    ['khodorkovsky', 'ходорковский'],
    ['putin', 'путиным'],
    ['shaymiyev', 'shaimiev'],
    ['yanukovych', 'янукович'],
    ['kazan', 'казани'],
  ])('%j and %j have one', (word, other) => {
    expect(key(word)).toBe(key(other));
  });

  it.each([
    ['ivan', 'ivanov'],
    ['kazan', 'kazakh'],
    ['navalny', 'naval'],
    ['petrov', 'petersburg'],
  ])('%j and %j have not', (word, other) => {
    expect(key(word)).not.toBe(key(other));
  });

  it.each(['zelenski', 'ivanov', 'москв', 'a', 'ov', 'ский', '#t:rivers'])(
    'is the beginning of the sound of %j',
    (word) => {
      expect(soundOf(word).startsWith(keyOf(soundOf(word)))).toBe(true);
    },
  );
});
