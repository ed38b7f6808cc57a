// The folder of a new site → what is there already, and where the engine comes from. Reads only.
import { accessSync, constants, existsSync, lstatSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { configNames } from '../../config/load-config.ts';
import type { Problem } from '../../site/diagnostics.ts';
import { isFolder } from '../site.ts';
import { siteScripts } from './site-files.ts';

/** The nearest folder that exists: the folder itself, or one that it will be in. */
export function nearestFolder(folder: string): string {
  for (let place = folder; ; place = path.dirname(place))
    if (isThere(place) || place === path.dirname(place)) return place;
}

/** True for whatever has the name, also for a link that leads nowhere. */
function isThere(file: string): boolean {
  try {
    lstatSync(file);
    return true;
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    return !['ENOENT', 'ENOTDIR'].includes(code);
  }
}

/** Why no site can begin in a folder: there is a file in its place, or nobody may write there. */
export function folderProblem(folder: string): Problem | undefined {
  const place = nearestFolder(folder);
  if (!isFolder(place))
    return {
      code: 'bad-argument',
      severity: 'error',
      message: `Cannot begin a site in "${folder}": "${place}" is not a folder`,
      hint: 'name another folder, for example broadsheet init notes',
      path: '',
    };
  try {
    accessSync(place, constants.W_OK | constants.X_OK);
    return undefined;
  } catch {
    return {
      code: 'system',
      severity: 'error',
      message: `Cannot begin a site in "${folder}": you may not write into "${place}"`,
      hint: 'name a folder of your own, for example broadsheet init ~/notes',
      path: '',
    };
  }
}

/** The configuration of a site that there is, by its name. */
export function configIn(folder: string): string | undefined {
  return configNames.find((name) => isThere(path.join(folder, name)));
}

/**
 * What stands in the way of a new file, relative to the folder: the file, another configuration, or
 * posts or pages that somebody has written.
 */
export function obstacleOf(file: string, folder: string): string | undefined {
  const [top = ''] = file.split('/');
  if (file.startsWith('broadsheet.config.')) return configIn(folder);
  const isContent = top === 'posts' || top === 'pages';
  const inside =
    isContent && isFolder(path.join(folder, top)) ? readdirSync(path.join(folder, top)) : [];
  if (inside.some((name) => !name.startsWith('.'))) return `${top}/`;
  return isThere(path.join(folder, file)) ? file : undefined;
}

/** What a file that is there lacks, as an instruction; undefined if it lacks nothing. */
export function missingIn(file: string, folder: string, text: string): string | undefined {
  const written = readText(path.join(folder, file)) ?? '';
  if (file === '.gitignore') {
    const lines = new Set(written.split(/\r?\n/).map((line) => line.replace(/^\/|\/$/g, '')));
    const missing = text.split('\n').filter((line) => !lines.has(line.replace(/\/$/, '')));
    return missing.length > 0 ? `add the lines ${missing.join(', ')}` : undefined;
  }
  if (file !== 'package.json') return undefined;
  try {
    const { scripts = {} } = JSON.parse(written) as { scripts?: Readonly<Record<string, string>> };
    const missing = Object.entries(siteScripts).filter(([name]) => !(name in scripts));
    const sets = missing.map(([name, script]) => `"scripts.${name}=${script}"`);
    return sets.length > 0 ? `to add the scripts: npm pkg set ${sets.join(' ')}` : undefined;
  } catch {
    return undefined;
  }
}

/** The root of the Git repository that a folder is in or will be in, and its configuration. */
export function repositoryOf(folder: string): { root: string; config: string } | undefined {
  for (let root = nearestFolder(folder); ; root = path.dirname(root)) {
    if (existsSync(path.join(root, '.git')))
      return { root, config: readText(path.join(root, '.git/config')) ?? '' };
    if (root === path.dirname(root)) return undefined;
  }
}

interface EngineOptions {
  /** The folder of the site. */
  readonly folder: string;
}

/**
 * What the package.json of a site depends on: this version; or the file that the engine was
 * installed from, or its repository if it runs there, relative to the site.
 */
export function engineOf(engine: string, { folder }: EngineOptions): string {
  const { version } = JSON.parse(readFileSync(path.join(engine, 'package.json'), 'utf8')) as {
    version: string;
  };
  const owner = path.join(engine, '../..');
  const manifest = JSON.parse(readText(path.join(owner, 'package.json')) ?? '{}') as {
    dependencies?: Readonly<Record<string, string>>;
  };
  const written = manifest.dependencies?.['broadsheet'] ?? '';
  const isInstalled = path.basename(path.dirname(engine)) === 'node_modules';
  if (isInstalled && !written.startsWith('file:')) return `^${version}`;
  const origin = isInstalled ? path.resolve(owner, written.slice('file:'.length)) : engine;
  return `file:${path.relative(folder, origin).split(path.sep).join('/')}`;
}

function readText(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8').replace(/^\ufeff/, '');
  } catch {
    return undefined;
  }
}
