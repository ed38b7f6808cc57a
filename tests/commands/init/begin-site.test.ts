import { chmodSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { beginSite, type InitInput } from '../../../src/commands/init/begin-site.ts';
import { type FakeOptions, fakeContext, withFolder } from '../../support/fake-context.ts';

type Files = Readonly<Record<string, string>>;

interface Begin extends FakeOptions {
  readonly input?: Partial<InitInput>;
}

/** Begins a site in a folder with these files; `read` gives a file of it. */
async function begin<T>(
  files: Files,
  { input = {}, ...options }: Begin,
  look: (seen: {
    code: number;
    out: string;
    err: string;
    cwd: string;
    read: (name: string) => string;
  }) => T,
): Promise<T> {
  return withFolder(files, async (cwd) => {
    const context = fakeContext({ cwd, ...options });
    const code = await beginSite({ folder: '.', ...input }, { context, engine: process.cwd() });
    const read = (name: string) => readFileSync(path.join(cwd, name), 'utf8');
    return look({ code, out: context.out(), err: context.err(), cwd, read });
  });
}

describe('beginSite', () => {
  it('uses flags and defaults without a terminal, and says which', async () => {
    const input = { folder: 'my notes', title: 'Rivers', url: 'https://example.org/' };
    await begin({}, { input, locale: 'de-DE' }, ({ code, out, read }) => {
      expect(code).toBe(0);
      expect(read('my notes/broadsheet.config.ts')).toContain("  title: 'Rivers',\n");
      expect(read('my notes/broadsheet.config.ts')).toContain("  language: 'de',\n");
      expect(out).toContain('  --language  de\n');
      expect(out).not.toContain('--title');
      expect(out).toMatch(/Next:\n {2}cd 'my notes'\n {2}npm install\n/);
    });
  });

  it('asks at a terminal, unless --yes is given', async () => {
    const typed = ['Rivers', 'none', '', 'ru', 'Europe/Moscow', 'Anna'];
    await begin({}, { typed }, ({ code, out, read }) => {
      expect(code).toBe(0);
      expect(read('broadsheet.config.ts')).toContain("  author: 'Anna',\n");
      expect(read('pages/about.md')).toContain('title: О сайте\n');
      expect(out).not.toContain('defaults are used');
    });
    await begin({}, { typed, input: { yes: true } }, ({ out, cwd }) => {
      expect(out).not.toContain('Title of the site');
      expect(existsSync(path.join(cwd, 'broadsheet.config.ts'))).toBe(true);
    });
  });

  it('writes nothing if the terminal is closed before the last question', async () => {
    await begin({}, { typed: ['Rivers', 'none'] }, ({ code, err, cwd }) => {
      expect(code).toBe(2);
      expect(err).toContain('nothing was written');
      expect(readdirSync(cwd)).toEqual([]);
    });
  });

  it('writes nothing if a flag is wrong', async () => {
    await begin({}, { input: { language: 'german' } }, ({ code, err, cwd }) => {
      expect(code).toBe(2);
      expect(err).toContain('error[bad-flag] Cannot use "--language": "german" is not');
      expect(readdirSync(cwd)).toEqual([]);
    });
  });

  it('overwrites nothing: it names what is there, and what that lacks', async () => {
    const files = { 'package.json': '{ "name": "x" }', '.gitignore': '_site\n', 'README.md': 'r' };
    await begin(files, { input: { yes: true } }, ({ code, out, read }) => {
      expect(code).toBe(0);
      expect(read('package.json')).toBe(files['package.json']);
      expect(read('.gitignore')).toBe(files['.gitignore']);
      expect(out).toContain('  .gitignore (add the lines node_modules/, changes.txt)\n');
      expect(out).toContain('  package.json (to add the scripts: npm pkg set "scripts.dev=');
    });
  });

  it('completes a site that has a configuration, and asks for nothing that is in it', async () => {
    const files = {
      'broadsheet.config.json': '{ "title": "Rivers", "timeZone": "Europe/Tallinn" }',
      'posts/a.md': '---\ntitle: A\ndate: 2015-06-07\n---\n',
    };
    await begin(files, { typed: ['github'] }, ({ code, out, read, cwd }) => {
      expect(code).toBe(0);
      expect(out).not.toContain('Title of the site');
      expect(read('.github/workflows/publish.yml')).toContain("'7 22 * * *'");
      expect(existsSync(path.join(cwd, 'broadsheet.config.ts'))).toBe(false);
      expect(readdirSync(path.join(cwd, 'posts'))).toEqual(['a.md']);
      expect(out).toContain('  broadsheet.config.json\n');
      expect(out).toContain('write the address of the site as `url`');
    });
    await begin(files, { input: { title: 'X' } }, ({ code, err }) => {
      expect(code).toBe(2);
      expect(err).toContain('"broadsheet.config.json" is there already');
    });
    await begin({ 'broadsheet.config.json': '{' }, {}, ({ code, err }) => {
      expect(code).toBe(2);
      expect(err).toContain('error[bad-config]');
    });
  });

  it('takes the address that GitHub gives to the repository, but for no other host', async () => {
    const git = { '.git/config': '[remote "origin"]\n\turl = git@github.com:anna/notes.git\n' };
    await begin(git, { input: { yes: true } }, ({ read }) => {
      expect(read('broadsheet.config.ts')).toContain("url: 'https://anna.github.io/notes/'");
    });
    await begin(git, { input: { host: 'netlify' } }, ({ read }) => {
      expect(read('broadsheet.config.ts')).not.toContain('github.io');
    });
  });

  it('says who may not write into the folder', async () => {
    await withFolder({ 'a/b': '' }, async (cwd) => {
      const context = fakeContext({ cwd });
      expect(await beginSite({ folder: 'a/b' }, { context, engine: process.cwd() })).toBe(2);
      expect(context.err()).toContain('is not a folder');
    });
    // Root may write everywhere.
    if (process.getuid?.() === 0) return;
    await withFolder({ 'a/b': '' }, async (cwd) => {
      chmodSync(path.join(cwd, 'a'), 0o500);
      const context = fakeContext({ cwd });
      expect(await beginSite({ folder: 'a' }, { context, engine: process.cwd() })).toBe(2);
      expect(context.err()).toContain('error[system] Cannot begin a site in');
    });
  });
});
