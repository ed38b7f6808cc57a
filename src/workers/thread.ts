// A thread with one worker in it: shares come in as messages, results or errors go out. Functions
// of the configuration cannot cross threads, so it reads the configuration file again.
import { parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads';
import { makeUnpacker, type PackedShare } from './packing.ts';
import { type Refusal, refusalOf } from './refusal.ts';
import { type Kind, type Kinds, loadWorker, type Worker } from './worker.ts';

/** What a thread is started with; it loads its code while the setup is still being made. */
export interface ThreadData {
  readonly kind: Kind;
  readonly number: number;
  /**
   * The site's folder, to read the configuration from again; missing where it holds no functions.
   */
  readonly reloadFrom?: string | undefined;
}

/** The setup comes first, then one share after the other. */
export type Message =
  | { readonly setup: Kinds[Kind]['setup'] }
  | { readonly id: number; readonly share: readonly unknown[] | PackedShare };

export type Answer =
  | { readonly id: number; readonly result: unknown }
  | { readonly id: number; readonly error: string; readonly refusal?: Refusal | undefined };

type AnyWorker = Worker<unknown, unknown>;

/** Reads the configuration again if it holds functions: it was not sent then. */
async function completeSetup(
  setup: Kinds[Kind]['setup'],
  reloadFrom: string | undefined,
): Promise<Kinds[Kind]['setup']> {
  if (reloadFrom === undefined) return setup;
  const { loadConfig } = await import('../config/load-config.ts');
  const loaded = await loadConfig(reloadFrom);
  if (!('config' in loaded)) throw new Error('the configuration could be read once but not twice');
  return { ...setup, config: loaded.config };
}

if (parentPort) {
  const port = parentPort;
  const { kind, number, reloadFrom } = workerData as ThreadData;
  const loading = loadWorker(kind) as Promise<
    (setup: unknown, number: number) => Promise<AnyWorker>
  >;
  let worker: Promise<AnyWorker>;
  const unpack = makeUnpacker();
  const take = async (message: Message): Promise<void> => {
    if ('setup' in message) {
      worker = completeSetup(message.setup, reloadFrom).then(async (setup) =>
        (await loading)(setup, number),
      );
      // An error is the answer to the first share.
      worker.catch(() => {});
      return;
    }
    const { id } = message;
    const share = 'news' in message.share ? unpack(message.share) : message.share;
    let answer: Answer;
    try {
      answer = { id, result: await (await worker).run(share) };
    } catch (error) {
      answer = { id, error: (error as Error).stack ?? String(error), refusal: refusalOf(error) };
    }
    port.postMessage(answer);
  };
  /** One message after the other: the others wait in the port, as bytes, until it is their turn. */
  const takeAll = async (first: Message): Promise<void> => {
    // Without a listener the port delivers nothing, and would let the thread end.
    port.off('message', takeAll);
    port.ref();
    for (
      let next: { readonly message: Message } | undefined = { message: first };
      next;
      next = receiveMessageOnPort(port) as typeof next
    )
      await take(next.message);
    port.on('message', takeAll);
  };
  port.on('message', takeAll);
}
