import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { addresses } from '../../src/site/addresses.ts';
import { tableRows } from '../support/read-markdown.ts';

it('docs/pages-and-feeds.md names every address that the engine gives by itself', () => {
  const rows = tableRows(readFileSync('docs/pages-and-feeds.md', 'utf8'))
    .map(([cell]) => cell)
    .join(' ');
  for (const url of Object.values(addresses)) expect(rows).toContain(`\`${url}\``);
});
