import { expect, it } from 'vitest';
import { isStopWord } from '../../../src/search/text/stop-words.ts';

it('stop words are those that nearly every text has', () => {
  expect(['the', 'of', 'и', 'что'].every(isStopWord)).toBe(true);
  expect(['rule', 'law', 'constructor', '', 'москва'].some(isStopWord)).toBe(false);
});
