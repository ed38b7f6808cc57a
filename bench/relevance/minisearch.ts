// A corpus → MiniSearch, as its documentation recommends it: titles count double, words may be
// prefixes, and may differ in a fifth of their letters. Holds the index in memory.
import MiniSearch from 'minisearch';
import type { Corpus } from './corpus.ts';
import { pinnedVersion } from './pinned-version.ts';
import type { SearchEngine } from './search-engine.ts';

/** Indexes titles, texts and tags. */
export async function makeMiniSearch({ posts }: Corpus): Promise<SearchEngine> {
  const index = new MiniSearch({
    idField: 'source',
    fields: ['title', 'text', 'tags'],
    searchOptions: { boost: { title: 2 }, prefix: true, fuzzy: 0.2 },
  });
  await index.addAllAsync(
    posts.map(({ source, title, text, tags }) => ({ source, title, text, tags: tags.join(' ') })),
  );
  return {
    name: 'MiniSearch',
    version: pinnedVersion('minisearch'),
    settings: 'fields title, text, tags; boost title 2; prefix; fuzzy 0.2',
    hasOperators: false,
    search: async (query) => index.search(query).map(({ id }) => id as string),
    close: async () => {},
  };
}
