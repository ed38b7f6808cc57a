import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { configTable } from '../../src/config/describe-config.ts';
import { loadConfig } from '../../src/config/load-config.ts';
import { makeSite } from '../support/make-site.ts';
import { codeBlocks } from '../support/read-markdown.ts';

const docs = readFileSync('docs/configuration.md', 'utf8');

describe('docs/configuration.md', () => {
  it('has the table of the schema (vitest -u writes it)', async () => {
    const table = /^\| key \|(?:.*\n\|)*.*\n/m;
    await expect(docs.replace(table, () => configTable())).toMatchFileSnapshot(
      '../../docs/configuration.md',
    );
  });

  it('has an example that can be loaded', async () => {
    const example = codeBlocks(docs).find(({ file }) => file === 'broadsheet.config.ts')!;
    expect(await loadConfig(makeSite({ 'broadsheet.config.ts': example.text }))).toMatchObject({
      config: { title: 'Rivers and Borders' },
    });
  });
});
