// The key `warnings`: a warning is left out, or stops a build, by its code. A build says the same,
// whatever the one before has remembered.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { broadsheet, buildJson, postText, readTexts } from '../support/broadsheet.ts';
import { makeSite } from '../support/make-site.ts';

const roads = 'posts/2024-03-11-roads.md';
const dams = 'posts/2024-03-12-dams.md';
const posts = {
  [roads]: postText({ title: 'Roads' }),
  [dams]: postText({ title: 'Dams' }, 'See [this](/nowhere/) and ![](/a.png).\n'),
  'public/a.png': 'no image',
};
const named = { title: 'Notes', url: 'https://example.org/' };
const configOf = (warnings: object, others: object = named) =>
  JSON.stringify({ ...others, warnings });

const site = (warnings: object) =>
  makeSite({ ...posts, 'broadsheet.config.json': configOf(warnings) });

/** "dead-link warning". */
const said = (err: string) =>
  Array.from(
    err.matchAll(/(error|warning)\[([a-z-]+)\]/g),
    ([, level, code]) => `${code} ${level}`,
  );

const all = ['dead-link', 'image-alt', 'bad-image'];
const withAll = (level: string) => Object.fromEntries(all.map((code) => [code, level]));

describe('levels of warnings', () => {
  it('leave a warning out, also in a strict build', async () => {
    const root = site(withAll('off'));
    for (const flags of [[], ['--strict']])
      expect(await broadsheet(root, 'build', ...flags)).toMatchObject({ code: 0, err: '' });
  });

  it('make an error of one, which stops the build', async () => {
    const root = site({ ...withAll('off'), 'dead-link': 'error' });
    const { code, out, err } = await broadsheet(root, 'build');
    expect({ code, out }).toEqual({ code: 1, out: '1 error: nothing was written\n' });
    expect(said(err)).toEqual(['dead-link error']);
    expect(Object.keys(readTexts(root)).filter((path) => path.startsWith('_site'))).toEqual([]);
  });

  it('are the same after any build before, if nothing but they have changed', async () => {
    const warm = site({});
    const levels = [
      {},
      withAll('off'),
      { 'image-alt': 'off' },
      { 'image-alt': 'error' },
      { 'dead-link': 'error', 'image-alt': 'off' },
      { 'image-alt': 'warn' },
      {},
    ];
    for (const warnings of levels) {
      writeFileSync(join(warm, 'broadsheet.config.json'), configOf(warnings));
      const [again, once] = [
        await broadsheet(warm, 'build'),
        await broadsheet(site(warnings), 'build'),
      ];
      expect([again.code, again.err]).toEqual([once.code, once.err]);
    }
  });

  it('make no page again', async () => {
    const root = site({});
    await buildJson(root);
    writeFileSync(join(root, 'broadsheet.config.json'), configOf(withAll('off')));
    expect(await buildJson(root)).toMatchObject({
      posts: { changed: 0 },
      pages: { rendered: 0 },
      diagnostics: [],
    });
  });

  it('leave out the post with the error, if the build is to keep going', async () => {
    const root = site({ ...withAll('off'), 'dead-link': 'error' });
    const { code, err } = await broadsheet(root, 'build', '--keep-going');
    expect([code, said(err)]).toEqual([1, ['dead-link error']]);
    const files = Object.keys(readTexts(root));
    expect(files).toContain('_site/2024/03/roads/index.html');
    expect(files).not.toContain('_site/2024/03/dams/index.html');
  });

  it('are for codes of features, too, which have a slash', async () => {
    const feature = `{ name: 'places', checks: () =>
      [{ code: 'places/no-map', severity: 'warning', message: 'Cannot find a map', path: '' }] }`;
    for (const [level, expected] of [
      ['off', 0],
      ['warn', 0],
      ['error', 1],
    ] as const) {
      const root = makeSite({
        [roads]: posts[roads]!,
        'broadsheet.config.mjs': `export default { title: 'Notes', url: 'https://example.org/',
          warnings: { 'places/no-map': '${level}' }, features: [${feature}] };\n`,
      });
      const { code, err } = await broadsheet(root, 'build');
      expect([code, err.includes('Cannot find a map')]).toEqual([expected, level !== 'off']);
    }
  });

  it('are no way to be silent about what becomes public, or about errors', async () => {
    const root = site({ 'no-url': 'off', 'bad-date': 'warn', 'unowned-files': 'error' });
    const { code, err } = await broadsheet(root, 'build');
    expect(code).toBe(2);
    expect(err).toContain(
      'Cannot read `warnings.no-url`: "off" is not "warn" or "error": what becomes public',
    );
    expect(err).toContain('Cannot read `warnings.bad-date`: "warn" is not a level of a warning');
    expect(err).toContain('Cannot read `warnings.unowned-files`: "error" is not a level');
  });

  it('name the code that was meant', async () => {
    const { code, err } = await broadsheet(site({ 'image-atl': 'off' }), 'build');
    expect(code).toBe(2);
    expect(err).toContain('error[unknown-config-key] Cannot use `warnings.image-atl`');
    expect(err).toContain('did you mean `image-alt`?');
  });
});
