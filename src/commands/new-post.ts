// Headline, date and the like → the text of a post's file. Touches no disk. The YAML that it writes
// reads back as it was given.

/** What a new post begins with. */
export interface NewPost {
  readonly title: string;
  /** RFC 3339. */
  readonly date: string;
  readonly author?: string | undefined;
  readonly dateline?: string | undefined;
  readonly tags: readonly string[];
  readonly id?: string | undefined;
}

/**
 * Front matter in YAML 1.2, one field a line, in the order of the documentation; then room for the
 * text.
 */
export function newPostText({ title, date, author, dateline, tags, id }: NewPost): string {
  const fields = [
    ['title', yamlText(title)],
    ['date', date],
    ['author', author && yamlText(author)],
    ['dateline', dateline && yamlText(dateline)],
    ['tags', tags.length > 0 && `[${tags.map(yamlText).join(', ')}]`],
    ['id', id],
  ];
  return `---\n${fields.flatMap(([name, value]) => (value ? `${name}: ${value}\n` : [])).join('')}---\n\n`;
}

const plainForm = /^\p{L}[\p{L}\p{M}\p{N} .()'’“”–—-]*$/u;
const reserved = /^(?:true|false|null|yes|no|y|n|on|off)$/i;

/**
 * A plain scalar where nobody can misread it, else double quotes; JSON's strings are YAML's (YAML
 * 1.2, 1.3).
 */
function yamlText(text: string): string {
  if (plainForm.test(text) && !reserved.test(text)) return text;
  return JSON.stringify(text).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
