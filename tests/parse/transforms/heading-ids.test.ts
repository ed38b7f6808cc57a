import { describe, expect, it } from 'vitest';
import { parseBody } from '../../support/parse-text.ts';

const headingsOf = async (body: string) => (await parseBody(body)).body?.headings;

// What ids look like is in tests/parse/markdown/headings.md.
describe('headingIds', () => {
  it('lists the headings in order, as plain text', async () => {
    expect(await headingsOf('## The *new* law\n\n### Who pays?\n\n## The new law\n')).toEqual([
      { depth: 2, id: 'the-new-law', text: 'The new law' },
      { depth: 3, id: 'who-pays', text: 'Who pays?' },
      { depth: 2, id: 'the-new-law-1', text: 'The new law' },
    ]);
  });

  it('lists depths as they are published', async () => {
    expect((await headingsOf('# One\n\n###### Six'))?.map(({ depth }) => depth)).toEqual([2, 6]);
  });

  it('leaves the numbers of notes out, which change with the notes above', async () => {
    expect(await headingsOf('a[^a]\n\n## Who pays[^b]?\n\n[^a]: A.\n\n[^b]: B.')).toEqual([
      { depth: 2, id: 'who-pays', text: 'Who pays?' },
    ]);
  });

  it('leaves the heading of the footnotes out', async () => {
    expect(await headingsOf('Text[^1].\n\n[^1]: Note.')).toEqual([]);
  });

  it('gives no heading an id that is typed elsewhere in the text', async () => {
    expect(await headingsOf('## Law\n\n<p id="law">Text</p>')).toMatchObject([{ id: 'law-1' }]);
  });

  it('gives every heading of many alike an id of its own', async () => {
    const ids =
      (await headingsOf('## A\n## A-1\n## A\n## A 1\n## a\n## constructor\n'))?.map(
        ({ id }) => id,
      ) ?? [];
    expect(new Set(ids).size).toBe(6);
  });
});
