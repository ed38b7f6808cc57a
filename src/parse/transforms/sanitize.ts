// hast → hast with what articles need and nothing that runs: an allow-list of elements, attributes
// and protocols. Reports what it takes away with a loss (`html-removed`); drops the rest (fonts,
// centring, event handlers) silently.

import type { Properties, Root } from 'hast';
import rehypeSanitize, { defaultSchema, type Options } from 'rehype-sanitize';
import type { VFile } from 'vfile';
import { parseUrl } from '../../lib/parse-url.ts';
import { bodyOf } from '../body-context.ts';
import { eachElement } from '../tree.ts';

/** The library's own allows some elements certain classes only; here all may have any. */
const base = Object.fromEntries(
  Object.entries(defaultSchema.attributes ?? {}).map(([name, allowed]) => [
    name,
    allowed.filter((attribute) => !Array.isArray(attribute) || attribute[0] !== 'className'),
  ]),
);
const mediaAttributes = [
  'src',
  'controls',
  'loop',
  'muted',
  'preload',
  'poster',
  'width',
  'height',
  'playsInline',
];
const cellAttributes = [
  'align',
  'vAlign',
  'colSpan',
  'rowSpan',
  'headers',
  'scope',
  'abbr',
  'width',
];

const schema: Options = {
  ...defaultSchema,
  // Ids are the author's own: the prefix that guards scripts against them would break links to
  // them.
  clobber: [],
  clobberPrefix: '',
  tagNames: [
    ...(defaultSchema.tagNames ?? []),
    ...[
      'abbr',
      'address',
      'article',
      'aside',
      'audio',
      'bdi',
      'bdo',
      'caption',
      'cite',
      'col',
      'colgroup',
      'data',
      'dfn',
      'figcaption',
      'figure',
    ],
    ...['footer', 'header', 'hgroup', 'mark', 'small', 'time', 'track', 'u', 'video', 'wbr'],
  ],
  attributes: {
    ...base,
    '*': [
      'lang',
      'dir',
      'title',
      'id',
      'className',
      'role',
      'ariaLabel',
      'ariaDescribedBy',
      'ariaLabelledBy',
      'ariaHidden',
      'itemProp',
      'itemScope',
      'itemType',
    ],
    a: ['href', 'rel', 'hrefLang', 'dataFootnoteRef', 'dataFootnoteBackref', 'name'],
    audio: mediaAttributes,
    video: mediaAttributes,
    source: ['src', 'srcSet', 'type', 'media', 'sizes'],
    track: ['src', 'kind', 'srcLang', 'label', 'default'],
    img: ['src', 'srcSet', 'sizes', 'alt', 'width', 'height', 'loading', 'decoding'],
    table: ['align', 'width', 'border', 'summary'],
    td: cellAttributes,
    th: cellAttributes,
    tr: ['align', 'vAlign'],
    col: ['span', 'width'],
    colgroup: ['span', 'width'],
    time: ['dateTime'],
    data: ['value'],
    details: ['open'],
    ol: ['start', 'reversed', 'type'],
    li: ['value'],
    blockquote: ['cite'],
    q: ['cite'],
    section: ['dataFootnotes'],
    input: [...(base.input ?? []), 'checked'],
    del: ['cite', 'dateTime'],
    ins: ['cite', 'dateTime'],
  },
  // The other addresses are for links.ts, which says so where it takes one away.
  protocols: { cite: ['http', 'https'] },
  // What raw-html.ts left of them is the mark "more".
  allowComments: true,
  ancestors: { ...defaultSchema.ancestors, input: ['li'] },
  strip: ['script', 'style', 'svg', 'template', 'noembed', 'noframes'],
};

const allowed = new Set(schema.tagNames);
/** Elements whose loss a reader would notice; unlike <font> or <center>, whose text stays. */
const noticed = new Set([
  ...[
    'applet',
    'area',
    'base',
    'button',
    'canvas',
    'dialog',
    'embed',
    'form',
    'frame',
    'frameset',
    'iframe',
    'link',
    'map',
    'math',
    'meter',
  ],
  ...[
    'noscript',
    'object',
    'param',
    'portal',
    'progress',
    'script',
    'select',
    'style',
    'svg',
    'template',
    'textarea',
  ],
]);

/** What the policy of a site with trusted HTML must allow besides. */
const policies: Readonly<Record<string, string>> = {
  iframe: 'frame-src',
  script: 'script-src',
  embed: 'object-src',
  object: 'object-src',
};

function howToTrust(name: string, { src, data }: Properties): string {
  const directive = policies[name];
  const url = String(src ?? data).replace(/^\/\//, 'https://');
  const origin = /^https?:/i.test(url) ? parseUrl(url)?.origin : undefined;
  if (directive === undefined || origin === undefined)
    return "set `markdown: { html: 'trusted' }` in the configuration";
  const policy = `security: { policy: { '${directive}': ['${origin}'] } }`;
  return `set \`markdown: { html: 'trusted' }, ${policy}\` in the configuration`;
}

/** Keeps the allow-list; see "Raw HTML" in the README for all of it. */
export function sanitizeHtml() {
  const clean = rehypeSanitize(schema);
  return (tree: Root, file: VFile): Root => {
    const { input, facts } = bodyOf(file);
    // Markdown alone makes nothing that the list does not allow, and unsafe addresses are
    // links.ts's.
    if (!facts.hasHtml) return tree;
    const removed = new Map<string, Properties>();
    eachElement(tree, ({ tagName, properties }) => {
      if (!allowed.has(tagName) && noticed.has(tagName) && !removed.has(tagName))
        removed.set(tagName, properties);
    });
    for (const [name, properties] of removed) {
      const trust = howToTrust(name, properties);
      facts.problems.push({
        code: 'html-removed',
        severity: 'warning',
        message: `Cannot keep raw HTML: <${name}> is not allowed in posts`,
        hint: `link to it instead, for example [the video](https://…), or ${trust}`,
        path: input.path,
        at: { kind: 'url', url: `<${name}` },
      });
    }
    return clean(tree);
  };
}
