// npm run bench -- growth: builds a site of each shape at one size and at four times that size,
// each in a process of its own, and prints the processor time of both. Linux only. Never writes
// outside the folder that it is given.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Shape, shapes } from './growth-shapes.ts';
import { measure } from './measure.ts';

/** More than this, at four times the size, is not growth in a line. */
export const mostGrowth = 6;
/** Less processor time than this says nothing. */
const noiseMs = 300;

/** What a shape took, above what the smallest site takes. */
export type Growth = {
  readonly name: string;
  readonly size: number;
  readonly smallMs: number;
  readonly largeMs: number;
  readonly isFault: boolean;
};

export type GrowthOptions = {
  readonly cli: string;
  /** Where sites are made. */
  readonly folder: string;
  readonly progress: (message: string) => void;
};

/** Measures all shapes; one that grows too much is measured again, and must do so twice. */
export async function measureGrowth(options: GrowthOptions): Promise<Growth[]> {
  const least = Math.min(
    await buildAt(words, { ...options, size: 1 }),
    await buildAt(words, { ...options, size: 1 }),
  );
  const results: Growth[] = [];
  for (const shape of shapes) {
    let growth = await measureShape(shape, { ...options, least });
    if (growth.isFault) {
      const again = await measureShape(shape, { ...options, least });
      if (!again.isFault) growth = again;
    }
    options.progress(lineOf(growth));
    results.push(growth);
  }
  return results;
}

const words = shapes[0]!;

async function measureShape(
  shape: Shape,
  options: GrowthOptions & { readonly least: number },
): Promise<Growth> {
  const { name, size } = shape;
  const smallMs = (await buildAt(shape, { ...options, size })) - options.least;
  const largeMs = (await buildAt(shape, { ...options, size: 4 * size })) - options.least;
  return { name, size, smallMs, largeMs, isFault: isTooMuch({ smallMs, largeMs }) };
}

/** Whether a time at four times the size is more than growth in a line explains. */
export function isTooMuch({ smallMs, largeMs }: Pick<Growth, 'smallMs' | 'largeMs'>): boolean {
  return largeMs > mostGrowth * Math.max(smallMs, noiseMs);
}

async function buildAt(
  { files }: Shape,
  { cli, folder, size }: GrowthOptions & { readonly size: number },
): Promise<number> {
  const site = mkdtempSync(join(folder, 'growth-'));
  try {
    for (const [path, text] of Object.entries(files(size))) {
      mkdirSync(dirname(join(site, path)), { recursive: true });
      writeFileSync(join(site, path), text);
    }
    writeFileSync(
      join(site, 'broadsheet.config.json'),
      JSON.stringify({ title: 'Growth', url: 'https://example.com/', language: 'en' }),
    );
    const args = [cli, 'build', '--root', site, '--now', '2026-01-01T00:00:00Z', '--json'];
    const { cpuMs, exitCode, stderr } = await measure(process.execPath, { args });
    // An input may be at fault, and must say so.
    if (exitCode !== 0 && exitCode !== 1)
      throw new Error(
        `Cannot measure growth: it ended with code ${exitCode}\n${stderr.slice(-2000)}`,
      );
    return cpuMs ?? 0;
  } finally {
    rmSync(site, { recursive: true, force: true });
  }
}

function lineOf({ name, size, smallMs, largeMs, isFault }: Growth): string {
  const times = `${String(smallMs).padStart(7)} ms ${String(largeMs).padStart(7)} ms`;
  const ratio = (largeMs / Math.max(smallMs, noiseMs)).toFixed(1).padStart(6);
  return `${name.padEnd(28)}${String(size).padStart(8)}${times}${ratio}${isFault ? '  FAULT' : ''}`;
}

/** The table as text, with the number of faults. */
export function renderGrowth(results: readonly Growth[]): string {
  const faults = results.filter(({ isFault }) => isFault).length;
  return [
    `${'shape'.padEnd(28)}${'n'.padStart(8)}${'at n'.padStart(10)}${'at 4n'.padStart(11)} ratio`,
    ...results.map(lineOf),
    `${results.length} shapes, ${faults} of them grow more than ${mostGrowth} fold`,
    '',
  ].join('\n');
}
