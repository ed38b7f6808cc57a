import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseJson } from '../../src/lib/parse-json.ts';

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

  it('points at the first thing that is wrong', () => {
    expect(fault('{"title": "x",}')).toEqual({
      message: '"}" stands where a key in double quotes must',
      there: '}',
      start: 14,
    });
    expect(fault('{"title" "x"}').message).toBe('"\\"x\\"" stands where ":" must');
    expect(fault('{"a": 1 "b": 2}').message).toBe('"\\"b\\"" stands where "," or "}" must');
    expect(fault('{\n  // no comments\n}')).toMatchObject({ there: '/', start: 4 });
    expect(fault('{"a": ').message).toBe('the end of the file stands where a value must');
    expect(fault('').message).toBe('the end of the file stands where a value must');
    expect(fault('[] []').message).toBe('"[" stands where the end of the file must');
    expect(fault('{"a": 1, "a": 2}')).toMatchObject({
      message: 'the key "a" stands there twice',
      start: 9,
    });
  });

  it('keeps "__proto__" an ordinary key', () => {
    expect(Object.keys(parsed('{"__proto__": 1}').value as object)).toEqual(['__proto__']);
  });
});
