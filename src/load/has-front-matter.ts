// A file → whether it begins as a post does. Reads its first bytes only, for files whose names do
// not tell.
import { closeSync, openSync, readSync } from 'node:fs';

const bytes = 2048;

/** What files of other formats begin with in place of front matter, by their endings. */
const others: Readonly<Record<string, RegExp>> = {
  org: /^#\+(?:title|date):/im,
  rst: /^(?:\.\. title:|:date:)/m,
  adoc: /^= \S/m,
  asciidoc: /^= \S/m,
};

const frontMatter =
  /^\ufeff?\s*(?:---[\s\S]*?\n(?:---|\.\.\.)|\+\+\+[\s\S]*?\n\+\+\+)[ \t]*(?:\r?\n|$)/;

/** True for a file that begins with front matter in YAML, TOML or JSON. */
export function hasFrontMatter(file: string): boolean {
  return startsFrontMatter(readHead(file));
}

/** True for a file that would be a post in another format: with front matter, or its own kind. */
export function looksLikePost(file: string): boolean {
  const head = readHead(file);
  return startsFrontMatter(head) || (others[endingOf(file)]?.test(head) ?? false);
}

/** The front matter of a file as text; undefined if its end is not near the beginning. */
export function readFields(file: string): string | undefined {
  return frontMatter.exec(readHead(file))?.[0];
}

function startsFrontMatter(head: string): boolean {
  return /^\ufeff?\s*(?:---(?!-)|(?:\+\+\+|;;;)[ \t]*\r?\n|\{\s*")/.test(head);
}

function endingOf(file: string): string {
  return /\.(\w+)$/.exec(file)?.[1]?.toLowerCase() ?? '';
}

function readHead(file: string): string {
  const descriptor = openSync(file, 'r');
  try {
    const head = Buffer.alloc(bytes);
    return head.toString('utf8', 0, readSync(descriptor, head, 0, bytes, 0));
  } finally {
    closeSync(descriptor);
  }
}
