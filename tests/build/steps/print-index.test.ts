import { inflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { planIndex, tiersOf } from '../../../src/build/steps/print-index.ts';
import type { ShareNotes } from '../../../src/search/index/share-notes.ts';
import type { IndexedText, IndexPage, IndexTier } from '../../../src/site/pages.ts';
import type { OutputPath, SourcePath, UrlPath } from '../../../src/site/types.ts';
import type { PrintJob } from '../../../src/workers/jobs.ts';

function tierOf(name: string, posts: number): IndexTier {
  const texts = Array.from({ length: posts }, (_, index): IndexedText => {
    const body = { source: `posts/${index}.md` as SourcePath, hash: 'x' as never };
    return { body, title: `${index}`, description: '', names: [], filters: [] };
  });
  return {
    name,
    texts: () => texts,
    *compile(notes) {
      yield ['a.bin', Buffer.from(`${name} ${notes.map(({ lexicon }) => lexicon)}`)];
      yield ['b.bin', Buffer.from('b')];
    },
  };
}

function pageOf(tier: IndexTier, path: string): IndexPage {
  const output = `search/${tier.name}/${path}`;
  return {
    kind: 'index-file',
    url: `/${output}` as UrlPath,
    output: output as OutputPath,
    fingerprint: () => 1,
    tier,
    path,
  };
}

describe('planIndex', () => {
  const [base, tail] = [tierOf('base', 120), tierOf('tail', 3)];

  it('asks for the notes of all texts of a tier, fifty at a time', () => {
    const { noteJobs } = planIndex([pageOf(base, 'a.bin'), pageOf(base, 'b.bin')]);
    expect(Array.from(noteJobs(), ({ texts }) => texts.length)).toEqual([50, 50, 20]);
  });

  it('prints the files that are to be made, each of the notes of its tier', async () => {
    const printed: PrintJob[] = [];
    const printing = {
      print: async (jobs: Iterable<PrintJob>) => {
        printed.push(...jobs);
        return { files: [], notes: [], problems: [] };
      },
    };
    const notes = [0, 1, 2, 3].map((lexicon) => ({ lexicon }) as ShareNotes);
    await planIndex([pageOf(base, 'a.bin'), pageOf(tail, 'a.bin')]).print(notes, printing);
    expect(
      printed.map(({ job }) => 'made' in job && [job.page.output, `${inflateRawSync(job.made)}`]),
    ).toEqual([
      ['search/base/a.bin', 'base 0,1,2'],
      ['search/tail/a.bin', 'tail 3'],
    ]);
  });

  it('does nothing for a site without an index', async () => {
    const { noteJobs, print } = planIndex([]);
    expect([...noteJobs()]).toEqual([]);
    const never = () => Promise.reject(new Error('printed'));
    expect(await print([], { print: never })).toEqual({ files: [], problems: [] });
    expect(tiersOf([])).toEqual([]);
  });
});
