import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findUnowned } from '../../src/emit/find-unowned.ts';
import type { OutputPath } from '../../src/site/types.ts';
import { makeFolder } from '../support/broadsheet.ts';

describe('findUnowned', () => {
  it('names what no page owns, but for folders of other programs', () => {
    const output = makeFolder();
    for (const path of ['index.html', '2024/a/index.html', '2024/b/index.html', '.git/config']) {
      mkdirSync(join(output, path, '..'), { recursive: true });
      writeFileSync(join(output, path), '');
    }
    const owned = new Set(['index.html', '2024/a/index.html'] as OutputPath[]);
    expect(findUnowned(output, owned)).toEqual(['2024/b/index.html']);
  });

  it('finds nothing where there is no output', () => {
    expect(findUnowned(join(makeFolder(), 'none'), new Set())).toEqual([]);
  });
});
