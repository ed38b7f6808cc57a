import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseOptions } from '../../bench/options.ts';
import { annotations } from '../../src/commands/annotations.ts';
import { exitCodes } from '../../src/commands/context.ts';
import { type Command, commands, type Flag, flags } from '../../src/commands/flags.ts';
import { loadConfig } from '../../src/config/load-config.ts';
import { checkConfig, frontMatterNames } from '../../src/config/schemas.ts';
import { addresses } from '../../src/site/addresses.ts';
import { formatDiagnostic } from '../../src/site/diagnostics.ts';
import { buildIn } from '../support/build-in.ts';
import { makeSite } from '../support/make-site.ts';
import { htmlOf } from '../support/parse-text.ts';
import {
  codeBlocks,
  codeText,
  relativeLinks,
  sectionOf,
  tableRows,
} from '../support/read-markdown.ts';

const read = (path: string) => readFileSync(path, 'utf8');
const readme = read('README.md');
const manifest = JSON.parse(read('package.json')) as Record<'name' | 'version', string> &
  Record<'scripts' | 'dependencies', Record<string, string>>;
const rowsOf = (heading: string) => tableRows(sectionOf(readme, heading));
const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => join('src', path));

describe('the dependencies', () => {
  it('have a row each, naming the file that imports them', () => {
    const rows = rowsOf('## Dependencies').map(
      ([name = '', , door = '']) => [codeText(name), /\]\((.+)\)/.exec(door)?.[1] ?? ''] as const,
    );
    expect(rows.map(([name]) => name)).toEqual(Object.keys(manifest.dependencies).sort());
    const astray = rows.filter(
      ([name, door]) =>
        !new RegExp(`(?:from|import\\(|require\\.resolve\\() ?'${name}['/]`).test(
          existsSync(door) ? read(door) : '',
        ),
    );
    expect(astray).toEqual([]);
  });
});

/**
 * Codes in the source, with the severity where it stands right beside. zod's own `code: 'custom'`
 * is none of ours.
 */
function emittedCodes(): Map<string, string | undefined> {
  const found = new Map<string, string | undefined>();
  for (const text of sources.map(read)) {
    for (const [, names = '', after = ''] of text.matchAll(
      /\bcode: ((?:[^'\n]+(?:=== '\w+' )?\? )?'[a-z\d-]+'(?: : '[a-z\d-]+')?)([^]{0,40})/g,
    )) {
      const severity = /^,\s*severity: '(\w+)'/.exec(after)?.[1];
      for (const [, name = ''] of names.matchAll(/(?<!=== )'([a-z\d-]+)'/g))
        if (name !== 'custom') found.set(name, severity ?? found.get(name));
    }
    for (const [, severity, name = ''] of text.matchAll(/(error|warning)\[([a-z-]+)\]/g))
      found.set(name, severity);
  }
  return found;
}

describe('the diagnostics', () => {
  const rows = rowsOf('## Diagnostics').filter((cells) => cells.length === 4);

  it('have a row for every code that the source can emit, in order, and no other', () => {
    expect(rows.map(([code = '']) => codeText(code))).toEqual([...emittedCodes().keys()].sort());
  });

  it('have the severity that the source gives them', () => {
    const severities = new Map(rows.map(([code = '', severity]) => [codeText(code), severity]));
    const known = [...emittedCodes()].filter(([, severity]) => severity !== undefined);
    expect(known.length).toBeGreaterThan(20);
    for (const [code, severity] of known)
      expect([code, severities.get(code)]).toEqual([code, severity]);
  });

  it('look like the example', async () => {
    const { diagnostics } = await buildIn({
      'posts/2024-03-11-budget.md': '---\ntitle: What the budget hides\ndate: 11 March\n---\n',
    });
    const printed = [formatDiagnostic(diagnostics[0]!), ...annotations(diagnostics, '')];
    expect(printed.map((text) => `${text}\n`)).toEqual(
      codeBlocks(sectionOf(readme, '## Diagnostics')).map(({ text }) => text),
    );
  });

  it('end with the exit codes of the table', () => {
    const { interrupted, ...codes } = exitCodes;
    expect(
      rowsOf('## Diagnostics')
        .filter((cells) => cells.length === 2)
        .map(([code]) => Number(code)),
    ).toEqual(Object.values(codes));
    expect(sectionOf(readme, '## Diagnostics')).toContain(`ends with ${interrupted}`);
  });
});

/** The keys of an interface and of the object types in it, with dots: "feeds.limit". */
function keysOf(source: string, name: string): string[] {
  const body = new RegExp(`^export interface ${name} \\{\\n([^]*?)^\\}`, 'm').exec(source)![1]!;
  let parent = '';
  const keys: string[] = [];
  for (const line of body.split('\n')) {
    const [, indent = '', key = '', type = ''] =
      /^( +)readonly (\$?\w+)\??: (.*)$/.exec(line) ?? [];
    if (type === '{') parent = `${key}.`;
    else if (key !== '') keys.push(indent.length > 2 ? parent + key : key);
  }
  return keys.filter((key) => key !== '$schema');
}

describe('the configuration', () => {
  const rows = rowsOf('### Configuration');

  it('has a row for every key', () => {
    expect(rows.map(([key = '']) => codeText(key))).toEqual(
      keysOf(
        read('src/config/define-config.ts')
          .replace(/Omit<SecurityTxtConfig[^]*?\};/, 'SecurityTxtConfig;')
          .replace(/images\?:\n[^]*?\n {6}\};/, 'images?: ImagesConfig;'),
        'UserConfig',
      ),
    );
  });

  it('has these defaults', () => {
    const checked = checkConfig({});
    const config: Record<string, unknown> = {
      ...('config' in checked && checked.config),
      author: undefined,
      publisher: undefined,
    };
    for (const [key = '', value = ''] of rows) {
      const found = codeText(key)
        .split('.')
        .reduce<unknown>((inner, name) => (inner as Record<string, unknown>)[name], config);
      expect([key, found]).toEqual([
        key,
        value === 'none' ? undefined : JSON.parse(codeText(value)),
      ]);
    }
  });

  it('can be written like the example', async () => {
    const example = codeBlocks(readme).find(({ file }) => file === 'broadsheet.config.ts')!;
    expect(await loadConfig(makeSite({ 'broadsheet.config.ts': example.text }))).toMatchObject({
      config: { title: 'Rivers and Borders' },
    });
  });
});

describe('the posts', () => {
  it('have a row for every front matter field, in the order of the schema', () => {
    const rows = rowsOf('## Posts').map(([field = '']) => codeText(field));
    expect(rows).toEqual(frontMatterNames());
  });

  it('can be written like the example', async () => {
    const example = codeBlocks(sectionOf(readme, '## Posts')).find(
      ({ language }) => language === 'markdown',
    )!;
    const { diagnostics, output } = await buildIn({ 'posts/2015-06-07-budget.md': example.text });
    expect(diagnostics).toEqual([]);
    expect(output('2015/06/budget/index.html')).toContain(
      'Staunton, June 7 – </span>The finance ministry',
    );
  });
});

describe('the raw HTML', () => {
  const everyElement =
    `a abbr acronym address applet area article aside audio b base bdi bdo big blink blockquote br button canvas caption center
    cite code col colgroup data datalist dd del details dfn dialog dir div dl dt em embed fieldset figcaption figure font footer form frame
    frameset h1 h2 h3 h4 h5 h6 header hgroup hr i iframe img ins kbd label legend li link main map mark marquee math menu meta meter
    nav nobr noscript object ol optgroup option output p param picture pre progress q rp rt ruby s samp script search section select slot small
    source span strike strong style sub summary sup svg table tbody td template textarea tfoot th thead time title tr track tt u ul var video wbr`.split(
      /\s+/,
    );
  const inTable = ['caption', 'col', 'colgroup', 'tbody', 'td', 'tfoot', 'th', 'thead', 'tr'];

  it('keeps the elements that are listed, and no other', async () => {
    const listed = sectionOf(readme, '### Raw HTML').split('\n\n')[1]!;
    const kept: string[] = [];
    for (const name of everyElement) {
      const html = inTable.includes(name)
        ? `<table><${name}>x</table>`
        : `<div><${name}></${name}></div>`;
      if (new RegExp(`<${name}[ >]`).test(await htmlOf(html))) kept.push(name);
    }
    // A body's own h1 becomes an h2.
    expect([...kept, 'h1'].sort()).toEqual(
      Array.from(listed.matchAll(/`(\w+)`/g), ([, name]) => name).sort(),
    );
  });
});

it('names every address that the engine gives by itself', () => {
  const rows = rowsOf('## Pages and addresses')
    .map(([cell]) => cell)
    .join(' ');
  for (const url of Object.values(addresses)) expect(rows).toContain(`\`${url}\``);
});

describe('the flags', () => {
  it('have a row each, with their value and the commands that take them', () => {
    const rows = rowsOf('## Commands').map(([flag = '', takers = '']) => [flag, takers]);
    const names = Object.keys(commands) as (keyof typeof commands)[];
    expect(rows).toEqual(
      Object.entries<Flag>(flags).map(([name, { value, short }]) => {
        const takers = names.filter((command) =>
          (commands[command] as Command).flags.includes(name as never),
        );
        return [
          `\`--${name}${value ? ` ${value}` : ''}\`${short ? `, \`-${short}\`` : ''}`,
          (takers.length > 0 ? takers : names).join(', '),
        ];
      }),
    );
  });

  it('give the JSON object that is described', () => {
    const shown = /object of `--json` is `(\{[^`]*\})`/.exec(readme)![1]!;
    const printed = run(makeSite({ 'posts/a.md': '---\ntitle: A\ndate: 2015-06-07\n---\n' }), [
      'check',
      '--json',
    ]).stdout;
    expect(shown.match(/(?<=[{,]\s)\w+/g)).toEqual(
      expect.arrayContaining(Object.keys(JSON.parse(printed) as object)),
    );
  });
});

function run(cwd: string, words: readonly string[]): { status: number | null; stdout: string } {
  return spawnSync(process.execPath, [resolve('dist/bundle/cli.js'), ...words], {
    cwd,
    encoding: 'utf8',
  });
}

/** The words of a command, quoted ones in one piece. */
function wordsOf(command: string): string[] {
  return Array.from(
    command.matchAll(/"([^"]*)"|(\S+)/g),
    ([, quoted, plain]) => quoted ?? plain ?? '',
  );
}

describe('the shell commands', () => {
  const lines = codeBlocks(readme)
    .filter(({ language }) => language === 'sh')
    .flatMap(({ text }) => text.trim().split('\n'));
  const own = lines.filter((line) => line.startsWith('npx broadsheet '));

  it('are these: nobody adds one that no test knows', () => {
    expect(lines.filter((line) => !own.includes(line))).toEqual([
      'npm ci && npm run build',
      'npm ci && npm test',
      'npm pack',
      'mkdir ../notes && cd ../notes',
      'npm init -y',
      `npm install ../main/${manifest.name}-${manifest.version}.tgz`,
      'npm run bench',
      'HUGO=/usr/local/bin/hugo npm run bench -- --peer hugo',
      'npm run bench -- --incremental',
    ]);
  });

  it('are scripts that there are, with flags that they take', () => {
    expect(Object.keys(manifest.scripts)).toEqual(
      expect.arrayContaining(['build', 'test', 'bench']),
    );
    expect(read('.ci/run').trim().split('\n').at(-1)).toBe('npm ci && npm test');
    expect(parseOptions(['--peer', 'hugo'])).toMatchObject({ kind: 'run' });
  });

  it('pack what a site needs', () => {
    const [packed] = JSON.parse(
      execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      }),
    ) as { filename: string; files: { path: string }[] }[];
    expect(packed!.filename).toBe(`${manifest.name}-${manifest.version}.tgz`);
    const paths = packed!.files.map(({ path }) => path);
    expect(paths).toEqual(
      expect.arrayContaining([
        'dist/bundle/cli.js',
        'dist/index.d.ts',
        'templates/post.vto',
        'schemas/front-matter.schema.json',
        'README.md',
        'LICENSE',
      ]),
    );
  });

  it('start, check and build a site, one after the other', () => {
    const site = makeSite({ 'package.json': '{}' });
    expect(own.map((line) => wordsOf(line)[2])).toEqual(['new', 'check', 'build']);
    for (const line of own)
      expect([line, run(site, wordsOf(line).slice(2)).status]).toEqual([line, 0]);
    expect(existsSync(join(site, '_site', 'tags', 'courts', 'index.html'))).toBe(true);
  });

  it('have the help that the text speaks of', () => {
    for (const words of [
      ['--help'],
      ['build', '--help'],
      ['check', '--help'],
      ['new', '--help'],
      ['--version'],
    ])
      expect(run('.', words).status).toBe(0);
  });
});

it.each(['README.md', 'CHANGELOG.md', 'docs/theme.md', 'docs/publishing.md'])(
  '%s links to files and headings that there are',
  (file) => {
    const anchors = (path: string) =>
      Array.from(read(path).matchAll(/^#+ (.+)$/gm), ([, text = '']) =>
        text
          .toLowerCase()
          .replace(/[^\w\s-]/g, '')
          .replace(/ /g, '-'),
      );
    const dead = relativeLinks(read(file)).filter((link) => {
      const [path = '', fragment] = link.split('#');
      const target = path === '' ? file : join(dirname(file), path);
      return !existsSync(target) || (fragment !== undefined && !anchors(target).includes(fragment));
    });
    expect(dead).toEqual([]);
  },
);

it('gives figures of speed only with the machine, the versions and the command', () => {
  const [before = '', figures = '', ...after] = readme.split(/<!-- \/?figures -->/);
  expect(after).toHaveLength(1);
  const isFigure = /\d ?(?:s|ms|MB|GB|×)(?=[\s,.;|)]|$)/m;
  if (isFigure.test(figures)) {
    for (const named of [/\bcores\b/, /\bNode v?\d+/, /\bHugo v?0\.\d+/, /npm run bench/, /posts/])
      expect(figures).toMatch(named);
  }
  const elsewhere = sectionOf(before + after.join(''), '## Speed');
  expect(elsewhere).not.toMatch(isFigure);
});

it('keeps a changelog with what is not released', () => {
  expect(read('CHANGELOG.md')).toMatch(/^## \[Unreleased\]\n[^]*^### Added\n\n- /m);
  expect(read('CHANGELOG.md')).toContain(manifest.version);
});
