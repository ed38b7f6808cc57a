import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { OutputPath } from '../../src/site/types.ts';
import { createChecker, listPages } from '../../src/workers/checker.ts';
import { makeFolder } from '../support/broadsheet.ts';

describe('createChecker', () => {
  it('tells which files of an output are not as they were written', async () => {
    const output = makeFolder();
    for (const [name, text] of Object.entries({ 'a.html': 'four', 'b.html': 'five5' }))
      writeFileSync(join(output, name), text);
    const { run, close } = await createChecker({ output });
    const pages = new Map(
      ['a.html', 'b.html', 'c.html'].map((path) => [path as OutputPath, { bytes: 4 }]),
    );
    expect(await run([listPages(pages)])).toEqual(['b.html', 'c.html']);
    expect(await run([listPages(new Map())])).toEqual([]);
    close();
  });
});
