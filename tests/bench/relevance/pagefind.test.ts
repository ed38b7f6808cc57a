// A made corpus → what Pagefind finds in it, by its program and its script.
import { mkdtempSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makePagefind } from '../../../bench/relevance/pagefind.ts';

/** npm installs the program for the platforms that have one, and goes on without it on others. */
function hasProgram(): boolean {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const require = createRequire(import.meta.url);
  try {
    return Boolean(require.resolve(`@pagefind/${platform}-${process.arch}/package.json`));
  } catch {
    return false;
  }
}

const pageOf = (lang: string, article: string) =>
  `<!DOCTYPE html><html lang="${lang}"><body><nav>flood</nav>` +
  `<article>${article}</article></body></html>`;
const posts = [
  ['flood', 'en', '<h1>The flood</h1><p>Water in the lane.</p>'],
  ['gauge', 'en', '<h1>The gauge</h1><p>Read every morning.</p><p class="cite">flood</p>'],
  ['gazeta', 'ru', '<h1>Газета</h1><p>Почтовый тариф.</p>'],
].map(([name, lang, article]) => ({
  source: `posts/${name}.md`,
  url: `/2024/05/${name}/`,
  title: name!,
  tags: [],
  text: '',
  html: pageOf(lang!, article!),
}));

describe('makePagefind', () => {
  it.skipIf(!hasProgram())('finds posts of all languages by their paths', async () => {
    const scratch = mkdtempSync(join(tmpdir(), 'relevance-'));
    const engine = await makePagefind({ language: 'en', root: scratch, scratch, posts });
    try {
      expect(await engine.search('floods')).toEqual(['posts/flood.md']);
      expect(await engine.search('"every morning"')).toEqual(['posts/gauge.md']);
      expect(await engine.search('газета')).toEqual(['posts/gazeta.md']);
      expect(await engine.search('nowhere')).toEqual([]);
      expect(engine).toMatchObject({ name: 'Pagefind', hasOperators: false });
    } finally {
      await engine.close();
    }
  });
});
