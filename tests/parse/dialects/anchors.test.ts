import { expect, it } from 'vitest';
import { anchorOf } from '../../../src/parse/dialects/anchors.ts';

it.each([
  ['zola', 'cargo publish --workspace', 'cargo-publish-workspace'],
  ['zola', "What's new — déjà vu?", 'what-s-new-deja-vu'],
  ['zola', 'Кто платит', 'kto-platit'],
  ['hexo', 'Who Pays? (Zoë)', 'Who-Pays-Zoe'],
  ['hexo', 'Кто платит', 'Кто-платит'],
  ['jekyll', 'Who pays', undefined],
  ['hugo', 'Who pays', undefined],
] as const)('anchorOf(%j, %j)', (dialect, text, id) => {
  expect(anchorOf(dialect, text)).toBe(id);
});
