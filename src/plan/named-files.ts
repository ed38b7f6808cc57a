// The files of the site → which of them another engine means by a name: "2015-06-07-rivers",
// "blog/rivers.md", "/blog/rivers". Finds none where several have the name.
import { once } from '../lib/lazy.ts';
import type { SourcePath } from '../site/types.ts';

export interface NamedFiles {
  /** The one file of that name; the one beside `from`, if there are several. */
  readonly find: (name: string, options: { readonly from: SourcePath }) => SourcePath | undefined;
}

const lookups = new WeakMap<ReadonlyMap<SourcePath, unknown>, NamedFiles>();

/** Makes the lookup for the keys of a map, once for each map. */
export function namedFiles(files: ReadonlyMap<SourcePath, unknown>): NamedFiles {
  const known = lookups.get(files);
  if (known) return known;
  const made = makeNamedFiles(files);
  lookups.set(files, made);
  return made;
}

function makeNamedFiles(files: ReadonlyMap<SourcePath, unknown>): NamedFiles {
  const byName = once(() => {
    const names = new Map<string, SourcePath[]>();
    for (const path of files.keys()) {
      const plain = plainName(path);
      for (const name of new Set([lastOf(plain), lastOf(plain).replace(day, '')])) {
        const same = names.get(name);
        if (same) same.push(path);
        else names.set(name, [path]);
      }
    }
    return names;
  });
  return {
    find(name, { from }) {
      const plain = plainName(name.replace(/[?].*$/s, ''));
      const all = byName().get(lastOf(plain)) ?? [];
      const exact = all.filter((path) => lastOf(plainName(path)) === lastOf(plain));
      const same = (exact.length > 0 ? exact : all).filter((path) =>
        `/${folderOf(plainName(path))}`.endsWith(plain.includes('/') ? `/${folderOf(plain)}` : ''),
      );
      if (same.length < 2) return same[0];
      const beside = same.filter((path) => folderOf(path) === folderOf(from));
      const atRoot = same.filter((path) => plainName(path) === `posts/${plain}`);
      return [beside, atRoot].find(({ length }) => length === 1)?.[0];
    },
  };
}

const day = /^\d{4}-\d{1,2}-\d{1,2}-/;

/** Without its ending, the folders that engines put before, and the name of an index. */
function plainName(path: string): string {
  return path
    .toLowerCase()
    .replace(/^(?:\.{0,2}\/)+/, '')
    .replace(/^(?:content|source|_posts|_pages)\//, '')
    .replace(/\.(?:md|markdown|html?|mdown|mkd)$/, '')
    .replace(/\/_?index$/, '');
}

function lastOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}
