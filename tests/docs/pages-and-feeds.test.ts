import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { placeholderNames } from '../../src/lib/address-pattern.ts';
import { addresses } from '../../src/site/addresses.ts';
import { tableRows } from '../support/read-markdown.ts';

it('docs/pages-and-feeds.md names every address that the engine gives by itself', () => {
  const rows = tableRows(readFileSync('docs/pages-and-feeds.md', 'utf8'))
    .map(([cell]) => cell)
    .join(' ');
  for (const url of Object.values(addresses)) expect(rows).toContain(`\`${url}\``);
});

it('docs/pages-and-feeds.md names every placeholder of permalinks', () => {
  const rows = tableRows(readFileSync('docs/pages-and-feeds.md', 'utf8'))
    .map(([cell]) => cell)
    .join(' ');
  for (const name of placeholderNames) expect(rows).toContain(`\`:${name}\``);
});
