import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { encodeRecords, openRecords, type PostRecord } from '../../src/cache/records.ts';
import { contentHash } from '../../src/lib/hash.ts';
import { sourcePath } from '../../src/lib/path.ts';
import type { Problem } from '../../src/site/diagnostics.ts';
import type { SourcePath } from '../../src/site/types.ts';
import { makeFolder } from '../support/broadsheet.ts';
import { makeLink, makePost, plainRecord } from '../support/make-post.ts';

const makeFile = () => join(makeFolder(), 'cache/records.log');
const problem: Problem = {
  code: 'image-alt',
  severity: 'warning',
  message: 'Cannot describe',
  path: sourcePath('posts/a.md'),
  at: { kind: 'offset', offset: 3, length: 1 },
};

/** A record of a file whose bytes are `text`. */
function record(name: string, text: string): readonly [SourcePath, PostRecord] {
  const source = sourcePath(`posts/${name}.md`);
  const hash = contentHash(text);
  const post = makePost(name, {
    title: text,
    extra: { mood: ['grave', null] },
    links: [makeLink('b.md', { kind: 'file', path: sourcePath('posts/b.md') })],
    body: { source, hash },
  });
  return [source, { hash, post, problems: [problem] }];
}

const pairsOf = (records: readonly (readonly [SourcePath, PostRecord])[]) =>
  records.map(([path, { hash }]) => [path, hash] as const);
const hashesOf = (records: readonly (readonly [SourcePath, PostRecord])[]) => [
  new Map(pairsOf(records)),
];
const many = Array.from({ length: 20 }, (_, index) => record(`p${index}`, `text ${index}`));

describe('openRecords', () => {
  it('finds what was saved for these very bytes of a file, and nothing for others', () => {
    const file = makeFile();
    const [path, saved] = record('a', 'A');
    openRecords(file, 'key').save(
      [encodeRecords(new Map([[path, saved]]))],
      [new Map([[path, saved.hash]])],
    );
    const { find } = openRecords(file, 'key');
    expect(plainRecord(find(path, saved.hash))).toEqual(saved);
    expect([find(path, contentHash('B')), find(sourcePath('posts/b.md'), saved.hash)]).toEqual([
      undefined,
      undefined,
    ]);
  });

  it('keeps what parsing said of a file that is no post', () => {
    const file = makeFile();
    const path = sourcePath('posts/a.md');
    const saved: PostRecord = { hash: contentHash('A'), problems: [problem] };
    openRecords(file, 'key').save([encodeRecords(new Map([[path, saved]]))], []);
    expect(openRecords(file, 'key').find(path, saved.hash)).toEqual(saved);
  });

  it('forgets everything under another key', () => {
    const file = makeFile();
    openRecords(file, 'key').save([encodeRecords(new Map(many))], hashesOf(many));
    const [path, { hash }] = many[0]!;
    const other = openRecords(file, 'other');
    expect(other.find(path, hash)).toBeUndefined();
    other.save([encodeRecords(new Map(many.slice(1)))], hashesOf(many));
    expect(plainRecord(openRecords(file, 'other').find(...pairsOf(many)[1]!))).toEqual(many[1]![1]);
    expect(openRecords(file, 'key').find(path, hash)).toBeUndefined();
  });

  it('adds what is new at the end, and does not touch the file where nothing is', () => {
    const file = makeFile();
    openRecords(file, 'key').save([encodeRecords(new Map(many))], hashesOf(many));
    const before = readFileSync(file, 'utf8');
    const [path, saved] = record('p3', 'another text');
    openRecords(file, 'key').save(
      [encodeRecords(new Map([[path, saved]]))],
      hashesOf([...many.slice(0, 3), ...many.slice(4)]),
    );
    const after = readFileSync(file, 'utf8');
    expect(after.startsWith(before)).toBe(true);
    expect(after.length).toBeGreaterThan(before.length);
    const { mtimeMs, ino } = statSync(file);
    openRecords(file, 'key').save([encodeRecords(new Map())], hashesOf(many));
    expect(statSync(file)).toMatchObject({ mtimeMs, ino });
    for (const [one, { hash }] of [...many, [path, saved] as const])
      expect(openRecords(file, 'key').find(one, hash)).toBeDefined();
  });

  it('is written again when most of it is of no use any more', () => {
    const file = makeFile();
    openRecords(file, 'key').save([encodeRecords(new Map(many))], hashesOf(many));
    const size = statSync(file).size;
    const [path, saved] = record('new', 'N');
    openRecords(file, 'key').save(
      [encodeRecords(new Map([[path, saved]]))],
      hashesOf(many.slice(0, 4)),
    );
    expect(statSync(file).size).toBeLessThan(size / 2);
    const { find } = openRecords(file, 'key');
    expect(many.filter(([one, { hash }]) => find(one, hash)).length).toBe(4);
    expect(plainRecord(find(path, saved.hash))).toEqual(saved);
  });

  it('does not grow with every change there and back', () => {
    const file = makeFile();
    const [one, other] = [record('p0', 'one'), record('p0', 'other')];
    const rest = many.slice(1);
    openRecords(file, 'key').save(
      [encodeRecords(new Map([one, ...rest]))],
      hashesOf([one, ...rest]),
    );
    const size = statSync(file).size;
    for (let round = 0; round < 100; round += 1) {
      const [now] = round % 2 ? [one] : [other];
      openRecords(file, 'key').save([encodeRecords(new Map([now]))], hashesOf([now, ...rest]));
    }
    expect(statSync(file).size).toBeLessThan(size * 3);
  });

  it('finds the whole records of a damaged file, and repairs it', () => {
    const file = makeFile();
    openRecords(file, 'key').save(
      many.map((one) => encodeRecords([one])),
      hashesOf(many),
    );
    writeFileSync(file, readFileSync(file, 'utf8').replace('text 7', 'text x').slice(0, -4));
    const records = openRecords(file, 'key');
    const lost = many.filter(([path, { hash }]) => !records.find(path, hash)).map(([path]) => path);
    expect(lost).toEqual(['posts/p7.md', 'posts/p19.md']);
    records.save([encodeRecords(new Map([many[7]!, many[19]!]))], hashesOf(many));
    expect(many.every(([path, saved]) => openRecords(file, 'key').find(path, saved.hash))).toBe(
      true,
    );
  });
});
