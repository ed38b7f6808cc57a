// The package as npm makes it, installed where nothing else is: what a user gets. The only test
// that needs the registry, for the packages that this one depends on; npm's cache serves where it
// can.
import { execFile } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
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

beforeAll(async () => {
  // Without `prepare`: it would compile again what is compiled, while other tests use it.
  const flags = ['--ignore-scripts', '--json', '--pack-destination', folder];
  const { stdout } = await run('npm', ['pack', ...flags]);
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
  it.each(['broadsheet', 'create-broadsheet'])('begins a site with %s', async (program) => {
    const folderOfProgram = join(site, 'node_modules', program);
    if (program === 'create-broadsheet')
      cpSync('packages/create-broadsheet', folderOfProgram, { recursive: true });
    const { bin } = JSON.parse(readFileSync(join(folderOfProgram, 'package.json'), 'utf8')) as {
      bin: Record<string, string>;
    };
    const words = [`new-${program}`, '--title', 'Rivers', '--url', 'https://example.org/', '--yes'];
    const given = program === 'broadsheet' ? ['init', ...words] : words;
    await run(process.execPath, [join(folderOfProgram, bin[program]!), ...given], { cwd: site });
    const made = join(site, `new-${program}`);
    const { dependencies } = JSON.parse(readFileSync(join(made, 'package.json'), 'utf8')) as {
      dependencies: Record<string, string>;
    };
    expect(dependencies['broadsheet']).toMatch(/^file:.*\.tgz$/);
    expect(existsSync(join(made, dependencies['broadsheet']!.slice('file:'.length)))).toBe(true);
    const check = [join(site, 'node_modules/broadsheet/dist/bundle/cli.js'), 'check', '--strict'];
    await run(process.execPath, check, { cwd: made });
  });

  it('is compiled before it is packed, by the command that these tests are run after', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      scripts: Record<string, string>;
    };
    expect(scripts['prepare']).toBe('node tools/prepare.cjs');
    expect(readFileSync('tools/prepare.cjs', 'utf8')).toContain("'npm run --silent compile'");
    expect(readFileSync('tests/global-setup.ts', 'utf8')).toContain(
      "'npm', ['run', '--silent', 'compile']",
    );
  });

  it('holds engine, theme, schemas and documentation, but no posts, tests or benchmarks', () => {
    expect(packed).toEqual(
      expect.arrayContaining([
        'package.json',
        'README.md',
        'bin/broadsheet.cjs',
        'bin/start.cjs',
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
    const folder = /^(?:bin|dist|docs|templates|schemas)\//;
    const file =
      /^(?:package\.json|LICENSE|(?:README|ARCHITECTURE|CHANGELOG|CONTRIBUTING|SECURITY)\.md)$/;
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
    for (const key of ['title', 'titel'])
      writeFileSync(
        join(site, `${key}.ts`),
        [
          "import { defineConfig } from 'broadsheet';",
          `export default defineConfig({ ${key}: 'x' });`,
          '',
        ].join('\n'),
      );
    const flags = '--noEmit --strict --skipLibCheck --module nodenext --target es2023'.split(' ');
    const said = await run(resolve('node_modules/.bin/tsc'), [...flags, 'title.ts', 'titel.ts'], {
      cwd: site,
    }).then(
      () => '',
      (error: { stdout: string }) => error.stdout,
    );
    expect(said.match(/^\S.*/gm)).toEqual([
      expect.stringMatching(/^titel\.ts.*'titel' does not exist/),
    ]);
  });
});
