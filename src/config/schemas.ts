// What a person may write: the front matter of a post and the configuration of a site. Unknown
// values in, plain data and faults out.

import type { SiteConfig } from '../site/types.ts';
import { toSiteConfig } from './config.ts';
import { config } from './config-schema.ts';
import { type Fault, type FaultPath, faultsOf } from './faults.ts';
import { type FrontMatter, toFrontMatter } from './front-matter.ts';
import { type FrontMatterInput, frontMatter } from './front-matter-schema.ts';
import { z } from './values.ts';
import { configExample, frontMatterExample } from './wording.ts';

export type { ConfigInput } from './config-schema.ts';
export type { Fault } from './faults.ts';
export type { FrontMatter } from './front-matter.ts';
export type { FrontMatterInput } from './front-matter-schema.ts';

const frontMatterFields = Object.keys(frontMatter.shape) as (keyof FrontMatterInput)[];
const knownFields = new Set<string>(frontMatterFields);

const frontMatterWording = {
  example: ([field]: FaultPath) => {
    const meta = z.globalRegistry.get(frontMatter.shape[field as keyof FrontMatterInput]);
    return frontMatterExample(String(field), (meta!['examples'] as readonly unknown[])[0]);
  },
  knownKeys: frontMatterNames,
};

/** Every field that front matter may have, in the order of the documentation. */
export function frontMatterNames(): readonly string[] {
  return frontMatterFields;
}

/**
 * Checks front matter and brings it into one form. A field at fault counts as absent in `fields`;
 * `unknown` names the fields that the engine does not know, in their order. Runs once a post: about
 * 4 µs where nothing is wrong.
 */
export function checkFrontMatter(data: Readonly<Record<string, unknown>>): {
  fields: FrontMatter;
  faults: Fault[];
  unknown: string[];
} {
  const unknown = Object.keys(data).filter((key) => !knownFields.has(key));
  const result = frontMatter.safeParse(data);
  if (result.success) return { fields: toFrontMatter(result.data), faults: [], unknown };
  const faults = faultsOf(result.error.issues, data, frontMatterWording);
  const wrong = new Set(faults.map((fault) => fault.path[0]));
  const sound = Object.fromEntries(Object.entries(data).filter(([key]) => !wrong.has(key)));
  return { fields: toFrontMatter(sound as Partial<FrontMatterInput>), faults, unknown };
}

/** The JSON Schema (draft 7, which editors know best) of front matter as people write it. */
export function frontMatterJsonSchema(): Record<string, unknown> {
  return z.toJSONSchema(frontMatter, { io: 'input', target: 'draft-7' });
}

const configWording = {
  example: configExample,
  knownKeys: (path: FaultPath) => keysOf(path.reduce<z.ZodType | undefined>(memberOf, config)),
};

function memberOf(schema: z.ZodType | undefined, key: string | number): z.ZodType | undefined {
  const inner = unwrapped(schema);
  if (inner instanceof z.ZodArray) return inner.element as z.ZodType;
  return inner instanceof z.ZodObject ? (inner.shape as Record<string, z.ZodType>)[key] : undefined;
}

function keysOf(schema: z.ZodType | undefined): string[] {
  const inner = unwrapped(schema);
  return inner instanceof z.ZodObject
    ? Object.keys(inner.shape).filter((key) => key !== '$schema')
    : [];
}

/** The object or list behind an optional value, or among the branches of a union. */
function unwrapped(schema: z.ZodType | undefined): z.ZodType | undefined {
  if (schema instanceof z.ZodOptional) return unwrapped(schema.unwrap() as z.ZodType);
  if (schema instanceof z.ZodUnion)
    return (schema.options as z.ZodType[]).find(
      (one) => one instanceof z.ZodObject || one instanceof z.ZodArray,
    );
  return schema;
}

/** Checks a configuration and fills in its defaults, or says everything that is wrong with it. */
export function checkConfig(value: unknown): { config: SiteConfig } | { faults: Fault[] } {
  const result = config.safeParse(value);
  if (!result.success) return { faults: faultsOf(result.error.issues, value, configWording) };
  return { config: toSiteConfig(result.data) };
}
