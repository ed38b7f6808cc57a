// The rules about each file of the project: its length, its name, its opening, its tests. The rules
// about what files import are in architecture.test.ts.
import { describe, expect, it } from 'vitest';
import { importsOf, readSources, type SourceText } from './support/read-sources.ts';

const src = readSources('src');
const tests = readSources('tests');
const all = [...src, ...tests, ...['bench', 'fuzz', 'tools'].flatMap(readSources)];

describe('a file', () => {
  it('opens with a comment that says what it is for, unless it has only tests', () => {
    const silent = all.filter(
      ({ file, text }) => !file.endsWith('.test.ts') && !/^(?:#!.*\n)?\/\/ \S/.test(text),
    );
    expect(silent.map(({ file }) => file)).toEqual([]);
  });

  it('has lines of 100 columns at most', () => {
    const wide = all.flatMap(({ file, text }) =>
      text
        .split('\n')
        .flatMap((line, index) => ([...line].length > 100 ? `${file}:${index + 1}` : [])),
    );
    expect(wide).toEqual([]);
  });

  it('has 250 lines at most, unless a program writes it', () => {
    const isWritten = ({ text }: SourceText) => !text.startsWith('// Written from');
    const long = all.filter(isWritten).filter(({ text }) => text.split('\n').length - 1 > 250);
    expect(long.map(({ file }) => file)).toEqual([]);
  });

  it('that runs a build has 150 lines at most', () => {
    const { text } = src.find(({ file }) => file === 'src/build/build.ts')!;
    expect(text.split('\n').length - 1).toBeLessThanOrEqual(150);
  });

  it('has a name in kebab-case that says something', () => {
    const names = all.map(({ file }) => file);
    expect(
      names.filter((name) => !/^(?:[a-z0-9-]+\/)+[a-z0-9-]+(?:\.test)?\.ts$/.test(name)),
    ).toEqual([]);
    expect(
      names.filter((name) => /\b(?:utils?|helpers?|common|managers?|misc)\b/.test(name)),
    ).toEqual([]);
  });

  it('of src/ exports names only, and no enums', () => {
    expect(
      src
        .filter(({ code }) => /^export default\b|^(?:export )?(?:const )?enum\b/m.test(code))
        .map(({ file }) => file),
    ).toEqual([]);
  });

  it('imports its neighbours by their full names', () => {
    const short = all.flatMap(importsOf).filter(({ of, isOwn }) => isOwn && !/\.[jt]s$/.test(of));
    expect(short.map(({ file, of }) => `${file} → ${of}`)).toEqual([]);
  });

  it('of src/ has its tests at the same path', () => {
    /**
     * Types, constants, re-exports, and what runs in processes and threads that other tests start.
     */
    const without = new Set(
      [
        'site/body',
        'site/brands',
        'site/post-values',
        'site/fields/engine-facts',
        'site/types',
        'site/views',
        'site/pages',
        'config/config-types',
        'config/site-config',
        'index',
        'cli',
        'render/eleventy-types',
        'plan/context',
        'build/phases',
        'build/publish',
        'features/feature',
        'commands/context',
        'commands/init/host-keys',
      ].map((name) => `src/${name}.ts`),
    );
    const there = new Set(tests.map(({ file }) => file));
    const missing = src.filter(
      ({ file }) =>
        !without.has(file) &&
        !file.startsWith('src/site/views/') &&
        !/^src\/features\/[^/]+\/feature\.ts$/.test(file) &&
        // tests/config/sections.test.ts reads every entry.
        !/^src\/(?:config\/sections\/[^/]+|features\/[^/]+\/config)\.ts$/.test(file) &&
        !there.has(file.replace(/^src\/(.*)\.ts$/, 'tests/$1.test.ts')),
    );
    expect(missing.map(({ file }) => file)).toEqual([]);
  });
});
