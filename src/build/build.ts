// A site's folder → its output. The list of the phases of a build, and what runs it: each phase is
// timed, and everything that is open is closed, however the build ends.
import { join, resolve } from 'node:path';
import { grade } from '../site/grade.ts';
import {
  type BuildOptions,
  type BuildReport,
  createPhaseTimer,
  type PhaseName,
} from './build-report.ts';
import { keepGoing } from './keep-going.ts';
import {
  type Begun,
  images,
  type Modelled,
  model,
  type Planned,
  type Printed,
  plan,
  print,
  type Read,
  read,
  type Surveyed,
  survey,
  type WithImages,
} from './phases.ts';
import { publish } from './publish.ts';
import { openResources } from './resources.ts';
import { buildAlone, type PlacedBuild } from './steps/build-alone.ts';

export type { BuildOptions, BuildReport, Progress } from './build-report.ts';

type Phase<From extends Begun, To extends Begun> = (value: From) => Promise<To>;

/** Reads; a build that keeps going then leaves out what has errors. */
async function readSound(surveyed: Surveyed): Promise<Read> {
  const value = await read(surveyed);
  return surveyed.options.keepGoing ? keepGoing(value) : value;
}

/** Each phase is given what the one before it returns. */
const phases = {
  survey: survey satisfies Phase<Begun, Surveyed>,
  read: readSound satisfies Phase<Surveyed, Read>,
  model: model satisfies Phase<Read, Modelled>,
  images: images satisfies Phase<Modelled, WithImages>,
  plan: plan satisfies Phase<WithImages, Planned>,
  print: print satisfies Phase<Planned, Printed>,
  publish: publish satisfies Phase<Printed, Begun>,
} as const satisfies Record<PhaseName, unknown>;

/**
 * Builds a site. Problems of the content are returned as diagnostics, all of them in one run; with
 * an error among them nothing is written and the earlier output stays as it is. Throws only for
 * bugs and for a disk that refuses.
 */
export async function build(options: BuildOptions): Promise<BuildReport> {
  const { root, config } = options;
  const placed = {
    ...options,
    output: options.output ?? join(root, config.output),
    cache: options.cache ?? resolve(root, config.cache),
  };
  return options.write ? buildAlone(placed, runAgain) : runAgain(placed);
}

/** So often a build is begun. */
const attempts = 3;

/**
 * Editors, Git and programs that sync put another file in place of one, which is gone for a moment:
 * a build that misses a file it has listed begins again.
 */
async function runAgain(options: PlacedBuild): Promise<BuildReport> {
  for (let left = attempts - 1; ; left -= 1) {
    try {
      return await runPhases(options);
    } catch (error) {
      if (left === 0 || (error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
  }
}

/** Runs the phases until one of them has an outcome. */
async function runPhases(options: PlacedBuild): Promise<BuildReport> {
  const timer = createPhaseTimer();
  const begin = (phase: PhaseName) => {
    timer.begin(phase);
    const report = (total: number, done: number) => options.onProgress?.({ phase, done, total });
    report(0, 0);
    return (total: number) => {
      report(total, 0);
      return (done: number) => report(total, done);
    };
  };
  const firstProgress = begin('survey');
  const resources = openResources(options);
  try {
    let value: Begun = { options, resources, progress: firstProgress, problems: [] };
    for (const [name, phase] of Object.entries(phases) as [PhaseName, Phase<Begun, Begun>][]) {
      const progress = name === 'survey' ? firstProgress : begin(name);
      const after = await phase({ ...value, progress });
      value = { ...after, problems: grade(after.problems, options) };
      if (value.outcome) break;
    }
    const peakMemoryMB = Math.round((process.resourceUsage().maxRSS * 1024) / 1e6);
    return { ...value.outcome!, ms: timer.end(), peakMemoryMB };
  } finally {
    await resources.close();
  }
}
