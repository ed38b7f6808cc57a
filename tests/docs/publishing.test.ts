// The recipes of docs/publishing.md: parsed, and run as they are written, with programs that stand
// for those of the hosts.
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { makeFolder, postText, readTexts } from '../support/broadsheet.ts';
import { checkOut, makePrograms, runShell } from '../support/hosted-site.ts';
import { codeBlocks, sectionOf } from '../support/read-markdown.ts';
import type { Workflow } from '../support/run-workflow.ts';
import { callsIn, record, standIns } from '../support/stand-ins.ts';

const docs = readFileSync('docs/publishing.md', 'utf8');
const blocks = codeBlocks(docs);
const fileOf = (name: string) => blocks.find(({ file }) => file === name)!.text;
const shellIn = (heading: string) =>
  codeBlocks(sectionOf(docs, heading))
    .filter(({ language }) => language === 'sh')
    .map(({ text }) => text);
const workflow = readFileSync('.github/workflows/publish.yml', 'utf8');

/** A checked-out site with its packages; `npm ci` is run by the tests of the workflow. */
function makeSite(): string {
  const folder = makeFolder();
  checkOut(folder);
  cpSync(join(folder, 'engine'), join(folder, 'node_modules/broadsheet'), { recursive: true });
  install(folder, 'broadsheet', `import('../broadsheet/cli.js');`);
  return folder;
}

function install(folder: string, name: string, script: string): void {
  cpSync(makePrograms({ [name]: script }), join(folder, 'node_modules/.bin'), { recursive: true });
}

describe('docs/publishing.md', () => {
  it('shows the workflow as it is', () => {
    expect(fileOf('.github/workflows/publish.yml')).toBe(workflow);
  });

  it('has these blocks of shell, and no other', () => {
    const lines = blocks
      .filter(({ language }) => language === 'sh')
      .map(
        ({ text, file }) =>
          file ?? text.trim().split('\n').at(-1)!.split(' ').slice(0, 2).join(' '),
      );
    expect(lines).toEqual([
      'npx broadsheet',
      'npx broadsheet',
      'npm install',
      'curl -fsS',
      'npm install',
      'publish.sh',
      'rsync -rt',
      "sed 's/^.",
      'aws s3',
    ]);
  });

  it('names in cron lines and in .gitignore what the recipes use', () => {
    expect(docs).toContain(' && sh publish.sh\n');
    expect(fileOf('.gitignore').trim().split('\n')).toEqual([
      'node_modules/',
      '_site/',
      'changes.txt',
    ]);
  });
});

describe('the recipe for GitLab', () => {
  const { image, ...jobs } = parse(fileOf('.gitlab-ci.yml')) as Record<
    'check' | 'publish',
    { script: string[]; cache: { paths: string[] }; pages: { publish: string } }
  > & { image: string };

  it('runs both jobs', async () => {
    expect(image).toMatch(/^node:\d+$/);
    expect(Object.keys(jobs)).toEqual(['check', 'publish']);
    for (const { script } of Object.values(jobs)) {
      const cwd = makeFolder();
      checkOut(cwd);
      expect(await runShell(script.join('\n'), { cwd })).toMatchObject({ code: 0 });
      expect(existsSync(join(cwd, '_site/index.html'))).toBe(script === jobs.publish.script);
    }
    expect(jobs.publish).toMatchObject({
      cache: { paths: ['.cache/broadsheet', '_site'] },
      pages: { publish: '_site' },
    });
  });
});

/** TOML of tables, and of keys whose values JSON has as well; throws at any other line. */
function readToml(text: string): Record<string, Record<string, unknown>> {
  const tables: Record<string, Record<string, unknown>> = {};
  let table = '';
  for (const line of text.split('\n').filter(Boolean)) {
    const [, head, key, value] = /^(?:\[\[?([\w.]+)\]\]?|(\w+) = (.+))$/.exec(line)!;
    if (head !== undefined) tables[(table = head)] = {};
    else tables[table]![key!] = JSON.parse(value!);
  }
  return tables;
}

describe('the recipe for Netlify', () => {
  const toml = readToml(fileOf('netlify.toml'));

  it('builds what it publishes, and keeps it', async () => {
    const cwd = makeSite();
    expect(await runShell(String(toml['build']!['command']), { cwd })).toMatchObject({ code: 0 });
    expect(existsSync(join(cwd, String(toml['build']!['publish']), 'index.html'))).toBe(true);
    expect(toml['plugins.inputs']).toEqual({ paths: ['.cache/broadsheet', '_site'] });
    expect(existsSync(join(cwd, '.cache/broadsheet'))).toBe(true);
  });

  it('installs the plugin that it names, and calls the hook', async () => {
    const cwd = makeFolder();
    const paths = [makePrograms({ npm: record('npm'), curl: record('curl') })];
    for (const script of shellIn('## Netlify'))
      expect(
        await runShell(script, {
          cwd,
          paths,
          env: { CALLS: join(cwd, 'calls'), BUILD_HOOK: 'https://hooks.example/1' },
        }),
      ).toMatchObject({ code: 0 });
    expect(callsIn(cwd)).toEqual([
      ['npm', 'install', '--save-dev', toml['plugins']!['package']],
      ['curl', '-fsS', '-X', 'POST', '-d', '{}', 'https://hooks.example/1'],
    ]);
  });
});

describe('the recipe for Cloudflare', () => {
  it('takes the place of the deployment on GitHub Pages, on the same condition', async () => {
    const [step] = parse(
      codeBlocks(sectionOf(docs, '## Cloudflare Pages')).find(
        ({ language }) => language === 'yaml',
      )!.text,
    ) as { run: string; if: string }[];
    const replaced = (parse(workflow) as Workflow).jobs['publish']!.steps.slice(-2);
    expect(replaced.map((one) => one.if)).toEqual([step!.if, step!.if]);
    const cwd = makeSite();
    install(cwd, 'wrangler', record('wrangler'));
    expect(await runShell(step!.run, { cwd, env: { CALLS: join(cwd, 'calls') } })).toMatchObject({
      code: 0,
    });
    expect(callsIn(cwd)).toEqual([
      ['wrangler', 'pages', 'deploy', '_site', '--project-name', 'notes', '--branch', 'main'],
    ]);
  });
});

describe.each([
  [
    'a server',
    fileOf('publish.sh'),
    [
      'rsync -rt --files-from=- _site/ notes@example.org:/srv/notes/',
      'ssh notes@example.org cd /srv/notes && xargs -0 rm -f -- && find . -type d -empty -delete',
    ],
  ],
  [
    'S3',
    shellIn('## S3 and the like')[0]!,
    ['rclone sync --files-from - _site s3:example-archive'],
  ],
])('the recipe for %s', (_, script, calls) => {
  it('brings the live site to what was built, file by file', async () => {
    const cwd = makeSite();
    const live = makeFolder();
    const publish = () =>
      runShell(script, {
        cwd,
        paths: [makePrograms(standIns)],
        env: { LIVE: live, CALLS: join(cwd, 'calls') },
      });
    const listed = () =>
      readFileSync(join(cwd, 'changes.txt'), 'utf8').split('\n').filter(Boolean).length;

    expect(await publish()).toMatchObject({ code: 0 });
    expect(callsIn(cwd).map((words) => words.join(' '))).toEqual(calls);
    expect(readTexts(live)).toEqual(readTexts(join(cwd, '_site')));
    expect(listed()).toBe(Object.keys(readTexts(live)).length);

    rmSync(join(cwd, 'posts/2024-03-11-roads.md'));
    writeFileSync(join(cwd, 'posts/dams.md'), postText({ title: 'Dams', date: '2024-05-01' }));
    expect(await publish()).toMatchObject({ code: 0 });
    expect(readTexts(live)).toEqual(readTexts(join(cwd, '_site')));
    expect(Object.keys(readTexts(live))).not.toContain('2024/03/roads/index.html');

    expect(await publish()).toMatchObject({ code: 0 });
    expect(listed()).toBe(0);
    writeFileSync(join(cwd, 'posts/x.md'), 'No front matter.');
    expect(await publish()).toMatchObject({ code: 1 });
    expect(existsSync(join(cwd, 'changes.txt'))).toBe(false);
    expect(callsIn(cwd)).toHaveLength(3 * calls.length);
  });
});

it('the other commands are called as they should be', async () => {
  const cwd = makeFolder();
  const paths = [makePrograms({ npm: record('npm'), rsync: record('rsync'), aws: record('aws') })];
  const scripts = [
    shellIn('## Cloudflare Pages')[0]!,
    shellIn('## Your own server')[1]!,
    shellIn('## S3 and the like')[1]!,
  ];
  for (const script of scripts)
    expect(
      await runShell(script, { cwd, paths, env: { CALLS: join(cwd, 'calls') } }),
    ).toMatchObject({ code: 0 });
  expect(callsIn(cwd)).toEqual([
    ['npm', 'install', '--save-dev', 'wrangler'],
    ['rsync', '-rt', '--delete', '_site/', 'notes@example.org:/srv/notes/'],
    ['aws', 's3', 'sync', '--delete', '_site', 's3://example-archive'],
  ]);
});

it('a build that keeps going publishes the posts without errors, and exits with 1', async () => {
  const cwd = makeSite();
  writeFileSync(join(cwd, 'posts/2024-03-12-rails.md'), '---\ntitle: "Rails\n---\n');
  const [script] = shellIn('## A post with an error');
  expect((await runShell(script!, { cwd })).code).toBe(1);
  expect(existsSync(join(cwd, '_site/2024/03/roads/index.html'))).toBe(true);
  expect(existsSync(join(cwd, '_site/2024/03/rails/index.html'))).toBe(false);
});

it('a dry run prints the list of the build that follows, and writes nothing', async () => {
  const cwd = makeSite();
  const { code, out } = await runShell(/`(npx broadsheet build --dry-run)`/.exec(docs)![1]!, {
    cwd,
  });
  expect(code).toBe(0);
  expect(existsSync(join(cwd, '_site'))).toBe(false);
  await runShell('npx broadsheet build --changes changes.txt', { cwd });
  const [list, closing] = [
    readFileSync(join(cwd, 'changes.txt'), 'utf8'),
    /^1 post .* files would be written, 0 removed, in .*\n$/,
  ];
  expect(out.startsWith(list)).toBe(true);
  expect(out.slice(list.length)).toMatch(closing);
  expect(list).toContain('+ 2024/03/roads/index.html\n');
});
