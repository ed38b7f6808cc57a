// Posts as they are in a test → an index of them in memory, and a reader of it.
import { compileTier } from '../../src/search/index/compile-tier.ts';
import { makeLexicon } from '../../src/search/index/lexicon.ts';
import { makeNoteTaker } from '../../src/search/index/note-text.ts';
import { joinNotes } from '../../src/search/index/share-notes.ts';
import { openIndex, type SearchIndex } from '../../src/search/query/open-index.ts';
import type { IndexFiles } from '../../src/search/query/open-tier.ts';
import { filterSigns, parseQuery, plainName } from '../../src/search/query/parse-query.ts';
import { addressOfPost, runQuery, type SearchResults } from '../../src/search/query/run-query.ts';

export interface IndexedPost {
  readonly url: string;
  readonly html: string;
  readonly title?: string;
  readonly day?: string;
  readonly tags?: readonly string[];
  readonly authors?: readonly string[];
  readonly sources?: readonly string[];
  readonly places?: readonly string[];
}

/** The files of an index of some posts, oldest first, in tiers of so many. */
export function makeIndexFiles(
  posts: readonly IndexedPost[],
  { perTier = posts.length, synonyms = [] as readonly (readonly string[])[] } = {},
): IndexFiles & { readonly files: Map<string, Uint8Array> } {
  const files = new Map<string, Uint8Array>();
  const tiers = Array.from({ length: Math.ceil(posts.length / perTier) }, (_, index) => ({
    name: `tier${'abcdefgh'[index]}`,
    id: `0000000${index}`,
    posts: posts.slice(index * perTier, (index + 1) * perTier),
  }));
  for (const { name, id, posts: own } of tiers) {
    const lexicon = makeLexicon();
    const take = makeNoteTaker(lexicon);
    const notes = own.map(
      ({ html, title = '', tags = [], authors = [], sources = [], places = [] }) =>
        take(Buffer.from(html), {
          title,
          description: '',
          names: [...tags, ...authors, ...places],
          filters: [
            ...tags.map((tag) => filterSigns.tag + plainName(tag)),
            ...authors.map((author) => filterSigns.author + plainName(author)),
            ...sources.map((source) => filterSigns.source + plainName(source)),
            ...places.map((place) => filterSigns.place + plainName(place)),
          ],
        }),
    );
    const shares = [joinNotes(notes, { lexicon, number: 0, known: 0 })];
    const tier = { name, id, posts: own.map(({ url, day = '2015-06-07' }) => ({ url, day })) };
    for (const [path, bytes] of compileTier(tier, shares)) files.set(path, bytes);
  }
  return {
    files,
    manifest: async () => ({
      version: 1,
      tiers: tiers.map(({ name, id, posts: own }) => ({ name, id, posts: own.length })),
      synonyms,
    }),
    async file(path) {
      const bytes = files.get(path);
      if (!bytes) throw new Error(`no ${path}`);
      return bytes;
    },
  };
}

export interface Asked extends SearchResults {
  /** The addresses of the posts, in order. */
  readonly urls: readonly string[];
}

/** Asks an index. */
export async function ask(index: SearchIndex, typed: string): Promise<Asked> {
  const results = await runQuery(index, parseQuery(typed));
  const urls = await Promise.all(results.posts.map((post) => addressOfPost(index, post)));
  return { ...results, urls };
}

/** The addresses of the posts that have all of a query, in an index of some posts. */
export async function findIn(
  posts: readonly IndexedPost[],
  typed: string,
  options: Parameters<typeof makeIndexFiles>[1] = {},
): Promise<readonly string[]> {
  const index = await openIndex(makeIndexFiles(posts, options));
  const { urls, complete } = await ask(index, typed);
  return urls.slice(0, complete);
}
