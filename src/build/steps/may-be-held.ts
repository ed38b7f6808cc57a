// The text of a post that cannot be read → whether its author may have wanted to hold it back.
// Looks at lines, because no reader of front matter accepts the text; in doubt the answer is yes.
import { meaningOf } from '../../site/fields/foreign-names.ts';
import { publicationFields } from '../../site/fields/publication-fields.ts';
import { verdictOf } from '../../site/fields/publication-names.ts';

const line = /^[ \t]*["']?(?<name>[\w-]+)["']?[ \t]*[:=][ \t]*(?<value>[^\n]*)$/gm;
const names = Object.keys(publicationFields);

/**
 * True if a line before the text has a name by which posts are held back, scheduled or taken out,
 * unless its value says that the post is public, or a date that is not `day`, "2015-06-07".
 */
export function mayBeHeld(text: string, day: string | undefined): boolean {
  for (const { groups } of text.slice(0, mostFrontMatter).matchAll(line)) {
    const { name = '', value: written = '' } = groups ?? {};
    const value = written.replace(/\s#.*$|,\s*$/g, '').replace(/^["'\s]+|["'\s]+$/g, '');
    const verdict = verdictOf(name, value);
    if (verdict !== undefined && verdict !== 'public') return true;
    const meant = meaningOf(name, names);
    if (meant === 'publishDate' || meant === 'expiryDate') return true;
    if (meant === 'date' && day !== undefined && !value.startsWith(day)) return true;
  }
  return false;
}

/** Characters: no front matter is longer, and a text that looks like it is in doubt, too. */
const mostFrontMatter = 4000;
