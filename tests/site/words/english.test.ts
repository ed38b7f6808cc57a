import { describe, expect, it } from 'vitest';
import { english } from '../../../src/site/words/english.ts';

describe('the English words', () => {
  it('name what depends on a number `count`, in every form', () => {
    const counted = Object.values(english).filter((written) => typeof written !== 'string');
    expect(counted.length).toBeGreaterThan(1);
    for (const forms of counted)
      for (const form of Object.values(forms)) expect(form).toContain('{count}');
  });
});
