// A worker thread that runs a press: calls come in as messages, results or errors go out. Functions of the
// configuration cannot cross threads, so it reads the configuration file again.
import { parentPort, workerData } from 'node:worker_threads';
import { loadConfig } from '../config.ts';
import { createPress, type Press, type PressOptions } from './press.ts';

/** What a thread is started with. */
export interface ThreadData extends PressOptions {
  /** Read the configuration from the site's root again, for its functions. */
  readonly reloadConfig: boolean;
}

/** One call of a press, and its answer. */
export interface Call {
  readonly id: number;
  readonly method: Exclude<keyof Press, 'close'> | 'close';
  readonly argument: unknown;
}

export type Answer = { readonly id: number; readonly result: unknown } | { readonly id: number; readonly error: string };

async function start(data: ThreadData): Promise<Press> {
  if (!data.reloadConfig) return createPress(data);
  const loaded = await loadConfig(data.root);
  if (!('config' in loaded)) throw new Error('the configuration could be read once but not twice');
  return createPress({ ...data, config: loaded.config });
}

if (parentPort) {
  const port = parentPort;
  const press = start(workerData as ThreadData);
  press.catch(() => {});
  port.on('message', async ({ id, method, argument }: Call) => {
    let answer: Answer;
    try {
      answer = { id, result: await ((await press)[method] as (argument: unknown) => Promise<unknown>)(argument) };
    } catch (error) {
      answer = { id, error: (error as Error).stack ?? String(error) };
    }
    port.postMessage(answer);
    if (method === 'close') port.close();
  });
}
