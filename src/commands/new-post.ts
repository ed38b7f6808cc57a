// Headline, date and other fields → the text of a new post. Touches no disk. A YAML parser reads
// the same values back.

/** The fields of a new post. */
export interface NewPost {
  readonly title: string;
  /** A calendar day, or RFC 3339. */
  readonly date: string;
  readonly draft?: boolean | undefined;
  /** A BCP 47 tag, if it is not that of the site. */
  readonly lang?: string | undefined;
  readonly author?: string | undefined;
  readonly dateline?: string | undefined;
  readonly tags: readonly string[];
  readonly id?: string | undefined;
}

/** Front matter in YAML 1.2, one field a line in the order of the documentation. */
export function newPostText(post: NewPost): string {
  const { title, date, draft, lang, author, dateline, tags, id } = post;
  const fields = [
    ['title', yamlText(title)],
    ['date', date],
    ['draft', draft && 'true'],
    ['lang', lang],
    ['author', author && yamlText(author)],
    ['dateline', dateline && yamlText(dateline)],
    ['tags', tags.length > 0 && `[${tags.map(yamlText).join(', ')}]`],
    ['id', id],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? `${name}: ${value}\n` : []));
  return `---\n${lines.join('')}---\n\n`;
}

const plainForm = /^\p{L}[\p{L}\p{M}\p{N} .()'’“”–—-]*$/u;
const reserved = /^(?:true|false|null|yes|no|y|n|on|off)$/i;

/**
 * A plain scalar if no parser can misread it, else a double-quoted one: JSON strings are valid YAML
 * (YAML 1.2, 1.3).
 */
export function yamlText(text: string): string {
  if (plainForm.test(text) && !reserved.test(text)) return text;
  return JSON.stringify(text).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
