// What happens to the files of a cache, a line each → the site that is built over them. Whatever
// happened, it has the bytes of a build without a cache, and the next build has nothing to say.
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { between, pick } from '../../bench/random.ts';
import { build } from '../../src/build/build.ts';
import { readFiles } from '../read-files.ts';
import { siteConfig } from '../site-config.ts';
import { demand, type Mutation, type Session, type Target } from '../target.ts';
import { makeTemporaryFolder } from '../temporary-folder.ts';
import { damage, damages } from './cache-damages.ts';
import { cacheEdits, cacheSite } from './cache-site.ts';

const nowMs = Date.parse('2026-06-07T12:00:00Z');
const cachePath = '.cache/broadsheet';

export const cache: Target = {
  name: 'cache',
  casesInTests: 12,
  tokens: [],
  mutate: mutateLines,
  open: openCache,
};

/** Another line, one less, or another number in one. */
function mutateLines(input: Buffer, { random, others }: Mutation): Buffer {
  const lines = input.toString().split('\n').filter(Boolean);
  const number = () => Math.floor(random() * 1000);
  const made = () => `${pick(random, Object.keys(damages))} ${number()} ${number()} ${number()}`;
  const taken = () => pick(random, pick(random, others).toString().split('\n').filter(Boolean));
  const changes = [
    () => lines.push(made()),
    () => lines.splice(between(random, [0, lines.length]), 1, made()),
    () => lines.push(taken() ?? made()),
    () => lines.splice(between(random, [0, lines.length]), 1),
  ];
  for (let count = between(random, [1, 3]); count > 0; count -= 1) pick(random, changes)();
  return Buffer.from(`${lines.slice(0, 8).join('\n')}\n`);
}

async function openCache(): Promise<Session> {
  const folder = makeTemporaryFolder();
  const at = (name: string) => join(folder.path, name);
  const buildSite = async (name: string) => {
    const { diagnostics } = await build({
      root: at(name),
      config: siteConfig({ images: { widths: [8, 16] } }),
      drafts: false,
      future: false,
      workers: 1,
      nowMs,
      write: true,
    });
    return diagnostics;
  };
  // An earlier state of the cache, the state before the last edit, and that of another site.
  cacheSite(at('site'));
  cacheSite(at('other'), 'other ');
  await buildSite('other');
  await buildSite('site');
  cpSync(at('site'), at('older'), { recursive: true });
  cacheEdits[0](at('site'));
  await buildSite('site');
  cpSync(at('site'), at('kept'), { recursive: true });
  cacheEdits[1](at('site'));
  for (const name of ['_site', '.cache']) rmSync(join(at('site'), name), { recursive: true });
  await buildSite('site');
  const clean = readFiles(join(at('site'), '_site'));
  const caches = Object.fromEntries(
    ['kept', 'older', 'other'].map((name) => [name, readFiles(join(at(name), cachePath))]),
  );
  return {
    async check(input) {
      for (const name of ['_site', '.cache']) {
        rmSync(join(at('site'), name), { recursive: true, force: true });
        cpSync(join(at('kept'), name), join(at('site'), name), { recursive: true });
      }
      const words = damage(input.toString(), {
        folder: join(at('site'), cachePath),
        output: join(at('site'), '_site'),
        files: caches['kept']!,
        older: caches['older']!,
        other: caches['other']!,
      });
      const said = await buildSite('site');
      demand(!said.some(({ severity }) => severity === 'error'), 'a cache is an error', said);
      const found = readFiles(join(at('site'), '_site'));
      const differing = [...new Set([...found.keys(), ...clean.keys()])].filter(
        (path) => !found.get(path)?.equals(clean.get(path) ?? Buffer.from('not there')),
      );
      // If nobody knows any more what an earlier build has written, the author is told so.
      const isTold = said.some(({ hint }) => hint.startsWith('delete the output folder'));
      const wrong = isTold ? differing.filter((path) => clean.has(path)) : differing;
      demand(wrong.length === 0, 'a damaged cache makes another site', wrong, words);
      const again = (await buildSite('site')).filter(({ code }) => code !== 'unowned-files');
      demand(again.length === 0, 'a cache is not mended', again, words);
      return [...words, ...said.map(({ message }) => message)];
    },
    close: folder.remove,
  };
}
