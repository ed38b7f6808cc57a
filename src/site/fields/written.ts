// The kinds of values that front matter can hold, as schemas; and the plain texts and lists that
// are made of them. YAML takes texts such as "1984" and "true" for numbers and booleans.
import { aMapping, filledText, path, text, z } from '../../config/values.ts';
import { composed } from '../../lib/text.ts';

/** A text, or what YAML makes of one. */
export type Scalar = string | number | boolean | null | undefined;
/** WordPress exports have no `name`, but a `display_name` and a `login`. */
type Name =
  | Scalar
  | { readonly name: Scalar }
  | { readonly display_name: Scalar }
  | { readonly login: Scalar };

const textOrNumber = z.union([z.string(), z.number()], { error: 'text' });
const scalar = z.union([z.string(), z.number(), z.boolean()], { error: 'text' });
const date = z.union([z.string(), z.number()], { error: 'a date' });
const filled = z.union([filledText, z.number(), z.boolean()], { error: 'text' });
const name = z.union(
  [
    textOrNumber,
    z.object({ name: textOrNumber }, aMapping),
    z.object({ display_name: textOrNumber }, aMapping),
    z.object({ login: textOrNumber }, aMapping),
  ],
  { error: 'a name' },
);
const correction = z.object({ date, text: filled }, { error: 'a mapping of `date` and `text`' });

/** Schemas by what they accept. */
export const written = {
  textOrNumber,
  scalar,
  date,
  filled,
  texts: z.union([z.array(scalar.nullable()), scalar], { error: 'text or a list of texts' }),
  names: z.union([name, z.array(name.nullable())], { error: 'a name or a list of names' }),
  flag: z.union(
    [
      z.boolean(),
      z.string().regex(/^(?:true|false|yes|no|on|off|0|1)$/i, { abort: true }),
      z.literal([0, 1]),
    ],
    { error: 'true or false' },
  ),
  dateline: z.union(
    [z.string(), z.literal(false), z.object({ place: text, date: date.nullish() }, aMapping)],
    { error: 'a place, or a mapping of `place` and `date`, or false' },
  ),
  image: z.union(
    [
      z.string(),
      z.object(
        { src: path, alt: scalar.nullish(), caption: scalar.nullish(), credit: scalar.nullish() },
        aMapping,
      ),
    ],
    { error: 'a path, or a mapping of `src`, `alt`, `caption` and `credit`' },
  ),
  corrections: z.union([correction, z.array(correction)], {
    error: 'a list of corrections, each with `date` and `text`',
  }),
  direction: z.enum(['ltr', 'rtl', 'auto'], { error: 'ltr, rtl or auto' }),
};

/** True for a value that counts: null and blank texts count as missing. */
export function isPresent(value: unknown): boolean {
  return value !== undefined && value !== null && (typeof value !== 'string' || /\S/.test(value));
}

/** A text, trimmed; undefined if nothing is left. */
export function textOf(value: Scalar): string | undefined {
  return value === null || value === undefined
    ? undefined
    : composed(String(value).trim()) || undefined;
}

/** Texts of one or a list of texts or names, in order, each once, without empty ones. */
export function textsOf(value: Name | readonly Name[]): string[] {
  const texts = (Array.isArray(value) ? (value as readonly Name[]) : [value as Name])
    .map((item) => textOf(typeof item === 'object' && item ? nameIn(item) : item))
    .filter((text) => text !== undefined);
  return texts.length < 2 ? texts : [...new Set(texts)];
}

function nameIn(mapping: Exclude<Name, Scalar>): Scalar {
  if ('name' in mapping) return mapping.name;
  return 'display_name' in mapping ? mapping.display_name : mapping.login;
}

/** Like textsOf; commas part a text, but not the texts of a list. */
export function commaTextsOf(value: Scalar | readonly Scalar[]): string[] {
  return textsOf(typeof value === 'string' ? value.split(',') : value);
}

/** True for true and its spellings in YAML 1.1 and in other engines. */
export function flagOf(value: boolean | string | number): boolean {
  return /^(?:true|yes|on|1)$/i.test(String(value));
}
