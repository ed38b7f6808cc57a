// A share of pages that earlier builds wrote → those whose files are not as they were written. The third kind of work that
// threads do: the disk is asked about 50,000 files while another thread looks at the site.
import { findDamaged, type WrittenPage } from '../emit/find-damaged.ts';
import type { OutputPath } from '../types.ts';
import type { Worker } from './worker.ts';

export interface CheckerSetup {
  /** Absolute. */
  readonly output: string;
}

/** A worker that looks at files of one output. */
export async function createChecker({ output }: CheckerSetup): Promise<Worker<WrittenPage, readonly OutputPath[]>> {
  return { run: async (pages) => findDamaged(output, pages), close: () => {} };
}
