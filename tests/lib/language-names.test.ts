import { expect, it } from 'vitest';
import { languageNamed } from '../../src/lib/language-names.ts';

it.each([
  ['german', 'de'],
  ['German', 'de'],
  ['deutsch', 'de'],
  [' Ukrainian ', 'uk'],
  ['українська', 'uk'],
  ['中文', 'zh'],
  ['essays', undefined],
  ['', undefined],
])('takes %j for %j', (text, tag) => {
  expect(languageNamed(text)).toBe(tag);
});
