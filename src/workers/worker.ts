// The three kinds of work that can be shared out, and what both look like to the pool. Loads the
// code of a kind only where it is done: a thread that parses never loads Eleventy.
import type { OutputPath } from '../site/types.ts';
import type { CheckerSetup, WrittenPages } from './checker.ts';
import type { PrintJob } from './jobs.ts';
import type { AskedFile, ParsedShare, ParserSetup } from './parser.ts';
import type { PrintedShare, PrinterSetup } from './printer.ts';

/** Does one share after the other. */
export interface Worker<Item, Result> {
  readonly run: (share: readonly Item[]) => Promise<Result>;
  readonly close: () => void;
}

/** What each kind of work starts from, takes and gives. */
export interface Kinds {
  readonly check: {
    readonly setup: CheckerSetup;
    readonly item: WrittenPages;
    readonly result: readonly OutputPath[];
  };
  readonly parse: {
    readonly setup: ParserSetup;
    readonly item: AskedFile;
    readonly result: ParsedShare;
  };
  readonly print: {
    readonly setup: PrinterSetup;
    readonly item: PrintJob;
    readonly result: PrintedShare;
  };
}

export type Kind = keyof Kinds;

type Load<K extends Kind> = () => Promise<
  (
    setup: Kinds[K]['setup'],
    number: number,
  ) => Promise<Worker<Kinds[K]['item'], Kinds[K]['result']>>
>;

const loads: { readonly [K in Kind]: Load<K> } = {
  check: async () => (await import('./checker.ts')).createChecker,
  parse: async () => (await import('./parser.ts')).createParser,
  print: async () => {
    const { createPrinter, preloadPrinter } = await import('./printer.ts');
    await preloadPrinter();
    return createPrinter;
  },
};

/**
 * Loads the code of a kind of work, which takes as long as hundreds of posts, and returns what
 * starts a worker in this thread; `number` tells the workers of one kind apart.
 */
export function loadWorker<K extends Kind>(kind: K): ReturnType<Load<K>> {
  return loads[kind]() as ReturnType<Load<K>>;
}
