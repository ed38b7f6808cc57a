import { describe, expect, it } from 'vitest';
import { parseBody } from '../../support/parse-text.ts';

// The whole HTML is in tests/parse/markdown/footnotes.md.
describe('footnoteLabels', () => {
  it.each([undefined, 'remark' as const])(
    'names every id of the footnotes after the post, and describes each mark by their heading (%s)',
    async (prefer) => {
      const { post, body } = await parseBody(
        'One[^1], two[^1], three[^x].\n\n[^1]: Note.\n[^x]: Note.',
        { ...(prefer && { prefer }) },
      );
      const prefix = /id="(n[a-z0-9]+-)footnotes"/.exec(body?.html ?? '')?.[1];
      expect(prefix).toBeDefined();
      expect(post?.ids.every((id) => id.startsWith(prefix!))).toBe(true);
      expect(post?.ids).toHaveLength(6);
      expect(body?.html.match(/aria-describedby="([^"]*)"/g)).toEqual(
        Array(3).fill(`aria-describedby="${prefix}footnotes"`),
      );
      expect(body?.html).not.toContain('footnote-label');
    },
  );

  it('takes no link to a footnote for a link to be checked', async () => {
    expect((await parseBody('One[^1].\n\n[^1]: Note.')).post?.links).toEqual([]);
  });

  it('works beside raw HTML, which is parsed and sanitised', async () => {
    const plain = await parseBody('One[^1].\n\n[^1]: Note.');
    const beside = await parseBody('One[^1].\n\n<hr>\n\n[^1]: Note.');
    expect(beside.body?.html.replace('<hr>\n', '').replaceAll('=""', '')).toBe(
      plain.body?.html.replaceAll('=""', ''),
    );
  });
});
