// Texts of posts, as they wait in spill files → what an index notes of them, for many at once.
// Keeps one lexicon for all that a thread notes.
import type { BodyStore, Spilled } from '../cache/body-store.ts';
import { makeReusedBuffer } from '../lib/reused-buffer.ts';
import { makeLexicon } from '../search/index/lexicon.ts';
import { makeNoteTaker } from '../search/index/note-text.ts';
import { joinNotes, type ShareNotes } from '../search/index/share-notes.ts';
import { filterSigns, plainName } from '../search/query/parse-query.ts';
import type { IndexedText } from '../site/pages.ts';

/** Notes texts, whose bodies are where `places` say, in the same order. */
export type NoteTexts = (texts: readonly IndexedText[], places: readonly Spilled[]) => ShareNotes;

/** Makes it for one thread, which has a number of its own. */
export function makeNoteTexts(store: Pick<BodyStore, 'bodyAt'>, number: number): NoteTexts {
  const lexicon = makeLexicon();
  const takeNotes = makeNoteTaker(lexicon);
  const buffer = makeReusedBuffer();
  return (texts, places) => {
    const known = lexicon.terms.length;
    const notes = texts.map((text, index) => {
      const { html, readDetails } = store.bodyAt(places[index]!);
      const { sources } = readDetails();
      const bytes = buffer.take(html.bytes);
      html.copyTo(bytes);
      const cited = sources.flatMap(({ host, outlet }) => [host, outlet]);
      return takeNotes(bytes, { ...text, filters: [...text.filters, ...filtersOf(cited)] });
    });
    return joinNotes(notes, { lexicon, number, known });
  };
}

/** Each outlet and each host once: "#s:kommersant.ru". */
function filtersOf(sources: readonly string[]): string[] {
  return [...new Set(sources.map((source) => filterSigns.source + plainName(source)))];
}
