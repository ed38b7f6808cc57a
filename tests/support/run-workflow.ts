// A workflow of GitHub Actions and an event → what its jobs do: `run` steps as they are written,
// with bash, and of the actions just what these tests need: a fresh checkout, and a cache that is
// saved where the whole job succeeds.
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { runShell, type ShellOptions } from './hosted-site.ts';

/** A step as the workflow has it. */
export interface Step {
  readonly id?: string;
  readonly if?: string;
  readonly uses?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly run?: string;
}

/** A job as the workflow has it. */
export interface Job {
  readonly if?: string;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly steps: readonly Step[];
}

export interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, Job>>;
}

/** What happens, and where. */
export interface RunOptions {
  readonly event: 'push' | 'pull_request' | 'schedule' | 'workflow_dispatch';
  /**
   * The folder that is emptied and checked out anew for each job: always the same, as on GitHub.
   */
  readonly workspace: string;
  /** Keeps what actions/cache saves. */
  readonly store: string;
  readonly checkOut: (workspace: string) => void;
  readonly now?: string;
  /** An action that fails. */
  readonly failing?: string;
  /** Which npm the scripts run. */
  readonly npm?: ShellOptions['npm'];
}

/** What came of a job. */
export interface JobResult {
  readonly hasSucceeded: boolean;
  /** What its scripts said. */
  readonly out: string;
  /** The actions that ran, without their versions. */
  readonly actions: readonly string[];
}

/** Runs the jobs that an event starts; those that it does not are missing from the result. */
export async function runWorkflow(
  { jobs }: Workflow,
  options: RunOptions,
): Promise<Record<string, JobResult>> {
  const results: Record<string, JobResult> = {};
  for (const [name, job] of Object.entries(jobs)) {
    if (holds(job.if, { github: { event_name: options.event }, steps: {} }))
      results[name] = await runJob(job, options);
  }
  return results;
}

interface Known {
  readonly github: { readonly event_name: string };
  readonly steps: Record<string, { outputs: Record<string, string> }>;
}

/** A condition of GitHub's, which in these workflows is one of JavaScript's as well. */
function holds(condition: string | undefined, { github, steps }: Known): boolean {
  return (
    condition === undefined ||
    Boolean(new Function('github', 'steps', `return ${condition}`)(github, steps))
  );
}

async function runJob(
  { steps }: Job,
  { event, workspace, store, checkOut, now, failing, npm }: RunOptions,
): Promise<JobResult> {
  const known: Known = { github: { event_name: event }, steps: {} };
  const result = { hasSucceeded: true, out: '', actions: [] as string[] };
  const afterwards: (() => void)[] = [];
  const output = join(store, 'output');
  rmSync(workspace, { recursive: true, force: true });
  mkdirSync(workspace, { recursive: true });
  for (const step of steps.filter((one) => one.run !== undefined || one.uses !== undefined)) {
    if (!holds(step.if, known)) continue;
    const action = step.uses?.replace(/@.*/, '');
    writeFileSync(output, '');
    if (action !== undefined) result.actions.push(action);
    if (action === failing && action !== undefined) result.hasSucceeded = false;
    if (action === 'actions/checkout') checkOut(workspace);
    if (action === 'actions/cache') {
      const paths = String(step.with?.['path']).trim().split('\n');
      copyAll(paths, join(store, 'cache'), workspace);
      afterwards.push(() => copyAll(paths, workspace, join(store, 'cache')));
    }
    if (step.run !== undefined) {
      const { code, out, err } = await runShell(step.run, {
        cwd: workspace,
        env: { GITHUB_OUTPUT: output, GITHUB_WORKSPACE: workspace, CI: 'true' },
        ...(now && { now }),
        ...(npm && { npm }),
      });
      result.out += out + err;
      result.hasSucceeded = code === 0;
    }
    if (step.id !== undefined)
      known.steps[step.id] = {
        outputs: Object.fromEntries(
          readFileSync(output, 'utf8')
            .trim()
            .split('\n')
            .map((line) => line.split('=')),
        ),
      };
    if (!result.hasSucceeded) return result;
  }
  for (const save of afterwards) save();
  return result;
}

function copyAll(paths: readonly string[], from: string, to: string): void {
  for (const path of paths) {
    rmSync(join(to, path), { recursive: true, force: true });
    if (!existsSync(join(from, path))) continue;
    mkdirSync(dirname(join(to, path)), { recursive: true });
    cpSync(join(from, path), join(to, path), { recursive: true, preserveTimestamps: true });
  }
}
