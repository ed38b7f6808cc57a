// A site's folder → its configuration, checked and complete, or the problems with it. Reads and
// runs broadsheet.config.*; writes nothing, not even a cache. The only door to jiti.
import { lstat, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { findConflicts } from '../features/find-conflicts.ts';
import { featuresOf } from '../features/index.ts';
import { contentHash } from '../lib/hash.ts';
import { sourcePath } from '../lib/path.ts';
import { findSyntaxFault } from '../lib/syntax-fault.ts';
import { mostTextBytes } from '../lib/text.ts';
import type { Problem } from '../site/diagnostics.ts';
import type { SiteConfig } from '../site/types.ts';
import { checkConfig } from './check-config.ts';
import { type PlacedValue, placeOfFault } from './faults.ts';
import { placesInCode } from './places-in-code.ts';

/**
 * A configuration, and the file that it comes from: none where the site has no file and everything
 * is default.
 */
export interface LoadedConfig {
  readonly config: SiteConfig;
  /** Absolute. */
  readonly file?: string;
}

/**
 * What is wrong with a configuration; each problem names the file and, in JSON or where the code
 * threw, the place.
 */
export interface RefusedConfig {
  readonly problems: readonly Problem[];
}

/** The names that a configuration may have, at the root of the site. */
export const configNames: readonly string[] = ['ts', 'js', 'mjs', 'json'].map(
  (extension) => `broadsheet.config.${extension}`,
);

/**
 * Loads the configuration of the site in an absolute folder. Reports two-configs, bad-config (a
 * file that cannot be read or run), bad-config-value, unknown-config-key and feature-conflict.
 */
export async function loadConfig(root: string): Promise<LoadedConfig | RefusedConfig> {
  const files: string[] = [];
  for (const name of configNames)
    if (await isThere(path.join(root, name))) files.push(path.join(root, name));
  const [file, other] = files;
  if (file === undefined) return loaded(checkConfig({}), {});
  if (other !== undefined) return { problems: [twoConfigs([file, other])] };
  return loadConfigFile(file);
}

/**
 * Loads one configuration file, by its absolute path: what a worker thread does to get the
 * functions in it.
 */
export async function loadConfigFile(file: string): Promise<LoadedConfig | RefusedConfig> {
  // To open a pipe would wait until somebody writes into it.
  const found = await stat(file).catch(() => undefined);
  if (found && !found.isFile())
    return refused(file, {
      message: 'Cannot read the configuration: it is not a file',
      hint: 'move it away, or put a file in its place',
    });
  if (found && found.size > mostTextBytes)
    return refused(file, {
      message: `Cannot read the configuration: it has more than ${mostTextBytes / 1e6} MB`,
      hint: 'keep data in files of their own',
    });
  const text = await readFile(file, 'utf8').then(
    (content) => content.replace(/^\ufeff/, ''),
    (error: unknown) => error as Error,
  );
  if (text instanceof Error)
    return refused(file, { message: `Cannot read the configuration: ${text.message}` });
  if (file.endsWith('.json')) return readJson(file, text);
  try {
    const module = await importModule(file, text);
    if (module['default'] === undefined) {
      return refused(file, {
        message: 'Cannot find the configuration: nothing is exported by default',
        hint: 'begin with `export default defineConfig({`',
      });
    }
    return loaded(checkConfig(module['default']), { file, code: text });
  } catch (error) {
    return refused(file, thrownProblem(error, { file, text }));
  }
}

/** True for whatever has the name, also for what cannot be read. */
async function isThere(file: string): Promise<boolean> {
  return lstat(file).then(
    () => true,
    ({ code }: NodeJS.ErrnoException) => code !== 'ENOENT' && code !== 'ENOTDIR',
  );
}

type Module = Readonly<Record<string, unknown>>;

/**
 * "broadsheet" is this very package inside a configuration, also where the site has it not
 * installed.
 */
async function importModule(file: string, text: string): Promise<Module> {
  if (!file.endsWith('.ts')) {
    try {
      // Node keeps what it has imported under its name: another text needs another one.
      return (await import(
        /* @vite-ignore */ `${pathToFileURL(file).href}?v=${contentHash(text)}`
      )) as Module;
    } catch (error) {
      if (!isMissingPackage(error, 'broadsheet')) throw error;
    }
  }
  const { createJiti } = await import('jiti');
  const jiti = createJiti(import.meta.url, {
    fsCache: false,
    moduleCache: false,
    interopDefault: false,
    virtualModules: { broadsheet: await import('../features/site-api.ts') },
  });
  return jiti.import<Module>(file);
}

function isMissingPackage(error: unknown, name: string): boolean {
  return error instanceof Error && missingPackage(error) === name;
}

function missingPackage(error: Error): string | undefined {
  return /^Cannot find (?:package|module) '([^'./][^']*)'/.exec(error.message)?.[1];
}

async function readJson(file: string, text: string): Promise<LoadedConfig | RefusedConfig> {
  const { parseJson } = await import('./parse-json.ts');
  const json = parseJson(text);
  if ('fault' in json) {
    const { start, end, message, hint } = json.fault;
    return refused(file, {
      message: `Cannot read the configuration: ${message}`,
      hint,
      at: { kind: 'offset', offset: start, length: end - start },
    });
  }
  return loaded(checkConfig(json.value), { file, places: json });
}

interface Origin {
  readonly file?: string;
  readonly places?: Pick<PlacedValue, 'keyAt' | 'valueAt'>;
  /** The text, if it is a program. */
  readonly code?: string;
}

function loaded(
  result: ReturnType<typeof checkConfig>,
  { file, code, places = code === undefined ? undefined : placesInCode(code) }: Origin,
): LoadedConfig | RefusedConfig {
  const source = file === undefined ? '' : sourcePath(path.basename(file));
  if ('faults' in result)
    return {
      problems: result.faults.map((fault) => ({
        code: fault.unknownKey ? 'unknown-config-key' : 'bad-config-value',
        severity: 'error' as const,
        message: fault.message,
        hint: code === undefined ? fault.hint : asCode(fault.hint),
        path: source,
        ...(places && { at: placeOfFault(fault, places) }),
      })),
    };
  const { config } = result;
  const conflicts = config.features.length === 0 ? [] : findConflicts(featuresOf(config));
  if (conflicts.length === 0) return { config, ...(file === undefined ? {} : { file }) };
  return {
    problems: conflicts.map((conflict) => ({
      code: 'feature-conflict',
      severity: 'error',
      ...conflict,
      path: source,
    })),
  };
}

/** Keys as programs have them: `limit: 20` in place of `"limit": 20`. */
function asCode(hint: string): string {
  return hint.replace(/"([A-Za-z_$][\w$]*)":/g, '$1:');
}

type Reason = Pick<Problem, 'message'> & Partial<Pick<Problem, 'hint' | 'at'>>;

function refused(file: string, reason: Reason): RefusedConfig {
  return {
    problems: [
      { code: 'bad-config', severity: 'error', path: sourcePath(path.basename(file)), ...reason },
    ],
  };
}

/**
 * The line is the one that the stack names first; jiti and Node both keep the lines of the source.
 */
function thrownProblem(
  error: unknown,
  { file, text }: { readonly file: string; readonly text: string },
): Reason {
  if (!(error instanceof Error))
    return { message: `Cannot run the configuration: it throws ${String(error)}` };
  const missing = missingPackage(error);
  const names = [file, pathToFileURL(file).href].map((name) =>
    name.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&'),
  );
  const reason = error.message.split('\n')[0]!.trim().replace(/\.$/, '');
  const named = new RegExp(`(?:${names.join('|')})(?:\\?v=[\\w-]+)?:(\\d+)`).exec(
    error.stack ?? error.message,
  )?.[1];
  const line = named ? Number(named) : (findSyntaxFault(text, error.message)?.line ?? 0);
  const lines = text.split('\n');
  const content = lines[line - 1]?.trim();
  const before = lines.slice(0, line - 1).join('\n').length + (line > 1 ? 1 : 0);
  return {
    message: `Cannot run the configuration: ${reason}`,
    ...(missing === undefined
      ? {}
      : { hint: `install the package beside the site: npm install ${missing}` }),
    ...(content
      ? { at: { kind: 'offset', offset: text.indexOf(content, before), length: content.length } }
      : {}),
  };
}

function twoConfigs(files: readonly [string, string]): Problem {
  const [name, second] = files.map((file) => path.basename(file)) as [string, string];
  return {
    code: 'two-configs',
    severity: 'error',
    message: `Cannot tell which configuration is meant: there are "${name}" and "${second}"`,
    hint: `delete one of them, for example ${second}`,
    path: sourcePath(name),
    related: [{ path: sourcePath(second), message: 'the other one' }],
  };
}
