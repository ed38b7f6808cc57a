// The file of a manifest: how long it gets, and what is read of it when it is damaged.
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openManifest } from '../../src/cache/manifest.ts';
import {
  first,
  makeFile,
  path,
  remembered,
  save,
  second,
  unsure,
} from '../support/make-manifest.ts';

describe('the file of a manifest', () => {
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
