// The kinds of values that people write, as schemas: texts, dates, names, files. The schemas of the
// configuration and of front matter are built from them. The only file that imports zod.
import { z } from 'zod';
import { languageNamed } from '../lib/language-names.ts';
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
/** POSIX and Java have "_" in the names of locales: "zh_CN". */
export const language = text
  .overwrite((written) => written.replaceAll('_', '-'))
  .refine(checks.isLanguage, { error: ({ input }) => languageTag(String(input)), abort: true });

/** What is right in place of a language that is written out. */
function languageTag(written: string): string {
  const tag = languageNamed(written);
  return tag === undefined ? 'a BCP 47 language tag' : `a language tag: write "${tag}"`;
}

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
