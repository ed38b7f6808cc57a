// Flags → the site that they name and its configuration, or what is wrong with either. Reads
// folders; writes nothing.
import { existsSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import type { LoadedConfig } from '../config/load-config.ts';
import { parseDate } from '../lib/date.ts';
import { sourcePath } from '../lib/path.ts';
import type { Diagnostic, Problem } from '../site/diagnostics.ts';
import type { Context } from './context.ts';
import { placeConfigProblems } from './problems.ts';

/** The flags that say which site is meant, and when. */
export interface SiteFlags {
  readonly root?: string;
  readonly now?: string;
}

/** A site that a command works on. */
export interface OpenedSite extends LoadedConfig {
  /** Absolute. */
  readonly root: string;
  /** `--now`, or the clock. */
  readonly nowMs: number;
}

/** The folder that `--root` names, or the current one; absolute. */
export function rootOf({ root = '.' }: Pick<SiteFlags, 'root'>, { cwd }: Context): string {
  return path.resolve(cwd, root);
}

/**
 * Finds the site and loads its configuration. Reports no-site, what loadConfig reports, and
 * bad-config-value for a cache among the files of the site's author.
 */
export async function openSite(
  flags: SiteFlags,
  context: Context,
): Promise<OpenedSite | { readonly diagnostics: Diagnostic[] }> {
  const root = rootOf(flags, context);
  const result = isFolder(root) ? await loadConfigOf(root) : { problems: [noSite(root)] };
  if ('problems' in result) return { diagnostics: placeConfigProblems(result.problems, root) };
  const problem = cacheProblem({ ...result, root });
  if (problem) return { diagnostics: placeConfigProblems([problem], root) };
  const now = flags.now === undefined ? undefined : parseDate(flags.now, result.config.timeZone);
  return { ...result, root, nowMs: now?.epochMs ?? context.now() };
}

async function loadConfigOf(root: string) {
  // The schema takes as long to load as the rest of the program: --help does without.
  const { loadConfig } = await import('../config/load-config.ts');
  return loadConfig(root);
}

interface OutputOptions {
  readonly site: OpenedSite;
  readonly context: Context;
}

/** The output folder: `--output` from the current folder, or the configuration's from the site. */
export function outputOf(
  { output }: { readonly output?: string },
  { site, context }: OutputOptions,
): string {
  return output === undefined
    ? path.resolve(site.root, site.config.output)
    : path.resolve(context.cwd, output);
}

/** True for a folder that can be looked at. */
export function isFolder(file: string): boolean {
  try {
    return statSync(file).isDirectory();
  } catch {
    return false;
  }
}

function noSite(root: string): Problem {
  return {
    code: 'no-site',
    severity: 'error',
    message: `Cannot find the site: "${root}" is not a folder`,
    hint: 'name a folder that contains posts/, for example --root notes',
    path: '',
  };
}

/** The folders of a site that belong to its author: no build may write there. */
const authorFolders = ['posts', 'pages', 'templates', 'public'];

/**
 * Why nothing can be built into a folder: it is the site, contains it, lies in one of its author's
 * folders or in one of another program, is that of the cache, or is a file (bad-output). Links are
 * looked through.
 */
export function outputProblem(
  output: string,
  { root, file, config }: OpenedSite,
): Problem | undefined {
  const place = realPath(output);
  const folder = authorFolderOf(output, root);
  const tool = path.relative(realPath(root), place).split(path.sep).find(isToolFolder);
  const cache = realPath(path.resolve(root, config.cache));
  const reason = isInside(realPath(root), place)
    ? 'it contains the site itself'
    : folder !== undefined
      ? `${folder}/ belongs to the author`
      : tool !== undefined
        ? `${tool}/ belongs to another program`
        : isInside(place, cache) || isInside(cache, place)
          ? 'it is the folder of the cache'
          : existsSync(output) && !isFolder(output)
            ? 'it is a file'
            : undefined;
  if (reason === undefined) return undefined;
  return {
    code: 'bad-output',
    severity: 'error',
    message: `Cannot build into "${output}": ${reason}`,
    hint: 'name a folder for the output only, for example --output _site',
    path: file === undefined ? '' : sourcePath(path.basename(file)),
  };
}

/** Folders that Git and npm empty or fill as they like; some disks know no capital letters. */
function isToolFolder(name: string): boolean {
  return /^(?:\.git|node_modules)$/i.test(name);
}

/** A cache writes and removes files wherever a link leads it. */
function cacheProblem({
  root,
  file,
  config,
}: Pick<OpenedSite, 'root' | 'file' | 'config'>): Problem | undefined {
  const cache = path.resolve(root, config.cache);
  const folder = authorFolderOf(cache, root);
  const reason = isInside(realPath(root), realPath(cache))
    ? 'it contains the site itself'
    : folder !== undefined
      ? `${folder}/ belongs to the author`
      : undefined;
  if (reason === undefined) return undefined;
  return {
    code: 'bad-config-value',
    severity: 'error',
    message: `Cannot keep the cache in "${cache}": ${reason}`,
    hint: 'name a folder for the cache only, for example `cache: ".cache/broadsheet"`',
    path: file === undefined ? '' : sourcePath(path.basename(file)),
  };
}

/** The name of the author's folder that a path is, leads to, or lies in. */
export function authorFolderOf(file: string, root: string): string | undefined {
  const place = realPath(file);
  return authorFolders.find((name) => {
    const folder = path.join(root, name);
    return isInside(file, folder) || isInside(place, realPath(folder));
  });
}

/** A path without links, as far as there is something at it. */
function realPath(file: string): string {
  try {
    return realpathSync(file);
  } catch {
    const parent = path.dirname(file);
    return parent === file ? file : path.join(realPath(parent), path.basename(file));
  }
}

function isInside(inner: string, outer: string): boolean {
  const relative = path.relative(outer, inner);
  return (
    relative === '' ||
    (relative !== '..' && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative))
  );
}

/** A site without posts/ is almost always the wrong folder (no-posts). */
export function postsProblem(root: string): Problem | undefined {
  if (isFolder(path.join(root, 'posts'))) return undefined;
  return {
    code: 'no-posts',
    severity: 'error',
    message: `Cannot find any posts: there is no posts/ in "${root}"`,
    hint: 'go to the folder of the site, or begin one here with broadsheet init',
    path: '',
  };
}
