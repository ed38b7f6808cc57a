// The manifest of a build and the records of its posts → the plan that it had, whatever the disk
// holds now. Parses nothing and runs no template: pages of the owner's own templates are those of
// the last build.

import type { Manifest } from '../cache/manifest.ts';
import type { Records } from '../cache/records.ts';
import { featuresOf } from '../features/index.ts';
import { compareText } from '../lib/compare.ts';
import { defined } from '../lib/defined.ts';
import { isHtmlPost, isSection, isText } from '../lib/post-path.ts';
import { buildSite } from '../model/build-site.ts';
import { type PlanImages, planPages, type StaticFile } from '../plan/plan-pages.ts';
import { siteView } from '../plan/site-view.ts';
import type { ReadData } from '../site/data-source.ts';
import type { CustomPage, Page } from '../site/pages.ts';
import type { OutputPath, Post, SiteConfig, SourcePath, UrlPath } from '../site/types.ts';
import type { SiteView } from '../site/views.ts';

/** What a site was at some moment. */
export interface SitePlan {
  readonly config: SiteConfig;
  readonly view: SiteView;
  readonly pages: ReadonlyMap<OutputPath, Page>;
  /** The address of every file of the site that has one. */
  readonly urlOf: ReadonlyMap<SourcePath, UrlPath>;
}

export interface RestoreOptions {
  readonly records: Pick<Records, 'find'>;
  /** Pages of the owner's own templates. */
  readonly custom: readonly Omit<CustomPage, 'kind'>[];
  /** The configuration of now: the features that a site brings are code, which no build keeps. */
  readonly current: SiteConfig;
  /** What is known of images. */
  readonly images?: PlanImages;
  /** What features read. */
  readonly read?: ReadData;
}

/** Plans again what a build had planned; undefined where a record is gone. */
export function restoreSite(
  { files, inputs, pages }: Pick<Manifest, 'files' | 'inputs' | 'pages'>,
  { records, custom, current, images, read }: RestoreOptions,
): SitePlan | undefined {
  const posts: Post[] = [];
  const [publicFiles, themeFiles, postFiles]: StaticFile[][] = [[], [], []];
  for (const [path, { hash }] of [...files].sort(([a], [b]) => compareText(a, b))) {
    const add = (list: StaticFile[] | undefined, prefix: string) =>
      list!.push({ path: path.slice(prefix.length), file: '', hash });
    if (path.startsWith('public/')) add(publicFiles, 'public/');
    else if (path.startsWith('theme/assets/')) add(themeFiles, 'theme/');
    else if (isSection(path)) continue;
    else if (isText(path)) {
      const record = records.find(path as SourcePath, hash);
      const mayBeNone = isHtmlPost(path) || isBesideIndex(path, files);
      if (record?.post) posts.push(record.post);
      // Of HTML without front matter, and of a note beside an index, there is no record.
      else if (record === undefined && mayBeNone) add(postFiles, '');
      else return undefined;
    } else if (path.startsWith('posts/')) add(postFiles, '');
  }
  const config = JSON.parse(inputs['config'] ?? '{}') as SiteConfig;
  const features = featuresOf(current);
  const { site } = buildSite(posts, {
    config,
    features,
    drafts: inputs['drafts'] === 'true',
    future: inputs['future'] === 'true',
    nowMs: Number(inputs['due']),
    read,
  });
  const customPages = custom.filter(({ output }) => pages.has(output));
  const plan = planPages(site, {
    features,
    publicFiles: publicFiles!,
    themeFiles: themeFiles!,
    postFiles: postFiles!,
    customPages,
    ...defined({ images }),
  });
  return toPlan({
    config,
    view: siteView(site, { features, publicFiles: publicFiles!, themeFiles: themeFiles! }),
    urlOf: plan.urlOf,
    pages: [...plan.pages, ...customPages.map((page) => ({ kind: 'custom', ...page }) as const)],
  });
}

function isBesideIndex(path: string, files: Manifest['files']): boolean {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  return files.has(`${folder}index.md`) && path !== `${folder}index.md`;
}

/** A plan whose pages are found by their files. */
export function toPlan({
  pages,
  ...rest
}: Omit<SitePlan, 'pages'> & { readonly pages: readonly Page[] }): SitePlan {
  return { ...rest, pages: new Map(pages.map((page) => [page.output, page])) };
}
