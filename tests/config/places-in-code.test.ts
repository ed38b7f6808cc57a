import { describe, expect, it } from 'vitest';
import { placesInCode } from '../../src/config/places-in-code.ts';

const code = `import { a } from 'title: x';
// title: not this
const other = { title: 'nor this' };
export default defineConfig({
  feeds: { limit: 'x', title: 1 },
  'title': "limit: 3",
  languages: [{ tag: 'ru' }],
  limit: other,
});
`;

describe('placesInCode', () => {
  const { keyAt, valueAt } = placesInCode(code);
  const shown = (span?: { start: number; end: number }) => span && code.slice(span.start, span.end);
  const lineOf = (span?: { start: number }) => span && code.slice(0, span.start).split('\n').length;

  it.each([
    [['title'], "'title'", 6],
    [['feeds', 'title'], 'title', 5],
    [['feeds', 'limit'], 'limit', 5],
    [['limit'], 'limit', 8],
    [['languages', 0, 'tag'], 'tag', 7],
  ])('finds the key %j', (path, text, line) => {
    expect([shown(keyAt(path)), lineOf(keyAt(path))]).toEqual([text, line]);
  });

  it('has no place for what is not written there', () => {
    expect(keyAt(['feeds', 'tags'])).toBeUndefined();
    expect(placesInCode('').keyAt(['title'])).toBeUndefined();
  });

  it('gives a value with its key, to the end of the line', () => {
    expect(shown(valueAt(['limit']))).toBe('limit: other,');
    expect(shown(valueAt([]))).toBe('export default');
  });
});
