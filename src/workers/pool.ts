// Workers of one kind, here or on threads → work shared out among them. Results come back in the
// order of the shares, whoever did them, so that the number of workers cannot be seen in the
// output.
import { Worker as Thread } from 'node:worker_threads';
import { holdsFunctions } from '../config/holds-functions.ts';
import type { SiteConfig } from '../site/types.ts';
import type { PrintJob } from './jobs.ts';
import { makePacker } from './packing.ts';
import { threadError } from './refusal.ts';
import type { Answer, Message, ThreadData } from './thread.ts';
import { type Kind, type Kinds, loadWorker, type Worker } from './worker.ts';

export interface PoolOptions<K extends Kind> {
  readonly kind: K;
  readonly config: SiteConfig;
  /** How many work at once; 1 is this thread, unless it is to work apart. */
  readonly workers: number;
  /** Keeps this thread free: it has other things to do until there is work. */
  readonly apart?: boolean;
  /** The site's folder, where the configuration has a file that threads can read again. */
  readonly reloadFrom?: string | undefined;
}

export interface Pool<K extends Kind> {
  /** Says what to work with; once, before the first share. */
  readonly start: (setup: Kinds[K]['setup']) => void;
  /** Hands each share to the next worker that is free; `onDone` hears how many items are done. */
  readonly share: (
    shares: Iterable<readonly Kinds[K]['item'][]>,
    onDone: (done: number) => void,
  ) => Promise<Kinds[K]['result'][]>;
  readonly close: () => Promise<void>;
}

/**
 * While a thread works on one share, others wait in its port: between two turns of its own
 * printing, the build's thread does not hear what is done.
 */
const sharesAhead: { readonly [K in Kind]: number } = { check: 1, parse: 2, print: 6 };

/**
 * Starts the workers; threads begin to load their code at once, and the caller need not wait for
 * them.
 */
export function openPool<K extends Kind>({
  kind,
  config,
  workers,
  apart = false,
  reloadFrom,
}: PoolOptions<K>): Pool<K> {
  type Own = Member<Kinds[K]['setup'], Kinds[K]['item'], Kinds[K]['result']>;
  const hasFunctions = holdsFunctions(config);
  const alone = (workers === 1 && !apart) || (hasFunctions && reloadFrom === undefined);
  // What this thread does itself need not cross to another one, and one thread less loads its code.
  const here = alone || !apart ? [openHere(kind)] : [];
  const threads = Array.from(
    { length: alone ? 0 : workers - here.length },
    (_, index) =>
      openThread({
        kind,
        number: index + here.length,
        reloadFrom: hasFunctions ? reloadFrom : undefined,
      }) as Own,
  );

  function start(setup: Kinds[K]['setup']): void {
    const sent = hasFunctions ? withoutConfig(setup) : setup;
    for (const thread of threads) thread.start(sent);
    for (const member of here) member.start(setup);
  }

  async function share(
    shares: Iterable<readonly Kinds[K]['item'][]>,
    onDone: (done: number) => void,
  ): Promise<Kinds[K]['result'][]> {
    const results: Kinds[K]['result'][] = [];
    const waiting = shares[Symbol.iterator]();
    let next = 0;
    let done = 0;
    /**
     * Starts on the next share and lets go of it: what waits for the result would keep it from
     * being freed.
     */
    function begin({ run }: Own):
      | {
          readonly index: number;
          readonly size: number;
          readonly result: Promise<Kinds[K]['result']>;
        }
      | undefined {
      const taken = waiting.next();
      if (taken.done) return undefined;
      next += 1;
      return { index: next - 1, size: taken.value.length, result: run(taken.value) };
    }
    async function work(member: Own): Promise<void> {
      for (let begun = begin(member); begun; begun = begin(member)) {
        results[begun.index] = await begun.result;
        onDone((done += begun.size));
      }
    }
    await Promise.all([
      ...threads.flatMap((thread) => Array.from({ length: sharesAhead[kind] }, () => work(thread))),
      ...here.map(work),
    ]);
    return results;
  }

  return {
    start,
    share,
    close: async () =>
      void (await Promise.all([...threads, ...here].map((member) => member.close()))),
  };
}

/** For a thread that reads the configuration again. */
function withoutConfig<Setup extends object>(setup: Setup): Setup {
  const sent: Setup & { config?: unknown } = { ...setup };
  delete sent.config;
  return sent;
}

/** A worker that is there before it knows what to work with. */
interface Member<Setup, Item, Result> extends Pick<Worker<Item, Result>, 'run'> {
  readonly start: (setup: Setup) => void;
  /** Resolves when it touches no file any more. */
  readonly close: () => Promise<void>;
}

/** A worker of this thread. */
function openHere<K extends Kind>(
  kind: K,
): Member<Kinds[K]['setup'], Kinds[K]['item'], Kinds[K]['result']> {
  let worker: Promise<Worker<Kinds[K]['item'], Kinds[K]['result']>> | undefined;
  return {
    start: (setup) => {
      worker = loadWorker(kind).then((create) => create(setup, 0));
      // An error is the answer to the first share.
      worker.catch(() => {});
    },
    run: async (share) => (await worker!).run(share),
    close: async () =>
      void worker?.then(
        ({ close }) => close(),
        () => {},
      ),
  };
}

/**
 * What a thread works on is young and soon gone. With the limits of a whole machine V8 would let
 * the garbage pile up to half a gigabyte a thread; with these it keeps to a fifth of that, and a
 * post of 8 MB still fits. A younger generation of half the size would cost a tenth more of the
 * time.
 */
const resourceLimits = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 72 };

interface Waiting {
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
}

function openThread(data: ThreadData): Member<Kinds[Kind]['setup'], unknown, unknown> {
  const thread = new Thread(new URL(`./thread${import.meta.url.slice(-3)}`, import.meta.url), {
    workerData: data,
    resourceLimits,
  });
  const calls = new Map<number, Waiting>();
  const pack = makePacker();
  let last = 0;
  /** Why there is no thread any more: nothing that is asked of it later has an answer. */
  let failure: Error | undefined;
  const failAll = (error: Error) => {
    failure ??= error;
    for (const { reject } of calls.values()) reject(error);
    calls.clear();
  };
  thread.on('message', (answer: Answer) => {
    const call = calls.get(answer.id);
    calls.delete(answer.id);
    if ('error' in answer) call?.reject(threadError(answer.error, answer.refusal));
    else call?.resolve(answer.result);
  });
  thread.on('error', failAll);
  thread.on('exit', (code) => failAll(new Error(`a worker thread ended with code ${code}`)));
  return {
    start: (setup) => thread.postMessage({ setup } satisfies Message),
    run: (share) =>
      new Promise((resolve, reject) => {
        if (failure) return reject(failure);
        last += 1;
        calls.set(last, { resolve, reject });
        thread.postMessage({
          id: last,
          share: data.kind === 'print' ? pack(share as readonly PrintJob[]) : share,
        } satisfies Message);
      }),
    close: async () => void (await thread.terminate()),
  };
}
