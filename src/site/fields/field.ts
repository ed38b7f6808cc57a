// What a post has: a front matter field, or a fact taken from its text, each described by one
// entry. Types, and the two functions that give an entry its type. From the entries follow the
// checking of front matter, the values of a post, its record, its fingerprints and the
// documentation.
import type { Root } from 'hast';
import type { SiteConfig } from '../../config/site-config.ts';
import type { z } from '../../config/values.ts';
import type { FingerprintPart } from '../../lib/fingerprint.ts';
import type { InternalLink, PostDate, Source, SourcePath } from '../post-values.ts';
import type { Post } from '../types.ts';

/**
 * Where pages show a value: wherever a link to the post is, in each line of a list, in each summary
 * of a list, or on the page of the post and in feeds only. Each includes those after it. What is
 * shown "nowhere" is read by models only. The value is part of the post's fingerprint of that name.
 */
export type Shown = 'link' | 'line' | 'summary' | 'all' | 'nowhere';

/**
 * How a record holds a value: "short" if each build reads it of every post, "long" if few posts
 * are asked for it, or if it is large.
 */
export type Kept = 'short' | 'long';

/** What holds for every value of a post. Values are JSON; `undefined` is none. */
export interface Entry<Value = unknown, Where extends Shown = Shown> {
  readonly shown: Where;
  /** Default "short". */
  readonly kept?: Kept;
  /** What a post without the value has: false, or an empty text, list or mapping. */
  readonly default?: Value;
  /** What of the value is shown where `shown` says; the rest is on the page of the post only. */
  shows?(value: NonNullable<Value>, post: Pick<Post, 'description'>): FingerprintPart;
  /** Another form of the value for the record. */
  readonly stored?: Stored<NonNullable<Value>>;
}

/** A text that stands for a value in records. */
export interface Stored<Value> {
  /** The value itself if no text says all of it. The value must not be a text. */
  encode(value: Value): string | Value;
  decode(text: string): Value;
}

/** One field of front matter. */
export interface Field<Value = unknown, Where extends Shown = Shown> extends Entry<Value, Where> {
  /** Of what people write. Its error completes "write …": `z.string({ error: 'a path' })`. */
  readonly schema: z.ZodType;
  /** One sentence or two for the documentation and for editors. */
  readonly describe: string;
  /** As in YAML; hints show it. */
  readonly example: unknown;
  /** Another way to write it. */
  readonly anotherExample?: unknown;
  /** What the documentation links to: "pages-and-feeds.md#redirects", from docs/writing.md. */
  readonly see?: string;
  /** A post without it is at fault. */
  readonly required?: true;
  /** Entities and tags, as exporters leave them in texts, become plain text. */
  readonly plainText?: true;
  /** The field whose value holds this one, too. */
  readonly partOf?: string;
  /**
   * Makes the value of what is written, where it is neither missing, null nor empty. The default
   * trims a text and takes everything else as it is.
   */
  read?(written: unknown, context: FieldContext): unknown;
  /** Runs for every post when all fields have been read: gives the value that the post has. */
  derive?(value: unknown, context: FieldContext): Value;
}

/** What a field can learn of its post, and report. */
export interface FieldContext {
  readonly path: SourcePath;
  readonly kind: 'post' | 'page';
  /** The language that the path says, if it does. */
  readonly pathLang?: string | undefined;
  readonly config: SiteConfig;
  /** The fields as written, without those at fault. */
  readonly written: Readonly<Record<string, unknown>>;
  /**
   * The values of the engine's own fields. When `derive` runs, all of them have been read, and
   * those before the field have been derived.
   */
  readonly values: Readonly<Record<string, unknown>> & {
    readonly date?: PostDate;
    readonly publishDate?: PostDate;
    readonly lang?: string;
  };
  readonly report: (problem: FieldProblem) => void;
  /** Has a link checked like those of the text. */
  readonly addLink: (link: InternalLink) => void;
}

/** What is wrong with a value; the place is known. */
export interface FieldProblem {
  /** Default "bad-field". */
  readonly code?: string;
  /** Default "error". */
  readonly severity?: 'error' | 'warning';
  readonly message: string;
  readonly hint: string;
  /** The index in a list. */
  readonly item?: number;
}

/** A value that is taken from the text of a post when it is parsed, on a worker. */
export interface Fact<Value = unknown, Where extends Shown = Shown> extends Entry<Value, Where> {
  /** Gives JSON, or undefined for none. Changes nothing. Runs once for each text of a file. */
  take(tree: Root, context: FactContext): Value | undefined;
}

/** What a fact is taken from, besides the finished tree of the text. */
export interface FactContext {
  /** All but facts. */
  readonly post: Omit<Post, 'facts' | 'fingerprints'>;
  /** The Markdown, without front matter. */
  readonly text: string;
  /** The outside pages that it cites. */
  readonly sources: readonly Source[];
}

/** What an entry says about a field besides its schema. */
type FieldOptions<Schema extends z.ZodType, Read, Where extends Shown> = Omit<
  Field<Read, Where>,
  'schema' | 'default' | 'read' | 'derive' | 'shows' | 'stored'
> & {
  readonly read?: (
    written: NonNullable<z.output<Schema>>,
    context: FieldContext,
  ) => Read | undefined;
};

/** What can be said once the type of the value is known. */
type ValueOptions<Value> = Pick<Entry<Value>, 'shows' | 'stored'>;

/** A field of each value type; which one follows from `default`, `derive` and `partOf`. */
export function field<
  Schema extends z.ZodType,
  const Where extends Shown,
  Read = NonNullable<z.output<Schema>>,
>(
  schema: Schema,
  options: FieldOptions<Schema, Read, Where> &
    ValueOptions<Read> & { readonly partOf: string; readonly default?: never },
): Field<never, Where>;
export function field<
  Schema extends z.ZodType,
  const Where extends Shown,
  Read = NonNullable<z.output<Schema>>,
>(
  schema: Schema,
  options: FieldOptions<Schema, Read, Where> & ValueOptions<Read> & { readonly default: Read },
): Field<Read, Where>;
export function field<
  Schema extends z.ZodType,
  const Where extends Shown,
  Value,
  Read = NonNullable<z.output<Schema>>,
>(
  schema: Schema,
  options: FieldOptions<Schema, Read, Where> &
    ValueOptions<Value> & {
      readonly derive: (value: Read | undefined, context: FieldContext) => Value;
    },
): Field<Value, Where>;
export function field<
  Schema extends z.ZodType,
  const Where extends Shown,
  Read = NonNullable<z.output<Schema>>,
>(
  schema: Schema,
  options: FieldOptions<Schema, Read, Where> & ValueOptions<Read>,
): Field<Read | undefined, Where>;
export function field(schema: z.ZodType, options: object): Field {
  return { schema, ...options } as Field;
}

/** A fact that is taken from the text of each post. */
export function fact<Value, const Where extends Shown>(entry: Fact<Value, Where>): typeof entry {
  return entry;
}
