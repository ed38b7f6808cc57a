// A cache that was cut off, damaged, exchanged, or written by a newer engine → the clean result all
// the same, and one line that says so.
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { crc32 } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { build } from '../../src/build/build.ts';
import { now, postText } from '../support/broadsheet.ts';
import { makeConfig } from '../support/make-post.ts';
import { readSite } from '../support/read-site.ts';

const folder = mkdtempSync(join(tmpdir(), 'broadsheet-cache-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const root = join(folder, 'site');
const kept = join(folder, 'kept');
const cache = '.cache/broadsheet';

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

function buildSite() {
  return build({
    root,
    config: makeConfig(),
    drafts: false,
    future: false,
    nowMs: Date.parse(now),
    write: true,
  });
}

let clean: Map<string, Buffer>;
beforeAll(async () => {
  const names = ['roads', 'bridges', 'dams'];
  for (const [index, name] of names.entries())
    write(
      `posts/2024-03-1${index}-${name}.md`,
      postText({ title: name, date: `2024-03-1${index}`, tags: '[all]' }),
    );
  for (const size of [1, 2]) {
    write(
      `public/${size}.svg`,
      `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="1"/>`,
    );
    write(
      `posts/2024-02-0${size}-line-${size}.md`,
      postText({ title: `Picture ${size}`, date: `2024-02-0${size}` }, `![A line](/${size}.svg)\n`),
    );
    await buildSite();
  }
  write(
    'posts/2024-03-10-roads.md',
    postText({ title: 'Other roads', date: '2024-03-10', tags: '[all, some]' }),
  );
  await buildSite();
  cpSync(root, kept, { recursive: true });
  // What every test below changes before it builds.
  write(
    'posts/2024-03-12-dams.md',
    postText({ title: 'Other dams', date: '2024-03-12', tags: '[all]' }),
  );
  for (const name of ['_site', '.cache']) rmSync(join(root, name), { recursive: true });
  await buildSite();
  clean = readSite(join(root, '_site'));
});

const files = ['builds', 'records', 'last', 'related', 'images'] as const;

function fileOf(name: (typeof files)[number]): string {
  return join(root, cache, readdirSync(join(root, cache)).find((one) => one.startsWith(name))!);
}

/**
 * Puts the site back as it was after two builds, damages one file of its cache, and builds again.
 */
async function buildOver(
  name: (typeof files)[number],
  damage: (content: Buffer) => Buffer | string,
) {
  for (const part of ['_site', '.cache']) {
    rmSync(join(root, part), { recursive: true });
    cpSync(join(kept, part), join(root, part), { recursive: true });
  }
  const file = fileOf(name);
  writeFileSync(file, damage(readFileSync(file)));
  const { diagnostics } = await buildSite();
  const found = readSite(join(root, '_site'));
  return {
    said: diagnostics.map(({ severity, code, message }) => `${severity} ${code}: ${message}`),
    different: [...new Set([...found.keys(), ...clean.keys()])].filter(
      (path) => !found.get(path)?.equals(clean.get(path) ?? Buffer.from('not there')),
    ),
    again: (await buildSite()).diagnostics.length,
  };
}

/** Places spread over a file, its first and its last byte among them. */
const places = [0, 0.004, 0.1, 0.2, 0.35, 0.5, 0.65, 0.8, 0.9, 0.97, 1];
const placeIn = (content: Buffer, place: number) => Math.floor(place * (content.length - 1));

const damages: readonly (readonly [string, (content: Buffer) => Buffer | string])[] = [
  ...places.map(
    (place) =>
      [
        `cut off at ${place}`,
        (content: Buffer) => content.subarray(0, placeIn(content, place)),
      ] as const,
  ),
  ...places.map(
    (place) =>
      [
        `with another byte at ${place}`,
        (content: Buffer) => {
          content[placeIn(content, place)]! ^= 1;
          return content;
        },
      ] as const,
  ),
  ['that is something else', () => 'Dear diary,\n'],
  ['of zeros, as a crash of the machine leaves it', (content) => Buffer.alloc(content.length)],
];

function line(entry: unknown): string {
  const json = JSON.stringify(entry);
  return `${crc32(json).toString(16)} ${json}\n`;
}

/** Changes the first line of a log. */
function changeHead(content: Buffer, change: (head: object) => object): string {
  const [head = '', ...rest] = content.toString().split('\n');
  return line(change(JSON.parse(head.slice(head.indexOf(' '))))) + rest.join('\n');
}

function ofNewer(name: string) {
  return (head: object) => ({ ...head, format: `broadsheet-${name} 1000` });
}

describe.each(files)('a file %s…', (name) => {
  const saying = (...faults: readonly string[]) => [
    expect.stringMatching(
      new RegExp(
        `^warning cache-lost: Cannot use all of the cache: ${name}[-\\w]*\\.log ` +
          `(?:${faults.join('|')})$`,
      ),
    ),
  ];

  it.each(damages)('%s is noticed, and all is made again', async (_, damage) => {
    expect(await buildOver(name, damage)).toEqual({
      said: saying('is damaged', 'breaks off', 'lacks builds'),
      different: [],
      again: 0,
    });
  });

  it.each([
    ['a newer engine', ofNewer(name)],
    ['an older engine', () => ({ kind: `broadsheet-${name}`, version: 1 })],
  ])('of %s is noticed, and all is made again', async (_, change) => {
    expect(await buildOver(name, (content) => changeHead(content, change))).toEqual({
      said: saying('was made by another version of the engine'),
      different: [],
      again: 0,
    });
  });
});

describe('a damaged manifest', () => {
  it.each([
    ['that breaks off', (content: Buffer) => content.subarray(0, content.length - 5)],
    ['of another version', (content: Buffer) => changeHead(content, ofNewer('manifest'))],
  ])('%s still tells which files are the engine’s: those of no page go', async (_, damage) => {
    rmSync(join(root, 'posts/2024-03-11-bridges.md'), { force: true });
    const { different } = await buildOver('builds', damage);
    expect(different).toContain('2024/03/bridges/index.html');
    expect(readdirSync(join(root, '_site/2024/03'))).toEqual([
      '10',
      '12',
      'dams',
      'index.html',
      'roads',
    ]);
  });
});
