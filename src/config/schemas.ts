// What a person may write as the front matter of a post. Unknown values in, plain data and faults
// out.
import { type Fault, type FaultPath, faultsOf } from './faults.ts';
import { type FrontMatter, toFrontMatter } from './front-matter.ts';
import { type FrontMatterInput, frontMatter } from './front-matter-schema.ts';
import { z } from './values.ts';
import { frontMatterExample } from './wording.ts';

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
 * `unknown` names the fields that the engine does not know, in their order. Runs once for each
 * post: about 4 µs if nothing is wrong.
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
