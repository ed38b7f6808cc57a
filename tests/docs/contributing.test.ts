import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { codeText, sectionOf, tableRows } from '../support/read-markdown.ts';

const read = (path: string) => readFileSync(path, 'utf8');

it('CONTRIBUTING.md has a row for each dependency, with the file that imports it', () => {
  const { dependencies } = JSON.parse(read('package.json')) as {
    dependencies: Record<string, string>;
  };
  const rows = tableRows(sectionOf(read('CONTRIBUTING.md'), '## Dependencies')).map(
    ([name = '', , door = '']) => [codeText(name), codeText(door)] as const,
  );
  expect(rows.map(([name]) => name)).toEqual(Object.keys(dependencies).sort());
  const astray = rows.filter(
    ([name, door]) =>
      !new RegExp(`(?:from|import\\(|require\\.resolve\\() ?'${name}['/]`).test(
        existsSync(door) ? read(door) : '',
      ),
  );
  expect(astray).toEqual([]);
});
