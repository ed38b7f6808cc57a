import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadConfig } from '../../src/config/load-config.ts';
import { checkConfig } from '../../src/config/schemas.ts';
import { makeSite } from '../support/make-site.ts';
import { codeBlocks, codeText, tableRows } from '../support/read-markdown.ts';

const docs = readFileSync('docs/configuration.md', 'utf8');
const rows = tableRows(docs);

/** The keys of an interface and of the object types in it, with dots: "feeds.limit". */
function keysOf(source: string, name: string): string[] {
  const body = new RegExp(`^export interface ${name} \\{\\n([^]*?)^\\}`, 'm').exec(source)![1]!;
  let parent = '';
  const keys: string[] = [];
  for (const line of body.split('\n')) {
    const [, indent = '', key = '', type = ''] =
      /^( +)readonly (\$?\w+)\??: (.*)$/.exec(line) ?? [];
    if (type === '{') parent = `${key}.`;
    else if (key !== '') keys.push(indent.length > 2 ? parent + key : key);
  }
  return keys.filter((key) => key !== '$schema');
}

describe('docs/configuration.md', () => {
  it('has a row for every key', () => {
    expect(rows.map(([key = '']) => codeText(key))).toEqual(
      keysOf(
        readFileSync('src/config/define-config.ts', 'utf8')
          .replace(/Omit<SecurityTxtConfig[^]*?\};/, 'SecurityTxtConfig;')
          .replace(/images\?:\n[^]*?\n {6}\};/, 'images?: ImagesConfig;'),
        'UserConfig',
      ),
    );
  });

  it('gives the defaults', () => {
    const checked = checkConfig({});
    const config: Record<string, unknown> = {
      ...('config' in checked && checked.config),
      author: undefined,
      publisher: undefined,
    };
    for (const [key = '', value = ''] of rows) {
      const found = codeText(key)
        .split('.')
        .reduce<unknown>((inner, name) => (inner as Record<string, unknown>)[name], config);
      expect([key, found]).toEqual([
        key,
        value === 'none' ? undefined : JSON.parse(codeText(value)),
      ]);
    }
  });

  it('has an example that can be loaded', async () => {
    const example = codeBlocks(docs).find(({ file }) => file === 'broadsheet.config.ts')!;
    expect(await loadConfig(makeSite({ 'broadsheet.config.ts': example.text }))).toMatchObject({
      config: { title: 'Rivers and Borders' },
    });
  });
});
