// The two kinds of work that can be shared out, and what both look like to the pool. Loads the code of a kind only
// where it is done: a thread that parses never loads Eleventy.
import type { RenderJob } from './jobs.ts';
import type { ParsedShare, ParserSetup } from './parser.ts';
import type { PrintedShare, PrinterSetup } from './printer.ts';
import type { SourcePath } from '../types.ts';

/** Does one share after the other. */
export interface Worker<Item, Result> {
  readonly run: (share: readonly Item[]) => Promise<Result>;
  readonly close: () => void;
}

/** What each kind of work starts from, takes and gives. */
export interface Kinds {
  readonly parse: { readonly setup: ParserSetup; readonly item: SourcePath; readonly result: ParsedShare };
  readonly print: { readonly setup: PrinterSetup; readonly item: RenderJob; readonly result: PrintedShare };
}

export type Kind = keyof Kinds;

const create: { readonly [K in Kind]: (setup: Kinds[K]['setup'], number: number) => Promise<Worker<Kinds[K]['item'], Kinds[K]['result']>> } = {
  parse: async (setup, number) => (await import('./parser.ts')).createParser(setup, number),
  print: async (setup) => (await import('./printer.ts')).createPrinter(setup),
};

/** Starts a worker in this thread; `number` tells the workers of one kind apart. */
export function createWorker<K extends Kind>(kind: K, { setup, number }: { readonly setup: Kinds[K]['setup']; readonly number: number }): Promise<Worker<Kinds[K]['item'], Kinds[K]['result']>> {
  return create[kind](setup, number);
}
