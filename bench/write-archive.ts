// A made archive → files below a folder: posts/ and broadsheet.config.json. The only thing it reads
// is what it is given.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type ArchiveShape, makePost } from './make-archive.ts';
import { AUTHORS } from './proper-names.ts';

/**
 * What was written: all of it enters the report, so that two runs can be told to be of the same
 * archive.
 */
export type WrittenArchive = {
  readonly posts: number;
  readonly words: number;
  readonly bytes: number;
};

/** The site's title and address, shared with the peer's site. */
export const SITE = {
  title: 'The Made Archive',
  description: 'Twenty years of analysis that nobody wrote',
  url: 'https://archive.example',
  language: 'en',
  timeZone: 'UTC',
  author: AUTHORS[0] as string,
} as const;

/**
 * Writes the site of a made archive. `onPost` is handed each file as it is written, for whoever
 * keeps a second copy.
 */
export function writeArchive(
  root: string,
  options: { readonly shape: ArchiveShape; readonly onPost?: (path: string, text: string) => void },
): WrittenArchive {
  let words = 0;
  let bytes = 0;
  for (let index = 0; index < options.shape.posts; index += 1) {
    const { path, text } = makePost(index, options.shape);
    const data = Buffer.from(text);
    writeFileAt(join(root, path), data);
    options.onPost?.(path, text);
    words += text.slice(text.indexOf('\n---\n') + 5).split(/\s+/).length - 2;
    bytes += data.length;
  }
  writeFileAt(join(root, 'broadsheet.config.json'), `${JSON.stringify(SITE, null, 2)}\n`);
  return { posts: options.shape.posts, words, bytes };
}

/** Writes a file and the folders above it. */
export function writeFileAt(path: string, data: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, data);
}
