// dist/ → dist/bundle/ (`npm run compile`): the program and its threads with most of what they
// import, in a few dozen files: Node would ask the disk for each of 400 modules.
import { createHash } from 'node:crypto';
import { chmodSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type ChunkingContext, type Plugin, rolldown } from 'rolldown';

/**
 * What stays in node_modules/: it has a binary, reads files beside its own, or is loaded by few.
 */
const apart = [
  '@11ty/eleventy-dev-server',
  '@11ty/eleventy-img',
  '@expo-google-fonts/source-serif-4',
  'jiti',
  'remark-gfm',
  'remark-parse',
  'remark-rehype',
  'satteri',
  'sharp',
];

const inPackage = /^(.*\/node_modules\/((?:@[^/]+\/)?[^/]+))\//;

/** The licences of what is in the bundle ask to go with it. */
const notices: Plugin = {
  name: 'notices',
  generateBundle(_, bundle) {
    const folders = new Map<string, string>();
    for (const chunk of Object.values(bundle)) {
      for (const module of chunk.type === 'chunk' ? chunk.moduleIds : []) {
        const [, folder, name] = inPackage.exec(module.replaceAll('\\', '/')) ?? [];
        if (folder !== undefined) folders.set(name!, folder);
      }
    }
    const source = [...folders]
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, folder]) => `# ${name}\n\n${licenceOf(folder)}\n`)
      .join('\n');
    this.emitFile({ type: 'asset', fileName: 'THIRD-PARTY-NOTICES.md', source });
  },
};

function licenceOf(folder: string): string {
  const file = readdirSync(folder).find((name) => /^licen[cs]e/i.test(name));
  if (file !== undefined) return readFileSync(join(folder, file), 'utf8').trim();
  const manifest = join(folder, 'package.json');
  if (!existsSync(manifest)) throw new Error(`no licence in ${folder}`);
  const { license, author, repository } = JSON.parse(readFileSync(manifest, 'utf8')) as {
    license: string;
    author?: unknown;
    repository?: unknown;
  };
  return `Licence: ${license}. ${JSON.stringify({ author, repository })}`;
}

/**
 * What stands for the engine, beside its code: a build need not read all of that to know whether it
 * is another one.
 */
const engineName: Plugin = {
  name: 'engine-name',
  generateBundle(_, bundle) {
    const hash = createHash('sha256');
    for (const name of Object.keys(bundle).sort()) {
      const chunk = bundle[name]!;
      if (chunk.type === 'chunk') hash.update(`${name}\n${chunk.code}\n`);
    }
    this.emitFile({ type: 'asset', fileName: 'engine.txt', source: hash.digest('base64url') });
  },
};

/** Eleventy looks for files beside its own, by the place of its modules: that stays what it was. */
const eleventyPlaces: Plugin = {
  name: 'eleventy-places',
  transform(code, id) {
    const [, module] = /\/@11ty\/eleventy\/(src\/.*)$/.exec(id.replaceAll('\\', '/')) ?? [];
    if (module === undefined || !code.includes('import.meta.url')) return undefined;
    const builtin = (name: string) => `process.getBuiltinModule('node:${name}')`;
    const require = `${builtin('module')}.createRequire(import.meta.url)`;
    const entry = `${require}.resolve('@11ty/eleventy')`;
    const entryUrl = `${builtin('url')}.pathToFileURL(${entry})`;
    return code.replaceAll(
      'import.meta.url',
      `new URL(${JSON.stringify(`../${module}`)}, ${entryUrl}).href`,
    );
  },
};

/**
 * Modules that are loaded together are in one file, since each file costs a millisecond: what every
 * command and thread begins with, and what a build needs of the rest.
 */
const loadedTogether = [
  { name: 'start', from: ['workers/thread.js', 'workers/checker.js'] },
  { name: 'command-line', from: ['cli.js'] },
  { name: 'build-site', from: ['build/build.js'] },
].map(({ name, from }, index, { length }) => ({
  name: (id: string, modules: ChunkingContext) => {
    const ids = new Set(from.map((file) => resolve('dist', file)));
    for (const each of ids)
      for (const next of modules.getModuleInfo(each)?.importedIds ?? []) ids.add(next);
    return ids.has(id) ? name : null;
  },
  debugName: name,
  minShareCount: 2,
  priority: length - index,
}));

const bundle = await rolldown({
  input: { cli: 'dist/cli.js', thread: 'dist/workers/thread.js' },
  platform: 'node',
  // Its entry for Node is in a format that cannot be bundled.
  resolve: { alias: { 'jsonc-parser': 'jsonc-parser/lib/esm/main.js' } },
  external: (id) => apart.some((name) => id === name || id.startsWith(`${name}/`)),
  plugins: [eleventyPlaces, notices, engineName],
  // gray-matter can run programs in front matter; parse/yaml.ts asks it for YAML alone. The
  // checker of files works in threads and, for few files, without them.
  checks: { eval: false, ineffectiveDynamicImport: false },
});
await bundle.write({
  dir: 'dist/bundle',
  format: 'esm',
  cleanDir: true,
  entryFileNames: '[name].js',
  chunkFileNames: '[name].js',
  codeSplitting: { groups: loadedTogether },
});
await bundle.close();
// npm does so where it installs the package; in the repository, nobody does.
chmodSync('dist/bundle/cli.js', 0o755);
