// Presses, here or on threads → work shared out among them. Results come back in the order of the shares, whoever did
// them, so that the number of workers cannot be seen in the output.
import { Worker } from 'node:worker_threads';
import { createPress, type Press } from './press.ts';
import type { Answer, Call, ThreadData } from './thread.ts';

export interface PoolOptions extends Omit<ThreadData, 'number'> {
  /** 1 works in this thread. */
  readonly workers: number;
}

export interface Pool {
  readonly presses: readonly Press[];
  /** Hands each share to the next press that is free; `onDone` hears of every share as it is finished. */
  readonly share: <Share, Result>(shares: Iterable<Share>, options: ShareOptions<Share, Result>) => Promise<Result[]>;
  readonly close: () => Promise<void>;
}

export interface ShareOptions<Share, Result> {
  readonly run: (press: Press, share: Share) => Promise<Result>;
  readonly onDone?: (result: Result, share: Share) => void;
}

/** While a thread works on one share, the next one waits in its port. */
const sharesAhead = 2;

export async function openPool({ workers, ...data }: PoolOptions): Promise<Pool> {
  const numbers = Array.from({ length: workers }, (_, number) => number);
  const presses = workers === 1 ? [await createPress({ ...data, number: 0 })] : numbers.map((number) => openThread({ ...data, number }));

  async function share<Share, Result>(shares: Iterable<Share>, { run, onDone }: ShareOptions<Share, Result>): Promise<Result[]> {
    const results: Result[] = [];
    const waiting = shares[Symbol.iterator]();
    let next = 0;
    async function work(press: Press): Promise<void> {
      for (let taken = waiting.next(); !taken.done; taken = waiting.next()) {
        const index = next;
        next += 1;
        const result = await run(press, taken.value);
        results[index] = result;
        onDone?.(result, taken.value);
      }
    }
    const ahead = workers === 1 ? 1 : sharesAhead;
    await Promise.all(presses.flatMap((press) => Array.from({ length: ahead }, () => work(press))));
    return results;
  }

  return { presses, share, close: async () => void (await Promise.all(presses.map((press) => press.close()))) };
}

function openThread(data: ThreadData): Press {
  const { config } = data;
  const plain = data.reloadConfig ? { ...config, eleventy: undefined, markdown: { ...config.markdown, remarkPlugins: [], rehypePlugins: [] } } : config;
  const worker = new Worker(new URL(`./thread${import.meta.url.slice(-3)}`, import.meta.url), { workerData: { ...data, config: plain } });
  const calls = new Map<number, { readonly resolve: (result: never) => void; readonly reject: (error: Error) => void }>();
  let last = 0;
  const failAll = (error: Error) => {
    for (const { reject } of calls.values()) reject(error);
    calls.clear();
  };
  worker.on('message', (answer: Answer) => {
    const call = calls.get(answer.id);
    calls.delete(answer.id);
    if ('error' in answer) call?.reject(new Error('a worker thread failed', { cause: answer.error }));
    else call?.resolve(answer.result as never);
  });
  worker.on('error', failAll);
  worker.on('exit', (code) => failAll(new Error(`a worker thread ended with code ${code}`)));
  const call = (method: Call['method']) => (argument?: unknown) =>
    new Promise<never>((resolve, reject) => {
      last += 1;
      calls.set(last, { resolve, reject });
      worker.postMessage({ id: last, method, argument } satisfies Call);
    });
  return { parse: call('parse'), prepare: call('prepare'), render: call('render'), close: call('close') };
}
