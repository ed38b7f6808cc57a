// A survey → the plan of the output: read, model, plan. The way from the disk to a plan for those
// that print nothing, or print a page when it is asked for.
import { featuresOf } from '../../features/index.ts';
import type { ParsingOptions } from '../../workers/shares.ts';
import { type MakeImagesOptions, makeImages } from './make-images.ts';
import { type ModelOptions, modelSite } from './model-site.ts';
import { type PlannedSite, type PlanSiteOptions, planSite } from './plan-site.ts';
import { readData } from './read-data.ts';
import { type ReadOptions, type ReadPosts, readPostsOnce } from './read-posts.ts';
import type { Survey } from './survey.ts';

export interface PlanFromOptions
  extends ModelOptions,
    Omit<PlanSiteOptions, 'model' | 'images' | keyof ModelOptions> {
  /** How to find out about images; missing if nothing of them is to be known. */
  readonly images?: MakeImagesOptions;
}

/** Models and plans what was read. Reports what both report. */
export async function planFrom(
  survey: Survey,
  read: Pick<ReadPosts, 'posts' | 'unread'>,
  options: PlanFromOptions,
): Promise<PlannedSite> {
  const { root, config } = options;
  const data = await readData(survey, { root, features: featuresOf(config) });
  const model = modelSite(read.posts, { ...options, read: data.read });
  const images = options.images && (await makeImages(model.site, survey, options.images));
  const planned = await planSite(survey, read, { ...options, model, images: images?.images });
  const found = [data, model, images, planned];
  return { ...planned, problems: found.flatMap((step) => step?.problems ?? []) };
}

export type PrepareOptions = PlanFromOptions &
  Pick<ReadOptions, 'openRecords' | 'known'> &
  Omit<ParsingOptions, 'setup'>;

/** A site that was read and planned. */
export interface PreparedSite {
  readonly read: ReadPosts;
  readonly planned: PlannedSite;
}

/** Reads, models and plans a site that was surveyed. */
export async function prepareSite(survey: Survey, options: PrepareOptions): Promise<PreparedSite> {
  const { root, config, scratch, workers, reloadFrom, openRecords, known } = options;
  const read = await readPostsOnce(survey, {
    workers,
    reloadFrom,
    setup: { root, config, scratch },
    openRecords,
    known,
    onDone: () => {},
  });
  return { read, planned: await planFrom(survey, read, options) };
}
