// All documents: their relative links lead to files and headings that exist, in this repository
// and in the package.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { relativeLinks } from '../support/read-markdown.ts';

const documents = [
  ...readdirSync('.').filter((name) => name.endsWith('.md')),
  ...readdirSync('docs')
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];
/** What npm puts into the package, and the folders of it. */
const packed = listPacked();
const isPacked = (path: string) => packed.has(path.replace(/\/$/, ''));

function listPacked(): ReadonlySet<string> {
  const flags = ['pack', '--dry-run', '--json', '--ignore-scripts'];
  const listing = execFileSync('npm', flags, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [{ files }] = JSON.parse(listing.slice(listing.indexOf('['))) as [
    { files: { path: string }[] },
  ];
  const paths = new Set<string>();
  for (const { path } of files)
    for (let part = path; part !== '.'; part = dirname(part)) paths.add(part);
  return paths;
}

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

describe('the package', () => {
  it('has no other documents than these', () => {
    const others = [...packed].filter(
      (path) => path.endsWith('.md') && !path.startsWith('dist/') && !documents.includes(path),
    );
    expect(others).toEqual([]);
  });

  it('has every document that messages, types and schemas name', () => {
    const texts = [...packed]
      .filter((path) =>
        /^(?:dist\/(?!bundle\/).*\.(?:js|d\.ts)|schemas\/.*\.json|templates\/.*)$/.test(path),
      )
      .filter((path) => statSync(path).isFile())
      .map((path) => readFileSync(path, 'utf8'));
    const named = texts.flatMap((text) =>
      Array.from(text.matchAll(/\bdocs\/[\w/-]+\.md(?:#[\w-]+)?/g), ([link]) => link),
    );
    expect(named.length).toBeGreaterThan(5);
    const dead = named.filter((link) => {
      const [path = '', fragment] = link.split('#');
      return !isPacked(path) || (fragment !== undefined && !fragmentsOf(path).includes(fragment));
    });
    expect(dead).toEqual([]);
  });
});

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
