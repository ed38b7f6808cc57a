import {
  appendFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type ImageRecord, openImageStore } from '../../src/cache/image-store.ts';
import { contentHash } from '../../src/lib/hash.ts';
import { makeFolder } from '../support/broadsheet.ts';

const [one, other] = [contentHash('one'), contentHash('other')];
const record: ImageRecord = { facts: { format: 'png', width: 2, height: 1 } };

function open(cache = makeFolder()) {
  const scratch = join(cache, 'scratch');
  mkdirSync(scratch, { recursive: true });
  return { cache, scratch, store: openImageStore(join(cache, 'images.log'), scratch) };
}

describe('openImageStore', () => {
  it('remembers what was found out, the last word first', () => {
    const { cache, store } = open();
    store.keep(
      new Map([
        [one, record],
        [other, { fault: 'unreadable' as const }],
      ]),
    );
    store.keep(
      new Map([[one, { facts: { ...record.facts!, isFixed: true }, fault: 'damaged' as const }]]),
    );
    const again = open(cache).store;
    expect(again.find(one)).toEqual({
      facts: { ...record.facts, isFixed: true },
      fault: 'damaged',
    });
    expect(again.find(other)).toEqual({ fault: 'unreadable' });
    expect([...again.facts.keys()]).toEqual([one]);
    expect(again.find(contentHash('third'))).toBeUndefined();
  });

  it('forgets by the next build what was true of one alone', () => {
    const { cache, store } = open();
    store.keep(new Map([[one, { ...record, fault: 'changed' as const }]]));
    expect(store.find(one)).toMatchObject({ fault: 'changed' });
    expect(open(cache).store.find(one)).toBeUndefined();
  });

  it.each([
    ['is damaged', (file: string) => appendFileSync(file, 'x y\n')],
    ['breaks off', (file: string) => appendFileSync(file, '1234 ["')],
    ['is another file', (file: string) => writeFileSync(file, 'none')],
  ])('goes on if its journal %s', (_, damage) => {
    const { cache, store } = open();
    store.keep(new Map([[one, record]]));
    damage(join(cache, 'images.log'));
    open(cache).store.keep(new Map([[other, record]]));
    expect(open(cache).store.find(other)).toEqual(record);
  });

  it('does without a cache that cannot be written', () => {
    const file = join(makeFolder(), 'file');
    writeFileSync(file, '');
    const store = openImageStore(join(file, 'cache/images.log'), file);
    store.keep(new Map([[one, record]]));
    expect(store.find(one)).toEqual(record);
  });

  it('writes files whole, knows them, and removes those that nobody wants', () => {
    const { cache, scratch, store } = open();
    expect(store.has('a.avif')).toBe(false);
    store.write('a.avif', Buffer.from('A'));
    store.write('b.avif', Buffer.from('B'));
    expect(readdirSync(scratch)).toEqual([]);
    const again = open(cache).store;
    expect([again.has('a.avif'), again.has('c.avif')]).toEqual([true, false]);
    expect(readFileSync(join(again.folder, 'a.avif'), 'utf8')).toBe('A');
    again.sweep(new Set(['b.avif']));
    expect(readdirSync(again.folder)).toEqual(['b.avif']);
    expect(again.has('a.avif')).toBe(false);
  });

  it.each([
    ['cut', (file: string) => writeFileSync(file, 'pic'), false],
    ['emptied', (file: string) => writeFileSync(file, ''), false],
    ['removed', (file: string) => rmSync(file), false],
    ['replaced', (file: string) => writeFileSync(file, 'tricks!'), true],
  ])('does not believe a file that was %s', (_, damage, hasSize) => {
    const { cache, store } = open();
    store.write('a.avif', Buffer.from('picture'));
    expect(open(cache).store.isSound('a.avif')).toBe(true);
    damage(join(store.folder, 'a.avif'));
    const again = open(cache).store;
    expect([again.has('a.avif'), again.isSound('a.avif')]).toEqual([hasSize, false]);
  });

  it('does not believe a file that it has not written', () => {
    const { store } = open();
    store.write('a.avif', Buffer.from('A'));
    writeFileSync(join(store.folder, 'b.avif'), 'B');
    expect(store.has('b.avif')).toBe(false);
  });

  it('takes the place of what is in its way', () => {
    const { cache, store } = open();
    writeFileSync(store.folder, 'a file');
    store.write('a.avif', Buffer.from('A'));
    rmSync(join(store.folder, 'a.avif'));
    mkdirSync(join(store.folder, 'a.avif/x'), { recursive: true });
    store.write('a.avif', Buffer.from('A'));
    expect(open(cache).store.isSound('a.avif')).toBe(true);
  });
});
