// --strict: what is a warning otherwise stops a build, and the output stays as it was.
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { broadsheet, buildJson, postText, readTexts } from '../support/broadsheet.ts';
import { makeNamedSite, makeSite } from '../support/make-site.ts';

const posts = { 'posts/2024-03-11-roads.md': postText({ title: 'Roads' }) };
const dead = postText({ title: 'Dams' }, 'See [this](/nowhere/).\n');

describe('--strict', () => {
  it('changes nothing for a site without a warning', async () => {
    const root = makeNamedSite(posts);
    expect(await broadsheet(root, 'check', '--strict')).toMatchObject({ code: 0, err: '' });
    expect(await broadsheet(root, 'build', '--strict')).toMatchObject({ code: 0, err: '' });
  });

  it('fails a check on a warning', async () => {
    const root = makeNamedSite({ ...posts, 'posts/2024-03-12-dams.md': dead });
    const { code, out, err } = await broadsheet(root, 'check', '--strict');
    expect({ code, out }).toMatchObject({ code: 1, out: '1 error\n' });
    expect(err).toMatch(/^posts\/2024-03-12-dams\.md:6:\d+ error\[dead-link\]/);
    expect((await broadsheet(root, 'check')).code).toBe(0);
  });

  it('leaves the output of the build before as it was', async () => {
    const root = makeNamedSite(posts);
    await buildJson(root);
    const before = readTexts(join(root, '_site'));
    const file = join(root, 'posts/2024-03-12-dams.md');
    writeFileSync(file, dead);
    expect(await broadsheet(root, 'build', '--strict')).toMatchObject({
      code: 1,
      out: '1 error: nothing was written\n',
    });
    expect(readTexts(join(root, '_site'))).toEqual(before);
    rmSync(file);
    expect((await broadsheet(root, 'build', '--strict')).code).toBe(0);
  });

  it('fails where an earlier build has published what it warned of', async () => {
    const root = makeNamedSite({ ...posts, 'posts/2024-03-12-dams.md': dead });
    await buildJson(root);
    for (const flags of [['--strict'], ['--strict', '--dry-run']])
      expect((await broadsheet(root, 'build', ...flags)).code).toBe(1);
    expect((await broadsheet(root, 'build')).code).toBe(0);
  });

  it('never publishes a site without an address', async () => {
    const root = makeSite({ ...posts, 'broadsheet.config.json': '{ "title": "Notes" }' });
    const { code, err } = await broadsheet(root, 'build', '--strict');
    expect(code).toBe(1);
    expect(err).toContain('error[no-url]');
    expect(Object.keys(readTexts(root)).filter((path) => path.startsWith('_site'))).toEqual([]);
  });

  it('excludes --keep-going', async () => {
    const { code, err } = await broadsheet(
      makeNamedSite(posts),
      'build',
      '--strict',
      '--keep-going',
    );
    expect(code).toBe(2);
    expect(err).toContain('Cannot use "--keep-going" and "--strict" together');
  });
});
