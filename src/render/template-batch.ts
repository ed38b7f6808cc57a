// Jobs by template → what rendering makes of them, and for each template that fails, the first job
// that it fails on. Knows no template language: the rendering comes as a function.

/** Jobs by template. */
export type Groups<Job> = ReadonlyMap<string, readonly Job[]>;

/** Renders all jobs, or throws without naming the one at fault. */
export type Render<Job, Made> = (groups: Groups<Job>) => Promise<ReadonlyMap<Job, Made>>;

/** How to render many templates, and how to render one that no other can disturb. */
export interface Rendering<Job, Made> {
  readonly together: Render<Job, Made>;
  /** Of a single group. */
  readonly alone: Render<Job, Made>;
}

/** A template that threw. */
export interface FailedTemplate<Job> {
  readonly template: string;
  /** The first that it fails on. */
  readonly job: Job;
  readonly error: unknown;
}

export interface RenderedBatch<Job, Made> {
  readonly made: ReadonlyMap<Job, Made>;
  readonly failed: readonly FailedTemplate<Job>[];
}

/** Puts jobs under the names of their templates, both in order of appearance. */
export function groupJobs<Job>(
  jobs: readonly Job[],
  templateOf: (job: Job) => string,
): Map<string, Job[]> {
  const groups = new Map<string, Job[]>();
  for (const job of jobs) {
    const group = groups.get(templateOf(job));
    if (group) group.push(job);
    else groups.set(templateOf(job), [job]);
  }
  return groups;
}

/** The groups of templates that pass a test, and the others. */
export function partition<Job>(
  groups: Groups<Job>,
  test: (template: string) => boolean,
): [Groups<Job>, Groups<Job>] {
  const [passed, failed] = [true, false].map(
    (wanted) => new Map([...groups].filter(([template]) => test(template) === wanted)),
  );
  return [passed!, failed!];
}

/**
 * Renders everything at once. When that fails, each template by itself, so that one bad template
 * hides no other; of a failed one nothing is kept, since nothing is written after an error.
 */
export async function renderBatch<Job, Made>(
  groups: Groups<Job>,
  { together, alone: renderAlone }: Rendering<Job, Made>,
): Promise<RenderedBatch<Job, Made>> {
  const whole = await attempt(groups, together);
  if (!('error' in whole)) return { made: whole.made, failed: [] };
  const made = new Map<Job, Made>();
  const failed: FailedTemplate<Job>[] = [];
  for (const [template, jobs] of groups) {
    const renderSome = (some: readonly Job[]) => attempt(new Map([[template, some]]), renderAlone);
    const alone = await renderSome(jobs);
    if ('error' in alone)
      failed.push({ template, ...(await findFirst({ jobs, error: alone.error, renderSome })) });
    else for (const [job, value] of alone.made) made.set(job, value);
  }
  return { made, failed };
}

type Attempt<Job, Made> = { readonly made: ReadonlyMap<Job, Made> } | { readonly error: unknown };

async function attempt<Job, Made>(
  groups: Groups<Job>,
  render: Render<Job, Made>,
): Promise<Attempt<Job, Made>> {
  try {
    return { made: await render(groups) };
  } catch (error) {
    return { error };
  }
}

interface Search<Job, Made> {
  readonly jobs: readonly Job[];
  readonly error: unknown;
  readonly renderSome: (jobs: readonly Job[]) => Promise<Attempt<Job, Made>>;
}

/** By halves: of 500 jobs the first that fails is known after nine runs. */
async function findFirst<Job, Made>({
  jobs,
  error,
  renderSome,
}: Search<Job, Made>): Promise<{ job: Job; error: unknown }> {
  if (jobs.length === 1) return { job: jobs[0]!, error };
  const half = Math.ceil(jobs.length / 2);
  const result = await renderSome(jobs.slice(0, half));
  return 'error' in result
    ? findFirst({ jobs: jobs.slice(0, half), error: result.error, renderSome })
    : findFirst({ jobs: jobs.slice(half), error, renderSome });
}
