import { rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readBodies, readPostsOnce } from '../../../src/build/steps/read-posts.ts';
import { surveySite } from '../../../src/build/steps/survey.ts';
import { openBodyStore } from '../../../src/cache/body-store.ts';
import { decodeRecords, openRecords } from '../../../src/cache/records.ts';
import { contentHash } from '../../../src/lib/hash.ts';
import { sourcePath } from '../../../src/lib/path.ts';
import { textOf } from '../../../src/lib/splice.ts';
import type { ContentHash, SourcePath } from '../../../src/site/types.ts';
import type { ParserSetup } from '../../../src/workers/parser.ts';
import { openParsing } from '../../../src/workers/shares.ts';
import { makeFolder, postText } from '../../support/broadsheet.ts';
import { makeConfig, plainPost } from '../../support/make-post.ts';
import { makeSite } from '../../support/make-site.ts';

const config = makeConfig();
const a = sourcePath('posts/a.md');
const b = sourcePath('posts/b.md');
const bad = sourcePath('posts/bad.md');
const files = {
  [a]: postText({ title: 'A', tags: 'null' }, 'First.\n'),
  [b]: postText({ title: 'B' }, 'Second.\n'),
  [bad]: 'No front matter.',
};

/** A site that is read again and again, each time with the records of the time before. */
function makeReader(given: Readonly<Record<string, string>> = files) {
  const root = makeSite(given);
  const cache = join(makeFolder(), 'records.log');
  let known = new Map<
    string,
    { size: number; mtimeMs: number; ctimeMs: number; hash: ContentHash }
  >();
  async function read(key = 'key') {
    const survey = surveySite({
      root,
      config,
      drafts: false,
      future: false,
      engine: '1',
      outputs: [],
      known,
    });
    const records = openRecords(cache, key);
    const setup = { root, config, scratch: makeFolder() };
    const done: number[] = [];
    const found = await readPostsOnce(survey, {
      setup,
      openRecords: () => records,
      known,
      workers: 1,
      reloadFrom: undefined,
      onDone: (count) => done.push(count),
    });
    records.save(found.fresh, [found.hashes]);
    known = new Map(
      [...survey.states].map(([path, look]) => [
        path,
        { ...look, hash: found.hashes.get(sourcePath(path)) ?? look.hash! },
      ]),
    );
    return { ...found, setup, done };
  }
  return { root, read };
}

const pathsOf = (lines: Uint8Array) => [...decodeRecords([lines]).keys()];

/** What is to be kept of the files that were parsed, and the bodies of these. */
function parsed({ parsed: count, fresh, bodies }: Awaited<ReturnType<typeof readPostsOnce>>) {
  const kept = fresh.flatMap(pathsOf);
  expect(count).toBe(kept.length);
  return [kept, [...bodies.keys()]];
}

describe('readPostsOnce', () => {
  it('parses everything the first time, in the order of the paths', async () => {
    const found = await makeReader().read();
    expect(found.posts.map(({ title }) => title)).toEqual(['A', 'B']);
    expect(found.problems.map(({ code, path }) => [code, path])).toEqual([
      ['no-front-matter', bad],
    ]);
    expect([...found.unread]).toEqual([bad]);
    expect([...found.hashes]).toEqual(
      Object.entries(files).map(([path, text]) => [path, contentHash(text)]),
    );
    expect(parsed(found)).toEqual([
      [a, b, bad],
      [a, b],
    ]);
    expect(found.done).toEqual([3]);
  });

  it('opens no file that is as it was, and says the same of it', async () => {
    const { read } = makeReader();
    const first = await read();
    const again = await read();
    expect([again.posts.map(plainPost), again.problems, again.unread, again.hashes]).toEqual([
      first.posts.map(plainPost),
      first.problems,
      first.unread,
      first.hashes,
    ]);
    expect([parsed(again), again.done]).toEqual([[[], []], []]);
  });

  it('reads, and does not parse, what has another time and the same bytes', async () => {
    const { root, read } = makeReader();
    const first = await read();
    for (const path of [a, b, bad]) utimesSync(join(root, path), 1, 1);
    const again = await read();
    expect([again.posts.map(plainPost), again.problems, again.hashes]).toEqual([
      first.posts.map(plainPost),
      first.problems,
      first.hashes,
    ]);
    expect([parsed(again), again.done]).toEqual([[[], []], [3]]);
  });

  it('parses what is other or new, and forgets what is gone', async () => {
    const { root, read } = makeReader();
    await read();
    writeFileSync(join(root, b), postText({ title: 'Other' }));
    writeFileSync(join(root, 'posts/c.md'), postText({ title: 'C' }));
    rmSync(join(root, a));
    const again = await read();
    expect(
      again.posts.map(({ title, body }) => [
        title,
        body.source,
        body.hash === again.hashes.get(body.source),
      ]),
    ).toEqual([
      ['Other', b, true],
      ['C', 'posts/c.md', true],
    ]);
    expect(parsed(again)).toEqual([
      [b, 'posts/c.md'],
      [b, 'posts/c.md'],
    ]);
    expect(again.hashes.has(a)).toBe(false);
  });

  it('uses no record of other bytes: forgets a mended mistake, reports a new one', async () => {
    const { root, read } = makeReader();
    await read();
    writeFileSync(join(root, bad), postText({ title: 'Mended' }));
    writeFileSync(join(root, a), 'Now without.');
    const again = await read();
    expect([again.posts.map(({ title }) => title), [...again.unread]]).toEqual([
      ['B', 'Mended'],
      [a],
    ]);
    expect(again.problems.map(({ path }) => path)).toEqual([a]);
  });

  it('parses everything again under another key', async () => {
    const { read } = makeReader();
    await read();
    expect(parsed(await read('other'))).toEqual([
      [a, b, bad],
      [a, b],
    ]);
  });

  it('has nothing to do for a site without posts', async () => {
    const { posts, done } = await makeReader({}).read();
    expect([posts, done]).toEqual([[], []]);
  });
});

describe('readBodies', () => {
  async function bodiesOf(paths: readonly SourcePath[], setup: ParserSetup) {
    const parsing = openParsing({ setup, workers: 1, reloadFrom: undefined });
    onTestFinished(parsing.close);
    return readBodies(paths, { languages: { suffixes: [], folders: [] }, parsing });
  }

  it('finds the bodies of known posts, and leaves in place what was parsed before', async () => {
    const { root, read } = makeReader();
    await read();
    writeFileSync(join(root, b), postText({ title: 'B' }, 'Second, mended.\n'));
    const { bodies, setup } = await read();
    expect([...bodies.keys()]).toEqual([b]);
    const others = await bodiesOf([a], setup);
    const store = openBodyStore(setup.scratch);
    onTestFinished(store.close);
    expect([others.get(a)!, bodies.get(b)!].map((at) => textOf(store.bodyAt(at).html))).toEqual([
      '<p id="p1">First.</p>',
      '<p id="p1">Second, mended.</p>',
    ]);
  });

  it('finds none in a file that is no post any more', async () => {
    const { read } = makeReader();
    const { setup } = await read();
    expect((await bodiesOf([bad], setup)).size).toBe(0);
    expect((await bodiesOf([], setup)).size).toBe(0);
  });
});
