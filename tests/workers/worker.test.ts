import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { decodeRecords } from '../../src/cache/records.ts';
import { sourcePath } from '../../src/lib/path.ts';
import { loadWorker } from '../../src/workers/worker.ts';
import { makeFolder, postText } from '../support/broadsheet.ts';
import { makeConfig } from '../support/make-post.ts';

describe('loadWorker', () => {
  it('gives what starts a worker of a kind, which does one share after another', async () => {
    const root = makeFolder();
    mkdirSync(join(root, 'posts'));
    const paths = ['a', 'b'].map((name) => sourcePath(`posts/${name}.md`));
    for (const path of paths) writeFileSync(join(root, path), postText({ title: path }));
    const worker = await (await loadWorker('parse'))(
      { root, config: makeConfig(), scratch: makeFolder() },
      7,
    );
    onTestFinished(worker.close);
    const titles = [];
    for (const path of paths) {
      const { files, records } = await worker.run([{ path }]);
      titles.push(`${decodeRecords([records]).get(path)?.post?.title} in ${files[0]?.body?.spill}`);
    }
    expect(titles).toEqual(['posts/a.md in 7', 'posts/b.md in 7']);
  });
});
