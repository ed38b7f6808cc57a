// What a tag of another engine stands for → its text in a body: as Markdown, or as HTML in a file
// that is HTML. Adds no lines.
import { escapeAttribute, escapeText } from '../../lib/xml.ts';

export interface Picture {
  readonly src: string;
  readonly alt?: string | undefined;
  readonly caption?: string | undefined;
  readonly credit?: string | undefined;
  readonly link?: string | undefined;
}

export interface Code {
  readonly text: string;
  /** '' if it is not known. */
  readonly language: string;
  /** Whether it has lines of its own. */
  readonly isBlock: boolean;
}

export interface TagWriter {
  readonly address: (url: string) => string;
  readonly image: (picture: Picture) => string;
  /** Without a text the URL is shown. */
  readonly link: (link: { readonly url: string; readonly text?: string }) => string;
  /** What takes the place of the code, where that changes, and of the tags around it. */
  readonly code: (code: Code) => {
    readonly before: string;
    readonly inside?: string;
    readonly after: string;
  };
}

/** Texts in the square brackets and quotation marks of Markdown. */
const inBrackets = (text: string) => text.replace(/[[\]\\]/g, '\\$&').replace(/\s+/g, ' ');
const inQuotes = (text: string) => text.replace(/["\\]/g, '\\$&').replace(/\s+/g, ' ');
const plainText = (markdown: string) =>
  markdown.replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1').replace(/[*_`]|<[^>]*>/g, '');

const markdownAddress = (url: string) =>
  /[\s()<>]/.test(url) ? `<${url.replace(/[<>\n]/g, '')}>` : url;

export const markdownWriter: TagWriter = {
  address: markdownAddress,
  image({ src, alt, caption, credit, link }) {
    const words = plainText(caption ?? '');
    const title = credit ? `${words} | ${plainText(credit)}` : words;
    const tail = title.trim() === '' ? '' : ` "${inQuotes(title)}"`;
    const picture = `![${inBrackets(plainText(alt ?? words))}](${markdownAddress(src)}${tail})`;
    return link ? `[${picture}](${markdownAddress(link)})` : picture;
  },
  link: ({ url, text }) =>
    text === undefined ? `<${url}>` : `[${inBrackets(text)}](${markdownAddress(url)})`,
  code({ text, language, isBlock }) {
    const longest = Math.max(0, ...Array.from(text.matchAll(/`+/g), ([run]) => run.length));
    const ticks = '`'.repeat(isBlock ? Math.max(3, longest + 1) : longest + 1);
    const space = isBlock || !/^`|`$/.test(text) ? '' : ' ';
    return { before: ticks + (isBlock ? language : space), after: space + ticks };
  },
};

const inTag = (text: string) => escapeAttribute(text.replace(/\s+/g, ' '));

export const htmlWriter: TagWriter = {
  address: inTag,
  image({ src, alt, caption, credit, link }) {
    const words = plainText(caption ?? '');
    const picture = `<img src="${inTag(src)}" alt="${inTag(plainText(alt ?? words))}">`;
    const linked = link ? `<a href="${inTag(link)}">${picture}</a>` : picture;
    const owner = credit ? ` <small>${inTag(plainText(credit))}</small>` : '';
    const below = `${inTag(words)}${owner}`.trim();
    return below === '' ? linked : `<figure>${linked}<figcaption>${below}</figcaption></figure>`;
  },
  link: ({ url, text = url }) => `<a href="${inTag(url)}">${inTag(text)}</a>`,
  code({ text, language, isBlock }) {
    if (!isBlock) return { before: '<code>', inside: escapeText(text), after: '</code>' };
    const known = language === '' ? '' : ` class="language-${inTag(language)}"`;
    // The line end after the first tag is no line of the code.
    return {
      before: '<pre><code',
      inside: text.replace(
        /^[^\n]*\n([^]*)$/,
        (_, code: string) => `${known}\n>${escapeText(code)}`,
      ),
      after: '</code></pre>',
    };
  },
};
