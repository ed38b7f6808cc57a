// A site as it is → the pages that a build which remembers would leave alone although they show
// something else: their fingerprints miss what they show. Edits the site in memory, plans it again
// after each edit, and compares what every page shows. Writes nothing.

import { readData } from '../build/steps/read-data.ts';
import { readPostsOnce } from '../build/steps/read-posts.ts';
import { surveySite } from '../build/steps/survey.ts';
import { openOutputState } from '../cache/output-state.ts';
import { dataSources, type Feature } from '../features/feature.ts';
import { fieldsOf } from '../features/fields.ts';
import { featuresOf } from '../features/index.ts';
import type { Fingerprint } from '../lib/fingerprint.ts';
import { buildSite } from '../model/build-site.ts';
import type { PublicationOptions } from '../model/publication.ts';
import { type PlanOptions, planPages } from '../plan/plan-pages.ts';
import { hasErrors, type Problem } from '../site/diagnostics.ts';
import type { FieldTable } from '../site/fields/compose-fields.ts';
import type { Page } from '../site/pages.ts';
import type { OutputPath, Post, SiteConfig } from '../site/types.ts';
import { shownBy, toJob } from '../workers/jobs.ts';
import { compareData } from './compare-data.ts';
import { dataOf } from './data-of.ts';
import { type Content, editsOf, wholePost } from './edits.ts';

export interface ExactnessOptions extends PublicationOptions {
  readonly config: SiteConfig;
  readonly files: Omit<PlanOptions, 'features' | 'customPages'>;
}

/**
 * So many posts are planned after each edit: enough for lists, and little enough for many edits.
 */
const mostPosts = 40;
/** Of each field and fact of a feature, so many posts that have it are among them. */
const postsWithEach = 10;

/** Checks the pages of all features. Reports `inexact-page`, once for each kind and value. */
export function checkExactness(content: Content, options: ExactnessOptions): Problem[] {
  const { config } = options;
  const features = featuresOf(config);
  const table = fieldsOf(config);
  const posts = samplePosts(content.posts, table).map((post) => wholePost(post, table));
  const sample = { ...content, posts };
  const before = planSample(sample, options);
  const found = new Map<string, Problem>();
  for (const edit of editsOf(sample, { table, sources: dataSources(features) })) {
    for (const { page, path } of stalePages(before, planSample(edit, options))) {
      const key = `${page.kind} ${path.replace(/\[\d+\]/g, '[]')}`;
      if (!found.has(key)) found.set(key, problemOf(page, { path, after: edit.what, features }));
    }
  }
  return [...found.values()];
}

interface StalePage {
  readonly page: Page;
  /** The first value that is another one, by the name that templates have for it. */
  readonly path: string;
}

/** Pages that show something else under the fingerprint that they had. */
function stalePages(before: PlannedPages, after: PlannedPages): StalePage[] {
  return [...after].flatMap(([output, { page, fingerprint, shown }]): StalePage[] => {
    const old = before.get(output);
    if (old?.fingerprint !== fingerprint || old.shown === shown) return [];
    const [change] = compareData(dataOf(old.page), dataOf(page));
    return [{ page, path: change && 'path' in change ? change.path : 'content' }];
  });
}

/** Posts with what features read of them, then the newest; and all Markdown pages. */
function samplePosts(all: readonly Post[], { fields, facts }: FieldTable): readonly Post[] {
  const chosen = new Set<Post>();
  for (const { name, holder } of [...fields.values(), ...facts]) {
    if (holder === 'post') continue;
    const having = all.filter((post) => post[holder][name] !== undefined);
    for (const post of having.slice(0, postsWithEach)) chosen.add(post);
  }
  const newest = all.toSorted((a, b) => (b.date?.epochMs ?? 0) - (a.date?.epochMs ?? 0));
  for (const post of newest) if (post.kind === 'page' || chosen.size < mostPosts) chosen.add(post);
  return all.filter((post) => chosen.has(post));
}

type PlannedPages = ReadonlyMap<
  OutputPath,
  { readonly page: Page; readonly fingerprint: Fingerprint; readonly shown: string }
>;

/**
 * The pages that say what they are made of, with what they show; none if an error stops the build.
 */
function planSample(
  { posts, read }: Content,
  { config, files, ...publication }: ExactnessOptions,
): PlannedPages {
  const features = featuresOf(config);
  const { site } = buildSite(posts, { config, features, read, ...publication });
  const { pages, problems } = planPages(site, { ...files, features, customPages: [] });
  if (hasErrors(problems)) return new Map();
  if (hasErrors(problems)) return new Map();
  return new Map(
    pages.flatMap((page) => {
      if (!('fingerprint' in page) || !page.fingerprint) return [];
      const shown = JSON.stringify(shownBy(toJob(page)));
      return [[page.output, { page, shown, fingerprint: page.fingerprint() }] as const];
    }),
  );
}

interface Cause {
  readonly path: string;
  readonly after: string;
  readonly features: readonly Feature[];
}

function problemOf({ kind, url }: Page, { path, after, features }: Cause): Problem {
  const owner = features.find(({ kinds = [] }) => kinds.some(({ name }) => name === kind));
  const place =
    kind === 'post' || kind === 'page'
      ? `in \`uses\` of \`onPost\` of the feature that shows \`${path.split(/[.[]/)[0]}\``
      : `in \`uses\` of the kind "${kind}"${owner ? ` of the feature "${owner.name}"` : ''}`;
  return {
    code: 'inexact-page',
    severity: 'error',
    message:
      `Cannot tell that "${url}" has changed: its \`${path}\` is another one after ${after}, ` +
      'and its fingerprint is the same',
    hint: `name what it shows ${place}, or leave \`uses\` out`,
    path: '',
  };
}

export interface CheckSiteOptions extends PublicationOptions {
  /** The site's folder, its cache and a folder for scratch; absolute. */
  readonly root: string;
  readonly cache: string;
  readonly scratch: string;
  readonly config: SiteConfig;
  readonly workers: number;
  /** The site's folder, if threads must read a configuration with functions again. */
  readonly reloadFrom: string | undefined;
}

/** Reads a site, and checks it. Parses only what has changed since the last build. */
export async function checkSite(options: CheckSiteOptions): Promise<Problem[]> {
  const { root, cache, scratch, config, workers, reloadFrom, ...publication } = options;
  const state = openOutputState(cache, config.output);
  const known = state.now.files;
  const survey = surveySite({ root, config, ...publication, outputs: [config.output], known });
  const { posts } = await readPostsOnce(survey, {
    workers,
    reloadFrom,
    setup: { root, config, scratch },
    openRecords: () => state.openRecords(survey.baseHash),
    known,
    onDone: () => {},
  });
  const { read } = await readData(survey, { root, features: featuresOf(config) });
  const { facts } = state.openImages(scratch);
  const { publicFiles, themeFiles, postFiles } = survey;
  const files = { publicFiles, themeFiles, postFiles, images: { facts } };
  return checkExactness({ posts, read }, { config, files, ...publication });
}
