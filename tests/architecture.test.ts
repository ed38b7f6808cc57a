// The rules about who imports what, and who touches what, held against the sources. The rules about
// each file alone are in files.test.ts.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Import, importsOf, readSources } from './support/read-sources.ts';

const src = readSources('src');
const tests = readSources('tests');
const imports = src.flatMap(importsOf);

const stages = ['load', 'parse', 'model', 'plan', 'render', 'emit', 'images', 'cache'];
/** What every stage may import besides its own files. */
const vocabulary = ['lib', 'site', 'config'];

/** What a feature is: stages get features as values, and know none by name. */
const interfaceOfFeatures = 'src/features/feature.ts';

/** A command of a feature is in the folder of the feature, and in the room of the commands. */
const isFeatureCommand = (file: string) => /^src\/features\/[^/]+\/command\.ts$/.test(file);
const folderOf = (file: string) =>
  isFeatureCommand(file) ? 'commands' : (/^src\/([^/]+)\//.exec(file)?.[1] ?? '');
const shown = ({ file, of }: Import) => `${file} → ${of}`;
const show = (found: readonly Import[]) => found.map(shown);

describe('a stage', () => {
  it('imports itself, lib/ and the vocabulary, and no other stage', () => {
    const wrong = imports.filter(({ file, of, isOwn }) => {
      const stage = folderOf(file);
      if (!isOwn || !stages.includes(stage)) return false;
      return ![stage, ...vocabulary].includes(folderOf(of)) && of !== interfaceOfFeatures;
    });
    expect(show(wrong)).toEqual([]);
  });

  it('without a disk is pure: model/ and plan/ import nothing of others', () => {
    expect(
      show(
        imports.filter(({ file, isOwn }) => ['model', 'plan'].includes(folderOf(file)) && !isOwn),
      ),
    ).toEqual([]);
  });
});

describe('a feature', () => {
  const featureOf = (file: string) => /^src\/features\/([^/]+)\//.exec(file)?.[1];
  const ofFeatures = imports.filter(
    ({ file, isOwn }) => isOwn && featureOf(file) !== undefined && !isFeatureCommand(file),
  );

  it('imports its own folder, the interface, and what features of a stage share', () => {
    const shared = [...vocabulary, 'model', 'plan'];
    const wrong = ofFeatures.filter(
      ({ file, of }) =>
        featureOf(of) !== featureOf(file) &&
        of !== interfaceOfFeatures &&
        !shared.includes(folderOf(of)) &&
        !of.startsWith('src/render/json-ld/'),
    );
    expect(show(wrong)).toEqual([]);
  });

  it('uses nothing of others: it is pure', () => {
    expect(
      show(
        imports.filter(
          ({ file, isOwn }) => featureOf(file) !== undefined && !isFeatureCommand(file) && !isOwn,
        ),
      ),
    ).toEqual([]);
  });

  it('with a command has a line in the list of commands, too', () => {
    const listed = imports.filter(({ file }) => file === 'src/commands/commands.ts');
    expect(
      src
        .map(({ file }) => file)
        .filter((file) => isFeatureCommand(file) && !listed.some(({ of }) => of === file)),
    ).toEqual([]);
  });

  it('has a line in the list, and tests in a folder of its name', () => {
    const names = new Set(src.flatMap(({ file }) => featureOf(file) ?? []));
    const listed = new Set(
      imports
        .filter(({ file }) => file === 'src/features/index.ts')
        .flatMap(({ of }) => featureOf(of) ?? []),
    );
    expect([...names].toSorted()).toEqual([...listed].toSorted());
    const tested = new Set(
      tests.flatMap(({ file }) => /^tests\/features\/([^/]+)\//.exec(file)?.[1] ?? []),
    );
    expect([...names].filter((name) => !tested.has(name))).toEqual([]);
  });
});

describe('a room above the stages', () => {
  it.each([
    ['build', ['build', 'commands', 'dev', 'explain', 'src/index.ts', 'src/cli.ts']],
    ['workers', ['workers', 'build', 'dev', 'explain']],
    ['cache', ['cache', 'workers', 'build', 'commands', 'dev', 'explain']],
    [
      'features',
      [
        'features',
        ...stages,
        'workers',
        'build',
        'commands',
        'dev',
        'explain',
        'src/index.ts',
        'src/config/config-schema.ts',
        'src/config/load-config.ts',
      ],
    ],
    ['commands', ['commands', 'src/cli.ts']],
    ['dev', ['dev', 'commands', 'src/cli.ts']],
    ['explain', ['explain', 'commands']],
  ])('%s/ is imported by those that may know it', (room, may) => {
    const wrong = imports.filter(
      ({ file, of, isOwn }) =>
        isOwn && folderOf(of) === room && !may.includes(folderOf(file)) && !may.includes(file),
    );
    expect(show(wrong)).toEqual([]);
  });
});

describe('lib/', () => {
  it('imports itself and the types of site/ only', () => {
    expect(
      show(
        imports.filter(
          ({ file, of, isOwn }) =>
            folderOf(file) === 'lib' &&
            isOwn &&
            folderOf(of) !== 'lib' &&
            of !== 'src/site/types.ts',
        ),
      ),
    ).toEqual([]);
  });
});

describe('the disk', () => {
  it('is touched by the stages that load and emit, and above them, only', () => {
    const may = ['load', 'emit', 'cache', 'workers', 'commands', 'build', 'dev', 'config'];
    // Template languages look for their includes on the disk.
    const alsoMay = [
      'src/config/load-config.ts',
      'src/build/build.ts',
      'src/cli.ts',
      'src/render/template-set.ts',
    ];
    const wrong = imports.filter(
      ({ file, of }) =>
        /^node:fs\b/.test(of) && !may.includes(folderOf(file)) && !alsoMay.includes(file),
    );
    expect(show(wrong)).toEqual([]);
  });
});

describe('a dependency', () => {
  const isPackage = ({ of, isOwn }: Import) => !isOwn && !of.startsWith('node:');
  const nameOf = (of: string) =>
    of
      .split('/')
      .slice(0, of.startsWith('@') ? 2 : 1)
      .join('/');
  const doors = new Map<string, Set<string>>();
  for (const { of, file } of imports.filter((one) => isPackage(one) && !one.isType))
    doors.set(nameOf(of), (doors.get(nameOf(of)) ?? new Set()).add(file));
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    dependencies: Record<string, string>;
  };

  it('has one door', () => {
    expect([...doors].filter(([, files]) => files.size > 1)).toEqual([]);
  });

  it('is used where it is installed, and installed where it is used', () => {
    expect([...doors.keys()].toSorted()).toEqual(Object.keys(dependencies).toSorted());
  });

  it('is pinned', () => {
    expect(
      Object.values(dependencies).filter((version) => !/^\d+\.\d+\.\d+$/.test(version)),
    ).toEqual([]);
  });
});

describe('the same input makes the same bytes', () => {
  const above = (file: string) => file === 'src/cli.ts' || file.startsWith('src/commands/');
  it.each([
    ['Date.now', /\bDate\.now\b/, above],
    ['new Date()', /\bnew Date(?:\(\)|(?!\())/, above],
    ['Math.random', /\bMath\.random\b/, above],
    ['process.env', /\bprocess\.env\b/, above],
    ['console', /\bconsole\b/, above],
    ['URL.canParse, whose answers change', /\bURL\.canParse\(/, () => false],
    [
      'performance.now',
      /\bperformance\.now\b/,
      (file: string) => above(file) || file === 'src/build/build-report.ts',
    ],
    ["the machine's locale", /\.toLocale\w*\(\)|\.localeCompare\(|new Intl\.\w+\(\)/, () => false],
  ])('since %s stays above the stages', (_, pattern, may) => {
    expect(
      src.filter(({ file, code }) => pattern.test(code) && !may(file)).map(({ file }) => file),
    ).toEqual([]);
  });
});
