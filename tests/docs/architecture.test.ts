import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { codeText, sectionOf, tableRows } from '../support/read-markdown.ts';

it('ARCHITECTURE.md has a row for everything in src/', () => {
  const rows = tableRows(sectionOf(readFileSync('ARCHITECTURE.md', 'utf8'), '## The rooms'));
  const entries = readdirSync('src', { withFileTypes: true });
  expect(rows.map(([room = '']) => codeText(room)).toSorted()).toEqual(
    entries.map((entry) => `${entry.name}${entry.isDirectory() ? '/' : ''}`).toSorted(),
  );
});
