import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { hostKeys } from '../../../src/commands/init/host-keys.ts';
import { hosts } from '../../../src/commands/init/hosts.ts';
import { codeBlocks } from '../../support/read-markdown.ts';
import type { Workflow } from '../../support/run-workflow.ts';

const docs = readFileSync('docs/publishing.md', 'utf8');
const shown = (name: string) => codeBlocks(docs).find(({ file }) => file === name)!.text;
const site = { name: 'notes', timeZone: 'UTC', nowMs: Date.parse('2026-06-07T00:00:00Z') };
const workflow = '.github/workflows/publish.yml';

describe('the files of a host', () => {
  it.each([
    ['github', workflow],
    ['gitlab', '.gitlab-ci.yml'],
    ['netlify', 'netlify.toml'],
    ['server', 'publish.sh'],
  ] as const)('%s: are those of docs/publishing.md', (key, file) => {
    expect(hosts[key].files(docs, site)).toEqual({ [file]: shown(file) });
  });

  it('cloudflare: are the workflow with the steps of docs/publishing.md', () => {
    const text = hosts.cloudflare.files(docs, { ...site, url: 'https://rivers.pages.dev/' })[
      workflow
    ]!;
    expect(text).not.toMatch(/GitHub Pages|Settings|github-pages|deploy-pages/);
    const { jobs } = parse(text) as Workflow;
    const { steps, ...job } = jobs['publish']! as Workflow['jobs'][string] & {
      permissions: object;
    };
    expect(job).toMatchObject({ permissions: { contents: 'read' } });
    expect(Object.keys(job)).not.toContain('environment');
    const original = (parse(shown(workflow)) as Workflow).jobs['publish']!.steps;
    expect(steps.slice(0, -1)).toEqual(original.slice(0, steps.length - 1));
    expect(steps.at(-1)!.run).toBe(
      'npx wrangler pages deploy _site --project-name rivers --branch main',
    );
  });

  it('know when a day begins in the zone of the site, in summer and in winter', () => {
    const cronIn = (timeZone: string) =>
      /cron: '([^']*)'/.exec(hosts.github.files(docs, { ...site, timeZone })[workflow]!)?.[1];
    expect(cronIn('Europe/Tallinn')).toBe('7 22 * * *');
    expect(cronIn('America/New_York')).toBe('7 5 * * *');
    expect(cronIn('Asia/Kolkata')).toBe('37 18 * * *');
    expect(cronIn('Pacific/Kiritimati')).toBe('7 10 * * *');
    expect(cronIn('Australia/Lord_Howe')).toBe('37 13 * * *');
  });

  it('server: have the host of the address', () => {
    const text = hosts.server.files(docs, { ...site, url: 'https://news.example/x/' });
    expect(text['publish.sh']).toContain('notes@news.example:/srv/notes/');
    expect(text['publish.sh']).not.toContain('example.org');
  });
});

it('every host has a heading in docs/publishing.md; none that is no host', () => {
  for (const key of hostKeys.filter((one) => one !== 'none'))
    expect(docs).toContain(`\n## ${hosts[key].heading}\n`);
  expect(hosts.none.heading).toBeUndefined();
  expect(hosts.none.files(docs, site)).toEqual({});
});

it('every package that is installed by hand is one that docs/publishing.md installs', () => {
  const commands = hostKeys.flatMap((key) => hosts[key].byHand(site));
  const installs = commands.filter((line) => line.startsWith('npm install'));
  expect(installs).toHaveLength(2);
  for (const line of installs) expect(docs).toContain(`\n${line}\n`);
});
