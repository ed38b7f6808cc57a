import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import {
  type FileEntry,
  type Manifest,
  type ManifestFile,
  openManifest,
  type PageEntry,
} from '../../src/cache/manifest.ts';
import { fingerprintOf } from '../../src/lib/fingerprint.ts';
import { contentHash } from '../../src/lib/hash.ts';
import { type MapChanges, mapChanges } from '../../src/lib/map-changes.ts';
import type { OutputPath } from '../../src/site/types.ts';
import { makeFolder } from '../support/broadsheet.ts';

const makeFile = () => join(makeFolder(), 'builds.log');
const path = (name: string) => name as OutputPath;
const page = (text: string, bytes = text.length): PageEntry => ({
  fingerprint: fingerprintOf([text]),
  bytes,
});
const source = (text: string, mtimeMs = 0.5): FileEntry => ({
  size: text.length,
  mtimeMs,
  ctimeMs: 2,
  hash: contentHash(text),
});

type Made = Omit<Manifest, 'build'>;

/** Files and pages by their names, each with a text that stands for it. */
function remembered(
  files: Readonly<Record<string, string>>,
  pages: Readonly<Record<string, string>>,
  inputs = {},
): Made {
  return {
    files: new Map(Object.entries(files).map(([name, text]) => [name, source(text)])),
    pages: new Map(Object.entries(pages).map(([name, text]) => [path(name), page(text)])),
    inputs: { engine: '1', ...inputs },
  };
}

/** Saves a build that has made what is other than it was. */
function save(manifest: ManifestFile, { files, pages, inputs }: Made): void {
  manifest.save({
    files: changes(manifest.now.files, files),
    pages: changes(manifest.now.pages, pages),
    inputs,
  });
}

function changes<Key, Entry>(
  before: ReadonlyMap<Key, Entry>,
  after: ReadonlyMap<Key, Entry>,
): MapChanges<Key, Entry> {
  return mapChanges(
    before,
    new Map(
      Array.from(after, ([key, entry]) => [
        key,
        isDeepStrictEqual(before.get(key), entry) ? before.get(key)! : entry,
      ]),
    ),
  );
}

const first = remembered({ 'a.md': 'A', 'b.md': 'B' }, { 'a.html': 'A', 'b.html': 'B' });
const second = remembered(
  { 'a.md': 'A2', 'c.md': 'C' },
  { 'a.html': 'A2', 'b.html': 'B', 'c.html': 'C' },
  { config: '{}' },
);
const unsure: PageEntry = { fingerprint: 0, bytes: -1 };

describe('openManifest', () => {
  it('knows nothing before the first build', () => {
    const manifest = openManifest(makeFile());
    expect(manifest.now).toEqual({ build: 0, files: new Map(), pages: new Map(), inputs: {} });
    expect([manifest.before(), manifest.fault]).toEqual([undefined, undefined]);
  });

  it('knows the last build, and the one before', () => {
    const file = makeFile();
    save(openManifest(file), first);
    expect(openManifest(file).now).toEqual({ build: 1, ...first });
    expect(openManifest(file).before()).toBeUndefined();
    save(openManifest(file), second);
    const manifest = openManifest(file);
    expect(manifest.now).toEqual({ build: 2, ...second });
    expect(manifest.before()).toEqual({ build: 1, ...first });
    expect(manifest.fault).toBeUndefined();
  });

  it('writes down only what has changed', () => {
    const file = makeFile();
    const many = Object.fromEntries(
      Array.from({ length: 200 }, (_, index) => [`p${index}`, String(index)]),
    );
    save(openManifest(file), remembered(many, many));
    const size = statSync(file).size;
    openManifest(file).save({
      files: { set: new Map([['p7', source('x')]]), gone: [] },
      pages: { set: new Map([[path('p7'), page('x')]]), gone: [path('p8')] },
      inputs: { engine: '1' },
    });
    expect(statSync(file).size - size).toBeLessThan(300);
    const { p8: _, ...others } = many;
    expect(openManifest(file).now).toEqual({
      build: 2,
      ...remembered({ ...many, p7: 'x' }, { ...others, p7: 'x' }),
    });
  });

  it('keeps an entry of which only the time has changed', () => {
    const file = makeFile();
    save(openManifest(file), first);
    save(openManifest(file), {
      ...first,
      files: new Map([...first.files, ['a.md', source('A', 99.25)]]),
    });
    expect(openManifest(file).now.files.get('a.md')).toEqual(source('A', 99.25));
  });

  it('is unsure of what a build announced that never ended, and of nothing else', () => {
    const file = makeFile();
    save(openManifest(file), first);
    openManifest(file).announce([path('a.html'), path('new.html')]);
    const { now } = openManifest(file);
    expect(now).toEqual({
      build: 1,
      ...first,
      pages: new Map([
        [path('a.html'), unsure],
        [path('b.html'), page('B')],
        [path('new.html'), unsure],
      ]),
    });
  });

  it('is sure again of what was announced, once it is made, even if it is as before', () => {
    const file = makeFile();
    save(openManifest(file), first);
    const manifest = openManifest(file);
    manifest.announce([path('a.html'), path('b.html')]);
    manifest.save({
      files: { set: new Map(), gone: [] },
      pages: { set: new Map([[path('a.html'), page('A')]]), gone: [path('b.html')] },
      inputs: first.inputs,
    });
    expect(openManifest(file).now).toEqual({
      build: 2,
      ...first,
      pages: new Map([[path('a.html'), page('A')]]),
    });
    expect(openManifest(file).before()).toEqual({ build: 1, ...first });
  });

  it('tells what a killed build announced from what stood there before', () => {
    const file = makeFile();
    save(openManifest(file), first);
    openManifest(file).announce([path('lost.html')]);
    const manifest = openManifest(file);
    manifest.announce([path('a.html'), path('lost.html')]);
    save(manifest, second);
    expect(openManifest(file).now).toEqual({ build: 2, ...second });
    expect(openManifest(file).before()?.pages).toEqual(
      new Map([...first.pages, [path('lost.html'), unsure]]),
    );
  });

  it('keeps names that mean something to JavaScript', () => {
    const file = makeFile();
    const names = { constructor: 'A', toString: 'B', ['__proto__']: 'C', hasOwnProperty: 'D' };
    const odd = remembered(names, names);
    save(openManifest(file), odd);
    expect(openManifest(file).now).toEqual({ build: 1, ...odd });
    save(openManifest(file), remembered({}, {}));
    expect(openManifest(file).now.pages.size + openManifest(file).now.files.size).toBe(0);
  });

  it('is shortened after many builds, and still knows the last one and the one before', () => {
    const file = makeFile();
    const sizes: number[] = [];
    const made = (index: number) =>
      remembered(
        { 'a.md': String(index) },
        { 'a.html': 'x'.repeat(100) + index, [`p${index}.html`]: 'P' },
      );
    for (let index = 1; index <= 120; index += 1) {
      const manifest = openManifest(file);
      manifest.announce([path(`p${index}.html`), path('a.html')]);
      save(manifest, made(index));
      sizes.push(statSync(file).size);
      expect(openManifest(file).now).toEqual({ build: index, ...made(index) });
      expect(openManifest(file).before()).toEqual(
        index === 1 ? undefined : { build: index - 1, ...made(index - 1) },
      );
    }
    expect(Math.max(...sizes)).toBeLessThan(Math.max(...sizes.slice(0, 60)) * 1.1);
  });

  it('is shortened when everything has changed often, and still knows the last two', () => {
    const file = makeFile();
    const sizes: number[] = [];
    const made = (index: number) => {
      const all = Object.fromEntries(
        Array.from({ length: 200 }, (_, page) => [`some/folder/file-${page}`, `${index} ${page}`]),
      );
      return remembered(all, all);
    };
    for (let index = 1; index <= 12; index += 1) {
      save(openManifest(file), made(index));
      sizes.push(statSync(file).size);
      expect([openManifest(file).now, openManifest(file).before()]).toEqual([
        { build: index, ...made(index) },
        index === 1 ? undefined : { build: index - 1, ...made(index - 1) },
      ]);
    }
    expect(Math.max(...sizes)).toBeLessThan(sizes[0]! * 6);
  });

  it('goes on after a last line that broke off', () => {
    const file = makeFile();
    save(openManifest(file), first);
    save(openManifest(file), second);
    writeFileSync(file, readFileSync(file).subarray(0, -5));
    expect(openManifest(file).now).toEqual({ build: 1, ...first });
    save(openManifest(file), second);
    expect(openManifest(file).now).toEqual({ build: 2, ...second });
    expect(openManifest(file).before()).toEqual({ build: 1, ...first });
  });

  it('damaged, keeps only that the files it names are the engine’s', () => {
    const file = makeFile();
    save(openManifest(file), first);
    openManifest(file).announce([path('new.html')]);
    save(openManifest(file), second);
    const lines = readFileSync(file, 'utf8').split('\n');
    writeFileSync(file, [lines[0], lines[1]!.replace('B', 'X'), ...lines.slice(2)].join('\n'));
    const manifest = openManifest(file);
    expect(manifest.fault).toBe('is damaged');
    expect(manifest.now).toEqual({
      build: 0,
      files: new Map(),
      inputs: {},
      pages: new Map(['a.html', 'c.html'].map((name) => [path(name), unsure])),
    });
    expect(manifest.before()).toBeUndefined();
    save(manifest, first);
    expect(openManifest(file)).toMatchObject({ now: { build: 1, ...first } });
    expect(openManifest(file).fault).toBeUndefined();
  });

  it('is damaged if it lacks a build that is known to have ended', () => {
    const file = makeFile();
    save(openManifest(file), first);
    expect(openManifest(file, 1).fault).toBeUndefined();
    expect(openManifest(file, 2)).toMatchObject({
      fault: 'lacks builds',
      now: { build: 0, pages: new Map([...first.pages.keys()].map((name) => [name, unsure])) },
    });
  });

  it('of another version is no use', () => {
    const file = makeFile();
    save(openManifest(file), first);
    writeFileSync(file, 'Dear diary\n');
    expect(openManifest(file)).toMatchObject({ fault: 'is damaged', now: { build: 0 } });
  });
});
