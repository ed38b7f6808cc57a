// A site's folder and what is remembered of it → the files that a build reads, as they are now, and
// what holds for all of its pages. Opens no post: only what is new, or looks other than before, is
// read for its hash.
import { join } from 'node:path';
import type { BuildInputs } from '../../cache/manifest.ts';
import { encodeTemplates, makeTemplateManifest } from '../../cache/template-manifest.ts';
import { holdsFunctions } from '../../config/holds-functions.ts';
import { configNames } from '../../config/load-config.ts';
import { dataSources, pageKinds } from '../../features/feature.ts';
import { featuresOf } from '../../features/index.ts';
import { contentHash } from '../../lib/hash.ts';
import { findPathLanguages, type PathLanguages } from '../../lib/path-language.ts';
import {
  type FileState,
  type KnownFile,
  readFileState,
  readHashedFile,
} from '../../load/file-state.ts';
import { fileOf } from '../../load/find-file.ts';
import { guardLinks } from '../../load/link-guard.ts';
import { listCode } from '../../load/list-code.ts';
import { listData } from '../../load/list-data.ts';
import type { ListedFile } from '../../load/list-files.ts';
import { listSite } from '../../load/list-site.ts';
import { listTemplates, type TemplateListing } from '../../load/list-templates.ts';
import { dependenciesOf } from '../../load/templates-of.ts';
import { unreadConfigs } from '../../load/unread-files.ts';
import type { StaticFile } from '../../plan/context.ts';
import type { Problem } from '../../site/diagnostics.ts';
import type { SiteConfig, SourcePath } from '../../site/types.ts';
import { engineHash, themeFolder as theme } from '../engine.ts';

export interface SurveyOptions {
  /** The site's folder, absolute. */
  readonly root: string;
  readonly config: SiteConfig;
  readonly drafts: boolean;
  readonly future: boolean;
  /** Stands for the engine; the files of the package where it is missing. */
  readonly engine?: string | undefined;
  /** Folders below the root that hold output, by path from there. */
  readonly outputs: readonly string[];
  /** The files of the last build. */
  readonly known: ReadonlyMap<string, KnownFile>;
}

export interface Survey {
  /** Files of posts/ and pages/ that are texts: Markdown, and HTML with front matter. */
  readonly markdown: readonly SourcePath[];
  /** Markdown files below posts/ that are no posts and are not published. */
  readonly leftOut: readonly SourcePath[];
  /** What is a language in their paths. */
  readonly languages: PathLanguages;
  /** True if pages/ holds custom templates: templates that make pages. */
  readonly hasCustomTemplates: boolean;
  readonly templates: TemplateListing['templates'];
  readonly publicFiles: readonly StaticFile[];
  readonly themeFiles: readonly StaticFile[];
  readonly postFiles: readonly StaticFile[];
  /** What features read, with paths from the root. */
  readonly data: readonly StaticFile[];
  /** The site's own code, if it can change a page; with paths from the root. */
  readonly code: readonly StaticFile[];
  readonly problems: readonly Problem[];
  /** Those of them that do not come from templates. */
  readonly fileProblems: readonly Problem[];
  /**
   * Every file that was looked at, by its path from the root; Markdown without a hash must be read.
   */
  readonly states: ReadonlyMap<string, FileState>;
  /** What the output depends on. */
  readonly inputs: BuildInputs;
  /**
   * What a post's record depends on beside its file, and every page beside what it shows and its
   * templates.
   */
  readonly baseHash: string;
  /** What custom templates depend on beside the model. */
  readonly customHash: string;
}

/**
 * Looks at the whole site. Reports `unread-config`, and what listSite, guardLinks and listTemplates
 * report.
 */
export function surveySite({
  root,
  config,
  drafts,
  future,
  engine = engineHash(),
  outputs,
  known,
}: SurveyOptions): Survey {
  const links = guardLinks(root, config);
  const files = listSite(root, links);
  const { templates, assets, problems } = listSiteTemplates(root, config);
  const states = new Map<string, FileState>();
  const markdown = [...files.posts, ...files.pages];
  for (const path of markdown) states.set(path, readFileState(fileOf(root, path), known.get(path)));
  const mark =
    (prefix: string) =>
    ({ path, file }: ListedFile): StaticFile => {
      const name = prefix + path;
      const found = readHashedFile(file, known.get(name));
      states.set(name, found);
      return { path, file, hash: found.hash };
    };
  for (const path of files.leftOut) mark('')({ path, file: fileOf(root, path) });
  const custom = files.customTemplates.map((path) => mark('')({ path, file: fileOf(root, path) }));
  const runsCode =
    holdsFunctions(config) || [...custom, ...templates.files].some(({ path }) => isProgram(path));
  const data = listData(root, dataSources(featuresOf(config)), links).map(mark(''));
  const fileProblems = [...unreadConfigs(root, configNames), ...files.problems, ...links.problems];
  const isData = new Set(data.map(({ path }) => path));
  const code = runsCode
    ? listCode(root, outputs)
        .filter(({ path }) => !isData.has(path))
        .map(mark(''))
    : [];
  const listed = {
    publicFiles: files.publicFiles.map(mark('public/')),
    themeFiles: assets.map(mark('theme/')),
    postFiles: files.attachments.map(mark('')),
  };
  const languages = findPathLanguages(markdown, config);
  // Neither posts nor pages depend on what becomes of warnings.
  const { warnings, ...shown } = config;
  const base = {
    engine,
    config: JSON.stringify(shown),
    code: hashAll(code),
    languages: JSON.stringify(languages),
  };
  const inputs = { ...base, templates: describeTemplates(templates, config) };
  return {
    markdown,
    leftOut: files.leftOut,
    languages,
    hasCustomTemplates: custom.length > 0,
    templates,
    ...listed,
    data,
    code,
    problems: [...fileProblems, ...problems],
    fileProblems,
    states,
    inputs: {
      ...inputs,
      warnings: JSON.stringify(warnings),
      drafts: String(drafts),
      future: String(future),
    },
    baseHash: baseHashOf(base),
    customHash: contentHash(JSON.stringify([inputs, hashAll(custom)])),
  };
}

/** Stands for what a post's record depends on beside its file: some of the inputs of a build. */
export function baseHashOf({ engine, config, code, languages }: BuildInputs): string {
  return contentHash(JSON.stringify({ engine, config, code, languages }));
}

/** Where the site's own code sets Eleventy up, any template may take in any other. */
function describeTemplates(templates: Survey['templates'], { eleventy }: SiteConfig): string {
  return encodeTemplates(
    makeTemplateManifest(templates, (kind) =>
      eleventy ? undefined : dependenciesOf(kind, templates),
    ),
  );
}

/**
 * The survey with the templates and the theme as they are now, without a look at anything else. For
 * a site without templates that are programs, or make pages of their own.
 */
export function resurveyTemplates(
  survey: Survey,
  { root, config }: Pick<SurveyOptions, 'root' | 'config'>,
): Survey {
  const { templates, assets, problems } = listSiteTemplates(root, config);
  const themeFiles = assets.map(({ path, file }) => ({
    path,
    file,
    hash: readHashedFile(file, undefined).hash,
  }));
  return {
    ...survey,
    templates,
    themeFiles,
    problems: [...survey.fileProblems, ...problems],
    inputs: { ...survey.inputs, templates: describeTemplates(templates, config) },
  };
}

function listSiteTemplates(root: string, config: SiteConfig): TemplateListing {
  const kinds = pageKinds(featuresOf(config));
  return listTemplates({ kinds, theme, site: join(root, 'templates') });
}

/** True where a site's templates are plain text, and only the kinds of pages depend on them. */
export function hasPlainTemplates({ hasCustomTemplates, templates }: Survey): boolean {
  return !hasCustomTemplates && !templates.files.some(({ path }) => isProgram(path));
}

function isProgram(path: string): boolean {
  return /\.[cm]?[jt]sx?$/.test(path);
}

function hashAll(files: readonly StaticFile[]): string {
  return files.length === 0
    ? ''
    : contentHash(JSON.stringify(files.map(({ path, hash }) => [path, hash])));
}
