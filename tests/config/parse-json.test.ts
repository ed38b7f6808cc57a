import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseJson } from '../../src/config/parse-json.ts';

function parsed(text: string) {
  const result = parseJson(text);
  if ('fault' in result) throw new Error(result.fault.message);
  return result;
}

function fault(text: string) {
  const result = parseJson(text);
  if (!('fault' in result)) throw new Error('no fault');
  return {
    message: result.fault.message,
    hint: result.fault.hint,
    there: text.slice(result.fault.start, result.fault.end),
    start: result.fault.start,
  };
}

describe('parseJson', () => {
  it('gives the value that JSON.parse gives, for any value and any spacing', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(0, 2, '\t'), (value, space) => {
        const text = JSON.stringify(value, null, space);
        expect(parsed(text).value).toEqual(JSON.parse(text));
      }),
    );
  });

  it('finds a fault in every text that JSON.parse refuses, and in no other', () => {
    const pieces = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"a"',
      '"b\\n"',
      '1',
      '-0.5e3',
      '01',
      'true',
      'null',
      'nul',
      ' ',
      '\n',
      '//',
      "'",
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 9 }), (parts) => {
        const text = parts.join('');
        const valid = (() => {
          try {
            return JSON.stringify(JSON.parse(text)) !== undefined;
          } catch {
            return false;
          }
        })();
        const result = parseJson(text);
        const twice = 'fault' in result && result.fault.message.endsWith('twice');
        expect('fault' in result).toBe(!valid || twice);
      }),
      { numRuns: 2000 },
    );
  });

  it('knows where keys and values stand', () => {
    const text = '{ "feeds": {"limit": "ten"},\n  "tags": ["a", {"b": [1, 2]}] }';
    const { keyAt, valueAt } = parsed(text);
    const show = (span: { start: number; end: number } | undefined) =>
      span && text.slice(span.start, span.end);
    expect(show(keyAt(['feeds']))).toBe('"feeds"');
    expect(show(valueAt(['feeds', 'limit']))).toBe('"ten"');
    expect(show(valueAt(['tags', 1]))).toBe('{"b": [1, 2]}');
    expect(show(valueAt(['tags', 1, 'b', 1]))).toBe('2');
    expect(show(valueAt([]))).toBe(text);
    expect(show(valueAt(['nothing']))).toBeUndefined();
  });

  const comma = 'add a comma after the value before it';
  const value = 'write text in double quotes, a number, true or false';
  it.each([
    ['{"a": 1 "b": 2}', '"b"', 'expected "," or "}", but found `"b"`', comma],
    ['{"a": 1 b: 2}', 'b', 'expected "," or "}", but found `b`', comma],
    ['["a" "b"]', '"b"', 'expected "," or "]", but found `"b"`', comma],
    ['{"a": 01}', '1', 'expected "," or "}", but found `1`', comma],
    ['{"a": [1}', '}', 'expected "," or "]", but found `}`', comma],
    ['{"a": 1', '', 'expected "," or "}", but the file ends', 'close it with "}"'],
    [
      '{"a": "x",}',
      '}',
      'expected a key in double quotes, but found `}`',
      'delete the comma before it',
    ],
    ['[1,]', ']', 'expected a value, but found `]`', 'delete the comma before it'],
    ["{'a': 1}", "'a'", "expected a key in double quotes, but found `'a'`", /^write the key in/],
    ['{a: 1}', 'a', 'expected a key in double quotes, but found `a`', /^write the key in double/],
    [
      '{"a" "x"}',
      '"x"',
      'expected ":", but found `"x"`',
      'write ":" between the key and its value',
    ],
    ['{"a": True}', 'True', 'expected a value, but found `True`', value],
    ['{"a": }', '}', 'expected a value, but found `}`', value],
    ['{"a": ', '', 'expected a value, but the file ends', value],
    ['', '', 'expected a value, but the file ends', value],
    ['[] []', '[', 'expected the end of the file, but found `[`', /^delete it/],
    ['{} }', '}', 'expected the end of the file, but found `}`', /^delete it/],
    ['{\n  // a note\n}', '// a note', 'JSON has no comments', /and data in YAML$/],
    ['/*', '/*', 'JSON has no comments', /^delete the comment/],
    ['/* a */ {}', '/* a */', 'JSON has no comments', /^delete the comment/],
    ['{"a": "x}', '"x}', 'a text is not closed', 'end the text with " on the same line'],
    ['["x\ty"]', '"x\ty"', 'a text contains characters that JSON does not allow', /\\t for a tab$/],
    ['["C:\\x"]', '"C:\\x"', 'a text contains characters that JSON does not allow', /^write \\\\ /],
    ['{"a": 1, "a": 2}', '"a"', 'the key `a` is there twice', 'keep one of the two'],
  ])('says what is wrong first in %s, and what to do', (text, there, message, hint) => {
    expect(fault(text)).toMatchObject({
      there,
      message,
      hint: typeof hint === 'string' ? hint : expect.stringMatching(hint),
    });
  });

  it('rejects what is nested too deep, however deep, and counts no brackets in texts', () => {
    for (const levels of [51, 100_000]) {
      const read = parseJson('['.repeat(levels) + ']'.repeat(levels));
      expect(read).toMatchObject({
        fault: { start: 50, message: 'values are nested over 50 levels deep' },
      });
    }
    const text = `"${'['.repeat(99)}\\"${'{'.repeat(99)}"`;
    expect(parsed(`${'['.repeat(49)}[],${text}${']'.repeat(49)}`).value).toHaveLength(1);
  });

  it('lets lists and objects have the same key each', () => {
    expect(parsed('[{"a": {"a": 1}}, {"a": 2}]').value).toEqual([{ a: { a: 1 } }, { a: 2 }]);
  });

  it('keeps "__proto__" an ordinary key', () => {
    expect(Object.keys(parsed('{"__proto__": 1}').value as object)).toEqual(['__proto__']);
  });
});
