import { describe, expect, it } from 'vitest';
import { readForeign } from '../../../src/parse/foreign/read-foreign.ts';
import { testPath } from '../../support/parse-text.ts';

const empty = { type: 'root', children: [] } as const;

describe('readForeign', () => {
  it('leaves a plain source alone', () => {
    const { text, found, report } = readForeign('A text', { path: testPath });
    expect([text, found, report({ ...empty, children: [] })]).toEqual(['A text', [], []]);
  });

  it('leaves out private comments, and keeps every line', () => {
    const { text, found } = readForeign('a\n\n%%\nb\n%%\n\n{{< c >}}', { path: testPath });
    expect(text).toBe('a\n\n\n\n\n\n{{< c >}}');
    expect(found.map(({ places }) => places)).toEqual([[{ start: 12, end: 21 }]]);
  });
});
