import { expect, it } from 'vitest';
import { openBodyStore } from '../../src/cache/body-store.ts';
import type { SourcePath } from '../../src/site/types.ts';
import type { PrintJob } from '../../src/workers/jobs.ts';
import { makeNoteJobs } from '../../src/workers/note-jobs.ts';
import { makeFolder } from '../support/broadsheet.ts';

it('notes the texts of a share, and leaves its pages alone', async () => {
  const store = openBodyStore(makeFolder(), 0);
  const place = store.write({ html: '<p>dams</p>', headings: [], sources: [] });
  store.flush();
  const body = { source: 'posts/a.md' as SourcePath, hash: 'x' as never };
  const texts = [{ body, title: '', description: '', names: [], filters: [] }];
  const page = {
    job: { page: { kind: 'text', url: '/a', output: 'a' }, lines: [] },
    bodies: [],
  } as unknown as PrintJob;
  const noteJobs = makeNoteJobs(store, 2);
  const notes = await noteJobs([page, { job: { texts }, bodies: [place] }]);
  store.close();
  expect(notes.map(({ lexicon, terms }) => [lexicon, terms])).toEqual([[2, ['dam']]]);
});
