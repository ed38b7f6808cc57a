// The table of fields → what people and editors read about it: the rows of the documentation, the
// JSON Schema, and the examples of hints.

import { expected } from '../../config/expected.ts';
import { z } from '../../config/values.ts';
import type { FieldTable, Named } from './compose-fields.ts';
import type { Field } from './field.ts';

/** The JSON Schema (draft 7, which editors know best) of front matter as people write it. */
export function fieldsJsonSchema({ schema }: Pick<FieldTable, 'schema'>): Record<string, unknown> {
  return z.toJSONSchema(schema, { io: 'input', target: 'draft-7' });
}

/**
 * A table of fields in Markdown, for docs/writing.md: the name of each, what it accepts, an
 * example, what it means.
 */
export function fieldsMarkdown({ fields }: Pick<FieldTable, 'fields'>): string {
  const rows = Array.from(fields.values(), (field) => {
    const { name, required, describe, see } = field;
    const cells = [
      `\`${name}\``,
      acceptedBy(field.schema) + (required ? ', required' : ''),
      exampleOf(field),
      describe + (see === undefined ? '' : ` See [${titleOf(see)}](${see}).`),
    ];
    return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  });
  return ['| field | value | example | meaning |', '| --- | --- | --- | --- |', ...rows].join('\n');
}

/** In the words of the schema: what it says to a blank text, or else to no value at all. */
function acceptedBy(schema: z.ZodType): string {
  const faults = [' ', Symbol('nothing')].map((value) =>
    schema.safeParse(value, { error: expected }),
  );
  return faults.find(({ success }) => !success)?.error?.issues[0]?.message ?? 'anything';
}

/** "Redirects" for "pages-and-feeds.md#redirects". */
function titleOf(link: string): string {
  const words = link.replace(/^.*#/, '').replaceAll('-', ' ');
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}

/** "`tags: [energy, rivers]`": a field and the example of its value, in YAML's flow style. */
export function exampleOf({ name, example }: Pick<Named<Field>, 'name' | 'example'>): string {
  return `\`${name}: ${showYaml(example)}\``;
}

function showYaml(value: unknown, isInside = false): string {
  if (typeof value === 'string')
    return (isInside ? quotedInside : quoted).test(value) ? JSON.stringify(value) : value;
  if (Array.isArray(value)) return `[${value.map((item) => showYaml(item, true)).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return String(value);
  const pairs = Object.entries(value).map(([key, inner]) => `${key}: ${showYaml(inner, true)}`);
  return `{ ${pairs.join(', ')} }`;
}

/** Texts that YAML would read as something else, anywhere or inside a list or mapping. */
const quoted = /^(?:true|false|null|[\d.]+)?$|^[^\p{L}\p{N}./]|: | #|:$/iu;
const quotedInside = new RegExp(`${quoted.source}|[,[\\]{}]`, 'iu');
