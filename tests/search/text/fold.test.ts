import { describe, expect, it } from 'vitest';
import { fold } from '../../../src/search/text/fold.ts';

describe('fold', () => {
  it.each([
    ['Café', 'cafe'],
    ['CAFÉ', 'cafe'],
    ['Straße', 'strasse'],
    ['Łódź', 'lodz'],
    ['Йошкар', 'йошкар'],
    ['Горбачёв', 'горбачев'],
    ['Їжак', 'іжак'],
    ['Казаң', 'казаң'],
    ['ﬁn', 'fin'],
    ['İzmir', 'izmir'],
    ['שָׁלוֹם', 'שלום'],
    ['हिन्दी', 'हिन्दी'],
  ])('%j is %j', (word, folded) => {
    expect(fold(word)).toBe(folded);
  });
});
