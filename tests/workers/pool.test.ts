// On threads the compiled code is at work: Node 20 runs no TypeScript.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { decodeRecords } from '../../src/cache/records.ts';
import { loadConfig } from '../../src/config/load-config.ts';
import { sourcePath } from '../../src/lib/path.ts';
import type { AskedFile } from '../../src/workers/parser.ts';
import * as here from '../../src/workers/pool.ts';
import { copySite, makeFolder, postText } from '../support/broadsheet.ts';
import { makeConfig } from '../support/make-post.ts';

const compiled = (await import(pathToFileURL(resolve('dist/workers/pool.js')).href)) as typeof here;

interface PoolGiven {
  readonly root: string;
  readonly workers: number;
  readonly config?: ReturnType<typeof makeConfig>;
  readonly reloadFrom?: string;
}

async function openParsing(
  { root, workers, config = makeConfig(), reloadFrom }: PoolGiven,
  { openPool } = workers === 1 ? here : compiled,
) {
  const scratch = makeFolder();
  const pool = openPool({ kind: 'parse', config, workers, reloadFrom });
  pool.start({ root, config, scratch });
  onTestFinished(pool.close);
  return pool;
}

/** A site of posts of very different lengths, so that threads overtake each other. */
function makePosts(count: number): { root: string; files: AskedFile[] } {
  const root = makeFolder();
  mkdirSync(join(root, 'posts'));
  const files = Array.from({ length: count }, (_, index) => ({
    path: sourcePath(`posts/${index}.md`),
  }));
  for (const [index, { path }] of files.entries())
    writeFileSync(
      join(root, path),
      postText(
        { title: `Post ${index}` },
        'Four words a line.\n\n'.repeat(index % 5 === 0 ? 2000 : 1),
      ),
    );
  return { root, files };
}

function inShares<T>(list: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, index) =>
    list.slice(index * size, (index + 1) * size),
  );
}

describe('a pool', () => {
  it.each([1, 2, 3])(
    'of %i gives results in the order of the shares, and counts what is done',
    async (workers) => {
      const { root, files } = makePosts(40);
      const pool = await openParsing({ root, workers });
      const done: number[] = [];
      const results = await pool.share(inShares(files, 3), (count) => done.push(count));
      expect(results.flatMap(({ files: parsed }) => parsed)).toMatchObject(files);
      expect(
        [...decodeRecords(results.map(({ records }) => records)).values()].map(({ post }) => ({
          path: post?.source,
        })),
      ).toEqual(files);
      expect(done).toEqual(done.toSorted((a, b) => a - b));
      expect([done.length, done.at(-1)]).toEqual([14, 40]);
    },
  );

  it.each([1, 2])('of %i gives the same posts, and where their bodies stand', async (workers) => {
    const { root, files } = makePosts(3);
    const pool = await openParsing({ root, workers });
    const [result] = await pool.share([files], () => {});
    const records = decodeRecords([result!.records]);
    expect(
      result!.files.map(({ path, body }) => ({
        title: records.get(path)!.post!.title,
        words: records.get(path)!.post!.words,
        spill: body!.spill >= 0,
      })),
    ).toEqual([
      { title: 'Post 0', words: 8000, spill: true },
      { title: 'Post 1', words: 4, spill: true },
      { title: 'Post 2', words: 4, spill: true },
    ]);
  });

  it.each([1, 2])('of %i has nothing to give where there is nothing to do', async (workers) => {
    const pool = await openParsing({ root: makeFolder(), workers });
    expect(await pool.share([], () => {})).toEqual([]);
  });

  it.each([1, 2])('of %i rejects with the cause where a worker throws', async (workers) => {
    const { root, files } = makePosts(2);
    const pool = await openParsing({ root, workers });
    const failed = await pool
      .share([files, [{ path: sourcePath('posts/not-there.md') }]], () => {})
      .then(
        () => undefined,
        (error: Error) => error,
      );
    expect(`${failed?.message} ${String(failed?.cause ?? '')}`).toMatch(/ENOENT.*not-there\.md/s);
  });

  it('rejects where its threads cannot even start', async () => {
    const { root, files } = makePosts(1);
    writeFileSync(join(root, 'broadsheet.config.ts'), 'export default {');
    const config = { ...makeConfig(), eleventy: () => {} };
    const pool = await openParsing({ root, workers: 2, config, reloadFrom: root });
    const failed = await pool
      .share([files], () => {})
      .then(
        () => undefined,
        (error: Error) => error,
      );
    expect(String(failed?.cause)).toMatch(/the configuration could be read once but not twice/);
  });

  it('reads the configuration again in its threads, where that holds functions', async () => {
    const root = copySite('plugins-of-its-own');
    const loaded = await loadConfig(root);
    if (!('config' in loaded)) throw new Error('no configuration');
    const files = [{ path: sourcePath('posts/2024-03-11-budget.md') }];
    for (const workers of [1, 2]) {
      const pool = await openParsing({ root, workers, config: loaded.config, reloadFrom: root });
      const [result] = await pool.share([files], () => {});
      expect(decodeRecords([result!.records]).get(files[0]!.path)?.post?.excerpt).toBe(
        'The color of money.',
      );
    }
  });

  it('gives a thread one share after the other, however many wait', async () => {
    const { root, files } = makePosts(12);
    // The plugin takes some turns of the event loop, in which another share could begin.
    const plugin = `() => async () => {
      active += 1;
      const most = active;
      for (let turn = 0; turn < 5; turn += 1) await new Promise(setImmediate);
      active -= 1;
      if (most > 1) throw new Error('two at once');
    }`;
    writeFileSync(
      join(root, 'broadsheet.config.ts'),
      [
        'let active = 0;',
        "export default { title: 'T', url: 'https://a.example/', markdown: { " +
          `rehypePlugins: [${plugin}] } };`,
        '',
      ].join('\n'),
    );
    const loaded = await loadConfig(root);
    if (!('config' in loaded)) throw new Error('no configuration');
    const pool = await openParsing({ root, workers: 2, config: loaded.config, reloadFrom: root });
    const results = await pool.share(inShares(files, 1), () => {});
    const records = decodeRecords(results.map((result) => result.records));
    expect([...records.values()].flatMap(({ problems }) => problems)).toEqual([]);
    expect([...records.values()].filter(({ post }) => post)).toHaveLength(12);
  });

  it('works in this thread where a configuration holds functions and has no file', async () => {
    const { root, files } = makePosts(4);
    let calls = 0;
    const plugin = () => () => void (calls += 1);
    const config = {
      ...makeConfig(),
      markdown: { html: 'sanitize' as const, remarkPlugins: [plugin], rehypePlugins: [] },
    };
    const pool = await openParsing({ root, workers: 3, config });
    const results = await pool.share(inShares(files, 2), () => {});
    expect(decodeRecords(results.map(({ records }) => records)).size).toBe(4);
    expect(calls).toBe(4);
  });

  it.each([
    ['while it works', '', 'isMainThread || process.exit(3)'],
    ['before it can work', 'if (!isMainThread) process.exit(3);', ''],
    ['some time later', 'if (!isMainThread) setTimeout(() => process.exit(3), 50);', ''],
  ])('rejects what it asks a thread that ends %s, also later', async (_, atStart, inPlugin) => {
    const { root, files } = makePosts(12);
    writeFileSync(
      join(root, 'broadsheet.config.ts'),
      [
        "import { isMainThread } from 'node:worker_threads';",
        atStart,
        "export default { title: 'T', url: 'https://a.example/', markdown: { ",
        `rehypePlugins: [() => async () => { ${inPlugin}; await 0; }] } };`,
        '',
      ].join('\n'),
    );
    const loaded = await loadConfig(root);
    if (!('config' in loaded)) throw new Error('no configuration');
    const pool = await openParsing({ root, workers: 2, config: loaded.config, reloadFrom: root });
    const ends = async () => {
      for (;;) await pool.share(inShares(files, 1), () => {});
    };
    await expect(ends()).rejects.toThrow('a worker thread ended with code 3');
    await expect(pool.share(inShares(files, 1), () => {})).rejects.toThrow('ended with code 3');
  });
});
