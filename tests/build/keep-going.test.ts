// Posts with errors in a site that is built all the same: what readers get of them and of the
// others, and what is said.
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type BuildReport, build } from '../../src/build/build.ts';
import { postText } from '../support/broadsheet.ts';
import { makeConfig } from '../support/make-post.ts';
import { makeSite } from '../support/make-site.ts';
import { readSite } from '../support/read-site.ts';

const roads = 'posts/2024-03-11-roads.md';
const rivers = 'posts/2024-03-12-rivers.md';
const rails = 'posts/2024-03-13-rails.md';
const sound = {
  [roads]: postText({ title: 'Roads' }, 'On roads.\n'),
  [rivers]: postText({ title: 'Rivers', date: '2024-03-12' }, 'On rivers.\n'),
};
const broken = '---\ntitle: "Rivers\ndate: 2024-03-12\n---\n\nOn rivers, later.\n';

function buildIn(root: string, keepGoing = true): Promise<BuildReport> {
  return build({
    root,
    config: makeConfig(),
    drafts: false,
    future: false,
    nowMs: Date.parse('2024-06-01'),
    write: true,
    ...(keepGoing && { keepGoing: true }),
  });
}

function shown(root: string, path: string): string {
  const file = join(root, '_site', path);
  return existsSync(file) ? readFileSync(file, 'utf8') : 'not there';
}

function errorsOf({ diagnostics }: BuildReport): string[] {
  return diagnostics
    .filter(({ severity }) => severity === 'error')
    .map(({ code, path }) => `${code} ${path}`);
}

describe('a build that keeps going', () => {
  it('publishes the others without a post that has an error, and says so again', async () => {
    const root = makeSite({ ...sound, [rivers]: broken });
    const report = await buildIn(root);
    expect(errorsOf(report)).toEqual([`bad-yaml ${rivers}`]);
    expect(report.leftOut).toEqual({ out: 1, kept: 0 });
    expect(shown(root, '2024/03/roads/index.html')).toContain('On roads.');
    expect(shown(root, '2024/03/rivers/index.html')).toBe('not there');
    const again = await buildIn(root);
    expect([errorsOf(again), again.leftOut]).toEqual([errorsOf(report), report.leftOut]);
    expect(again.files.written).toBe(0);
    // Without the flag it is what it always was.
    expect((await buildIn(root, false)).leftOut).toBeUndefined();
  });

  it('gives what a build gives that has no errors, where there are none', async () => {
    const [one, other] = [makeSite(sound), makeSite(sound)];
    await buildIn(one);
    await buildIn(other, false);
    expect(readSite(join(one, '_site'))).toEqual(readSite(join(other, '_site')));
  });

  it('keeps a post as it was published, on its page, in lists and in feeds', async () => {
    const root = makeSite(sound);
    await buildIn(root);
    const before = shown(root, '2024/03/rivers/index.html');
    writeFileSync(join(root, rivers), broken);
    writeFileSync(
      join(root, rails),
      postText({ title: 'Rails', date: '2024-03-13' }, 'On rails.\n'),
    );
    const report = await buildIn(root);
    expect([errorsOf(report), report.leftOut]).toEqual([
      [`bad-yaml ${rivers}`],
      { out: 0, kept: 1 },
    ]);
    expect(shown(root, '2024/03/rivers/index.html')).toBe(before);
    expect(shown(root, '2024/03/rails/index.html')).toContain('On rails.');
    expect(shown(root, 'index.html')).toContain('2024/03/rivers/');
    expect(shown(root, 'index.html')).toContain('2024/03/rails/');
    expect(shown(root, 'feed.xml')).toMatch(/Rails[^]*On rails\.[^]*Rivers[^]*On rivers\./);

    // Mended, it is published as a build without memory would.
    writeFileSync(join(root, rivers), broken.replace('"Rivers', 'Rivers'));
    const mended = await buildIn(root);
    expect([errorsOf(mended), mended.leftOut]).toEqual([[], undefined]);
    expect(shown(root, '2024/03/rivers/index.html')).toContain('On rivers, later.');
    const clean = readSite(join(root, '_site'));
    for (const name of ['_site', '.cache']) rmSync(join(root, name), { recursive: true });
    await buildIn(root, false);
    expect(readSite(join(root, '_site'))).toEqual(clean);
  });

  it('leaves a kept post out if its page is not there any more', async () => {
    const root = makeSite(sound);
    await buildIn(root);
    writeFileSync(join(root, rivers), broken);
    rmSync(join(root, '_site/2024/03/rivers'), { recursive: true });
    expect((await buildIn(root)).leftOut).toEqual({ out: 1, kept: 0 });
    expect(shown(root, 'index.html')).not.toContain('2024/03/rivers/');
  });

  it('publishes one of two posts with the same address', async () => {
    const root = makeSite({
      [roads]: postText({ title: 'Roads', slug: 'same' }),
      [rivers]: postText({ title: 'Rivers', slug: 'same' }),
    });
    const report = await buildIn(root);
    expect([errorsOf(report), report.leftOut]).toEqual([
      [`duplicate-url ${rivers}`],
      { out: 1, kept: 0 },
    ]);
    expect(shown(root, '2024/03/same/index.html')).toMatch(/Roads|Rivers/);
  });

  it.each([
    ['published: maybe', 'unclear-publication'],
    ['draft: perhaps', 'bad-field'],
  ])('takes out a post that may not be for readers: %s', async (line, code) => {
    const root = makeSite(sound);
    await buildIn(root);
    writeFileSync(join(root, rivers), sound[rivers]!.replace('---\n', `---\n${line}\n`));
    const report = await buildIn(root);
    expect([errorsOf(report), report.leftOut]).toEqual([
      [`${code} ${rivers}`],
      { out: 1, kept: 0 },
    ]);
    expect(shown(root, '2024/03/rivers/index.html')).toBe('not there');
  });

  it('takes out a post that says that it is a draft, though the rest cannot be read', async () => {
    const root = makeSite(sound);
    await buildIn(root);
    writeFileSync(join(root, rivers), broken.replace('date:', 'draft: true\ndate:'));
    expect((await buildIn(root)).leftOut).toEqual({ out: 1, kept: 0 });
    expect(shown(root, '2024/03/rivers/index.html')).toBe('not there');
  });

  it('writes nothing after an error that is not in a post', async () => {
    const root = makeSite({ ...sound, 'templates/post.vto': '{{ if }' });
    const report = await buildIn(root);
    expect(errorsOf(report)).toEqual(['template-error templates/post.vto']);
    expect([report.leftOut, report.files.written]).toEqual([undefined, 0]);
    expect(existsSync(join(root, '_site'))).toBe(false);
  });
});
