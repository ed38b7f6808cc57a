import { describe, expect, it } from 'vitest';
import { mayBeHeld } from '../../../src/build/steps/may-be-held.ts';

const post = (...lines: readonly string[]) =>
  `---\ntitle: "Rivers\ndate: 2024-03-12\n${lines.join('\n')}\n---\n\nText.\n`;

describe('mayBeHeld', () => {
  it.each([
    'draft: true',
    'Draft: yes # until the vote',
    '"published": false,',
    'status = "private"',
    'published: maybe',
    'unlisted: true',
    'publishDate: 2030-01-01',
    'expires: 2024-01-01',
    'date: 2030-01-01',
  ])('sees %s in a text that cannot be read', (line) => {
    expect(mayBeHeld(post(line), '2024-03-12')).toBe(true);
  });

  it.each(['draft: false', 'published: true', 'date: 2024-03-12T10:00', 'tags: [law]', ''])(
    'sees nothing in %j',
    (line) => {
      expect(mayBeHeld(post(line), '2024-03-12')).toBe(false);
    },
  );
});
