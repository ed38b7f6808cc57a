// Posts of 2 MB, which real archives contain: apart from the other tests, because they take
// seconds.
import { describe, expect, it } from 'vitest';
import { htmlOf, parseBody } from '../support/parse-text.ts';

describe('a post of 2 MB', () => {
  it('is a post, as Markdown', async () => {
    const paragraph =
      'The *river* [rises](https://example.com/a) at “Kotlas”, say the people.[^1]\n\n';
    const body = paragraph.repeat(Math.ceil(2_000_000 / paragraph.length));
    const { post, problems } = await parseBody(`${body}[^1]: So they say.`);
    expect(problems).toEqual([]);
    expect(post?.words).toBeGreaterThan(200_000);
  });

  it('is a post, as HTML', async () => {
    expect(await htmlOf('<p>The river rises.<br><br></p>\n'.repeat(60_000))).toContain('rises.');
  });
});
