// The kinds of values that people write, as schemas: texts, dates, names, files. The schemas of the
// configuration and of front matter are built from them. The only file that imports zod.
import { z } from 'zod';
import * as checks from './checks.ts';

export { z } from 'zod';

// The `error` of a schema says what is right ("a whole number from 1"); faults.ts makes a sentence
// of it.
export const aMapping = { error: 'a mapping' };
export const text = z.string({ error: 'text' });
export const filledText = text.regex(/\S/, { error: 'text' });
export const path = z.string({ error: 'a path' });
export const boolean = z.boolean({ error: 'true or false' });
export const wholeNumber = z
  .int({ error: 'a whole number from 1' })
  .min(1, { error: 'a whole number from 1' });
export const language = text.refine(checks.isLanguage, {
  error: 'a BCP 47 language tag',
  abort: true,
});
export const webUrl = text.refine(checks.isWebUrl, { error: 'an absolute http or https URL' });

/** A page or file of this site, or one of another. */
export const place = text.refine(
  (written) => checks.isSitePath(written) || checks.isWebUrl(written),
  {
    error: 'a path that begins with "/", or an absolute http or https URL',
  },
);
export const fediverse = text.regex(/^@[\w.-]+@[\w-]+(?:\.[\w-]+)+$/, {
  error: 'a handle of two parts',
});

// YAML makes numbers and booleans of texts that look like them: a headline "1984", a tag "2015".
export const textOrNumber = z.union([z.string(), z.number()], { error: 'text' });
export const scalar = z.union([z.string(), z.number(), z.boolean()], { error: 'text' });
export const date = z.union([z.string(), z.number()], { error: 'a date' });
export const texts = z.union([z.array(scalar.nullable()), scalar], {
  error: 'text or a list of texts',
});
export const name = z.union([textOrNumber, z.object({ name: textOrNumber }, aMapping)], {
  error: 'a name',
});
export const names = z.union([name, z.array(name.nullable())], {
  error: 'a name or a list of names',
});
export const flag = z.union(
  [z.boolean(), z.enum(['true', 'True', 'yes', 'Yes', 'YES', 'false', 'False', 'no', 'No', 'NO'])],
  {
    error: 'true or false',
  },
);
export const dateline = z.union(
  [z.string(), z.literal(false), z.object({ place: text, date: date.nullish() }, aMapping)],
  {
    error: 'a place, or a mapping of `place` and `date`, or false',
  },
);
export const image = z.union(
  [
    z.string(),
    z.object(
      { src: path, alt: scalar.nullish(), caption: scalar.nullish(), credit: scalar.nullish() },
      aMapping,
    ),
  ],
  { error: 'a path, or a mapping of `src`, `alt`, `caption` and `credit`' },
);
const correction = z.object(
  { date, text: z.union([filledText, z.number(), z.boolean()], { error: 'text' }) },
  { error: 'a mapping of `date` and `text`' },
);
export const corrections = z.union([correction, z.array(correction)], {
  error: 'a list of corrections, each with `date` and `text`',
});
export const direction = z.enum(['ltr', 'rtl', 'auto'], { error: 'ltr, rtl or auto' });

/**
 * A field that may be missing or null, with what editors show of it; the first example is the one
 * of the hints.
 */
export function field<T extends z.ZodType>(
  schema: T,
  description: string,
  ...examples: readonly unknown[]
) {
  return schema
    .nullish()
    .describe(description)
    .meta({ examples: [...examples] });
}
