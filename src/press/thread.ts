// A thread with one worker in it: shares come in as messages, results or errors go out. Functions of the configuration
// cannot cross threads, so it reads the configuration file again.
import { parentPort, workerData } from 'node:worker_threads';
import { loadConfig } from '../config.ts';
import { createWorker, type Kind, type Kinds, type Worker } from './worker.ts';

/** What a thread is started with. */
export interface ThreadData {
  readonly kind: Kind;
  readonly setup: Kinds[Kind]['setup'];
  readonly number: number;
  /** The site's folder, to read the configuration from again; missing where it holds no functions. */
  readonly reloadFrom?: string | undefined;
}

export type Answer = { readonly id: number; readonly result: unknown } | { readonly id: number; readonly error: string };

async function start({ kind, setup, number, reloadFrom }: ThreadData): Promise<Worker<unknown, unknown>> {
  if (reloadFrom === undefined) return createWorker(kind, { setup, number }) as Promise<Worker<unknown, unknown>>;
  const loaded = await loadConfig(reloadFrom);
  if (!('config' in loaded)) throw new Error('the configuration could be read once but not twice');
  return createWorker(kind, { setup: { ...setup, config: loaded.config }, number }) as Promise<Worker<unknown, unknown>>;
}

if (parentPort) {
  const port = parentPort;
  const worker = start(workerData as ThreadData);
  // An error is the answer to the first share.
  worker.catch(() => {});
  port.on('message', async ({ id, share }: { readonly id: number; readonly share: readonly unknown[] }) => {
    let answer: Answer;
    try {
      answer = { id, result: await (await worker).run(share) };
    } catch (error) {
      answer = { id, error: (error as Error).stack ?? String(error) };
    }
    port.postMessage(answer);
  });
}
