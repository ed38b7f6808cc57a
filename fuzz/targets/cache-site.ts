// A folder → a small site in it that uses all of the cache: posts that are related, one that
// another hides, an image with variants, pages; and what its author does to it between builds.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { drawPng } from './draw-png.ts';

function write(root: string, path: string, content: string | Buffer): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), content);
}

function post(title: string, day: string, more = ''): string {
  return `---\ntitle: ${title}\ndate: ${day}\ntags: [Rivers]\n---\n\nText of ${title}.\n${more}`;
}

/** Writes the site; another prefix gives another site with the same names of files. */
export function cacheSite(root: string, prefix = ''): void {
  for (const [index, name] of ['roads', 'bridges', 'dams', 'ports'].entries())
    write(root, `posts/${name}.md`, post(prefix + name, `2024-03-1${index}`));
  write(root, 'posts/map/index.md', post(`${prefix}map`, '2024-02-01', '\n![Map](map.png)\n'));
  write(root, 'posts/map/map.png', drawPng(24, prefix === '' ? 90 : 160));
  write(root, 'pages/about.md', `---\ntitle: ${prefix}about\n---\n\nWho writes.\n`);
  write(root, 'public/robots.png', drawPng(4, 10));
}

/** Two edits, one after the other. */
export const cacheEdits: readonly [(root: string) => void, (root: string) => void] = [
  (root) => write(root, 'posts/roads.md', post('Other roads', '2024-03-10')),
  (root) => {
    write(root, 'posts/dams.md', post('Other dams', '2024-03-12'));
    rmSync(join(root, 'posts/ports.md'));
  },
];
