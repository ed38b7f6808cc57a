import { describe, expect, it } from 'vitest';
import { mayLoseList } from '../../src/parse/lost-lists.ts';
import { htmlOf } from '../support/parse-text.ts';

describe('a list that begins with another number than 1', () => {
  it.each([
    ['    a\n5. b\n6. c', '<ol start="5">\n<li>b</li>\n<li>c</li>\n</ol>'],
    ['x\n\n    a\n\n  5. b', '<ol start="5">\n<li>b</li>\n</ol>'],
  ])('follows indented code: %j', async (body, list) => {
    for (const prefer of ['remark', undefined] as const) {
      const html = await htmlOf(body, { ...(prefer && { prefer }) });
      expect(html).toContain('<pre tabindex="0"><code>a\n</code></pre>');
      expect(html.trim().endsWith(list)).toBe(true);
    }
  });

  it('is none in a paragraph', async () => {
    expect(await htmlOf('- a\n    b\n5) c')).not.toContain('<pre');
    expect(await htmlOf('a\n    b\n5. c')).toBe('<p>a\nb\n5. c</p>');
  });
});

it('mayLoseList is false for plain sources', () => {
  expect(mayLoseList('a\n\n1. b\n2. c\n\n    d\n\ne')).toBe(false);
  expect(mayLoseList('    a\n5. b')).toBe(true);
});
