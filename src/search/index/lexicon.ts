// Words in UTF-8, as texts have them → the numbers of their terms. Each word is looked at once,
// however often it comes: an archive of 25 million words has a quarter of a million different ones.

import { scanWords } from '../text/scan-words.ts';
import { isCapitalised, termOf } from '../text/terms.ts';

/**
 * What a run of letters stands for: most for one word. From 0 on: twice the number of its term, and
 * 1 more if it is written with a capital. -1: a stop word, or nothing. Others: see `wordsOf`.
 */
export type Code = number;

/** Words by their codes. */
export type Codes = readonly Code[];

export interface Lexicon {
  /** The code of bytes[start, end). */
  readonly codeAt: (bytes: Uint8Array, start: number, end: number) => Code;
  /** The words of a run with a code below -1, such as "east–west". */
  readonly wordsOf: (code: Code) => Codes;
  /** The words of a text, which may hold any characters. */
  readonly codesOf: (text: string) => Codes;
  /** The number of a term that is no word: a tag, an author. */
  readonly numberOf: (term: string) => number;
  /** All terms, by number. */
  readonly terms: readonly string[];
}

/** Longer runs have no place in the table: there are few. */
const longestKept = 64;

/** Makes an empty one; it grows with the words that it is asked for. */
export function makeLexicon(): Lexicon {
  const terms: string[] = [];
  const numbers = new Map<string, number>();
  const several: Codes[] = [];
  const table = makeTable();
  const decoder = new TextDecoder();

  function numberOf(term: string): number {
    let number = numbers.get(term);
    if (number === undefined) {
      number = terms.length;
      numbers.set(term, number);
      terms.push(term);
    }
    return number;
  }

  function codesOf(text: string): Codes {
    return scanWords(text).map((word) => {
      const term = termOf(word.text);
      return term === undefined ? -1 : numberOf(term) * 2 + Number(isCapitalised(word.text));
    });
  }

  function codeOf(text: string): Code {
    const codes = codesOf(text);
    if (codes.length < 2) return codes[0] ?? -1;
    several.push(codes);
    return -1 - several.length;
  }

  return {
    terms,
    numberOf,
    codesOf,
    wordsOf: (code) => several[-2 - code]!,
    codeAt(bytes, start, end) {
      if (end - start > longestKept) return codeOf(decoder.decode(bytes.subarray(start, end)));
      const hash = table.hashOf(bytes, start, end);
      const known = table.find(hash, bytes, start, end);
      if (known !== undefined) return known;
      const code = codeOf(decoder.decode(bytes.subarray(start, end)));
      table.add(hash, bytes.subarray(start, end), code);
      return code;
    },
  };
}

interface Table {
  readonly hashOf: (bytes: Uint8Array, start: number, end: number) => number;
  /** The code that was added for bytes[start, end); undefined if none was. */
  readonly find: (hash: number, bytes: Uint8Array, start: number, end: number) => Code | undefined;
  readonly add: (hash: number, key: Uint8Array, code: Code) => void;
}

/** A hash table from bytes to codes, with open addressing: no key becomes a text. */
function makeTable(): Table {
  /** In each slot the number of a key and one; 0 is an empty slot. */
  let slots = new Uint32Array(1 << 16);
  let keys = new Uint8Array(1 << 19);
  let starts = new Uint32Array(1 << 15);
  let hashes = new Uint32Array(1 << 15);
  let codes = new Int32Array(1 << 15);
  let count = 0;

  const place = (number: number) => {
    let slot = hashes[number]! & (slots.length - 1);
    while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
    slots[slot] = number + 1;
  };
  const grow = () => {
    slots = new Uint32Array(slots.length * 2);
    [starts, hashes, codes] = [longer(starts), longer(hashes), longer(codes)];
    for (let number = 0; number < count; number += 1) place(number);
  };
  return {
    hashOf(bytes, start, end) {
      let hash = 0x811c9dc5;
      for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ bytes[at]!, 0x01000193);
      return (hash ^ (hash >>> 15)) >>> 0;
    },
    find(hash, bytes, start, end) {
      const mask = slots.length - 1;
      for (let slot = hash & mask; slots[slot] !== 0; slot = (slot + 1) & mask) {
        const number = slots[slot]! - 1;
        if (hashes[number] !== hash) continue;
        const keyStart = starts[number]!;
        if (starts[number + 1]! - keyStart !== end - start) continue;
        let at = start;
        while (at < end && keys[keyStart + at - start] === bytes[at]) at += 1;
        if (at === end) return codes[number]!;
      }
      return undefined;
    },
    add(hash, key, code) {
      const end = starts[count]! + key.length;
      if (end > keys.length) keys = longer(keys);
      keys.set(key, starts[count]!);
      [starts[count + 1], hashes[count], codes[count]] = [end, hash, code];
      place(count);
      count += 1;
      if (count * 2 + 2 > slots.length) grow();
    },
  };
}

function longer<T extends Uint8Array | Uint32Array | Int32Array>(array: T): T {
  const copy = new (array.constructor as new (length: number) => T)(array.length * 2);
  copy.set(array);
  return copy;
}
