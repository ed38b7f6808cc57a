import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { guardPlugins } from '../../src/parse/guard-plugins.ts';

const tree = { type: 'root', children: [] };
const runWith = (...plugins: readonly unknown[]) =>
  unified()
    .use(guardPlugins(plugins))
    .run(structuredClone(tree) as never);

describe('guardPlugins', () => {
  it.each([
    [
      'at once',
      () => () => {
        throw null;
      },
    ],
    ['later', () => () => Promise.reject(undefined)],
    [
      'before it calls back',
      () => (_tree: unknown, _file: unknown, _next: unknown) => {
        throw null;
      },
    ],
  ])('makes an error of nothing that is thrown %s', async (_, plugin) => {
    await expect(runWith(plugin)).rejects.toThrow(/^it throws (?:null|undefined)$/);
  });

  it('leaves other errors, results and ways to call back as they are', async () => {
    const fault = new Error('mine');
    await expect(runWith(() => () => Promise.reject(fault))).rejects.toBe(fault);
    const named = { type: 'root', children: [], data: { by: 'plugin' } };
    expect(await runWith(() => () => named)).toBe(named);
    expect(
      await runWith(
        () => (_tree: unknown, _file: unknown, next: (...given: unknown[]) => void) =>
          next(null, named),
      ),
    ).toBe(named);
  });

  it('hands on options, also of presets and of a plugin that is used twice', async () => {
    const seen: unknown[] = [];
    const plugin = (options: unknown) => void seen.push(options);
    await runWith([plugin, { a: 1 }], { plugins: [[plugin, { b: 2 }]] });
    expect(seen).toEqual([{ a: 1, b: 2 }]);
  });
});
