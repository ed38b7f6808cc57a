// A corpus → this engine's own index of it, in memory, asked as the search page asks it.
import { compileTier } from '../../src/search/index/compile-tier.ts';
import { makeLexicon } from '../../src/search/index/lexicon.ts';
import { makeNoteTaker } from '../../src/search/index/note-text.ts';
import { joinNotes } from '../../src/search/index/share-notes.ts';
import { openIndex } from '../../src/search/query/open-index.ts';
import { filterSigns, parseQuery, plainName } from '../../src/search/query/parse-query.ts';
import { addressOfPost, runQuery } from '../../src/search/query/run-query.ts';
import type { Corpus } from './corpus.ts';
import type { SearchEngine } from './search-engine.ts';

const tier = { name: 'base', id: '00000000' };

/** Indexes titles, texts and tags; finds spellings of names in other scripts, too. */
export async function makeBroadsheet({ posts: newestFirst }: Corpus): Promise<SearchEngine> {
  const posts = newestFirst.toReversed();
  const lexicon = makeLexicon();
  const take = makeNoteTaker(lexicon);
  const notes = posts.map(({ source, text, title, tags }) =>
    take(Buffer.from(text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')), {
      title,
      description: '',
      names: [...tags, dayOf(source).slice(0, 4)],
      filters: tags.map((tag) => filterSigns.tag + plainName(tag)),
    }),
  );
  const files = new Map(
    compileTier({ ...tier, posts: posts.map(({ url, source }) => ({ url, day: dayOf(source) })) }, [
      joinNotes(notes, { lexicon, number: 0, known: 0 }),
    ]),
  );
  const index = await openIndex({
    manifest: async () => ({
      version: 1,
      tiers: [{ ...tier, posts: posts.length }],
      synonyms: [],
    }),
    file: async (path) => files.get(path)!,
  });
  const sources = new Map(posts.map(({ url, source }) => [url, source]));
  return {
    name: 'Broadsheet',
    version: '',

    settings: 'as the search page asks',
    hasOperators: true,
    async search(query) {
      const { posts: found } = await runQuery(index, parseQuery(query));
      const urls = await Promise.all(found.slice(0, 10).map((post) => addressOfPost(index, post)));
      return urls.map((url) => sources.get(url)!);
    },
    close: async () => {},
  };
}

/** Most files of both corpora have it in their names. */
function dayOf(source: string): string {
  return /\d{4}-\d{2}-\d{2}/.exec(source)?.[0] ?? '2015-01-01';
}
