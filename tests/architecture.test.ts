// The rules of the design, held against what stands in src/ and tests/.
import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';

interface Import {
  readonly file: string;
  /** "src/lib/date.ts" for a file of ours, "yaml" or "node:fs" for others. */
  readonly of: string;
  readonly isOwn: boolean;
  readonly isType: boolean;
}

interface SourceText {
  readonly file: string;
  readonly text: string;
  /** Without comments. */
  readonly code: string;
}

function readAll(folder: string): SourceText[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) =>
    name.replaceAll('\\', '/'),
  );
  return names
    .filter((name) => name.endsWith('.ts') && !name.includes('fixtures/'))
    .toSorted()
    .map((name) => {
      const file = `${folder}/${name}`;
      const text = readFileSync(file, 'utf8');
      return {
        file,
        text,
        code: text.replace(/\/\*[^]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1'),
      };
    });
}

const statement =
  /^(?:import|export)\s+(?<type>type\s)?(?<names>[^'";=()]*?\bfrom\s+)?'(?<of>[^']+)'/gm;
const call = /(?<type>typeof\s+)?\b(?:import|require\.resolve)\('(?<of>[^']+)'\)/g;

function importsOf({ file, code }: SourceText): Import[] {
  return [...code.matchAll(statement), ...code.matchAll(call)].map(({ groups }) => {
    const { of = '', type, names } = groups ?? {};
    const isOwn = of.startsWith('.');
    const braces = names && /^\{([^}]*)\}\s*from\s+$/.exec(names)?.[1];
    const onlyTypes =
      Boolean(braces) &&
      braces!.split(',').every((name) => name.trim() === '' || name.trim().startsWith('type '));
    return {
      file,
      of: isOwn ? posix.join(posix.dirname(file), of) : of,
      isOwn,
      isType: type !== undefined || onlyTypes,
    };
  });
}

const src = readAll('src');
const tests = readAll('tests');
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

describe('the reader of imports', () => {
  it('reads what TypeScript does', () => {
    const code = [
      "import a, { b } from 'a';",
      "import type { C } from './c.ts';",
      "import { type D } from 'd';",
      'import {',
      '  e,',
      '  type F,',
      "} from '../e.ts';",
      "import 'g';",
      "export { h } from 'h';",
      "const i = await import('i');",
      "let k: typeof import('k');",
      "const from = 'x';",
    ].join('\n');
    const found = importsOf({ file: 'src/x/y.ts', text: code, code });
    expect(found.map(({ of, isType }) => `${of}${isType ? ' (type)' : ''}`)).toEqual([
      'a',
      'src/x/c.ts (type)',
      'd (type)',
      'src/e.ts',
      'g',
      'h',
      'i',
      'k (type)',
    ]);
  });

  it('finds the files of the project', () => {
    expect(src.length).toBeGreaterThan(80);
    expect(imports.length).toBeGreaterThan(200);
  });
});

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

describe('a file', () => {
  it('of src/ opens with a comment that says what it is for', () => {
    expect(
      src.filter(({ text }) => !/^(?:#!.*\n)?\/\/ \S/.test(text)).map(({ file }) => file),
    ).toEqual([]);
  });

  it('is short: 300 lines of source, 390 of tests at most', () => {
    const isWritten = ({ text }: SourceText) => !text.startsWith('// Written from');
    const long = [...src, ...tests]
      .filter(isWritten)
      .map(({ file, text }) => [file, text.split('\n').length - 1] as const);
    const most = (file: string) => (file.startsWith('src/') ? 300 : 390);
    expect(long.filter(([file, lines]) => lines > most(file))).toEqual([]);
  });

  it('that runs a build has 150 lines at most', () => {
    const { text } = src.find(({ file }) => file === 'src/build/build.ts')!;
    expect(text.split('\n').length - 1).toBeLessThanOrEqual(150);
  });

  it('has a name in kebab-case that says something', () => {
    const names = [...src, ...tests].map(({ file }) => file);
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
    expect(
      show(
        [...imports, ...tests.flatMap(importsOf)].filter(
          ({ of, isOwn }) => isOwn && !/\.[jt]s$/.test(of),
        ),
      ),
    ).toEqual([]);
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
