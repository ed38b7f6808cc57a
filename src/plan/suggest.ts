// Addresses or files that exist, and one that does not → the one that was probably meant. Built
// only once it is needed.
import { nearest } from '../lib/nearest.ts';
import { decodePercent } from '../lib/url.ts';

/**
 * Comparing letter by letter costs time: so often a build does it, with so many candidates each.
 */
const mostSearches = 100;
const mostCandidates = 300;

/** Years, days and numbers of pages, which say nothing about what was meant. */
const unnamed = /^\d*$/;

/**
 * Makes a function that finds the path with the same last name, date and extension set aside, else
 * one whose last name begins alike and differs in few letters. After a hundred searches only same
 * names are found: a site with thousands of dead links has another trouble.
 */
export function makeSuggest(paths: () => Iterable<string>): (wanted: string) => string | undefined {
  let known: { names: Map<string, string>; alike: Map<string, string[]> } | undefined;
  let searches = 0;
  return (wanted) => {
    known ??= indexByName(paths());
    const name = lastName(wanted);
    if (unnamed.test(name)) return undefined;
    const same = known.names.get(name);
    if (same !== undefined || searches === mostSearches) return same;
    searches += 1;
    const candidates = (known.alike.get(name.slice(0, 2)) ?? []).filter(
      (other) => Math.abs(other.length - name.length) <= 3,
    );
    const found = nearest(name, candidates.slice(0, mostCandidates));
    return found === undefined ? undefined : known.names.get(found);
  };
}

function indexByName(paths: Iterable<string>) {
  const names = new Map<string, string>();
  const alike = new Map<string, string[]>();
  for (const path of paths) {
    const name = lastName(path);
    if (unnamed.test(name) || names.has(name)) continue;
    names.set(name, path);
    const start = name.slice(0, 2);
    const others = alike.get(start);
    if (others) others.push(name);
    else alike.set(start, [name]);
  }
  return { names, alike };
}

/** "rivers" for "posts/2015/2015-06-07-rivers.md", "/2015/06/rivers/" and "/Rivers.html". */
function lastName(path: string): string {
  const last = path.replace(/\/(?:index\.html?)?$/i, '').replace(/^.*\//s, '');
  return (decodePercent(last) ?? last)
    .replace(/\.[a-z0-9]+$/i, '')
    .replace(/^\d{4}-\d{2}-\d{2}-/, '')
    .toLowerCase();
}
