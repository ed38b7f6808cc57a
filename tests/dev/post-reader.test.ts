import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createPostReader } from '../../src/dev/post-reader.ts';
import { contentHash } from '../../src/lib/hash.ts';
import { sourcePath } from '../../src/lib/path.ts';
import { postText } from '../support/broadsheet.ts';
import { makeConfig } from '../support/make-post.ts';
import { makeSite } from '../support/make-site.ts';

const path = sourcePath('posts/a.md');

async function reading(text: string) {
  const root = makeSite({ [path]: text });
  const { read, readBody } = await createPostReader(root, makeConfig());
  return {
    read,
    htmlNow: async (hash = '') => (await readBody({ source: path, hash: contentHash(hash) })).html,
    write: (other: string) => writeFileSync(join(root, path), other),
    remove: () => rmSync(join(root, path)),
  };
}

describe('a post reader', () => {
  it('parses a post, or says why it cannot', async () => {
    const { read, write } = await reading(postText({ title: 'A' }));
    expect(await read(path)).toMatchObject({
      post: { title: 'A', body: { source: path } },
      problems: [],
    });
    write('nothing');
    const record = await read(path);
    expect(record).toMatchObject({
      problems: [{ code: 'no-front-matter' }],
      hash: contentHash('nothing'),
    });
    expect(record).not.toHaveProperty('post');
  });

  it('knows nothing of a file that is gone', async () => {
    const { read, remove } = await reading('');
    remove();
    expect(await read(path)).toBeUndefined();
  });

  it('reads the body of now, and keeps the last one that was whole', async () => {
    const { htmlNow, write, remove } = await reading(postText({}, 'One.\n'));
    expect(await htmlNow('1')).toBe('<p id="p1">One.</p>');
    write(postText({}, 'Two.\n'));
    expect(await htmlNow('2')).toBe('<p id="p1">Two.</p>');
    write('broken');
    expect(await htmlNow('3')).toBe('<p id="p1">Two.</p>');
    remove();
    expect(await htmlNow('4')).toBe('<p id="p1">Two.</p>');
  });

  it('gives an empty body where there never was one', async () => {
    expect(await (await reading('broken')).htmlNow()).toBe('');
  });
});
