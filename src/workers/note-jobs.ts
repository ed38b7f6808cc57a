// Those jobs of a share that are texts for an index → what is noted of them. Loads the note-taker
// where there are such jobs: most sites have none in most builds.
import type { BodyStore } from '../cache/body-store.ts';
import type { ShareNotes } from '../search/index/share-notes.ts';
import type { PrintJob } from './jobs.ts';
import type { NoteTexts } from './note-taker.ts';

/** Makes it for one thread, which has a number of its own. */
export function makeNoteJobs(
  store: Pick<BodyStore, 'bodyAt'>,
  number: number,
): (jobs: readonly PrintJob[]) => Promise<ShareNotes[]> {
  let noteTexts: NoteTexts | undefined;
  return async (jobs) => {
    const notes: ShareNotes[] = [];
    for (const { job, bodies } of jobs) {
      if (!('texts' in job)) continue;
      noteTexts ??= (await import('./note-taker.ts')).makeNoteTexts(store, number);
      notes.push(noteTexts(job.texts, bodies));
    }
    return notes;
  };
}
