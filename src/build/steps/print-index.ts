// The files of an index that are to be made → jobs for threads: first texts to note something of,
// then the files that are made of all notes. Decides nothing about either.
import { deflateRawSync } from 'node:zlib';
import type { ShareNotes } from '../../search/index/share-notes.ts';
import type { IndexedText, IndexPage, IndexTier, Page } from '../../site/pages.ts';
import type { NoteJob, PrintJob } from '../../workers/jobs.ts';
import type { PrintedFiles, Printing } from '../../workers/shares.ts';

/** Texts that a thread notes at once. */
const textsPerShare = 50;

export interface IndexJobs {
  readonly noteJobs: () => Iterable<NoteJob>;
  /** Prints the files; `notes` are those of the first jobs, in their order. */
  readonly print: (
    notes: readonly ShareNotes[],
    printing: Pick<Printing, 'print'>,
  ) => Promise<Pick<PrintedFiles, 'files' | 'problems'>>;
}

/** Plans the jobs for those of some pages that are files of an index. */
export function planIndex(pages: readonly Page[]): IndexJobs {
  const tiers = tiersOf(pages);
  const pageAt = new Map(
    pages.flatMap((page) => (page.kind === 'index-file' ? [[keyOf(page), page] as const] : [])),
  );
  return {
    *noteJobs() {
      for (const { texts } of tiers) for (const share of inShares(texts())) yield { texts: share };
    },
    async print(notes, printing) {
      if (tiers.length === 0) return { files: [], problems: [] };
      return printing.print(fileJobs(notes), () => {});
    },
  };

  function* fileJobs(notes: readonly ShareNotes[]): Generator<PrintJob> {
    let start = 0;
    for (const tier of tiers) {
      const end = start + inShares(tier.texts()).length;
      for (const [path, bytes] of tier.compile(notes.slice(start, end))) {
        const page = pageAt.get(keyOf({ tier, path }));
        if (!page) continue;
        const { kind, url, output } = page;
        yield { job: { page: { kind, url, output }, made: deflateRawSync(bytes) }, bodies: [] };
      }
      start = end;
    }
  }
}

/** The tiers of which a file is to be made: all their texts are read. */
export function tiersOf(pages: readonly Page[]): readonly IndexTier[] {
  return [...new Set(pages.flatMap((page) => (page.kind === 'index-file' ? page.tier : [])))];
}

function inShares(texts: readonly IndexedText[]): readonly (readonly IndexedText[])[] {
  return Array.from({ length: Math.ceil(texts.length / textsPerShare) }, (_, index) =>
    texts.slice(index * textsPerShare, (index + 1) * textsPerShare),
  );
}

function keyOf({ tier, path }: Pick<IndexPage, 'tier' | 'path'>): string {
  return `${tier.name}/${path}`;
}
