import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { acquireLock } from '../../src/cache/lock.ts';
import { openOutputState } from '../../src/cache/output-state.ts';
import {
  type Content,
  type ContentOptions,
  openContent,
  reopenContent,
  toReadPosts,
  withMarkdown,
} from '../../src/dev/content.ts';
import { contentHash } from '../../src/lib/hash.ts';
import { sourcePath } from '../../src/lib/path.ts';
import type { Post } from '../../src/site/types.ts';
import { postText } from '../support/broadsheet.ts';
import { makeConfig, makePost, plainPost } from '../support/make-post.ts';
import { makeSite } from '../support/make-site.ts';

const files = {
  'posts/2024-03-11-a.md': postText({ title: 'A' }),
  'posts/2024-03-12-b.md': postText({ title: 'B', date: '2024-03-12' }),
  'pages/about.md': '---\ntitle: About\n---\n',
};
const broken = '---\ntitle: A\ndate: 11 March\n---\n';

function optionsFor(root: string): ContentOptions {
  const scratch = mkdtempSync(join(tmpdir(), 'broadsheet-scratch-'));
  onTestFinished(() => rmSync(scratch, { recursive: true }));
  return {
    root,
    scratch,
    cache: join(root, '.cache'),
    config: makeConfig(),
    drafts: false,
    future: false,
    workers: 1,
    reloadFrom: undefined,
    now: Date.now,
    onDone: () => {},
  };
}

const titles = (content: Content) => toReadPosts(content).posts.map(({ title }) => title);
const codes = (content: Content) => toReadPosts(content).problems.map(({ code }) => code);

describe('openContent', () => {
  it('reads posts, then pages, and what is wrong with them', async () => {
    const content = await openContent(
      optionsFor(makeSite({ ...files, 'posts/2024-03-13-c.md': broken })),
    );
    expect(titles(content)).toEqual(['A', 'B', 'About']);
    expect(codes(content)).toEqual(['bad-date']);
    expect([...toReadPosts(content).unread]).toEqual(['posts/2024-03-13-c.md']);
  });

  it('parses no file for the next start that it has parsed for this one', async () => {
    const options = optionsFor(makeSite(files));
    let parsed = 0;
    const start = () => openContent({ ...options, onDone: (done) => (parsed += done) });
    const first = await start();
    expect(parsed).toBeGreaterThan(0);
    parsed = 0;
    const second = await start();
    expect(parsed).toBe(0);
    const plain = (content: typeof first) => ({
      ...toReadPosts(content),
      before: undefined,
      posts: toReadPosts(content).posts.map(plainPost),
    });
    expect(plain(second)).toEqual(plain(first));
  });

  it('leaves the memory of builds alone, and writes nothing while one is at work', async () => {
    const options = optionsFor(makeSite(files));
    mkdirSync(options.cache);
    const lock = await acquireLock(options.cache, {
      waitMs: 0,
      now: Date.now,
      self: { machine: 'm1', host: 'h', pid: 1, startOf: () => '7' },
    });
    expect(lock.kind).toBe('held');
    // Its file counts as another machine's, which is at work as long as it is fresh.
    utimesSync(join(options.cache, 'lock', 'm1-1-7'), Date.now() / 1000, Date.now() / 1000);
    expect(titles(await openContent(options))).toEqual(['A', 'B', 'About']);
    expect(existsSync(join(options.cache, 'records.log'))).toBe(false);
    if (lock.kind === 'held') lock.release();
    await openContent(options);
    expect(existsSync(join(options.cache, 'records.log'))).toBe(true);
    expect(openOutputState(options.cache, '_site').now.build).toBe(0);
  });
});

describe('reopenContent', () => {
  it('finds what is new, other and gone, and keeps what is the same', async () => {
    const options = optionsFor(makeSite(files));
    const before = await openContent(options);
    rmSync(join(options.root, 'posts/2024-03-11-a.md'));
    appendFileSync(join(options.root, 'posts/2024-03-12-b.md'), 'More.\n');
    writeFileSync(
      join(options.root, 'posts/2024-03-13-c.md'),
      postText({ title: 'C', date: '2024-03-13' }),
    );
    const after = await reopenContent(before, options);
    expect(titles(after)).toEqual(['B', 'C', 'About']);
    const [page] = [before, after].map(
      (content) => content.records.get(sourcePath('pages/about.md'))!.post,
    );
    expect(after.records.get(sourcePath('pages/about.md'))!.post).toBe(page);
  });

  it('keeps the last good state of a post that is broken now', async () => {
    const options = optionsFor(makeSite(files));
    const before = await openContent(options);
    writeFileSync(join(options.root, 'posts/2024-03-11-a.md'), broken);
    const after = await reopenContent(before, options);
    expect(titles(after)).toEqual(['A', 'B', 'About']);
    expect(codes(after)).toEqual(['bad-date']);
    expect(toReadPosts(after).unread.size).toBe(0);
  });
});

describe('withMarkdown', () => {
  it('puts posts in, takes them out and keeps the order', async () => {
    const options = optionsFor(makeSite(files));
    const before = await openContent(options);
    const path = sourcePath('posts/2024-03-10-z.md');
    writeFileSync(join(options.root, path), '');
    const record = {
      hash: contentHash(''),
      problems: [],
      post: { ...makePost('2024-03-10-z'), source: path, title: 'Z' } as Post,
    };
    const after = withMarkdown(
      before,
      new Map([
        [path, record],
        [sourcePath('posts/2024-03-12-b.md'), undefined],
      ]),
      options.root,
    );
    expect(titles(after)).toEqual(['Z', 'A', 'About']);
    expect([...after.survey.states.keys()].toSorted()).toEqual(
      expect.arrayContaining([path, 'pages/about.md']),
    );
    expect(after.survey.states.has('posts/2024-03-12-b.md')).toBe(false);
    expect(titles(before)).toEqual(['A', 'B', 'About']);
  });

  it('keeps the last good post beside the problems of now', async () => {
    const options = optionsFor(makeSite(files));
    const path = sourcePath('posts/2024-03-11-a.md');
    const problem = { code: 'bad-date', severity: 'error' as const, message: 'Cannot', path };
    const after = withMarkdown(
      await openContent(options),
      new Map([[path, { hash: contentHash('x'), problems: [problem] }]]),
      options.root,
    );
    expect([titles(after), codes(after)]).toEqual([['A', 'B', 'About'], ['bad-date']]);
  });
});
