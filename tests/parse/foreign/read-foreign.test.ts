import { describe, expect, it } from 'vitest';
import { readForeign } from '../../../src/parse/foreign/read-foreign.ts';
import { testPath } from '../../support/parse-text.ts';

const options = { path: testPath, siteUrl: 'https://example.org/', base: '' };
const empty = { type: 'root', children: [] } as const;

describe('readForeign', () => {
  it('leaves a plain source alone', () => {
    const { text, foreign, report } = readForeign('A text', options);
    expect([text, foreign, report({ ...empty, children: [] })]).toEqual(['A text', [], []]);
  });

  it('leaves out private comments, and keeps every line', () => {
    const { text, foreign } = readForeign('a\n\n%%\nb\n%%\n\n{{< c >}}', options);
    expect(text).toBe('a\n\n\n\n\n\n{{< c >}}');
    expect(foreign.map(({ places }) => places)).toEqual([[{ start: 12, end: 21 }]]);
  });
});
