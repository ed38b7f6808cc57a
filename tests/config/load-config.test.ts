import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { loadConfig, loadConfigFile } from '../../src/config/load-config.ts';
import { formatDiagnostic } from '../../src/site/format-diagnostic.ts';
import { placeProblems } from '../../src/site/place-problems.ts';

const roots: string[] = [];
afterEach(async () => {
  for (const root of roots.splice(0)) await rm(root, { recursive: true });
});

async function site(files: Record<string, string>): Promise<string> {
  const root = await mkdtemp(path.join(tmpdir(), 'broadsheet-config-'));
  roots.push(root);
  for (const [name, text] of Object.entries(files)) await writeFile(path.join(root, name), text);
  return root;
}

async function configOf(files: Record<string, string>) {
  const result = await loadConfig(await site(files));
  if ('problems' in result) throw new Error(JSON.stringify(result.problems));
  return result;
}

/** The problems as a person reads them. */
async function printed(files: Record<string, string>): Promise<string> {
  const result = await loadConfig(await site(files));
  if ('config' in result) throw new Error('no problem');
  const placed = placeProblems(result.problems, {
    readText: (name) => files[name]?.replace(/^\ufeff/, ''),
    locate: () => undefined,
  });
  return placed.map(formatDiagnostic).join('\n');
}

describe('loadConfig', () => {
  it('fills in the defaults where there is no file', async () => {
    const { config, file } = await configOf({});
    expect(config).toMatchObject({ title: 'Untitled', url: 'http://localhost/', output: '_site' });
    expect(file).toBeUndefined();
  });

  it.each(['json', 'ts', 'js', 'mjs'])(
    'reads no folder, pipe or lost link for %s',
    async (ending) => {
      const name = `broadsheet.config.${ending}`;
      const [folder, pipe, link] = [await site({}), await site({}), await site({})];
      await mkdir(path.join(folder, name));
      execFileSync('mkfifo', [path.join(pipe, name)]);
      await symlink('nowhere', path.join(link, name));
      const reasons = ['it is not a file', 'it is not a file', 'ENOENT'];
      for (const [index, root] of [folder, pipe, link].entries())
        expect(await loadConfig(root)).toMatchObject({
          problems: [
            {
              code: 'bad-config',
              path: name,
              message: expect.stringContaining(`Cannot read the configuration: ${reasons[index]}`),
            },
          ],
        });
    },
  );

  it('reads TypeScript that imports from "broadsheet" without its being installed', async () => {
    const root = await site({
      'broadsheet.config.ts': [
        "import { defineConfig, type UserConfig } from 'broadsheet';",
        "const title: string = 'Rivers';",
        "export default defineConfig({ title, eleventy: () => 'ran' } satisfies UserConfig);",
      ].join('\n'),
    });
    const result = await loadConfig(root);
    expect(result).toMatchObject({
      config: { title: 'Rivers' },
      file: path.join(root, 'broadsheet.config.ts'),
    });
    expect('config' in result && result.config.eleventy?.({})).toBe('ran');
    expect(await readdir(root)).toEqual(['broadsheet.config.ts']);
  });

  it('loads plugins of both kinds of module, and files beside it, into TypeScript', async () => {
    const { config } = await configOf({
      'broadsheet.config.ts': `
        import matter from '${path.resolve('node_modules/gray-matter/index.js')}';
        import gfm from '${path.resolve('node_modules/remark-gfm/index.js')}';
        import { title } from '../title.ts';
        export default { title, markdown: { remarkPlugins: [gfm, [matter, { a: 1 }]] } };`,
      'title.ts': "export const title = 'Rivers' as const;",
    });
    expect(config.title).toBe('Rivers');
    expect(config.markdown.remarkPlugins).toEqual([
      expect.any(Function),
      [expect.any(Function), { a: 1 }],
    ]);
  });

  it.each(['js', 'mjs'])(
    'reads a module ending in .%s, with and without "broadsheet"',
    async (extension) => {
      const name = `broadsheet.config.${extension}`;
      expect((await configOf({ [name]: "export default { title: 'Plain' };" })).config.title).toBe(
        'Plain',
      );
      const text =
        "import { defineConfig } from 'broadsheet';\n" +
        "export default defineConfig({ title: 'Typed' });";
      expect((await configOf({ [name]: text })).config.title).toBe('Typed');
    },
  );

  it('reads JSON, with a byte order mark too', async () => {
    expect(
      (await configOf({ 'broadsheet.config.json': '\ufeff{"$schema": "x", "title": "Rivers"}' }))
        .config.title,
    ).toBe('Rivers');
  });

  it('does not choose between two files, and names both', async () => {
    expect(await printed({ 'broadsheet.config.ts': '', 'broadsheet.config.json': '{}' })).toBe(
      `broadsheet.config.ts:1:1 error[two-configs] \
Cannot tell which configuration is meant: \
there are "broadsheet.config.ts" and "broadsheet.config.json"
  see: broadsheet.config.json:1:1 the other one
  hint: delete one of them, for example broadsheet.config.json`,
    );
  });

  it('shows every fault of a JSON file at its place', async () => {
    expect(
      await printed({
        'broadsheet.config.json': `\ufeff{
  "titel": "Rivers",
  "feeds": { "limit": "ten" },
  "author": { "url": "https://example.org/" }
}
`,
      }),
    ).toBe(
      `broadsheet.config.json:2:3 error[unknown-config-key] \
Cannot use \`titel\`: no such key is known
  1 | {
  2 |   "titel": "Rivers",
    |   ^^^^^^^
  hint: did you mean \`title\`?
broadsheet.config.json:3:23 error[bad-config-value] \
Cannot read \`feeds.limit\`: "ten" is not a whole number from 1
  2 |   "titel": "Rivers",
  3 |   "feeds": { "limit": "ten" },
    |                       ^^^^^
  hint: write a whole number from 1, for example \`"limit": 20\`
broadsheet.config.json:4:13 error[bad-config-value] Cannot find \`author.name\`: it is missing
  3 |   "feeds": { "limit": "ten" },
  4 |   "author": { "url": "https://example.org/" }
    |             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  hint: write text, for example \`"name": "Anna Petrova"\``,
    );
  });

  it('shows where a file is not JSON', async () => {
    expect(await printed({ 'broadsheet.config.json': '{\n  // a comment\n}' })).toContain(
      `broadsheet.config.json:2:3 error[bad-config] \
Cannot read the configuration: JSON has no comments
  1 | {
  2 |   // a comment
    |   ^^^^^^^^^^^^
  hint: delete the comment, or write a configuration in TypeScript, and data in YAML`,
    );
  });

  it('names the key of a fault in code, and hints in code', async () => {
    expect(
      await printed({ 'broadsheet.config.ts': 'export default { pageSize: "20" };' }),
    ).toContain(
      'broadsheet.config.ts:1:18 error[bad-config-value] ' +
        'Cannot read `pageSize`: "20" is not a whole number from 1\n' +
        '  1 | export default { pageSize: "20" };\n' +
        '    |                  ^^^^^^^^^^^^^^^^^\n' +
        '  hint: write a whole number from 1, for example `pageSize: 20`',
    );
  });

  it('shows the line of JavaScript that cannot be parsed', async () => {
    expect(
      await printed({ 'broadsheet.config.js': "export default {\n  a: 1\n  url: 'y',\n};\n" }),
    ).toMatch(/^broadsheet\.config\.js:3:3 error\[bad-config\] Cannot run the configuration: /);
  });

  it('shows the line where code throws', async () => {
    expect(
      await printed({
        'broadsheet.config.ts':
          "const url: string = 'x';\n\n  throw new Error(`No ${url}.`);\nexport default {};",
      }),
    ).toBe(
      `broadsheet.config.ts:3:3 error[bad-config] Cannot run the configuration: No x
  2 |
  3 |   throw new Error(\`No \${url}.\`);
    |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^`,
    );
  });

  it('shows the line that is not TypeScript', async () => {
    expect(
      await printed({ 'broadsheet.config.ts': "export default {\n  url: 'x'',\n};" }),
    ).toContain(
      'broadsheet.config.ts:2:3 error[bad-config] ' +
        'Cannot run the configuration: ParseError: Unterminated string constant',
    );
  });

  it('says which package is missing', async () => {
    expect(
      await printed({
        'broadsheet.config.mjs':
          "import plugin from 'remark-nothing';\nexport default { title: plugin };",
      }),
    ).toContain('hint: install the package beside the site: npm install remark-nothing');
  });

  it('says that nothing is exported', async () => {
    expect(await printed({ 'broadsheet.config.ts': "export const title = 'x';" })).toContain(
      'Cannot find the configuration: nothing is exported by default\n' +
        '  hint: begin with `export default defineConfig({`',
    );
  });
});

describe('loadConfigFile', () => {
  it('reports a file that it cannot read', async () => {
    const result = await loadConfigFile(path.join(await site({}), 'broadsheet.config.json'));
    expect(result).toMatchObject({
      problems: [{ code: 'bad-config', message: expect.stringContaining('ENOENT') }],
    });
  });
});
