// A configuration as somebody has written it → the configuration of the site, or everything that is
// wrong with it. Reads no file.

import { configKeys } from './config-key.ts';
import { configSchema } from './config-schema.ts';
import type { CheckedConfig } from './config-types.ts';
import { type Fault, type FaultPath, faultsOf } from './faults.ts';
import { findControls } from './find-controls.ts';
import { resolveConfig } from './resolve-config.ts';
import { contentOf, keysAt, schemaAt } from './schema-at.ts';
import type { SiteConfig } from './site-config.ts';
import { z } from './values.ts';

/** What keys of other programs are called here: `baseURL`, also as `baseurl` and `base_url`. */
const otherNames = {
  url: ['baseURL', 'siteUrl', 'site', 'origin', 'host'],
  title: ['name', 'siteTitle', 'siteName'],
  language: ['lang', 'locale', 'languageCode', 'defaultContentLanguage'],
  pageSize: ['perPage', 'paginate', 'pagination', 'itemsPerPage'],
  output: ['outDir', 'publishDir', 'destination', 'distDir'],
} as const;

const meanings: ReadonlyMap<string, string> = new Map(
  Object.entries(otherNames).flatMap(([key, names]) =>
    names.flatMap((name) => formsOf(name).map((form) => [form, key] as const)),
  ),
);

/** Checks a configuration and fills in its defaults, or says everything that is wrong with it. */
export function checkConfig(value: unknown): { config: SiteConfig } | { faults: Fault[] } {
  // What is parsed once need not be compiled.
  const result = configSchema.safeParse(value, { jitless: true });
  if (result.success) {
    const faults = findControls(result.data, isCode);
    return faults.length > 0
      ? { faults }
      : { config: resolveConfig(result.data as unknown as CheckedConfig) };
  }
  return {
    faults: faultsOf(result.error.issues, value, {
      example: configExample,
      knownKeys: (path) => keysAt(configSchema, path),
      meaningOf: ([key, ...inside]) => (inside.length > 0 ? undefined : meanings.get(String(key))),
    }),
  };
}

function isCode(path: FaultPath): boolean {
  const key = schemaAt(configSchema, path);
  return key !== undefined && configKeys.get(key)?.isCode === true;
}

/**
 * `"limit": 20` for ["feeds", "limit"], in backticks, as both JSON and TypeScript accept it;
 * undefined for code.
 */
export function configExample(path: FaultPath): string | undefined {
  const keys = path.filter((part) => typeof part === 'string');
  const example = exampleOf(schemaAt(configSchema, keys));
  return example === undefined ? undefined : `\`"${keys.at(-1)}": ${showJson(example)}\``;
}

/** The example of a key, else its default; of a mapping what it must have, else its first key. */
function exampleOf(key: z.ZodType | undefined): unknown {
  const about = key && configKeys.get(key);
  if (!about || about.isCode) return undefined;
  if (about.example !== undefined) return about.example;
  const content = contentOf(key);
  if (content instanceof z.ZodObject) {
    const all = Object.entries<z.ZodType>(content.shape);
    const required = all.filter(([, inner]) => !inner.safeParse(undefined).success);
    const shown = required.length > 0 ? required : all.slice(0, 1);
    return Object.fromEntries(shown.map(([name, inner]) => [name, exampleOf(inner)]));
  }
  return key instanceof z.ZodPrefault ? key.def.defaultValue : undefined;
}

/** JSON in one line: `{ "html": "sanitize" }`. */
export function showJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(showJson).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).map(
    ([key, inner]) => `${JSON.stringify(key)}: ${showJson(inner)}`,
  );
  return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`;
}

function formsOf(name: string): string[] {
  const small = name.toLowerCase();
  return [
    name,
    small,
    name.replace(/[a-z](?=[A-Z])/g, '$&_').toLowerCase(),
    name.replace('URL', 'Url'),
  ];
}
