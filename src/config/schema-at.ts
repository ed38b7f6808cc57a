// A schema and a path into what it describes → the schema there, and the keys that a mapping there
// may have. Checks no value.
import type { FaultPath } from './faults.ts';
import { z } from './values.ts';

/** The keys of the mapping at a path; none if there is no mapping. */
export function keysAt(schema: z.ZodType, path: FaultPath): string[] {
  const content = contentOf(schemaAt(schema, path));
  return content instanceof z.ZodObject
    ? Object.keys(content.shape).filter((key) => key !== '$schema')
    : [];
}

/** The schema at a path. Numbers of lists do not count: all items of a list have one schema. */
export function schemaAt(schema: z.ZodType, path: FaultPath): z.ZodType | undefined {
  return path
    .filter((part) => typeof part === 'string')
    .reduce<z.ZodType | undefined>((outer, key) => {
      const content = contentOf(outer);
      if (content instanceof z.ZodObject) return content.shape[key];
      return content instanceof z.ZodRecord ? (content.valueType as z.ZodType) : undefined;
    }, schema);
}

/** The mapping inside a value that is optional, a list, or one of several things. */
export function contentOf(schema: z.ZodType | undefined): z.ZodType | undefined {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodPrefault)
    return contentOf(schema.unwrap() as z.ZodType);
  if (schema instanceof z.ZodPipe) return contentOf(schema.in as z.ZodType);
  if (schema instanceof z.ZodArray) return contentOf(schema.element as z.ZodType);
  if (schema instanceof z.ZodUnion)
    return (schema.options as z.ZodType[])
      .map(contentOf)
      .find((option) => option instanceof z.ZodObject);
  return schema;
}
