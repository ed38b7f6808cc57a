// The compiled thread: Node 20 runs no TypeScript.
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Answer, Message, ThreadData } from '../../src/workers/thread.ts';
import { makeFolder, postText } from '../support/broadsheet.ts';
import { makeConfig } from '../support/make-post.ts';

function start(root: string) {
  const data: ThreadData = { kind: 'parse', number: 3 };
  const thread = new Worker(resolve('dist/workers/thread.js'), { workerData: data });
  onTestFinished(async () => void (await thread.terminate()));
  thread.postMessage({
    setup: { root, config: makeConfig(), scratch: makeFolder() },
  } satisfies Message);
  return async (id: number, ...paths: readonly string[]): Promise<Answer> => {
    thread.postMessage({ id, share: paths.map((path) => ({ path })) });
    return ((await once(thread, 'message')) as [Answer])[0];
  };
}

describe('a thread', () => {
  it('answers a share by its number, and after an error goes on', async () => {
    const root = makeFolder();
    mkdirSync(join(root, 'posts'));
    writeFileSync(join(root, 'posts/a.md'), postText({ title: 'A' }));
    const ask = start(root);
    expect(await ask(5, 'posts/not-there.md')).toMatchObject({
      id: 5,
      error: expect.stringMatching(/ENOENT.*not-there\.md[^]*\n {4}at /),
      refusal: { code: 'ENOENT', path: join(root, 'posts/not-there.md'), syscall: 'open' },
    });
    expect(await ask(6, 'posts/a.md')).toMatchObject({
      id: 6,
      result: { files: [{ path: 'posts/a.md', body: { spill: 3 } }] },
    });
  });
});
