// All documents: their relative links lead to files and headings that exist, in this repository
// and in the package.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { relativeLinks } from '../support/read-markdown.ts';

const documents = [
  ...readdirSync('.').filter((name) => name.endsWith('.md')),
  ...readdirSync('docs')
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];
const { files } = JSON.parse(readFileSync('package.json', 'utf8')) as { files: string[] };
/** What npm puts into a package beside `files`. */
const packed = ['README.md', 'LICENSE', 'package.json', ...files];
const isPacked = (path: string) =>
  packed.some((name) => path === name || path.startsWith(`${name}/`));

/** The fragments that lead to the headings of a document, as GitHub makes them. */
function fragmentsOf(path: string): string[] {
  const text = readFileSync(path, 'utf8').replace(/^```[^]*?^```$/gm, '');
  return Array.from(text.matchAll(/^#+ (.+)$/gm), ([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\w\s-]/g, '')
      .replace(/ /g, '-'),
  );
}

describe.each(documents)('%s', (document) => {
  const links = relativeLinks(readFileSync(document, 'utf8')).map((link) => {
    const [path = '', fragment] = link.split('#');
    return { link, target: path === '' ? document : join(dirname(document), path), fragment };
  });

  it('links to files and headings that exist', () => {
    const dead = links.filter(
      ({ target, fragment }) =>
        !existsSync(target) || (fragment !== undefined && !fragmentsOf(target).includes(fragment)),
    );
    expect(dead.map(({ link }) => link)).toEqual([]);
  });

  it('is in the package, with all that it links to', () => {
    expect(isPacked(document)).toBe(true);
    expect(links.filter(({ target }) => !isPacked(target)).map(({ link }) => link)).toEqual([]);
  });
});
