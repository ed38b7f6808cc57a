import { describe, expect, it } from 'vitest';
import { htmlOf } from '../../support/parse-text.ts';

describe('taskLists', () => {
  it('says what a box stands for', async () => {
    const html = await htmlOf('- [x] count\n- [ ] publish');
    expect(html.match(/aria-label="[^"]*"/g)).toEqual(['aria-label="Done"', 'aria-label="To do"']);
    expect(html.match(/ disabled/g)).toHaveLength(2);
  });
});
