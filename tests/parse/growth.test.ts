// The shapes of the benchmark that are one post: parsing one of four times the size takes no more
// than a small multiple of the processor time.
import { type ChildProcess, fork } from 'node:child_process';
import { afterAll, describe, expect, it } from 'vitest';
import { shapes } from '../../bench/growth-shapes.ts';
import type { HostileAnswer, HostileText } from '../support/hostile-child.ts';

/** At four times the size; less processor time than `noiseMs` says nothing. */
const mostGrowth = 8;
const noiseMs = 100;

let child: ChildProcess | undefined;
afterAll(() => child?.kill());

function parse(text: string): Promise<number> {
  const asked = (child ??= fork(new URL('../support/hostile-child.ts', import.meta.url), {
    execArgv: ['--import', 'jiti/register', '--max-old-space-size=2000'],
  }));
  return new Promise((resolve, reject) => {
    const onExit = (code: number | null) => {
      child = undefined;
      reject(new Error(`crashed: ${code}`));
    };
    asked.once('exit', onExit);
    asked.once('message', ({ processorMs }: HostileAnswer) => {
      asked.off('exit', onExit);
      resolve(processorMs);
    });
    asked.send({ text, mdast: false } satisfies HostileText);
  });
}

async function growthOf(textOf: (size: number) => string, size: number): Promise<number> {
  const small = await parse(textOf(size));
  return (await parse(textOf(4 * size))) / Math.max(small, noiseMs);
}

describe('four times as many', () => {
  const ofOnePost = shapes.filter(({ files }) => Object.keys(files(2)).length === 1);

  it.each(ofOnePost)('$name', async ({ files, size }) => {
    const textOf = (count: number) => Object.values(files(count))[0]!;
    const ratios: number[] = [];
    while (ratios.length < 3 && !(ratios.at(-1)! < mostGrowth))
      ratios.push(await growthOf(textOf, size));
    expect(Math.min(...ratios)).toBeLessThan(mostGrowth);
  });
});
