// A disk that fails once, at any call of a build: cold and warm, in one thread and in several. Each
// build ends with a sentence, leaves the output as it was or as it is to be, and the next one makes
// what a build on a sound disk makes. FAULTS=all tries every call with every fault.
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { build as Build } from '../../src/build/build.ts';
import { run } from '../../src/commands/run.ts';
import { now, postText, type Ran } from '../support/broadsheet.ts';
import {
  type Call,
  type Fault,
  failAt,
  faults,
  listCalls,
  wrapAllDisks,
} from '../support/faulty-disk.ts';
import { readSite } from '../support/read-site.ts';

const folder = mkdtempSync(join(tmpdir(), 'broadsheet-faults-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let build: typeof Build;
beforeAll(async () => {
  wrapAllDisks();
  const bundle = pathToFileURL(resolve('dist/bundle/build.js')).href;
  ({ build } = (await import(`${bundle}?faults`)) as { build: typeof Build });
});

type Files = ReadonlyMap<string, Buffer>;

type Version = 0 | 1;

/** The files of the site before and after an edit: other texts, a post less, another image. */
const versions: Readonly<Record<string, string | Buffer>>[] = [];
beforeAll(async () => {
  for (const version of [0, 1])
    versions.push({
      'broadsheet.config.json': JSON.stringify({
        title: 'Notes',
        url: 'https://example.org/',
        images: { formats: ['webp'], widths: [40] },
      }),
      'public/robots.txt': 'User-agent: *\n',
      'public/notes.txt': `Version ${version}\n`,
      'pages/about.md': '---\ntitle: About\n---\n\nWho we are.\n',
      'posts/2024-03-11-map.png': await picture(80 + version),
      'posts/2024-03-11-map.md': postText({ title: 'Map' }, '![A map](2024-03-11-map.png)\n'),
      'posts/2024-03-12-text.md': postText({ title: `Text ${version}`, date: '2024-03-12' }),
      'posts/2024-03-13-same.md': postText({ title: 'Same', date: '2024-03-13', tags: '[all]' }),
      [`posts/2024-04-01-new-${version}.md`]: postText({ title: 'New', date: '2024-04-01' }),
    });
});

function picture(width: number): Promise<Buffer> {
  return sharp({ create: { width, height: 30, channels: 3, background: '#456' } })
    .png()
    .toBuffer();
}

function writeVersion(root: string, version: Version): void {
  for (const path of Object.keys(versions[1 - version]!))
    if (!(path in versions[version]!)) rmSync(join(root, path), { force: true });
  for (const [path, content] of Object.entries(versions[version]!)) {
    const file = join(root, path);
    if (existsSync(file) && readFileSync(file).equals(Buffer.from(content))) continue;
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}

async function buildIn(root: string, workers: number): Promise<Ran> {
  const said = { out: '', err: '' };
  const argv = ['build', '--quiet', '--wait', '0', '--workers', String(workers)];
  const code = await run(argv, {
    stdout: { write: (text) => (said.out += text) },
    stderr: { write: (text) => (said.err += text) },
    cwd: root,
    env: {},
    now: () => Date.parse(now),
    locale: () => ({ locale: 'en-US', timeZone: 'UTC' }),
    openDialogue: undefined,
    build: (options) => build(options),
    serve: () => Promise.reject(new Error('no test here serves a site')),
    untilInterrupted: () => Promise.resolve(),
  });
  return { code, ...said };
}

function clear(root: string): void {
  for (const name of ['_site', '.cache'])
    rmSync(join(root, name), { recursive: true, force: true });
}

function readOutput(root: string): Files {
  return existsSync(join(root, '_site')) ? readSite(join(root, '_site')) : new Map();
}

function differences(files: Files, expected: Files): string[] {
  return [...new Set([...files.keys(), ...expected.keys()])].filter(
    (path) => !files.get(path)?.equals(expected.get(path) ?? Buffer.from('not there')),
  );
}

/** What killed and failed builds leave, and the next one removes. */
function leftIn(root: string): string[] {
  const cache = join(root, '.cache/broadsheet');
  const names = [root, join(root, '_site'), cache, join(cache, 'lock')].flatMap((place) =>
    existsSync(place)
      ? readdirSync(place).map((name) => `${place.slice(root.length)}/${name}`)
      : [],
  );
  return names.filter((name) => /\.staging$|\.new$|\/lock\/./.test(name));
}

const all = process.env['FAULTS'] === 'all';
/** When vitest gives up: all faults are some thousand builds. */
const mostMs = all ? 7_200_000 : 600_000;

interface Chosen {
  /** From 1. */
  readonly call: number;
  readonly fault: Fault;
}

/**
 * Of the calls that one line of the program makes one, with one fault, and thirty of those of
 * several threads, whose order is another one each time; or all calls with all faults.
 */
function choose(calls: readonly Call[]): Chosen[] {
  const step = calls.some(({ name }) => name === '') ? calls.length / 30 : 0;
  const places = new Map<string, number[]>();
  for (const [index, { name, from }] of calls.entries()) {
    const key = step > 0 ? String(Math.floor(index / step)) : `${name} ${from}`;
    places.set(key, [...(places.get(key) ?? []), index + 1]);
  }
  return [...places.values()].flatMap((numbers, turn) =>
    all
      ? numbers.flatMap((call) => faults.map((fault) => ({ call, fault })))
      : [{ call: numbers[turn % numbers.length]!, fault: faults[turn % faults.length]! }],
  );
}

/** A site, built in both versions, and what both are on a sound disk. */
async function openSite(root: string, workers: number) {
  const clean: Files[] = [];
  let version: Version = 1;
  const turn = (): Version => {
    version = version === 0 ? 1 : 0;
    writeVersion(root, version);
    return version;
  };
  for (let builds = 0; builds < 2; builds += 1) {
    const now = turn();
    clear(root);
    expect(await buildIn(root, workers)).toEqual({ code: 0, out: '', err: '' });
    clean[now] = readOutput(root);
  }
  return { clean, turn };
}

/** What is wrong with a build on a faulty disk, and with the one after it. */
async function findWrong(root: string, { at, workers, before, after }: Trial) {
  const ran = await failAt(at, () => buildIn(root, workers));
  const output = readOutput(root);
  const isWhole = [before, after].some((files) => differences(output, files).length === 0);
  return {
    hasEnded: ran.code === 0 || (/^[12]$/.test(String(ran.code)) && ran.err.includes('error[')),
    // What vanishes is not published. Otherwise all is there, or the message says what is.
    isRight:
      isWhole ||
      (at.fault === 'ENOENT' && ran.code === 0) ||
      ran.err.includes('part of the output is new'),
    isNew: ran.code !== 0 || at.fault === 'ENOENT' || differences(output, after).length === 0,
    ran,
  };
}

interface Trial {
  readonly at: Chosen;
  readonly workers: number;
  readonly before: Files;
  readonly after: Files;
}

const sound = { hasEnded: true, isRight: true, isNew: true };
const mended = { code: 0, out: '', err: '', different: [], left: [] };

describe('a disk that fails once', () => {
  it.each([
    ['cold', 1],
    ['warm', 1],
    ['cold', 2],
  ] as const)(
    'in a %s build with threads: %s',
    async (kind, workers) => {
      const root = join(folder, `${kind}-${workers}`);
      const { clean, turn } = await openSite(root, workers);
      const prepare = () => {
        const version = turn();
        if (kind === 'cold') clear(root);
        const before: Files = kind === 'cold' ? new Map() : clean[1 - version]!;
        return { version, before, after: clean[version]! };
      };
      prepare();
      const calls = await listCalls(() => buildIn(root, workers));
      const wrong: unknown[] = [];
      for (const at of choose(calls)) {
        const { version, before, after } = prepare();
        const { ran, ...found } = await findWrong(root, { at, workers, before, after });
        writeVersion(root, version);
        // This process lives on, unlike the program.
        rmSync(join(root, '.cache/broadsheet/lock'), { recursive: true, force: true });
        const again = {
          ...(await buildIn(root, workers)),
          different: differences(readOutput(root), after),
          left: leftIn(root),
        };
        try {
          expect({ ...found, again }).toEqual({ ...sound, again: mended });
        } catch {
          wrong.push({ at, call: calls[at.call - 1], ran, ...found, again });
          clear(root);
          await buildIn(root, workers);
        }
      }
      expect(wrong).toEqual([]);
    },
    mostMs,
  );
});
