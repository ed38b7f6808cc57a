// What a post costs to read: its HTML and its style sheets as a host sends them, compressed with
// gzip. Ten packets of a first round trip hold 14,000 bytes (RFC 6928); a post of ordinary length
// is there with the first answer.
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { type BuiltSite, buildPagesOnce } from '../support/build-pages.ts';

const firstRoundTrip = 14_000;
const most = 30_000;
const mostOrdinaryWords = 3_000;

interface Weight {
  readonly path: string;
  readonly bytes: number;
  readonly isOrdinary: boolean;
}

let site: BuiltSite;
let weights: readonly Weight[];
beforeAll(async () => {
  site = await buildPagesOnce(resolve('.'));
  weights = site.pages
    .filter(({ kind }) => kind === 'post')
    .map(({ path, html }) => weigh(path, html))
    .sort((one, other) => other.bytes - one.bytes);
});

/** Weighs a page with every style sheet that it asks for. */
function weigh(path: string, html: string): Weight {
  const sheets = Array.from(
    html.matchAll(/<link\b[^>]*\brel="stylesheet"[^>]*>/g),
    ([link]) => /\bhref="\/([^"?]*)/.exec(link)![1]!,
  );
  const bytes = [
    Buffer.from(html),
    ...sheets.map((sheet) => readFileSync(join(site.output, sheet))),
  ].reduce((sum, part) => sum + gzipSync(part).length, 0);
  const words = /<main\b[^]*<\/main>/
    .exec(html)![0]
    .replace(/<[^>]*>/g, ' ')
    .split(/\s+/).length;
  return { path, bytes, isOrdinary: words <= mostOrdinaryWords };
}

function shown(list: readonly Weight[]): string[] {
  return list.map(({ path, bytes }) => `/${path}: ${bytes} bytes`);
}

describe('the pages of the posts', () => {
  it('have their style sheets weighed with them', () => {
    const [{ path, html }] = site.pages.filter(({ kind }) => kind === 'post') as [
      BuiltSite['pages'][number],
    ];
    expect(weigh(path, html).bytes).toBeGreaterThan(gzipSync(html).length + 1000);
    expect(() =>
      weigh(path, '<link rel="stylesheet" href="/assets/gone.css"><main></main>'),
    ).toThrow('gone.css');
  });

  it('fit into the first round trip, 95 in 100 of ordinary length', () => {
    const ordinary = weights.filter(({ isOrdinary }) => isOrdinary);
    const heavy = ordinary.filter(({ bytes }) => bytes > firstRoundTrip);
    expect(ordinary.length).toBeGreaterThan(20);
    expect(heavy.length <= ordinary.length * 0.05 ? [] : shown(heavy)).toEqual([]);
  });

  it('weigh 30,000 bytes at most, however long they are', () => {
    expect(shown(weights.filter(({ bytes }) => bytes > most))).toEqual([]);
  });
});
