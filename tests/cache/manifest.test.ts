import { statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openManifest } from '../../src/cache/manifest.ts';
import {
  first,
  makeFile,
  page,
  path,
  remembered,
  save,
  second,
  source,
  unsure,
} from '../support/make-manifest.ts';

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
});
