import { describe, expect, it } from 'vitest';
import { controlIn, dropControls, mayHoldControls } from '../../src/lib/controls.ts';
import { dropForbidden } from '../../src/lib/xml.ts';

/** What readSource takes out or replaces. */
const control = /[\0-\x08\x0b-\x1f\x7f-\x9f]/;

describe('mayHoldControls', () => {
  it('finds every control, and all that XML cannot hold, wherever it stands', () => {
    let found = 0;
    for (let unit = 0; unit < 0x10000; unit += 1) {
      // A lone surrogate is U+FFFD in UTF-8.
      if (unit >= 0xd800 && unit < 0xe000) continue;
      const character = String.fromCharCode(unit);
      const isOdd = control.test(character) || dropForbidden(character) === '';
      found += isOdd ? 1 : 0;
      const text = `${' '.repeat(unit % 17)}“a\n\té${character}${'b'.repeat(unit % 23)}`;
      expect(mayHoldControls(Buffer.from(text)), unit.toString(16)).toBe(isOdd);
    }
    expect(found).toBeGreaterThan(60);
  });

  it('finds one at every place of a long text', () => {
    for (let at = 0; at < 70; at += 1) {
      const bytes = Buffer.alloc(70, 'x');
      expect(mayHoldControls(bytes)).toBe(false);
      bytes[at] = at % 2 === 0 ? 0x7f : 0x1f;
      expect(mayHoldControls(bytes), String(at)).toBe(true);
    }
  });
});

describe('controlIn and dropControls', () => {
  it.each([
    ['\0', 'U+0000'],
    ['\x9f', 'U+009F'],
    ['\ud83d', 'U+D83D'],
    ['\u202e', 'U+202E'],
    ['\uffff', 'U+FFFF'],
  ])('find %j and leave it out', (character, name) => {
    expect(controlIn(`a${character} b`)).toBe(name);
    expect(dropControls(`a${character} b${character}`)).toBe('a b');
  });

  it('leave text of every script as it is, with its marks and isolates', () => {
    const text = 'a\tb\r\n“Łódź” שלום \u200f\u2067א\u2069\u200d 📰';
    expect(controlIn(text)).toBeUndefined();
    expect(dropControls(text)).toBe(text);
  });

  it('keep white space as a space', () => {
    expect(dropControls('a\fb\vc\x85d')).toBe('a b c d');
  });
});
