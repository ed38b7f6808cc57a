// The syntax of other engines, editors and exporters that Markdown does not have: a table. Each
// kind has a pattern of the source, and what an excerpt says in its place.

export interface ForeignKind {
  /** "Cannot read …". */
  readonly name: string;
  /** What every place of it holds: most texts hold none of these. */
  readonly sign: string;
  /** Where it ends cannot depend on how far the text goes on: takes time in proportion to it. */
  readonly pattern: RegExp;
  /** What takes its place in the plain text of an excerpt; each pattern with its replacement. */
  readonly plain: readonly (readonly [pattern: RegExp, text: string])[];
  readonly hint: string;
}

const asMarkdown = 'write it as Markdown or HTML';
/** Of every hint. */
export const asText = ', or a backslash before it if it is text';
const dialect = (...names: readonly string[]) =>
  `set "markdown": { "dialect": ${names.map((name) => `"${name}"`).join(' or ')} } in the ` +
  `configuration, ${asMarkdown}`;

// WordPress's shortcodes and its plugins': names that are no words of a text, names that are with
// what follows them, and words that are with an attribute.
const names = String.raw`gallery|wp_\w+|vc_\w+|et_pb_\w+|su_\w+|fusion_\w+|contact-form(?:-7)?`;
const services = [
  'caption|playlist|slideshare|youtube|vimeo|sourcecode|soundcloud|scribd|dailymotion|wpvideo',
  String.raw`videopress|polldaddy|googlemaps|flickr|instagram|tweet|blip\.tv|embedyt|fbvideo`,
].join('|');
const words = 'code|video|audio|embed|quote|map|button|column|row|table|form|media|iframe|pdf';
const shortcode = [
  String.raw`(?:${names})(?=[\s\]=:])`,
  String.raw`(?:${services})(?:[=:]|\s+(?:[\w-]+=|https?:|\d|"))`,
  String.raw`(?:${words})[ \t]+\w+=`,
].join('|');
const wordpress = new RegExp(
  String.raw`(?<![\\\]])\[(?:(?:${shortcode})[^\][]*|/[a-z][\w-]*)\](?![(:[])`,
  'gi',
);

/** In a line only in capitals: in small letters it may be meant as it is. */
const contents = new RegExp(
  String.raw`(?<![\\\]])(?:@?\[TOC\](?![(:[])|\[\[_?TOC_?\]\]|\{\{TOC\}\})` +
    String.raw`|^[ \t]*(?:@?\[toc\]|\[\[_?toc_?\]\])[ \t]*$`,
  'gm',
);

/** What begins like one of the kinds whose sign is a bracket, at the bracket. */
export const foreignBracket = new RegExp(String.raw`\[(?:[[!]|/[a-z]|TOC\]|${shortcode})`, 'iy');

export const foreignKinds: readonly ForeignKind[] = [
  {
    name: "Hugo's shortcodes",
    sign: '{{',
    pattern: /(?<!\\)\{\{[<%](?:(?!\{\{)[^])*?[%>]\}\}/g,
    plain: [
      [/\[([^\][]*)\]\(\s*\{\{[^)]*\)/g, '$1'],
      [/\{\{[<%](?:(?!\{\{)[^])*?\}\}|\{\{|\}\}/g, ' '],
    ],
    hint: dialect('hugo'),
  },
  {
    name: 'tags of a template language',
    sign: '{',
    pattern:
      /(?<!\\)(?:\{%-?\s*\w(?:(?!\{%)[^])*?%\}|\{\{-?(?:\s[^{}]*|[^{}\s<%]*[.(|][^{}]*)\}\})/g,
    plain: [
      [/\[([^\][]*)\]\(\s*\{[{%][^)]*\)/g, '$1'],
      [/\{%(?:(?!\{%)[^])*?%\}|\{\{[^{}]*\}\}/g, ' '],
    ],
    hint: dialect('jekyll', 'hexo', 'zola'),
  },
  {
    name: "kramdown's attributes",
    sign: '{',
    pattern: new RegExp(
      String.raw`(?<!\\)(?:\{:{1,2}/?[\s\w.#][^{}\n]*\}` +
        String.raw`|(?<=\S[ \t]*)\{[#.][A-Za-z][^{}\n]*\}(?=[ \t#]*$))`,
      'gm',
    ),
    plain: [[/\s*\{(?:::?\/?[\s\w.#]|[#.][A-Za-z])[^{}\n]*\}/g, '']],
    hint: dialect('jekyll', 'hugo'),
  },
  {
    name: 'shortcodes of WordPress or BBCode',
    sign: '[',
    pattern: wordpress,
    plain: [
      [/\[(wp_caption|caption|embed|audio|video)\b[^\]]*\][^[]*\[\/\1\]/gi, ' '],
      [wordpress, ' '],
    ],
    hint: asMarkdown,
  },
  {
    name: 'marks of tables of contents',
    // Its forms have no letter in common.
    sign: '',
    pattern: contents,
    plain: [[contents, ' ']],
    hint: 'leave it out, since long posts have one anyway',
  },
  {
    name: 'links of a wiki',
    sign: '[[',
    pattern: /(?<![\\\]])!?\[\[(?![\s_"']|\d+\])[^[\]\n]+\]\](?![([])/g,
    plain: [
      [/!\[\[[^[\]\n]+\]\]/g, ' '],
      [/\[\[(?:[^[\]|\n]*\|)?([^[\]\n]+)\]\]/g, '$1'],
    ],
    hint: 'write [the text](./2015-06-07-rivers.md) or ![what it shows](map.png)',
  },
  {
    name: 'marks of containers',
    sign: ':::',
    pattern: /^[ \t>]*:{3,}[ \t]*(?:[A-Za-z{][^\n]*)?$/gm,
    plain: [[/:{3,}[ \t]*(?:[\w-]*(?:\[[^\]]*\])?(?:\{[^}]*\})?)/g, ' ']],
    hint: 'write a quotation (> Text) or HTML (<aside>)',
  },
  {
    name: 'marks of callouts',
    sign: '[!',
    pattern: /(?<=^[ \t>]*>[ \t]*)\[!(?!pullquote\])[\w-]+\][+-]?/gim,
    plain: [[/\[![\w-]+\][+-]?\s*/g, '']],
    hint: 'write > **Note:** Text',
  },
  {
    name: 'marks of highlighted text',
    sign: '==',
    pattern: /(?<![\w=/?&+\\])==(?=[^\s=])[^=\n]*[^\s=]==(?![\w=])/g,
    plain: [[/==(?=[^\s=])([^=\n]*[^\s=])==/g, '$1']],
    hint: 'write <mark>the text</mark>',
  },
];
