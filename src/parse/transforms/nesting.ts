// hast with raw HTML in it → hast that browsers read as it is written. What the parser moves out of
// a table, and what is left of an element that is not allowed, can stand where its tags close what
// is around them: <p><object><p> without the <object>. Such a tree is read again as its HTML would
// be.
import type { Element, Parents, Root } from 'hast';
import type { VFile } from 'vfile';
import { voidElements } from '../../lib/html.ts';
import { bodyOf } from '../body-context.ts';
import { parseRaw } from './raw-html.ts';

/** What is read again may come out wrong again. */
const mostReadings = 3;

/** Puts elements where browsers would find them. Does nothing to a post without raw HTML. */
export function nesting() {
  return async (tree: Root, file: VFile): Promise<Root> => {
    let nested = tree;
    if (!bodyOf(file).facts.hasHtml) return nested;
    for (let reading = 0; reading < mostReadings && isMisread(nested, nothingOpen); reading += 1)
      nested = await parseRaw(nested, file);
    return nested;
  };
}

const headings = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
/** Their start tags end a paragraph: https://html.spec.whatwg.org/#parsing-main-inbody */
const blocks = new Set([
  ...headings,
  ...(
    'address article aside blockquote center dd details dialog dir div dl dt fieldset ' +
    'figcaption figure footer form header hgroup hr li listing main menu nav ol p plaintext ' +
    'pre search section summary table ul xmp'
  ).split(' '),
]);
/** Nothing in them ends what is around them. */
const bounds = new Set(
  'applet button caption marquee math object svg table td template th'.split(' '),
);
/** Items end the one before them, unless there is another block in between. */
const items = new Map([
  ['li', 'li'],
  ['dd', 'term'],
  ['dt', 'term'],
]);
const transparent = new Set(['address', 'div', 'p']);

/** Where the parts of a table stand; anything else in one is moved out of it. */
const parts = new Map([
  ['caption', new Set(['table'])],
  ['colgroup', new Set(['table'])],
  ['thead', new Set(['table'])],
  ['tbody', new Set(['table'])],
  ['tfoot', new Set(['table'])],
  ['col', new Set(['colgroup'])],
  ['tr', new Set(['thead', 'tbody', 'tfoot'])],
  ['td', new Set(['tr'])],
  ['th', new Set(['tr'])],
]);
const holders = new Set(['table', 'colgroup', 'thead', 'tbody', 'tfoot', 'tr']);

/** What the start tag of an element may end. */
interface Open {
  readonly paragraph: boolean;
  readonly link: boolean;
  readonly item: string | undefined;
}

const nothingOpen: Open = { paragraph: false, link: false, item: undefined };

/** True if the tags of a tree would be read as another tree. */
function isMisread(parent: Parents, open: Open): boolean {
  const name = parent.type === 'element' ? parent.tagName : '';
  return parent.children.some((child) => {
    if (child.type === 'text')
      return voidElements.has(name) || (holders.has(name) && child.value.trim() !== '');
    if (child.type !== 'element') return false;
    return isMisplaced(child, name, open) || isMisread(child, openIn(child.tagName, open));
  });
}

function isMisplaced({ tagName }: Element, parent: string, open: Open): boolean {
  // `<source>` in <math> can have children, and `<img.x>` is an image by the time it gets here.
  if (voidElements.has(parent)) return true;
  const places = parts.get(tagName);
  if (places ? !places.has(parent) : holders.has(parent) && tagName !== 'template') return true;
  return (
    (open.paragraph && blocks.has(tagName)) ||
    (open.link && tagName === 'a') ||
    (open.item !== undefined && open.item === items.get(tagName)) ||
    (headings.has(tagName) && headings.has(parent))
  );
}

function openIn(tagName: string, open: Open): Open {
  if (bounds.has(tagName)) return nothingOpen;
  const item = items.get(tagName);
  const isBlock = blocks.has(tagName) && !transparent.has(tagName);
  if (tagName === 'p') return { ...open, paragraph: true };
  if (tagName === 'a') return { ...open, link: true };
  return item === undefined && !isBlock ? open : { ...open, item };
}
