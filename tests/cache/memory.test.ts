import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import {
  type FileMark,
  type Memory,
  type MemoryFile,
  openMemory,
  type PageMark,
} from '../../src/cache/memory.ts';
import { fingerprintOf } from '../../src/lib/fingerprint.ts';
import { contentHash } from '../../src/lib/hash.ts';
import { type MapChanges, mapChanges } from '../../src/lib/map-changes.ts';
import type { OutputPath } from '../../src/site/types.ts';
import { makeFolder } from '../support/broadsheet.ts';

const makeFile = () => join(makeFolder(), 'builds.log');
const path = (name: string) => name as OutputPath;
const page = (text: string, bytes = text.length): PageMark => ({
  fingerprint: fingerprintOf([text]),
  bytes,
});
const source = (text: string, mtimeMs = 0.5): FileMark => ({
  size: text.length,
  mtimeMs,
  ctimeMs: 2,
  hash: contentHash(text),
});

type Made = Omit<Memory, 'build'>;

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
function save(memory: MemoryFile, { files, pages, inputs }: Made): void {
  memory.save({
    files: changes(memory.now.files, files),
    pages: changes(memory.now.pages, pages),
    inputs,
  });
}

function changes<Key, Mark>(
  before: ReadonlyMap<Key, Mark>,
  after: ReadonlyMap<Key, Mark>,
): MapChanges<Key, Mark> {
  return mapChanges(
    before,
    new Map(
      Array.from(after, ([key, mark]) => [
        key,
        isDeepStrictEqual(before.get(key), mark) ? before.get(key)! : mark,
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
const unsure: PageMark = { fingerprint: 0, bytes: -1 };

describe('openMemory', () => {
  it('knows nothing before the first build', () => {
    const memory = openMemory(makeFile());
    expect(memory.now).toEqual({ build: 0, files: new Map(), pages: new Map(), inputs: {} });
    expect([memory.before(), memory.fault]).toEqual([undefined, undefined]);
  });

  it('knows the last build, and the one before', () => {
    const file = makeFile();
    save(openMemory(file), first);
    expect(openMemory(file).now).toEqual({ build: 1, ...first });
    expect(openMemory(file).before()).toBeUndefined();
    save(openMemory(file), second);
    const memory = openMemory(file);
    expect(memory.now).toEqual({ build: 2, ...second });
    expect(memory.before()).toEqual({ build: 1, ...first });
    expect(memory.fault).toBeUndefined();
  });

  it('writes down only what has changed', () => {
    const file = makeFile();
    const many = Object.fromEntries(
      Array.from({ length: 200 }, (_, index) => [`p${index}`, String(index)]),
    );
    save(openMemory(file), remembered(many, many));
    const size = statSync(file).size;
    openMemory(file).save({
      files: { set: new Map([['p7', source('x')]]), gone: [] },
      pages: { set: new Map([[path('p7'), page('x')]]), gone: [path('p8')] },
      inputs: { engine: '1' },
    });
    expect(statSync(file).size - size).toBeLessThan(300);
    const { p8: _, ...others } = many;
    expect(openMemory(file).now).toEqual({
      build: 2,
      ...remembered({ ...many, p7: 'x' }, { ...others, p7: 'x' }),
    });
  });

  it('keeps a mark whose time alone is another', () => {
    const file = makeFile();
    save(openMemory(file), first);
    save(openMemory(file), {
      ...first,
      files: new Map([...first.files, ['a.md', source('A', 99.25)]]),
    });
    expect(openMemory(file).now.files.get('a.md')).toEqual(source('A', 99.25));
  });

  it('is unsure of what a build announced that never ended, and of nothing else', () => {
    const file = makeFile();
    save(openMemory(file), first);
    openMemory(file).announce([path('a.html'), path('new.html')]);
    const { now } = openMemory(file);
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

  it('is sure again of what was announced, once it is made, even where it became what it was', () => {
    const file = makeFile();
    save(openMemory(file), first);
    const memory = openMemory(file);
    memory.announce([path('a.html'), path('b.html')]);
    memory.save({
      files: { set: new Map(), gone: [] },
      pages: { set: new Map([[path('a.html'), page('A')]]), gone: [path('b.html')] },
      inputs: first.inputs,
    });
    expect(openMemory(file).now).toEqual({
      build: 2,
      ...first,
      pages: new Map([[path('a.html'), page('A')]]),
    });
    expect(openMemory(file).before()).toEqual({ build: 1, ...first });
  });

  it('tells what a killed build announced from what stood there before', () => {
    const file = makeFile();
    save(openMemory(file), first);
    openMemory(file).announce([path('lost.html')]);
    const memory = openMemory(file);
    memory.announce([path('a.html'), path('lost.html')]);
    save(memory, second);
    expect(openMemory(file).now).toEqual({ build: 2, ...second });
    expect(openMemory(file).before()?.pages).toEqual(
      new Map([...first.pages, [path('lost.html'), unsure]]),
    );
  });

  it('keeps names that mean something to JavaScript', () => {
    const file = makeFile();
    const names = { constructor: 'A', toString: 'B', ['__proto__']: 'C', hasOwnProperty: 'D' };
    const odd = remembered(names, names);
    save(openMemory(file), odd);
    expect(openMemory(file).now).toEqual({ build: 1, ...odd });
    save(openMemory(file), remembered({}, {}));
    expect(openMemory(file).now.pages.size + openMemory(file).now.files.size).toBe(0);
  });

  it('is written anew after fifty builds, and still knows the last one and the one before', () => {
    const file = makeFile();
    const sizes: number[] = [];
    const made = (index: number) =>
      remembered(
        { 'a.md': String(index) },
        { 'a.html': 'x'.repeat(100) + index, [`p${index}.html`]: 'P' },
      );
    for (let index = 1; index <= 120; index += 1) {
      const memory = openMemory(file);
      memory.announce([path(`p${index}.html`), path('a.html')]);
      save(memory, made(index));
      sizes.push(statSync(file).size);
      expect(openMemory(file).now).toEqual({ build: index, ...made(index) });
      expect(openMemory(file).before()).toEqual(
        index === 1 ? undefined : { build: index - 1, ...made(index - 1) },
      );
    }
    expect(Math.max(...sizes.slice(60))).toBeLessThanOrEqual(Math.max(...sizes.slice(0, 60)) + 300);
  });

  it('is written anew where all has changed again and again, and still knows the last one and the one before', () => {
    const file = makeFile();
    const sizes: number[] = [];
    const made = (index: number) => {
      const all = Object.fromEntries(
        Array.from({ length: 200 }, (_, page) => [`some/folder/file-${page}`, `${index} ${page}`]),
      );
      return remembered(all, all);
    };
    for (let index = 1; index <= 12; index += 1) {
      save(openMemory(file), made(index));
      sizes.push(statSync(file).size);
      expect([openMemory(file).now, openMemory(file).before()]).toEqual([
        { build: index, ...made(index) },
        index === 1 ? undefined : { build: index - 1, ...made(index - 1) },
      ]);
    }
    expect(Math.max(...sizes)).toBeLessThan(sizes[0]! * 6);
  });

  it('goes on after a last line that broke off', () => {
    const file = makeFile();
    save(openMemory(file), first);
    save(openMemory(file), second);
    writeFileSync(file, readFileSync(file).subarray(0, -5));
    expect(openMemory(file).now).toEqual({ build: 1, ...first });
    save(openMemory(file), second);
    expect(openMemory(file).now).toEqual({ build: 2, ...second });
    expect(openMemory(file).before()).toEqual({ build: 1, ...first });
  });

  it('damaged, keeps only that the files it names are the engine’s', () => {
    const file = makeFile();
    save(openMemory(file), first);
    openMemory(file).announce([path('new.html')]);
    save(openMemory(file), second);
    const lines = readFileSync(file, 'utf8').split('\n');
    writeFileSync(file, [lines[0], lines[1]!.replace('B', 'X'), ...lines.slice(2)].join('\n'));
    const memory = openMemory(file);
    expect(memory.fault).toBe('is damaged');
    expect(memory.now).toEqual({
      build: 0,
      files: new Map(),
      inputs: {},
      pages: new Map(['a.html', 'c.html'].map((name) => [path(name), unsure])),
    });
    expect(memory.before()).toBeUndefined();
    save(memory, first);
    expect(openMemory(file)).toMatchObject({ now: { build: 1, ...first } });
    expect(openMemory(file).fault).toBeUndefined();
  });

  it('is damaged where it lacks a build that is known to have ended', () => {
    const file = makeFile();
    save(openMemory(file), first);
    expect(openMemory(file, 1).fault).toBeUndefined();
    expect(openMemory(file, 2)).toMatchObject({
      fault: 'lacks builds',
      now: { build: 0, pages: new Map([...first.pages.keys()].map((name) => [name, unsure])) },
    });
  });

  it('of another version is no use', () => {
    const file = makeFile();
    save(openMemory(file), first);
    writeFileSync(file, 'Dear diary\n');
    expect(openMemory(file)).toMatchObject({ fault: 'is damaged', now: { build: 0 } });
  });
});
