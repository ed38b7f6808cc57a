import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openBodyStore } from '../../src/cache/body-store.ts';
import { decodeRecords, openRecords } from '../../src/cache/records.ts';
import { contentHash } from '../../src/lib/hash.ts';
import { sourcePath } from '../../src/lib/path.ts';
import { createParser } from '../../src/workers/parser.ts';
import { makeFolder, postText } from '../support/broadsheet.ts';
import { readStored } from '../support/make-body.ts';
import { makeConfig, plainRecord } from '../support/make-post.ts';

describe('createParser', () => {
  it('parses a share, stores its bodies, reports problems in the order of the files', async () => {
    const [root, scratch] = [makeFolder(), makeFolder()];
    mkdirSync(join(root, 'posts'));
    const files = {
      'posts/a.md': postText({ title: 'A' }, '## Река\n\n[The law](https://a.example/).\n'),
      'posts/b.md': 'No front matter.',
      'posts/c.md': Buffer.from(postText({ title: 'Caf\u00e9' }), 'latin1'),
      'posts/d.md': postText({ title: 'D' }, 'Last.\n'),
    };
    for (const [path, text] of Object.entries(files)) writeFileSync(join(root, path), text);
    const parser = await createParser({ root, scratch, config: makeConfig() }, 2);
    onTestFinished(parser.close);
    const { files: parsed, records } = await parser.run(
      Object.keys(files).map((path) => ({ path: sourcePath(path) })),
    );
    expect(parsed.map(({ path, hash }) => [path, hash])).toEqual(
      Object.entries(files).map(([path, text]) => [path, contentHash(text)]),
    );
    const made = decodeRecords([records]);
    expect(
      parsed
        .flatMap(({ path }) => made.get(path)!.problems)
        .map(({ code, path }) => `${path} ${code}`),
    ).toEqual(['posts/b.md no-front-matter', 'posts/c.md invalid-utf8']);
    const file = join(root, 'records.log');
    openRecords(file, 'key').save([records], []);
    const kept = openRecords(file, 'key');
    for (const { path, hash } of parsed)
      expect(plainRecord(kept.find(path, hash))).toEqual(plainRecord(made.get(path)));
    const bodies = openBodyStore(scratch);
    onTestFinished(bodies.close);
    const titled = parsed.map(({ path, body }) => [made.get(path)?.post?.title, body] as const);
    expect(
      titled.flatMap(([title, body]) =>
        title?.length === 1 ? [[title, readStored(bodies.bodyAt(body!))]] : [],
      ),
    ).toEqual([
      [
        'A',
        {
          html: '<h2 id="река">Река</h2>\n<p id="p1"><a href="https://a.example/">The law</a>.</p>',
          headings: [{ depth: 2, id: 'река', text: 'Река' }],
          sources: [
            { url: 'https://a.example/', host: 'a.example', outlet: 'a.example', title: 'The law' },
          ],
          places: [{ kind: 'passage', start: 18, end: 26, lang: 'und-Cyrl' }],
        },
      ],
      ['D', { html: '<p id="p1">Last.</p>', headings: [], sources: [] }],
    ]);
  });

  it('reads a file whose bytes are known, and parses it only if they have changed', async () => {
    const [root, path, text] = [makeFolder(), sourcePath('posts/a.md'), postText({ title: 'A' })];
    mkdirSync(join(root, 'posts'));
    writeFileSync(join(root, path), text);
    const parser = await createParser({ root, scratch: makeFolder(), config: makeConfig() }, 0);
    onTestFinished(parser.close);
    const hash = contentHash(text);
    expect(await parser.run([{ path, known: hash }])).toMatchObject({
      files: [{ path, hash }],
      records: { length: 0 },
    });
    const { files, records } = await parser.run([{ path, known: contentHash('other') }]);
    expect([files, decodeRecords([records]).get(path)]).toMatchObject([
      [{ hash, body: { spill: 0 } }],
      { post: { title: 'A', body: { source: path, hash } } },
    ]);
  });

  it('keeps no records where bodies alone are wanted', async () => {
    const [root, path] = [makeFolder(), sourcePath('posts/a.md')];
    mkdirSync(join(root, 'posts'));
    writeFileSync(join(root, path), postText({ title: 'A' }));
    const parser = await createParser({ root, scratch: makeFolder(), config: makeConfig() }, 0);
    onTestFinished(parser.close);
    expect(await parser.run([{ path, isKnown: true }])).toMatchObject({
      files: [{ path, body: { spill: 0 } }],
      records: { length: 0 },
    });
  });
});
