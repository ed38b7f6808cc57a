// The files of a site that a feature reads besides posts and pages: a file by its name, or all
// files of a folder. Says where they are and what is right in them; reads nothing.
import type { z } from '../config/values.ts';

declare const given: unique symbol;

/** A file, or the files of a folder, and what their values become: `Value` is what models get. */
export interface DataSource<Value = unknown> {
  readonly kind: 'file' | 'folder';
  /** From the root of the site, with forward slashes: "data/outlets.json", "comments". */
  readonly path: string;
  /** Of a folder: only files whose names end so. */
  readonly ending: string;
  /** Checks and converts a value. Missing: any value is right. */
  readonly schema?: z.ZodType;
  /** For the compiler only. */
  readonly [given]?: Value;
}

/** Gives what was read: of a file its value, or undefined; of a folder a value for each file. */
export type ReadData = <Value>(source: DataSource<Value>) => Value;

/** How the text of a file becomes a value. */
export type DataFormat = 'json' | 'yaml' | 'text';

/**
 * A file that a feature reads: JSON and YAML by the ending of its name, other files as text.
 * `dataFile('data/outlets.json', { schema: z.record(z.string(), z.string()) })`. Throws if the path
 * leaves the site.
 */
export function dataFile<Item = unknown>(
  path: string,
  { schema }: { readonly schema?: z.ZodType<Item> } = {},
): DataSource<Item | undefined> {
  return { kind: 'file', path: checkPath(path), ending: '', ...(schema && { schema }) };
}

/**
 * The files of a folder that a feature reads, also of folders in it, by their paths from there.
 * With `ending` (".yaml"), only files whose names end so. Throws if the path leaves the site.
 */
export function dataFolder<Item = unknown>(
  path: string,
  { schema, ending = '' }: { readonly schema?: z.ZodType<Item>; readonly ending?: string } = {},
): DataSource<ReadonlyMap<string, Item>> {
  return { kind: 'folder', path: checkPath(path), ending, ...(schema && { schema }) };
}

/** True if a file of the site, by its path from the root, belongs to a source. */
export function isDataOf({ kind, path, ending }: DataSource, file: string): boolean {
  return kind === 'file' ? file === path : file.startsWith(`${path}/`) && file.endsWith(ending);
}

/**
 * How a file is read.
 * @example dataFormat('data/outlets.yml') // 'yaml'
 */
export function dataFormat(path: string): DataFormat {
  if (/\.json$/i.test(path)) return 'json';
  return /\.ya?ml$/i.test(path) ? 'yaml' : 'text';
}

/** Without any data: what a model reads is missing. */
export const noData: ReadData = <Value>({ kind }: DataSource<Value>) =>
  (kind === 'folder' ? new Map() : undefined) as Value;

/** No path leads out of the site, and none is spelled in two ways. */
function checkPath(path: string): string {
  const segments = path.split('/');
  if (segments.some((name) => ['', '.', '..'].includes(name)) || /[\\:]/.test(path))
    throw new Error(`"${path}" is no path inside the site, such as "data/outlets.json"`);
  return path;
}
