import { readdirSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openOutputState } from '../../src/cache/output-state.ts';
import { encodeRecords } from '../../src/cache/records.ts';
import { contentHash } from '../../src/lib/hash.ts';
import { sourcePath } from '../../src/lib/path.ts';
import type { OutputPath } from '../../src/site/types.ts';
import { makeFolder } from '../support/broadsheet.ts';
import { makePost } from '../support/make-post.ts';

const made = {
  files: new Map(),
  pages: new Map([['a.html' as OutputPath, { fingerprint: 7, bytes: 1 }]]),
  inputs: {},
};
const changes = {
  ...made,
  files: { set: made.files, gone: [] },
  pages: { set: made.pages, gone: [] },
};
const report = {
  posts: { total: 1, drafts: 0, future: 0, expired: 0, unlisted: 0 },
  pages: { total: 1, byKind: { post: 1 } },
  diagnostics: [],
  valid: { fromMs: 0, untilMs: Infinity },
  custom: { key: '', pages: [] },
};

function saved(cache = makeFolder(), output = '_site') {
  openOutputState(cache, output).save(changes, report);
  return {
    cache,
    named: (part: string) => join(cache, readdirSync(cache).find((name) => name.startsWith(part))!),
  };
}

describe('openOutputState', () => {
  it('knows nothing, and has nothing to complain of, in a new cache', () => {
    const { now, last, problems, before } = openOutputState(makeFolder(), '_site');
    expect([now.build, last, problems(), before()]).toEqual([0, undefined, [], undefined]);
  });

  it('remembers what was built and what was reported', () => {
    const { cache } = saved();
    const { now, last, problems } = openOutputState(cache, '_site');
    expect([now, last, problems()]).toEqual([{ build: 1, ...made }, { build: 1, ...report }, []]);
  });

  it('keeps outputs apart, and shares the records of posts', () => {
    const { cache } = saved();
    const other = openOutputState(cache, 'public');
    expect([other.now.build, other.last]).toEqual([0, undefined]);
    const [path, hash] = [sourcePath('posts/a.md'), contentHash('A')];
    other
      .openRecords('key')
      .save(
        [
          encodeRecords([
            [path, { hash, post: makePost('a', { body: { source: path, hash } }), problems: [] }],
          ]),
        ],
        [],
      );
    expect(openOutputState(cache, '_site').openRecords('key').find(path, hash)?.post?.title).toBe(
      'a',
    );
  });

  it('does not take the report of another build for that of the last', () => {
    const { cache, named } = saved();
    rmSync(named('last-'));
    expect(openOutputState(cache, '_site')).toMatchObject({ now: { build: 1 }, last: undefined });
    expect(openOutputState(cache, '_site').problems()).toEqual([]);
    openOutputState(cache, '_site').save(changes, report);
    expect(openOutputState(cache, '_site').last?.build).toBe(2);
  });

  it('says of all files in one line what is wrong with them, once they are opened', () => {
    const { cache, named } = saved();
    openOutputState(cache, '_site')
      .openRelations('engine')
      .save({ fingerprints: Float64Array.of(1), places: Int32Array.of(1) });
    writeFileSync(join(cache, 'records.log'), 'Dear diary\n');
    writeFileSync(join(cache, 'images.log'), '');
    truncateSync(named('related-'), statSync(named('related-')).size - 1);
    const state = openOutputState(cache, '_site');
    expect(state.problems()).toEqual([]);
    state.openRecords('key');
    state.openRelations('engine');
    state.openImages(join(cache, 'scratch'));
    const messages = state.problems().map(({ message }) => message);
    expect(messages.map((text) => text.replace(/-[-\w]{8}\./, '-….'))).toEqual([
      'Cannot use all of the cache: ' +
        'records.log is damaged, related-….log breaks off, images.log is damaged',
    ]);
  });

  it.each([
    ['it was deleted', 'lacks builds', (file: string) => rmSync(file)],
    ['it lacks its end', 'lacks builds', (file: string) => truncateSync(file, 60)],
    ['it is another file', 'is damaged', (file: string) => writeFileSync(file, 'Dear diary\n')],
  ])(
    'says so in one warning, and begins anew, where a manifest cannot be used: %s',
    (_, fault, spoil) => {
      const { cache, named } = saved();
      spoil(named('builds-'));
      const { now, last, problems } = openOutputState(cache, '_site');
      expect([now.build, last]).toEqual([0, undefined]);
      expect(problems()).toMatchObject([
        {
          code: 'cache-lost',
          severity: 'warning',
          message: expect.stringMatching(
            new RegExp(`^Cannot use all of the cache: builds-[-\\w]{8}\\.log ${fault}$`),
          ),
        },
      ]);
    },
  );
});
