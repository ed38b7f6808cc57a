// The custom templates of a site, which are the files of pages/ in a template language → HTML pages
// at the addresses that the templates choose, through Eleventy. Writes no page.
import { join, relative, resolve } from 'node:path';
import { compareText } from '../lib/compare.ts';
import { sourcePath } from '../lib/path.ts';
import type { Problem } from '../site/diagnostics.ts';
import type { SourcePath, UrlPath } from '../site/types.ts';
import type { PostLists } from '../site/views/post-lists.ts';
import { type CustomPageData, customPlace, customView } from './custom-view.ts';
import { type RenderOptions, startEleventy } from './eleventy.ts';
import type { Eleventy } from './eleventy-types.ts';
import type { Rendered, RenderedPage } from './render-pages.ts';
import { groupJobs, type Render, renderBatch } from './template-batch.ts';
import { configurationProblem, knownTemplates, templateProblem } from './template-error.ts';
import { compileFile } from './template-pages.ts';
import { readTemplate, searchableFolder, writeTemplateSet } from './template-set.ts';

/** A page that a custom template has made. */
export interface CustomPage extends RenderedPage {
  readonly source: SourcePath;
  readonly url: UrlPath;
}

export interface CustomTemplatesOptions extends RenderOptions {
  /** The site's pages/, absolute. */
  readonly input: string;
  /** The site's root, absolute. */
  readonly root: string;
  readonly lists: PostLists;
}

/**
 * Renders custom templates: every language of Eleventy except Markdown, with front matter, data
 * files, pagination, collections and permalinks as Eleventy has them, the globals `site` (with the
 * lists of posts) and `words`, and the `view` of a page, so that they can use the theme's layouts.
 * Files and folders whose names begin with "_" make no page. Reports `template-error`.
 */
export async function renderCustomTemplates(
  options: CustomTemplatesOptions,
): Promise<Rendered<CustomPage>> {
  const input = searchableFolder(options.input, options.scratch);
  const includes = writeTemplateSet(options.templates, options.scratch);
  const noPages = ['**/*.{md,markdown,mdown,mkd}', `${input}/**/_*`, `${input}/**/_*/**`];
  const data = globalData(options);
  const start = (ignores: readonly string[]) =>
    startEleventy(options, { input, includes, ignores, data, fresh: true });
  const listing = await start(noPages).catch((cause: unknown) => ({ cause }));
  if ('cause' in listing) return { pages: [], problems: [configurationProblem(listing.cause)] };
  const files = (await listing.eleventyFiles.getFiles())
    .map((file) => resolve(file))
    .sort(compareText);
  const render: Render<string, Awaited<ReturnType<Eleventy['toJSON']>>> = async (groups) => {
    const eleventy = await start([...noPages, ...files.filter((file) => !groups.has(file))]);
    return groupJobs(await eleventy.toJSON(), ({ inputPath }) => resolve(inputPath));
  };
  const { made, failed } = await renderBatch(
    groupJobs(files, (file) => file),
    { together: render, alone: render },
  );
  const nameOf = (file: string) =>
    sourcePath(relative(options.root, join(options.input, relative(input, file))));
  const pages = files.flatMap((file) =>
    (made.get(file) ?? []).flatMap(({ url, content }) => {
      const place = customPlace(url);
      return place ? [{ source: nameOf(file), ...place, html: String(content ?? '') }] : [];
    }),
  );
  const problems: Problem[] = [];
  for (const { job: file, error } of failed) {
    const name = nameOf(file);
    const problemOf = (thrown: unknown) =>
      templateProblem(thrown, {
        template: name,
        known: [
          ...knownTemplates(options.templates),
          { path: name, source: name, text: readTemplate(file, name), file: resolve(file) },
        ],
        folders: [
          { folder: includes, label: 'templates' },
          { folder: input, label: nameOf(input) },
        ],
        from: process.cwd(),
      });
    const problem = problemOf(error);
    problems.push(problem);
    if (problem.path === name) continue;
    // A fault of its layout hides its own.
    await compileFile(listing.writer, file).catch((thrown) => problems.push(problemOf(thrown)));
  }
  return { pages, problems };
}

function globalData({ site, lists }: CustomTemplatesOptions): Readonly<Record<string, unknown>> {
  return {
    'eleventyComputed.view': () => (page: CustomPageData) => customView(page, site),
    // As getters: a list is made when a template asks for it.
    site: Object.freeze(
      Object.defineProperties({ ...site }, Object.getOwnPropertyDescriptors(lists)),
    ),
  };
}
