// A post of the made archive → the same post in a Hugo site, and the configuration and layouts
// around it. Changes no word of a post; adds the one front matter field without which Hugo would
// publish it at another address.
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Peer } from './options.ts';
import { writeFileAt } from './write-archive.ts';

/** Copies configuration, layouts and style sheet: a Hugo site of bench/ without its posts. */
export function writeHugoFrame(root: string, peer: Peer): void {
  cpSync(fileURLToPath(new URL(`./${peer}/`, import.meta.url)), root, { recursive: true });
}

/**
 * Writes one post as Hugo reads it. Hugo takes a slug from a dated file name only when it takes the
 * date from there too.
 */
export function writeHugoPost(
  root: string,
  post: { readonly path: string; readonly text: string },
): void {
  const slug = post.path.slice(post.path.lastIndexOf('/') + '/YYYY-MM-DD-'.length, -'.md'.length);
  writeFileAt(join(root, 'content', post.path), post.text.replace('---\n', `---\nslug: ${slug}\n`));
}
