// A share of pages that earlier builds wrote → those whose files are not as they were written. The
// third kind of work that threads do: the disk is asked about 50,000 files while another thread
// looks at the site.
import { findDamaged } from '../emit/find-damaged.ts';
import type { OutputPath } from '../site/types.ts';
import type { Worker } from './worker.ts';

export interface CheckerSetup {
  /** Absolute. */
  readonly output: string;
}

/**
 * Many pages in two values: to copy each by itself to a thread would take as long as to look at it.
 */
export interface WrittenPages {
  /** Two slashes between them. */
  readonly paths: string;
  /** How many each file was of. */
  readonly bytes: Float64Array;
}

/** Lists pages for a worker. */
export function listPages(
  pages: ReadonlyMap<OutputPath, { readonly bytes: number }>,
): WrittenPages {
  return {
    paths: [...pages.keys()].join(between),
    bytes: Float64Array.from(pages.values(), ({ bytes }) => bytes),
  };
}

const between = '//';

/** A worker that looks at files of one output. */
export async function createChecker({
  output,
}: CheckerSetup): Promise<Worker<WrittenPages, readonly OutputPath[]>> {
  const check = ({ paths, bytes }: WrittenPages) =>
    bytes.length === 0
      ? []
      : findDamaged(
          output,
          paths.split(between).map((path, index) => [path as OutputPath, bytes[index]!]),
        );
  return { run: async (lists) => lists.flatMap(check), close: () => {} };
}
