// The workflow that publishes a site on GitHub: valid, and run outside GitHub, its scripts as they
// are written.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { makeFolder, postText, readOutput } from '../support/broadsheet.ts';
import { checkOut, posts, runShell } from '../support/hosted-site.ts';
import {
  type JobResult,
  type RunOptions,
  runWorkflow,
  type Workflow,
} from '../support/run-workflow.ts';

const text = readFileSync('.github/workflows/publish.yml', 'utf8');
const workflow = parse(text) as Workflow;
const jobs = Object.values(workflow.jobs);
const steps = jobs.flatMap((job) => job.steps);

describe('the workflow', () => {
  it('has keys that GitHub knows, and no others', () => {
    expect(Object.keys(workflow)).toEqual(['name', 'on', 'permissions', 'jobs']);
    const known = ['if', 'runs-on', 'permissions', 'concurrency', 'environment', 'steps'];
    expect(jobs.flatMap((job) => Object.keys(job)).filter((key) => !known.includes(key))).toEqual(
      [],
    );
    expect(
      steps
        .flatMap((step) => Object.keys(step))
        .filter((key) => !['id', 'if', 'uses', 'with', 'run'].includes(key)),
    ).toEqual([]);
    for (const { run, uses } of steps)
      expect([run, uses].filter((one) => one !== undefined)).toHaveLength(1);
  });

  it('starts after a push to main, for pull requests, every night, and by hand', () => {
    expect(workflow.on).toEqual({
      push: { branches: ['main'] },
      pull_request: null,
      schedule: [{ cron: expect.stringMatching(/^\d+ \d+ \* \* \*$/) }],
      workflow_dispatch: null,
    });
  });

  it('pins every action to a major version, the same everywhere', () => {
    const used = new Set(steps.flatMap(({ uses }) => uses ?? []));
    for (const action of used) expect(action).toMatch(/^actions\/[a-z-]+@v\d+$/);
    expect(new Set([...used].map((action) => action.split('@')[0])).size).toBe(used.size);
  });

  it('may write nothing but pages, and for a pull request nothing at all', () => {
    expect(workflow.permissions).toEqual({ contents: 'read' });
    expect(workflow.jobs['check']!.permissions).toBeUndefined();
    expect(workflow.jobs['publish']!.permissions).toEqual({
      contents: 'read',
      pages: 'write',
      'id-token': 'write',
    });
  });

  it('keeps the newest cache and output together, and publishes hidden files', () => {
    const withOf = (action: string) =>
      steps.find(({ uses }) => uses?.startsWith(`actions/${action}@`))!.with;
    expect(withOf('cache')).toEqual({
      path: '.cache/broadsheet\n_site\n',
      key: expect.stringMatching(/^broadsheet-\$\{\{ github\.run_id \}\}-/),
      'restore-keys': 'broadsheet-',
    });
    expect(withOf('upload-pages-artifact')).toEqual({
      path: '_site',
      'include-hidden-files': true,
    });
  });

  it('has scripts that are plain shell', () => {
    for (const { run } of steps) expect(run ?? '').not.toContain('${{');
  });
});

/** A repository on GitHub: what it holds, and what its workflow does after an event. */
function makeRepository(): (
  event: RunOptions['event'],
  more?: Partial<RunOptions>,
) => Promise<{ job: JobResult; workspace: string }> {
  const folder = makeFolder();
  const workspace = join(folder, 'workspace');
  return async (event, more) => {
    const results = await runWorkflow(workflow, {
      event,
      workspace,
      store: folder,
      checkOut,
      ...more,
    });
    expect(Object.keys(results)).toEqual([event === 'pull_request' ? 'check' : 'publish']);
    return { job: Object.values(results)[0]!, workspace };
  };
}

const deployed = [
  'actions/checkout',
  'actions/setup-node',
  'actions/cache',
  'actions/upload-pages-artifact',
  'actions/deploy-pages',
];
const withPosts = (more: Readonly<Record<string, string>>) => ({
  checkOut: (workspace: string) => checkOut(workspace, { ...posts, ...more }),
});

describe('the npm of these tests', () => {
  it('installs and runs what the real one does', async () => {
    const listings = [];
    for (const npm of ['quick', 'real'] as const) {
      const cwd = makeFolder();
      checkOut(cwd);
      const script = 'npm ci > /dev/null; npx broadsheet --version; echo; ls -l node_modules/.bin/';
      const { code, out } = await runShell(script, { cwd, npm });
      const [version, listing = ''] = out.split('\n\n');
      listings.push({ code, version, links: listing.match(/\S+ -> .*/g) });
    }
    expect(listings[0]).toEqual(listings[1]);
    expect(listings[0]).toMatchObject({ code: 0, links: ['broadsheet -> ../broadsheet/cli.js'] });
  });
});

describe('run outside GitHub, the workflow', () => {
  it('builds and deploys all, then what changed, then nothing, then what is due', async () => {
    const run = makeRepository();
    const first = await run('push', { npm: 'real' });
    expect(first.job).toMatchObject({ hasSucceeded: true, actions: deployed });
    expect(first.job.out).toMatch(
      /^1 post \(1 future post left out\) → \d+ files written, 0 removed, in /m,
    );
    expect(readOutput(first.workspace, '.well-known/security.txt')).toContain('mailto:');

    const second = await run(
      'push',
      withPosts({ 'posts/2024-05-01-dams.md': postText({ title: 'Dams', date: '2024-05-01' }) }),
    );
    expect(second.job.actions).toEqual(deployed);
    const [, written, all] = /→ (\d+) of (\d+) files written, 0 removed/.exec(second.job.out)!;
    expect(Number(written)).toBeLessThan(Number(all));
    expect(readFileSync(join(second.workspace, 'changes.txt'), 'utf8')).toContain(
      '+ 2024/05/dams/index.html\n',
    );

    const dams = withPosts({
      'posts/2024-05-01-dams.md': postText({ title: 'Dams', date: '2024-05-01' }),
    });
    const third = await run('schedule', dams);
    expect(third.job).toMatchObject({ hasSucceeded: true, actions: deployed.slice(0, 3) });
    expect(third.job.out).toMatch(/→ 0 of \d+ files written, 0 removed/);

    const night = await run('schedule', { ...dams, now: '2024-06-02T00:07:00Z' });
    expect(night.job.actions).toEqual(deployed);
    expect(readOutput(night.workspace, '2024/06/rivers/index.html')).toContain('Rivers');
  });

  it('deploys by hand whatever there is', async () => {
    const run = makeRepository();
    await run('push');
    expect((await run('workflow_dispatch')).job.actions).toEqual(deployed);
  });

  it('deploys again what it could not deploy', async () => {
    const run = makeRepository();
    expect((await run('push', { failing: 'actions/deploy-pages' })).job.hasSucceeded).toBe(false);
    expect((await run('schedule')).job).toMatchObject({ hasSucceeded: true, actions: deployed });
  });

  it('checks a pull request, and annotates the very line', async () => {
    const run = makeRepository();
    expect((await run('pull_request')).job).toMatchObject({
      hasSucceeded: true,
      actions: deployed.slice(0, 2),
    });
    const broken = await run(
      'pull_request',
      withPosts({ 'posts/2024-05-01-dams.md': postText({ title: 'Dams', date: '11 March' }) }),
    );
    expect(broken.job.hasSucceeded).toBe(false);
    expect(broken.job.out.split('\n')).toContainEqual(
      expect.stringMatching(/^::error file=posts\/2024-05-01-dams\.md,line=3,col=7,endColumn=15,/),
    );
    expect(broken.job.out).toContain(',title=bad-date::Cannot read `date`: "11 March"');
    expect(broken.job.out).toMatch(/^1 error$/m);
  });

  it('keeps readers the site that they have where a post is broken', async () => {
    const run = makeRepository();
    await run('push');
    const broken = await run('push', withPosts({ 'posts/x.md': 'No front matter.' }));
    expect(broken.job).toMatchObject({ hasSucceeded: false, actions: deployed.slice(0, 3) });
    expect(broken.job.out).toMatch(/^::error file=posts\/x\.md,line=1,/m);
    expect((await run('schedule')).job.out).toMatch(/→ 0 of \d+ files written/);
  });
});
