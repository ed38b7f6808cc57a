// What a build does to the folder that it builds into: it owns its own files, and no others; an
// error changes nothing.
import { existsSync, mkdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { broadsheet, buildJson, postText, readOutput, readTexts } from '../support/broadsheet.ts';
import { makeNamedSite as makeSite } from '../support/make-site.ts';

const twoPosts = {
  'posts/2024-03-11-roads.md': postText({ title: 'Roads', tags: '[Asphalt]' }),
  'posts/2024-04-12-bridges.md': postText({
    title: 'Bridges',
    date: '2024-04-12',
    tags: '[Steel]',
  }),
};

/**
 * Texts and ages of all files. Ages are set back first, so that a file written anew cannot have the
 * old one by chance.
 */
function remember(folder: string) {
  const texts = readTexts(folder);
  for (const path of Object.keys(texts)) utimesSync(join(folder, path), 1e9, 1e9);
  return texts;
}

function expectUntouched(folder: string, before: Readonly<Record<string, string>>): void {
  expect(readTexts(folder)).toEqual(before);
  for (const path of Object.keys(before))
    expect([path, statSync(join(folder, path)).mtimeMs]).toEqual([path, 1e12]);
}

describe('the output', () => {
  it('keeps files that no build has written', async () => {
    const root = makeSite({
      ...twoPosts,
      '_site/CNAME': 'example.org\n',
      '_site/2024/03/notes.txt': 'mine',
      '_site/.git/HEAD': 'ref',
    });
    await buildJson(root);
    rmSync(join(root, 'posts/2024-03-11-roads.md'));
    await buildJson(root);
    expect(readTexts(join(root, '_site'))).toMatchObject({
      CNAME: 'example.org\n',
      '2024/03/notes.txt': 'mine',
      '.git/HEAD': 'ref',
    });
  });

  it('loses the pages of a deleted post, and the folders that they leave empty', async () => {
    const root = makeSite(twoPosts);
    const first = await buildJson(root);
    rmSync(join(root, 'posts/2024-03-11-roads.md'));
    const second = await buildJson(root);
    expect(second.files.removed).toBe(first.pages.total - second.pages.total);
    for (const gone of ['2024/03', 'tags/asphalt'])
      expect([gone, existsSync(join(root, '_site', gone))]).toEqual([gone, false]);
    expect(
      Object.values(readTexts(join(root, '_site'))).filter((text) => text.includes('Roads')),
    ).toEqual([]);
  });

  it('has a file where there was a folder, and a folder where there was a file', async () => {
    const root = makeSite({
      ...twoPosts,
      'posts/2024-03-12-x.md': postText({ permalink: '/about.html' }),
    });
    await buildJson(root);
    writeFileSync(
      join(root, 'posts/2024-03-12-x.md'),
      postText({ permalink: '/about.html/more.html' }),
    );
    await buildJson(root);
    expect(readOutput(root, 'about.html/more.html')).toContain('Text.');
    writeFileSync(join(root, 'posts/2024-03-12-x.md'), postText({ permalink: '/about.html' }));
    await buildJson(root);
    expect(readOutput(root, 'about.html')).toContain('Text.');
  });

  it.each([
    ['an error in a post', 'posts/2024-04-12-bridges.md', postText({ date: 'soon' })],
    ['two posts with one address', 'posts/2024-04-13-bridges.md', postText({ date: '2024-04-13' })],
    ['an error in a template', 'templates/post.njk', '{% endfor %}'],
    ['an error in a page of the owner’s', 'pages/list.liquid', '{% endfor %}'],
  ])('stays as it was, bytes and ages, after %s', async (_, path, text) => {
    const root = makeSite(twoPosts);
    await buildJson(root);
    const before = remember(join(root, '_site'));
    mkdirSync(join(root, path, '..'), { recursive: true });
    writeFileSync(join(root, path), text);
    expect(await broadsheet(root, 'build')).toMatchObject({
      code: 1,
      out: '1 error: nothing was written\n',
    });
    expectUntouched(join(root, '_site'), before);
  });

  it('is not there at all after an error in the first build', async () => {
    const root = makeSite({ 'posts/a.md': 'No front matter.' });
    expect((await broadsheet(root, 'build')).code).toBe(1);
    expect(Object.keys(readTexts(root)).filter((path) => !path.startsWith('.cache/'))).toEqual([
      'broadsheet.config.json',
      'posts/a.md',
    ]);
  });

  it('has nothing of a build that was interrupted', async () => {
    const root = makeSite({ ...twoPosts, '._site.staging/half/index.html': 'half' });
    await buildJson(root);
    expect([
      existsSync(join(root, '._site.staging')),
      existsSync(join(root, '_site/half')),
    ]).toEqual([false, false]);
  });

  it('is kept apart from a second output of the same site', async () => {
    const root = makeSite(twoPosts);
    await buildJson(root);
    await buildJson(root, '--output', 'copy', '--drafts');
    rmSync(join(root, 'posts/2024-03-11-roads.md'));
    await buildJson(root);
    expect([
      existsSync(join(root, '_site/2024/03')),
      existsSync(join(root, 'copy/2024/03')),
    ]).toEqual([false, true]);
    await buildJson(root, '--output', 'copy');
    expect(readTexts(join(root, 'copy'))).toEqual(readTexts(join(root, '_site')));
  });

  it('changes by a few files when one post is added, whatever the number of posts', async () => {
    const dayOf = (index: number) =>
      new Date(Date.UTC(2019, 0, 1) + index * 10 * 86_400_000).toISOString().slice(0, 10);
    const posts = Array.from({ length: 126 }, (_, index) => [
      `posts/${dayOf(index)}-post-${index}.md`,
      postText({ date: dayOf(index), tags: `[Tag ${index % 10}]`, author: 'Anna' }),
    ]);
    const root = makeSite(Object.fromEntries(posts.slice(0, -1)));
    await buildJson(root);
    const before = remember(join(root, '_site'));
    writeFileSync(join(root, posts.at(-1)![0]!), posts.at(-1)![1]!);
    const { files } = await buildJson(root);
    const after = readTexts(join(root, '_site'));
    const changed = Object.keys(before).filter((path) => after[path] !== before[path]);
    expect(files).toEqual({
      written: Object.keys(after).length - files.unchanged,
      unchanged: Object.keys(before).length - changed.length,
      removed: 0,
    });
    expect(changed.filter((path) => /^(?:page|tags\/.*page|authors\/.*page)\//.test(path))).toEqual(
      [],
    );
    expect(changed.filter((path) => /post-\d+\/index\.html$/.test(path))).toEqual([
      expect.stringContaining('post-124'),
    ]);
    expect(files.written).toBeLessThan(25);
  });
});

describe('check', () => {
  it('says what a build would say, and writes nothing but its cache', async () => {
    const root = makeSite({
      ...twoPosts,
      'posts/c.md': postText({ mood: 'x', tags: '[steel]' }),
      'templates/post.njk': '{% endfor %}',
    });
    const [checked, built] = [
      await broadsheet(root, 'check', '--json'),
      await broadsheet(root, 'build', '--json'),
    ];
    expect([checked.code, built.code]).toEqual([1, 1]);
    expect(JSON.parse(checked.out).diagnostics).toEqual(JSON.parse(built.out).diagnostics);
    expect(existsSync(join(root, '_site'))).toBe(false);
  });
});
