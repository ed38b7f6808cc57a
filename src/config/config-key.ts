// What the configuration is built from: keys, mappings of keys, and sections. The entry of a key
// says everything about it. Checking, defaults, the hints of errors, the types in config-types.ts,
// the JSON Schema and the table in docs/configuration.md follow from it.
import { defined } from '../lib/defined.ts';
import { aMapping, z } from './values.ts';

/** Keys by name, in the order of the documentation. */
export type ConfigSection = Readonly<Record<string, z.ZodType>>;

/** What there is to say about a key, beside the schema of its value. */
export interface AboutKey<Input> {
  /** One or more sentences, for the documentation and for editors. */
  readonly describe: string;
  /** A JSON value, for hints. Without it, hints show examples of the keys inside, or `default`. */
  readonly example?: Input;
  /**
   * The value if the key is missing; it is checked and normalized as if somebody had written it. A
   * key without a default is optional.
   */
  readonly default?: Input;
  /** The mapping around the key must have it. */
  readonly required?: true;
  /** Where the documentation says more, from docs/: "writing.md#plugins". */
  readonly see?: string;
  /** The TypeScript type of the value, if it does not follow from the schema. */
  readonly type?: TypeName;
  /** The value is code, which JSON cannot hold. */
  readonly isCode?: true;
}

/** "PluggableList" from "unified"; a file of the engine by its path in src/: "site/words.ts". */
export interface TypeName {
  readonly name: string;
  readonly from?: string;
}

/** What is registered of a key; z.toJSONSchema copies it into the schema of the key. */
export interface KeyMeta {
  readonly description: string;
  readonly example?: unknown;
  readonly see?: string;
  readonly tsType?: TypeName;
  readonly isCode?: true;
}

/** Every key that configKey has made. */
export const configKeys = z.registry<KeyMeta>();

/**
 * One key. The `error` of its schema completes "write …": `z.string({ error: 'a path' })`.
 * For example `configKey(wholeNumber, { default: 20, describe: 'How many posts a feed has.' })`.
 */
export function configKey<Schema extends z.ZodType>(
  schema: Schema,
  about: AboutKey<z.input<Schema>>,
): z.ZodType {
  const { describe, example, required, see, type, isCode } = about;
  // Each key has a schema object to itself: several may share the one that is given.
  const key: z.ZodType = required
    ? schema.clone()
    : about.default === undefined
      ? schema.optional()
      : schema.prefault(about.default as never);
  configKeys.add(key, defined({ example, see, tsType: type, isCode }, { description: describe }));
  return key;
}

/** A mapping with these keys and no others. */
export function mapping(section: ConfigSection) {
  return z.strictObject(section, aMapping).overwrite(defined);
}

/** The schema of a whole configuration. Throws if two sections have the same key; names both. */
export function composeConfig(sections: readonly (readonly [name: string, ConfigSection])[]) {
  const owners = new Map<string, string>();
  for (const [section, keys] of sections) {
    for (const key of Object.keys(keys)) {
      const owner = owners.get(key);
      if (owner !== undefined)
        throw new Error(`Cannot use the key \`${key}\` of ${section}: ${owner} has it already`);
      owners.set(key, section);
    }
  }
  const keys = Object.assign({}, ...sections.map(([, section]) => section)) as ConfigSection;
  return z.strictObject(keys, { error: 'a mapping of keys' }).overwrite(defined);
}
