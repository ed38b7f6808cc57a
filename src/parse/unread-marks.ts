// A finished body → the marks of Markdown that its page shows, since the parser did not read them.
// Costs a body without them two searches of its HTML.
import type { Root, RootContent } from 'hast';
import type { Dialect } from '../config/site-config.ts';
import type { Problem } from '../site/diagnostics.ts';
import type { BodyInput } from './body-context.ts';
import { findCode, makeIsIn, type Range } from './foreign/find-code.ts';
import { isMeantInKramdown } from './mend-source.ts';

export interface UnreadOptions extends Pick<BodyInput, 'path' | 'start'> {
  /** The source of the body, and the HTML that was made of it. */
  readonly source: string;
  readonly html: string;
  readonly dialect: Dialect | undefined;
}

interface Kind {
  readonly sign: string;
  /** "Cannot read …". */
  readonly name: string;
  /** The places in the text of a block. */
  readonly find: (text: string) => Range[];
  readonly hint: (places: readonly Range[], options: UnreadOptions) => string;
}

const endHtml = 'leave a blank line between HTML and what is Markdown';
const stars = /(?<![\\*])\*{2,}(?!\*)/g;
const link = /\[[^\][\n]+\]\((?![\s{)])/g;

const kinds: readonly Kind[] = [
  { sign: '**', name: '"**" as bold text', find: findStars, hint: hintForStars },
  {
    sign: '](',
    name: '"](" as a link',
    find: (text) =>
      Array.from(text.matchAll(link), ({ 0: { length }, index }) => ({
        start: index + length - 2,
        end: index + length,
      })),
    hint: ([{ end = 0 } = {}], { source }) =>
      /^[^()\n]*[^\s()"'][ \t]+[^\s()"'][^()\n]*\)/.test(source.slice(end, end + 500))
        ? 'write %20 for a space in the address, and a title in double quotes'
        : endHtml,
  },
];

/** Reports `unread-markdown` once for each kind of mark, at the first place. */
export function findUnreadMarks(tree: Root, options: UnreadOptions): Problem[] {
  const { source, html, path, start = 0 } = options;
  const possible = kinds.filter(({ sign }) => html.includes(sign));
  if (possible.length === 0) return [];
  const blocks = [''];
  collectBlocks(tree.children, blocks);
  return possible.flatMap((kind): Problem[] => {
    const places = locate(
      blocks.flatMap((text) => kind.find(text).map((range): Mark => ({ text, range }))),
      source,
    );
    const [first] = places;
    if (!first) return [];
    const number = places.length === 1 ? '' : ` (${places.length} times)`;
    return [
      {
        code: 'unread-markdown',
        severity: 'warning',
        message: `Cannot read ${kind.name}: the page shows it as it is written${number}`,
        hint: `${kind.hint(places, options)}, or a backslash before it if it is text`,
        path,
        at: { kind: 'offset', offset: start + first.start, length: first.end - first.start },
      },
    ];
  });
}

/**
 * Two or more in a block, of which one is not inside a word or a calculation; or one that opens
 * within the block: at its beginning it may be the mark of a note.
 */
function findStars(text: string): Range[] {
  const marks = Array.from(text.matchAll(stars), ({ 0: { length }, index }) => ({
    start: index,
    end: index + length,
  }));
  const isMark = ({ start, end }: Range) =>
    !/^[\p{L}\p{N}]\*+[\p{L}\p{N}]$|^\s?\*+\s?$/u.test(text.slice(Math.max(0, start - 1), end + 1));
  const between = marks.length < 2 ? '' : text.slice(marks[0]!.end, marks.at(-1)!.start);
  const isPair = /[^\s*]/.test(between) && marks.some(isMark);
  return isPair || (marks.length === 1 && /\S\s+\*\*\p{L}/u.test(text)) ? marks : [];
}

function hintForStars(
  places: readonly Range[],
  { source, dialect }: Pick<UnreadOptions, 'source' | 'dialect'>,
): string {
  const sides = places.map(({ start, end }) => [source.charAt(start - 1), source.charAt(end)]);
  const isKramdown = sides.some(
    ([before = '', after = '']) =>
      isMeantInKramdown({ outside: after, inside: before }) ||
      isMeantInKramdown({ outside: before, inside: after }),
  );
  if (isKramdown)
    return (
      'write a space between the stars and the word beside them: "**Place:** Berlin"' +
      (dialect === 'jekyll' ? '' : ', set "markdown": { "dialect": "jekyll" } in the configuration')
    );
  const isApart = sides.some(([before = '', after = '']) => /^\w?[ \t]$/.test(before + after));
  return isApart ? 'write the stars right beside the words: "see **this**"' : endHtml;
}

const inline = new Set(
  'a abbr b bdi bdo cite del em font i ins mark q s small span strong sub sup time u'.split(' '),
);
const apart = new Set(['pre', 'code', 'kbd', 'samp', 'script', 'style', 'textarea', 'math']);

/** The text of each block, without code: the last is the one that goes on. */
function collectBlocks(nodes: readonly RootContent[], blocks: string[]): void {
  for (const node of nodes) {
    if (node.type === 'text') blocks[blocks.length - 1] += node.value;
    if (node.type !== 'element') continue;
    const isBlock = !inline.has(node.tagName);
    if (isBlock) blocks.push('');
    if (!apart.has(node.tagName)) collectBlocks(node.children, blocks);
    if (isBlock) blocks.push('');
  }
}

interface Mark {
  /** The text of its block, and where the mark is in that. */
  readonly text: string;
  readonly range: Range;
}

const around = 12;
/** So many places that look like a mark are tried. */
const mostTried = 50;

/** Where they are written, outside code. What is not written so is a text: `\**`, `&#42;&#42;`. */
function locate(marks: readonly Mark[], source: string): Range[] {
  if (marks.length === 0) return [];
  const isCode = makeIsIn(findCode(source));
  let from = 0;
  return marks.flatMap(({ text, range: { start, end } }): Range[] => {
    const before = text.slice(Math.max(0, start - around), start).replace(/^[^]*\n\s*/, '');
    const after = text.slice(end, end + around).replace(/\s*\n[^]*$/, '');
    const sign = text.slice(start, end);
    const attempts = [around, 1].flatMap((length) => [
      { head: before.slice(-length), tail: after.slice(0, length), from },
      { head: before.slice(-length), tail: after.slice(0, length), from: 0 },
    ]);
    for (const { head, tail, ...attempt } of attempts) {
      let at = source.indexOf(head + sign + tail, attempt.from);
      for (let tried = 0; at !== -1 && tried < mostTried; tried += 1) {
        const place = { start: at + head.length, end: at + head.length + sign.length };
        const opening = sign === '](' ? source.lastIndexOf('[', place.start) : place.start;
        if (source[opening - 1] !== '\\' && !isCode(place.start)) {
          from = place.end;
          return [place];
        }
        at = source.indexOf(head + sign + tail, at + 1);
      }
    }
    return [];
  });
}
