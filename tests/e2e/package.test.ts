// The package as npm makes it, installed where nothing else is: what a user gets. The only test
// that needs the registry, for the packages that this one depends on; npm's cache serves where it
// can.
import { execFile } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { postText } from '../support/broadsheet.ts';

const run = promisify(execFile);
const folder = mkdtempSync(join(tmpdir(), 'broadsheet-package-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const site = join(folder, 'site');
/** Paths in the package. */
let packed: string[];

/**
 * A copy of what packing needs: `prepare` compiles anew, and other tests are at work with the dist/
 * of this folder.
 */
function copySources(): string {
  const copy = join(folder, 'sources');
  mkdirSync(copy);
  const left = new Set(['node_modules', 'dist', '.git', '.cache', '_site']);
  for (const name of readdirSync('.'))
    if (!left.has(name)) cpSync(name, join(copy, name), { recursive: true });
  symlinkSync(resolve('node_modules'), join(copy, 'node_modules'));
  return copy;
}

beforeAll(async () => {
  const { stdout } = await run('npm', ['pack', '--json', '--pack-destination', folder], {
    cwd: copySources(),
  });
  const [{ filename, files }] = JSON.parse(stdout.slice(stdout.indexOf('['))) as [
    { filename: string; files: { path: string }[] },
  ];
  packed = files.map(({ path }) => path);
  mkdirSync(join(site, 'posts'), { recursive: true });
  writeFileSync(join(site, 'package.json'), '{ "private": true }\n');
  await run(
    'npm',
    ['install', join(folder, filename), '--prefer-offline', '--no-audit', '--no-fund'],
    { cwd: site },
  );
  writeFileSync(
    join(site, 'broadsheet.config.ts'),
    `import { defineConfig } from 'broadsheet';

export default defineConfig({
  title: 'Installed',
  url: 'https://example.org/notes/',
  eleventy: (eleventy) => eleventy.addFilter('shout', (text: string) => text.toUpperCase()),
});
`,
  );
  mkdirSync(join(site, 'pages'));
  writeFileSync(
    join(site, 'pages/own.njk'),
    '---\npermalink: /own/\n---\n{{ site.title | shout }}\n',
  );
  writeFileSync(
    join(site, 'posts/2024-03-11-roads.md'),
    postText({ title: 'Roads', dateline: 'Staunton' }, 'One road.[^1]\n\n[^1]: Of two.\n'),
  );
});

describe('the package', () => {
  it('holds engine, theme, schemas and documentation, but no posts, tests or benchmarks', () => {
    expect(packed).toEqual(
      expect.arrayContaining([
        'package.json',
        'README.md',
        'dist/bundle/cli.js',
        'dist/index.js',
        'dist/index.d.ts',
        'dist/bundle/thread.js',
        'dist/bundle/THIRD-PARTY-NOTICES.md',
        'templates/post.vto',
        'schemas/configuration.schema.json',
        'schemas/front-matter.schema.json',
      ]),
    );
    const folder = /^(?:dist|docs|templates|schemas)\//;
    const file = /^(?:package\.json|(?:README|ARCHITECTURE|CHANGELOG|CONTRIBUTING)\.md|LICENSE)$/;
    const foreign = packed.filter((path) => !folder.test(path) && !file.test(path));
    expect(foreign).toEqual([]);
    expect(packed.filter((path) => /test|^bench|\.map$/.test(path))).toEqual([]);
  });

  it('builds a site with a typed configuration in an empty folder', async () => {
    const { stdout, stderr } = await run('npx', ['broadsheet', 'build', '--quiet'], { cwd: site });
    expect({ stdout, stderr: stderr.replace(/^npm warn .*\n/gm, '') }).toEqual({
      stdout: '',
      stderr: '',
    });
    const html = readFileSync(join(site, '_site/2024/03/roads/index.html'), 'utf8');
    expect(html).toContain('<span class="dateline">Staunton, March 11 – </span>One road.');
    expect(html).toContain('href="/notes/assets/style.css"');
    expect(existsSync(join(site, '_site/assets/style.css'))).toBe(true);
    expect(readFileSync(join(site, '_site/own/index.html'), 'utf8').trim()).toBe('INSTALLED');
  });

  it('works on threads', async () => {
    for (let number = 1; number <= 301; number += 1)
      writeFileSync(
        join(site, `posts/2024-04-01-${number}.md`),
        postText({ title: `Post ${number}`, date: '2024-04-01' }),
      );
    const { stdout } = await run('npx', ['broadsheet', 'build', '--json', '--workers', '2'], {
      cwd: site,
    });
    expect(JSON.parse(stdout)).toMatchObject({ posts: { total: 302 }, diagnostics: [] });
    for (let number = 1; number <= 301; number += 1)
      rmSync(join(site, `posts/2024-04-01-${number}.md`));
  });

  it('starts a post, and builds it', async () => {
    const { stdout } = await run(
      'npx',
      ['broadsheet', 'new', 'Rivers rise', '--now', '2024-05-01'],
      { cwd: site },
    );
    expect(stdout).toBe('posts/2024-05-01-rivers-rise.md\n');
    await run('npx', ['broadsheet', 'build', '--quiet'], { cwd: site });
    expect(existsSync(join(site, '_site/2024/05/rivers-rise/index.html'))).toBe(true);
  });

  it('gives editors types: a configuration with a wrong key does not compile', async () => {
    const tsc = resolve('node_modules/.bin/tsc');
    const check = async (text: string) => {
      writeFileSync(join(site, 'check.ts'), text);
      const flags = [
        '--noEmit',
        '--strict',
        '--skipLibCheck',
        '--module',
        'nodenext',
        '--target',
        'es2023',
        'check.ts',
      ];
      return run(tsc, flags, { cwd: site }).then(
        () => '',
        (error: { stdout: string }) => error.stdout,
      );
    };
    const configure = (key: string) =>
      `import { defineConfig } from 'broadsheet';\nexport default defineConfig({ ${key}: 'x' });\n`;
    expect(await check(configure('title'))).toBe('');
    expect(await check(configure('titel'))).toMatch(/'titel' does not exist/);
  });
});
