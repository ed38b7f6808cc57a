import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openResources } from '../../src/build/resources.ts';
import { makeConfig } from '../support/make-post.ts';
import { makeSite } from '../support/make-site.ts';

function open(write: boolean, root = makeSite({}), given: object = {}) {
  return openResources({
    root,
    config: makeConfig(),
    output: join(root, '_site'),
    cache: join(root, '.cache'),
    drafts: false,
    future: false,
    nowMs: 0,
    write,
    ...given,
  });
}

describe('openResources', () => {
  it('leaves no scratch folder behind', async () => {
    const resources = open(true);
    expect(existsSync(resources.scratch)).toBe(true);
    expect(resources.imageCache).toContain('.cache');
    await resources.close();
    expect(existsSync(resources.scratch)).toBe(false);
  });

  it('leaves none if the rest cannot be opened, and no listener', () => {
    const root = makeSite({});
    const listeners = process.listenerCount('exit');
    expect(() => open(true, root, { output: undefined })).toThrow(TypeError);
    expect(readdirSync(join(root, '.cache'), { recursive: true })).toEqual(['.gitignore']);
    expect(process.listenerCount('exit')).toBe(listeners);
  });

  it('has an output to write to only if something is to be written', async () => {
    const [writing, looking] = [open(true), open(false)];
    expect([writing.folders !== undefined, looking.folders]).toEqual([true, undefined]);
    expect(writing.outputName).toBe('_site');
    await Promise.all([writing.close(), looking.close()]);
  });

  it('starts the threads that print once', async () => {
    const resources = open(true);
    const printing = resources.openPrinting({ isSmall: true });
    expect(resources.openPrinting({ isSmall: false })).toBe(printing);
    await resources.close();
  });
});
