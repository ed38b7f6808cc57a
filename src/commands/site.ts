// Flags → the site that they name and its configuration, or the problems with either. Reads
// folders; writes nothing.
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { type LoadedConfig, loadConfig, type RefusedConfig } from '../config/load-config.ts';
import { parseDate } from '../lib/date.ts';
import { sourcePath } from '../lib/path.ts';
import { type Diagnostic, type Problem, placeProblems } from '../site/diagnostics.ts';
import type { Context } from './context.ts';
import type { FlagValues } from './flags.ts';

/** A site that a command works on. */
export interface OpenedSite extends LoadedConfig {
  /** Absolute. */
  readonly root: string;
  /** `--now`, or the clock. */
  readonly nowMs: number;
}

/** The folder that `--root` names, or the current one; absolute. */
export function rootOf(flags: FlagValues, context: Context): string {
  return path.resolve(context.cwd, flags.root ?? '.');
}

/**
 * Finds the site and loads its configuration. Reports no-site and what loadConfig reports, placed.
 */
export async function openSite(
  flags: FlagValues,
  context: Context,
): Promise<OpenedSite | { readonly diagnostics: Diagnostic[] }> {
  const root = rootOf(flags, context);
  const result: LoadedConfig | RefusedConfig = isFolder(root)
    ? await loadConfig(root)
    : { problems: [noSite(root)] };
  if ('problems' in result) return { diagnostics: placeConfigProblems(result.problems, root) };
  const now = flags.now === undefined ? undefined : parseDate(flags.now, result.config.timeZone);
  return { ...result, root, nowMs: now?.epochMs ?? context.now() };
}

/** Places problems of the command line and of a configuration. */
export function placeConfigProblems(problems: readonly Problem[], root: string): Diagnostic[] {
  return placeProblems(problems, {
    readText: (name) => readText(path.join(root, name)),
    locate: () => undefined,
  });
}

function readText(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8').replace(/^\ufeff/, '');
  } catch {
    return undefined;
  }
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
    message: `Cannot find the site: "${root}" is no folder`,
    hint: 'name a folder that has posts/ in it, for example --root notes',
    path: '',
  };
}

/** The folders of a site that its author keeps: no build may write there. */
const ownFolders = ['posts', 'pages', 'templates', 'public'];

/**
 * What keeps a folder from being built into: it is the site itself, holds it, holds what its author
 * keeps, or is a file (bad-output).
 */
export function outputProblem(output: string, { root, file }: OpenedSite): Problem | undefined {
  const own = ownFolderOf(output, root);
  const reasons = [
    isInside(root, output) && 'the site itself stands there',
    own !== undefined && `${own}/ is the author's own`,
    existsSync(output) && !isFolder(output) && 'a file stands there',
  ];
  const reason = reasons.find((one) => one !== false);
  if (reason === undefined) return undefined;
  return {
    code: 'bad-output',
    severity: 'error',
    message: `Cannot build into "${output}": ${reason}`,
    hint: 'name a folder for the output alone, for example --output _site',
    path: file === undefined ? '' : sourcePath(path.basename(file)),
  };
}

/** The name of the author's folder that a path lies in, or is. */
export function ownFolderOf(file: string, root: string): string | undefined {
  return ownFolders.find((name) => isInside(file, path.join(root, name)));
}

function isInside(inner: string, outer: string): boolean {
  const relative = path.relative(outer, inner);
  return (
    relative === '' ||
    (relative !== '..' && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative))
  );
}

/** No posts/ at all: almost always the wrong folder (no-posts). */
export function postsProblem(root: string): Problem | undefined {
  if (isFolder(path.join(root, 'posts'))) return undefined;
  return {
    code: 'no-posts',
    severity: 'error',
    message: `Cannot find any posts: there is no folder posts/ in "${root}"`,
    hint: 'go to the folder of the site, or start its first post: broadsheet new "Headline"',
    path: '',
  };
}
