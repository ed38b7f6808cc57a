// The schema of the configuration → what people and editors read of it: the table in
// docs/configuration.md and the JSON Schema of broadsheet.config.json. Writes no file: the tests
// do, by `npx vitest run -u`.
import { showJson } from './check-config.ts';
import { configKeys, type KeyMeta } from './config-key.ts';
import { configSchema } from './config-schema.ts';
import { z } from './values.ts';

/** What is used of JSON Schema, and what configKey registers for each key. */
export interface SchemaNode extends Partial<KeyMeta> {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: SchemaNode | false;
  readonly items?: SchemaNode;
  readonly anyOf?: readonly SchemaNode[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly default?: unknown;
}

const options = {
  target: 'draft-7',
  metadata: configKeys,
  unrepresentable: 'any',
} as const;

/** The whole configuration as people write it ("input") or as the schema gives it ("output"). */
export function describeConfig(io: 'input' | 'output'): SchemaNode {
  return z.toJSONSchema(configSchema, { ...options, io }) as SchemaNode;
}

/** The JSON Schema (draft 7, which editors know best) of broadsheet.config.json. */
export function configJsonSchema(): object {
  const schema = z.toJSONSchema(configSchema, {
    ...options,
    io: 'input',
    override({ zodSchema, jsonSchema }) {
      const { example, see: _, tsType: __, ...rest } = jsonSchema as SchemaNode;
      for (const key of Object.keys(jsonSchema)) delete jsonSchema[key];
      Object.assign(jsonSchema, rest, example !== undefined && { examples: [example] });
      if (!(zodSchema instanceof z.ZodObject)) return;
      for (const [name, key] of Object.entries<z.ZodType>(zodSchema.shape))
        if (configKeys.get(key)?.isCode) delete jsonSchema.properties?.[name];
    },
  });
  return { ...schema, title: 'Configuration of a Broadsheet site' };
}

/** The table of docs/configuration.md, in Markdown: a row for each key, also inside mappings. */
export function configTable(): string {
  const { properties: { $schema: _, ...keys } = {} } = describeConfig('input');
  const rows = rowsOf({ properties: keys }, '').map(
    (cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |\n`,
  );
  return ['| key | default | what it is |\n', '| --- | --- | --- |\n', ...rows].join('');
}

/** The rows of the keys of a mapping; `prefix` is "feeds." inside of `feeds`. */
function rowsOf(node: SchemaNode, prefix: string): string[][] {
  return Object.entries(node.properties ?? {}).flatMap(([name, key]) => {
    if (key.description === undefined) return [];
    const inner = rowsOf(
      key.anyOf?.find(({ properties }) => properties) ?? key,
      `${prefix}${name}.`,
    );
    const isRequired = node.required?.includes(name);
    const fallback =
      key.default === undefined ? (isRequired ? 'required' : 'none') : code(key.default);
    const see = key.see === undefined ? [] : [`[More](${key.see}).`];
    return [
      [
        `\`${prefix}${name}\``,
        // The defaults of a mapping are those of its keys.
        inner.length > 0 && !isRequired && key.default !== undefined ? '' : fallback,
        [key.description, ...exampleOf(key), ...see].join(' '),
      ],
      ...inner,
    ];
  });
}

/** "For example `20`."; nothing if the default says as much. */
function exampleOf({ example, default: fallback }: SchemaNode): string[] {
  const isNews = example !== undefined && showJson(example) !== showJson(fallback ?? null);
  return isNews ? [`For example ${code(example)}.`] : [];
}

function code(value: unknown): string {
  return `\`${showJson(value)}\``;
}
