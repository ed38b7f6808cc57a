import { existsSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type BuildOptions, build, type Progress } from '../../src/build/build.ts';
import { postText } from '../support/broadsheet.ts';
import { makeConfig } from '../support/make-post.ts';
import { makeSite } from '../support/make-site.ts';

function optionsFor(root: string, given: Partial<BuildOptions> = {}): BuildOptions {
  return {
    root,
    config: makeConfig(),
    drafts: false,
    future: false,
    nowMs: Date.parse('2024-06-01'),
    write: true,
    ...given,
  };
}

const onePost = { 'posts/2024-03-11-roads.md': postText({ title: 'Roads' }) };

describe('build', () => {
  it('builds below the root unless another folder is named', async () => {
    const root = makeSite(onePost);
    const { pages, files } = await build(optionsFor(root));
    expect(readdirSync(join(root, '_site'))).toEqual(
      expect.arrayContaining(['2024', 'index.html', 'feed.xml']),
    );
    await build(optionsFor(root, { output: join(root, 'elsewhere') }));
    expect(existsSync(join(root, 'elsewhere/2024/03/roads/index.html'))).toBe(true);
    expect(files).toEqual({ written: pages.total, unchanged: 0, removed: 0 });
    expect(Object.values(pages.byKind).reduce((sum, count) => sum + count)).toBe(pages.total);
  });

  it('goes through its steps in order, and says how far it is', async () => {
    const heard: Progress[] = [];
    const { ms, pages } = await build(
      optionsFor(makeSite(onePost), { onProgress: (progress) => heard.push(progress) }),
    );
    expect([...new Set(heard.map(({ phase }) => phase))]).toEqual([
      'survey',
      'read',
      'model',
      'images',
      'plan',
      'print',
      'publish',
    ]);
    expect(heard.filter(({ phase }) => phase === 'read').at(-1)).toEqual({
      phase: 'read',
      done: 1,
      total: 1,
    });
    expect(heard.filter(({ phase }) => phase === 'print').at(-1)).toEqual({
      phase: 'print',
      done: pages.total,
      total: pages.total,
    });
    expect(Object.keys(ms)).toEqual([
      'survey',
      'read',
      'model',
      'images',
      'plan',
      'print',
      'publish',
      'total',
    ]);
  });

  it('counts the posts whose time has come since the last build', async () => {
    const root = makeSite({
      ...onePost,
      'posts/later.md': postText({ title: 'Later', date: '2024-07-01' }),
      'posts/draft.md': postText({ title: 'Draft', date: '2024-07-01', draft: 'true' }),
    });
    const buildAt = (day: string) => build(optionsFor(root, { nowMs: Date.parse(day) }));
    expect((await buildAt('2024-06-01')).posts).not.toHaveProperty('due');
    expect((await buildAt('2024-06-02')).posts).toMatchObject({ changed: 0 });
    expect((await buildAt('2024-07-02')).posts).toMatchObject({ changed: 0, due: 1 });
    const { posts } = await buildAt('2024-07-03');
    expect([posts.changed, posts.due ?? 0]).toEqual([0, 0]);
  });

  it('collects the problems of every phase in one run, sorted by path and line', async () => {
    const root = makeSite({
      'posts/2024-03-11-a.md': postText(
        { mood: 'x', slug: 'same' },
        '![](/x.png)\n\n[dead](nowhere.md)\n',
      ),
      'posts/2024-03-12-b.md': postText({ slug: 'same', tags: '[Roads]' }),
      'posts/2024-03-13-c.md': postText({ tags: '[roads, roads and bridges]' }),
      'posts/2024-03-14-d.md': 'No front matter.',
      'templates/pots.njk': '',
    });
    const { diagnostics, files } = await build(optionsFor(root));
    expect(
      diagnostics.map(
        ({ code, path, line }) => `${path.replace(/^posts\/2024-03-1/, '')}:${line} ${code}`,
      ),
    ).toEqual([
      '1-a.md:4 unknown-field',
      '1-a.md:8 image-alt',
      '1-a.md:10 dead-link',
      '2-b.md:4 duplicate-url',
      '3-c.md:3 date-mismatch',
      '3-c.md:4 tag-spelling',
      '4-d.md:1 no-front-matter',
      'templates/pots.njk:1 unknown-template',
    ]);
    expect(files).toEqual({ written: 0, unchanged: 0, removed: 0 });
    expect(existsSync(join(root, '_site'))).toBe(false);
  });

  it('writes no file of the output where it is told so', async () => {
    const root = makeSite(onePost);
    const { pages, files } = await build(optionsFor(root, { write: false }));
    expect(pages.total).toBeGreaterThan(10);
    expect(files.written).toBe(0);
    expect(readdirSync(root).sort()).toEqual(['.cache', 'posts']);
  });

  it.each([
    ['a build', {}, undefined],
    ['an error', { 'posts/b.md': 'No front matter.' }, undefined],
    [
      'a bug',
      {},
      () => {
        throw new Error('a bug');
      },
    ],
  ] as const)('leaves nothing but its state behind after %s', async (_, more, onProgress) => {
    const root = makeSite({ ...onePost, ...more });
    const options = optionsFor(
      root,
      onProgress && { onProgress: ({ phase }) => void (phase === 'publish' && onProgress()) },
    );
    await build(options).catch((error: Error) => expect(error.message).toBe('a bug'));
    expect(readdirSync(root).filter((name) => name.includes('staging'))).toEqual([]);
    expect(
      readdirSync(join(root, '.cache/broadsheet')).filter(
        (name) =>
          !/^(?:builds-[\w-]+|last-[\w-]+|related-[\w-]+|records)\.log$|^\.gitignore$/.test(name),
      ),
    ).toEqual([]);
  });

  it('reports faults of templates beside those of posts, in the first run', async () => {
    const root = makeSite({
      ...onePost,
      'posts/b.md': 'No front matter.',
      'pages/own.njk': '{% if %}',
      'templates/post.vto': '{{ a b }}',
      'templates/not-found.vto': '---\ntags: [\n---\n',
    });
    const { diagnostics } = await build(optionsFor(root));
    expect(diagnostics.map(({ code, path, line }) => [code, path, line])).toEqual([
      ['template-error', 'pages/own.njk', 1],
      ['no-front-matter', 'posts/b.md', 1],
      ['template-error', 'templates/not-found.vto', 3],
      ['template-error', 'templates/post.vto', 1],
    ]);
    expect(existsSync(join(root, '_site'))).toBe(false);
  });

  it('says that nothing was written where a template fails', async () => {
    const root = makeSite({ ...onePost, 'templates/not-found.vto': '{{ view.none.at(0) }}' });
    const { diagnostics, files, changes } = await build(optionsFor(root));
    expect(diagnostics.map(({ code }) => code)).toEqual(['template-error']);
    expect([files, changes]).toEqual([
      { written: 0, unchanged: 0, removed: 0 },
      { written: [], removed: [] },
    ]);
    expect(existsSync(join(root, '_site'))).toBe(false);
  });

  it('is the same build for a site in another folder', async () => {
    const [one, other] = await Promise.all(
      [makeSite(onePost), makeSite(onePost)].map((root) => build(optionsFor(root))),
    );
    const { ms: _, peakMemoryMB: __, ...facts } = one!;
    expect(other).toMatchObject(facts);
  });

  it('begins again if a file is gone that it has listed', async () => {
    const root = makeSite({ ...onePost, 'posts/2024-03-12-dams.md': postText({ title: 'Dams' }) });
    let begun = 0;
    const { posts } = await build(
      optionsFor(root, {
        onProgress({ phase, done }) {
          if (phase !== 'read' || done > 0 || begun > 0) return;
          begun += 1;
          rmSync(join(root, 'posts/2024-03-12-dams.md'));
        },
      }),
    );
    expect([begun, posts.total]).toEqual([1, 1]);
    expect(existsSync(join(root, '_site/2024/03/dams'))).toBe(false);
  });

  it('gives up if a file is gone each time', async () => {
    const root = makeSite(onePost);
    const path = join(root, 'posts/2024-03-12-dams.md');
    const building = build(
      optionsFor(root, {
        onProgress({ phase, total }) {
          if (phase === 'survey') writeFileSync(path, postText({ title: 'Dams' }));
          if (phase === 'read' && total > 0) rmSync(path, { force: true });
        },
      }),
    );
    await expect(building).rejects.toMatchObject({ code: 'ENOENT', path });
  });

  it('says which names are not UTF-8, and keeps going without them', async () => {
    const root = makeSite(onePost);
    const bad = Buffer.concat([Buffer.from(join(root, 'posts/bad')), Buffer.from([0xff])]);
    try {
      writeFileSync(Buffer.concat([bad, Buffer.from('.md')]), postText({}));
    } catch {
      // This disk knows no such names.
      return;
    }
    const { diagnostics } = await build(optionsFor(root));
    expect(diagnostics).toMatchObject([{ code: 'bad-file-name', path: 'posts/bad\ufffd.md' }]);
    const { leftOut, files } = await build(optionsFor(root, { keepGoing: true }));
    expect([leftOut, files.written > 0]).toEqual([{ out: 1, kept: 0 }, true]);
  });

  it('removes what was published before though the cache cannot be written any more', async () => {
    const root = makeSite({ ...onePost, 'posts/2024-03-12-dams.md': postText({ title: 'Dams' }) });
    await build(optionsFor(root));
    rmSync(join(root, 'posts/2024-03-12-dams.md'));
    const cache = join(root, '.cache/broadsheet');
    rmSync(join(cache, '.gitignore'));
    // A name that nothing can be written to, for root, too.
    symlinkSync('.gitignore', join(cache, '.gitignore'));
    const { files } = await build(optionsFor(root));
    expect([files.removed > 0, existsSync(join(root, '_site/2024/03/dams'))]).toEqual([
      true,
      false,
    ]);
  });
});
