// Whatever an author does between two builds: a build that remembers the last one leaves the same
// bytes as one that knows nothing, and tells exactly what it changed.
import { existsSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BuildReport, build } from '../../src/build/build.ts';
import { hasErrors } from '../../src/site/diagnostics.ts';
import { makeFolder } from '../support/broadsheet.ts';
import {
  type Choice,
  type EditedSite,
  moveSite,
  optionsOf,
  type Place,
  smallSite,
} from '../support/edited-site.ts';
import { edits } from '../support/edits.ts';
import { readSite } from '../support/read-site.ts';

const foreign = 'CNAME';

type Step = Choice & { readonly name: string };

const seed = 7;
const names = Object.keys(edits);
const shuffles = fc
  .sample(fc.shuffledSubarray(names, { minLength: names.length }), { seed, numRuns: 3 })
  .flat();
const choices = fc.sample(fc.record({ a: fc.nat({ max: 99 }), b: fc.nat({ max: 99 }) }), {
  seed,
  numRuns: shuffles.length,
});
const all: readonly Step[] = shuffles.map((name, index) => ({ name, ...choices[index]! }));
/** Six edits each; every kind of edit comes three times. */
const sequences = Array.from({ length: Math.ceil(all.length / 6) }, (_, index) => {
  const steps = all.slice(index * 6, (index + 1) * 6);
  return [steps.map(({ name }) => name).join(', '), steps] as const;
});

function read(output: string): Map<string, Buffer> {
  return existsSync(output) ? readSite(output) : new Map<string, Buffer>();
}

/** The files that are there or other only now, and those that are there no more. */
function difference(before: ReadonlyMap<string, Buffer>, after: ReadonlyMap<string, Buffer>) {
  return {
    written: [...after]
      .filter(([path, bytes]) => !before.get(path)?.equals(bytes))
      .map(([path]) => path)
      .sort(),
    removed: [...before.keys()].filter((path) => !after.has(path)).sort(),
  };
}

function times(output: string): Record<string, number> {
  return Object.fromEntries(
    [...read(output).keys()].map((path) => [path, statSync(join(output, path)).mtimeMs]),
  );
}

interface CleanBuild {
  readonly expected: BuildReport;
  readonly output: ReadonlyMap<string, Buffer>;
}

const cleanBuilds = new Map<string, CleanBuild>();

/** Builds without memory; of equal sites only one. */
async function buildClean(site: EditedSite, clean: Place): Promise<CleanBuild> {
  const key = JSON.stringify(site);
  const known = cleanBuilds.get(key);
  if (known) return known;
  rmSync(clean.output, { recursive: true, force: true });
  rmSync(clean.cache, { recursive: true, force: true });
  const expected = await build(optionsOf(site, clean));
  const result = { expected, output: read(clean.output) };
  cleanBuilds.set(key, result);
  return result;
}

/** Builds once more with and without memory, and holds the two against each other. */
async function buildTwice(site: EditedSite, place: Place, clean: Place): Promise<BuildReport> {
  const { expected, output } = await buildClean(site, clean);
  const before = read(place.output);
  const warm = await build(optionsOf(site, place));
  const after = read(place.output);
  // Only a build that remembers nothing has to ask whose a file is.
  const ofMemory = ['cache-lost', 'unowned-files'];
  const said = warm.diagnostics.filter(({ code }) => !ofMemory.includes(code));
  expect(said).toEqual(expected.diagnostics);
  expect(warm.changes).toEqual(difference(before, after));
  if (hasErrors(expected.diagnostics)) {
    expect(difference(before, after)).toEqual({ written: [], removed: [] });
    return warm;
  }
  after.delete(foreign);
  expect(difference(output, after)).toEqual({ written: [], removed: [] });
  const { changed: _changed, due: _due, ...posts } = warm.posts;
  const { rendered: _, ...pages } = warm.pages;
  expect([posts, pages]).toEqual([
    expected.posts,
    { total: expected.pages.total, byKind: expected.pages.byKind },
  ]);
  return warm;
}

describe('a build that remembers', () => {
  it.each(sequences)('ends as one that does not, after: %s', async (_, steps) => live(steps));
});

const ofLists = [
  /^(?:\d{4}\/(?:\d\d\/){0,2})?index\.html$/,
  /^page\/\d\/index\.html$/,
  /^[a-z]+\/[^/]+\/(?:page\/\d\/)?index\.html$/,
];

describe('a build after a template was changed', () => {
  it.each<readonly [string, (path: string) => boolean]>([
    ['template', (path) => path.startsWith('old/')],
    ['partial', (path) => ofLists.some((list) => list.test(path))],
    ['a chain of templates', (path) => /^tags\/[^/]+\/.*index\.html$/.test(path)],
    ['a name put together', (path) => /^\d{4}\/\d\d\/\d\d\/index/.test(path)],
    ['a template that is a program', (path) => path.startsWith('authors/')],
  ])(
    'prints the pages again that are made with it, and few others: %s',
    async (name, isMadeWithIt) => {
      const { place, clean } = makePlaces();
      const sites = [
        { a: 1, b: 1 },
        { a: 2, b: 1 },
        { a: 2, b: 2 },
        { a: 5, b: 2 },
        { a: 6, b: 2 },
      ].map((choice) => edits[name]!(smallSite, choice, place));
      const written: string[] = [];
      for (const [index, site] of sites.entries()) {
        moveSite(place.root, sites[index - 1]?.files ?? {}, site.files);
        const { changes, pages, diagnostics } = await buildTwice(site, place, clean);
        expect(hasErrors(diagnostics)).toBe(false);
        if (index === 0) continue;
        written.push(...changes.written);
        // Nobody knows what a program takes in; the other kinds of pages without a program are left
        // alone.
        if (name !== 'a template that is a program')
          expect(pages.rendered).toBeLessThan(pages.total / 2);
      }
      expect(written.length).toBeGreaterThan(2);
      expect(written.filter((path) => !isMadeWithIt(path))).toEqual([]);
    },
  );
});

function makePlaces(): { readonly place: Place; readonly clean: Place } {
  const folder = makeFolder();
  const root = join(folder, 'site');
  return {
    place: { root, output: join(folder, 'site/_site'), cache: join(folder, 'site/.cache') },
    clean: { root, output: join(folder, 'clean'), cache: join(folder, 'clean-cache') },
  };
}

async function live(steps: readonly Step[]): Promise<void> {
  const { place, clean } = makePlaces();
  let site = smallSite;
  moveSite(place.root, {}, site.files);
  await buildTwice(site, place, clean);
  for (const { name, ...choice } of steps) {
    const next = edits[name]!(site, choice, place);
    moveSite(place.root, site.files, next.files);
    // What somebody else puts there is nobody's to remove.
    if (existsSync(place.output)) writeFileSync(join(place.output, foreign), 'example.org\n');
    const isClean = !hasErrors((await buildTwice(next, place, clean)).diagnostics);
    // An error that stays would hide all that comes after it.
    if (!isClean) moveSite(place.root, next.files, site.files);
    else site = next;
    const before = times(place.output);
    const again = await build(optionsOf(site, place));
    expect([again.files.written, again.files.removed]).toEqual([0, 0]);
    if (isClean) expect(again.pages.rendered).toBe(0);
    expect(times(place.output)).toEqual(before);
  }
}
