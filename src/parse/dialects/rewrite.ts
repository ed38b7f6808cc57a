// The source of a body in the dialect of another engine → changes that make it Markdown, or HTML if
// the file is HTML, each within its lines. What has no clear meaning stays as it is, and is
// reported as foreign syntax.
import type { Dialect } from '../../config/site-config.ts';
import type { Edit } from '../foreign/edits.ts';
import { findCode, makeIsIn, type Range } from '../foreign/find-code.ts';
import { nameUrls } from './name-urls.ts';
import { type TagContext, understandTag } from './shortcodes.ts';
import { htmlWriter, markdownWriter, type TagWriter } from './tag-writer.ts';

export interface RewriteOptions {
  readonly dialect: Dialect;
  /** The site's own address, ending in "/", and its base path. */
  readonly siteUrl: string;
  readonly base: string;
  /** Whether nothing in the body is Markdown. */
  readonly isHtml?: boolean;
}

export interface Rewritten {
  readonly edits: readonly Edit[];
  /** What is known: neither changed nor reported. */
  readonly understood: readonly Range[];
  /** What an author wrote for an address, by the address that takes its place. */
  readonly written: ReadonlyMap<string, string>;
}

const hasTags: Readonly<Record<Dialect, RegExp>> = {
  jekyll: /\{[{%:]|<!--/,
  hexo: /\{[{%]|<!--/,
  hugo: /\{\{[<%]|<!--/,
  zola: /\{[{%]|@\/|<!--/,
};
const none: Rewritten = { edits: [], understood: [], written: new Map() };

/** Rewrites what is understood. A body without tags costs one search. */
export function rewrite(source: string, options: RewriteOptions): Rewritten {
  if (!hasTags[options.dialect].test(source)) return none;
  const { dialect } = options;
  const edits: Edit[] = [];
  const understood: Range[] = [];
  const written = new Map<string, string>();
  if (dialect === 'hugo') unescapeShortcodes(source, edits);
  else takeRaw(source, { edits, understood });
  const write = options.isHtml ? htmlWriter : markdownWriter;
  takeCode(source, { dialect, write, edits, understood });
  const code = findCode(source, options);
  takeMore(source, { code, edits });
  const isApart = makeIsIn(
    [...code, ...understood, ...edits].toSorted((a, b) => a.start - b.start),
  );
  for (const { 0: text, index, groups = {} } of source.matchAll(patterns[dialect])) {
    if (isApart(index)) continue;
    const place = { start: index, end: index + text.length };
    const urlOfName = (name: string) => nameUrls.make(name, { text, written });
    const made = understand(groups, {
      ...options,
      write,
      urlOfName,
      isAddress: () => isAddress(source, index),
      after: source.slice(place.end),
    });
    if (made !== undefined) edits.push({ ...place, text: made });
  }
  return { edits, understood: [...understood, ...edits], written };
}

const longestAddress = 1000;

/** True where a link or an image has its address; other tags may be before this one in it. */
function isAddress(source: string, start: number): boolean {
  const line = source
    .slice(Math.max(0, start - longestAddress), start)
    .split('\n')
    .at(-1)!;
  return /(?:\]\(\s*<?|\]:\s*<?|\b(?:href|src)\s*=\s*["']?)[^\s"'()<>]*$/.test(
    line.replace(/\{[{%][^]*?[}%]\}/g, ''),
  );
}

interface Given extends RewriteOptions, TagContext {
  /** The source after the tag. */
  readonly after: string;
}

function understand(groups: Readonly<Record<string, string>>, given: Given): string | undefined {
  const { name, path, output: shown } = groups;
  if (path !== undefined) return given.urlOfName(path);
  if (shown !== undefined) return understandOutput(shown, given);
  if (name === undefined) return '';
  return understandTag(given.dialect, { name, given: groups['given'] ?? '' }, given);
}

const liquidTag = String.raw`\{%-?\s*(?<name>\w+)(?<given>(?:(?!\{%|%\})[^])*?)-?%\}`;
const output = String.raw`\{\{-?\s*(?<output>[^{}<%]*?)\s*-?\}\}`;
const call = String.raw`(?<name>\w+)\((?<given>[^{}]*?)\)`;
const liquid = new RegExp(`${liquidTag}|${output}|\\{::?/?(?:options|nomarkdown)[^}]*\\}`, 'g');

const patterns: Readonly<Record<Dialect, RegExp>> = {
  jekyll: liquid,
  hexo: liquid,
  hugo: /\{\{[<%]\s*(?<name>[\w/-]+)(?<given>(?:(?!\{\{)[^])*?)\s*\/?[>%]\}\}/g,
  zola: new RegExp(
    String.raw`\{[{%]-?\s*${call}\s*-?[}%]\}` +
      String.raw`|(?<=\]\(\s*<?|\]:\s*<?|href=["']?)@/(?<path>[^\s)>"']+)`,
    'g',
  ),
};

/** The comments that end an excerpt, in the spellings of engines and their themes. */
const excerptMark = '(?:end[-_ ]?)?excerpt(?:[-_ ]?(?:end|break|separator))?';
const more = new RegExp(
  String.raw`<!--\s*(?:more\b[^<>]*|${excerptMark}|read[-_ ]?more)\s*-->`,
  'gi',
);

function takeMore(
  source: string,
  { code, edits }: { readonly code: readonly Range[]; readonly edits: Edit[] },
): void {
  for (const { 0: text, index } of source.matchAll(more))
    if (code.some(({ start }) => start === index))
      edits.push({ start: index, end: index + text.length, text: '<!-- more -->' });
}

interface Found {
  readonly edits: Edit[];
  readonly understood: Range[];
}

/** {% raw %}…{% endraw %}, in code, too: what is between is text. */
function takeRaw(source: string, { edits, understood }: Found): void {
  const raw = /\{%-?\s*raw\s*-?%\}((?:(?!\{%-?\s*raw\b)[^])*?)\{%-?\s*endraw\s*-?%\}/g;
  for (const { 0: text, 1: inside = '', index } of source.matchAll(raw)) {
    const start = index + text.indexOf(inside, text.indexOf('%}') + 2);
    const end = start + inside.length;
    edits.push({ start: index, end: start, text: '' });
    edits.push({ start: end, end: index + text.length, text: '' });
    understood.push({ start, end });
  }
}

/** A shortcode between comment marks is how Hugo shows one, in code, too. */
function unescapeShortcodes(source: string, edits: Edit[]): void {
  for (const { 0: text, 1: open, 2: inside, 3: close, index } of source.matchAll(
    /\{\{([<%])\/\*((?:(?!\{\{)[^])*?)\*\/([>%])\}\}/g,
  ))
    edits.push({ start: index, end: index + text.length, text: `{{${open}${inside}${close}}}` });
}

const blocks: Readonly<Partial<Record<Dialect, RegExp>>> = {
  jekyll: liquidBlock('highlight'),
  hexo: liquidBlock('(?:codeblock|code|highlight)'),
  hugo: new RegExp(
    String.raw`\{\{[<%]\s*(?:highlight|code)\b(?<given>[^>%{}]*)[>%]\}\}` +
      String.raw`(?<code>(?:(?!\{\{[<%]\s*(?:highlight|code)\b)[^])*?)` +
      String.raw`\{\{[<%]\s*/\s*(?:highlight|code)\s*[>%]\}\}`,
    'g',
  ),
};

function liquidBlock(name: string): RegExp {
  return new RegExp(
    String.raw`\{%-?\s*${name}\b(?<given>[^%{}]*)%\}` +
      String.raw`(?<code>(?:(?!\{%-?\s*${name}\b)[^])*?)` +
      String.raw`\{%-?\s*end${name}\s*-?%\}`,
    'g',
  );
}

interface CodeOptions extends Found {
  readonly dialect: Dialect;
  readonly write: TagWriter;
}

/** Highlighted code → a block of code, or code within a line. */
function takeCode(source: string, { dialect, write, edits, understood }: CodeOptions): void {
  const pattern = blocks[dialect];
  if (!pattern) return;
  for (const { 0: all, index, groups = {} } of source.matchAll(pattern)) {
    const { code: text = '', given = '' } = groups;
    const start = index + /^\{.*?\}(?:\}|(?=[^}])|$)/s.exec(all)![0].length;
    const end = start + text.length;
    const isBlock = /^[ \t]*\n/.test(text) && /\n[ \t>]*$/.test(text);
    if (!isBlock && text.includes('\n')) continue;
    const [, language = ''] = /(?:lang:)?([\w+#-]+)/.exec(given) ?? [];
    const { before, inside, after } = write.code({ text, language, isBlock });
    edits.push({ start: index, end: start, text: before });
    if (inside !== undefined) edits.push({ start, end, text: inside });
    edits.push({ start: end, end: index + all.length, text: after });
    understood.push({ start, end });
  }
}

const quoted = new RegExp(
  String.raw`^(?:"([^"]*)"|'([^']*)')\s*\|` +
    String.raw`\s*(?:relative_url|absolute_url|url|prepend:\s*site\.(?:base)?url)\s*$`,
);

/** {{ site.url }} and the like; a path that a filter makes an address of the site. */
function understandOutput(text: string, { siteUrl, base, after }: Given): string | undefined {
  const [, double, single] = quoted.exec(text) ?? [];
  const path = double ?? single;
  if (path !== undefined) return path.startsWith('/') ? base + path : path;
  // What follows makes an address of the site by itself.
  const isPrefix = /^\{[{%]/.test(after);
  if (/^site\.url$/.test(text))
    return isPrefix ? '' : siteUrl.slice(0, siteUrl.length - 1 - base.length);
  if (/^(?:site\.baseurl|config\.root|site\.base_url)$/.test(text)) return isPrefix ? '' : base;
  if (text === 'config.url') return isPrefix ? '' : siteUrl.slice(0, -1);
  return undefined;
}
