// Markdown files with one problem each, and the place that its diagnostic must name. Data only.
import type { MarkdownConfig } from '../../src/site/types.ts';

const head = '---\ntitle: Rivers\ndate: 2015-06-07\n---\n';
const sayHello = () => (_: unknown, file: { message: (reason: string) => unknown }) =>
  void file.message('Hello');
const fail = () => () => {
  throw new Error('no');
};

/** A file, and the problem that it has. */
export interface FaultyFile {
  readonly code: string;
  readonly content: string | Buffer;
  /** The line and column, and what "^" is under; "" for the whole file. */
  readonly at: readonly [line: number, column: number, text: string];
  readonly severity?: 'warning';
  readonly path?: string;
  readonly markdown?: Partial<MarkdownConfig>;
}

/** One file or more for each problem of loading and parsing. */
export const faultyFiles: readonly FaultyFile[] = [
  { code: 'no-front-matter', content: '\n\nRivers\n', at: [3, 1, 'Rivers'] },
  { code: 'no-front-matter', content: '', at: [1, 1, ''] },
  { code: 'front-matter-unclosed', content: '---\ntitle: Rivers\n\nText\n', at: [1, 1, '---'] },
  { code: 'front-matter-language', content: '---js\n{}\n---\n', at: [1, 1, '---js'] },
  {
    code: 'bad-yaml',
    content: '---\ntitle: Rivers: a study\ndate: 2015-06-07\n---\n',
    at: [2, 14, ':'],
  },
  { code: 'bad-yaml', content: '---\ntitle: Rivers\n\tdate: 2015-06-07\n---\n', at: [3, 1, '\t'] },
  {
    code: 'duplicate-key',
    content: '---\ntitle: Rivers\ndate: 2015-06-07\ntitle: Lakes\n---\n',
    at: [4, 1, 'title'],
  },
  {
    code: 'yaml-aliases',
    content: [
      '---',
      'title: Rivers',
      'a: &a [1,1,1,1,1,1,1,1,1,1]',
      'b: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a,*a]',
      'c: [*b,*b,*b,*b,*b,*b,*b,*b,*b,*b]',
      '---',
      '',
    ].join('\n'),
    at: [4, 8, '*a'],
  },
  { code: 'yaml-aliases', content: '---\ntitle: "a * b"\ndate: *day\n---\n', at: [3, 7, '*day'] },
  {
    code: 'invalid-utf8',
    content: Buffer.concat([
      Buffer.from(`${head}Good\nCaf`),
      Buffer.from([0xe9]),
      Buffer.from(' bad\n'),
    ]),
    at: [6, 4, '\ufffd'],
  },
  { code: 'missing-title', content: '---\ndate: 2015-06-07\n---\n', at: [1, 1, ''] },
  { code: 'missing-title', content: '---\ntitle:\ndate: 2015-06-07\n---\n', at: [2, 1, 'title'] },
  { code: 'missing-title', content: '---\ntitle: " "\ndate: 2015-06-07\n---\n', at: [2, 8, '" "'] },
  {
    code: 'bad-field',
    content: '---\ntitle: Rivers\ndate: 2015-06-07\ndraft: perhaps\n---\n',
    at: [4, 8, 'perhaps'],
  },
  {
    code: 'bad-field',
    content: '---\ntitle: Rivers\ndate: 2015-06-07\ntags:\n  - energy\n  - { a: b }\n---\n',
    at: [6, 5, '{ a: b }'],
  },
  {
    code: 'bad-field',
    content: '---\ntitle: Rivers\ndate: 2015-06-07\nlang: not a language\n---\n',
    at: [4, 7, 'not a language'],
  },
  {
    code: 'bad-field',
    content: '---\ntitle: Rivers\ndate: 2015-06-07\nimage:\n  alt: a\n---\n',
    at: [5, 3, 'alt: a'],
  },
  {
    code: 'missing-date',
    content: '---\ntitle: Rivers\n---\n',
    path: 'posts/rivers.md',
    at: [1, 1, ''],
  },
  {
    code: 'bad-date',
    content: '---\ntitle: Rivers\ndate: 11 March\n---\n',
    at: [3, 7, '11 March'],
  },
  {
    code: 'bad-date',
    content: '---\ntitle: Rivers\ndate: 2015-06-07\nupdated: 2015-02-30\n---\n',
    at: [4, 10, '2015-02-30'],
  },
  {
    code: 'bad-date',
    content:
      '---\ntitle: Rivers\ndate: 2015-06-07\ndateline: { place: Staunton, date: June }\n---\n',
    at: [4, 11, '{ place: Staunton, date: June }'],
  },
  {
    code: 'date-mismatch',
    severity: 'warning',
    content: '---\ntitle: Rivers\ndate: 2015-07-07\n---\n',
    at: [3, 7, '2015-07-07'],
  },
  {
    code: 'unsafe-url',
    severity: 'warning',
    content: `${head}One [a](/x/) and [b](javascript:alert(1)).\n`,
    at: [5, 22, 'javascript:alert(1)'],
  },
  {
    code: 'unsafe-url',
    severity: 'warning',
    content: `${head}<p><a href="vbscript:x">a</a></p>\n`,
    at: [5, 13, 'vbscript:x'],
  },
  {
    code: 'unsafe-url',
    severity: 'warning',
    content: '---\ntitle: Rivers\ndate: 2015-06-07\nimage: javascript:x\n---\n',
    at: [4, 8, 'javascript:x'],
  },
  {
    code: 'html-removed',
    severity: 'warning',
    content: `${head}Text\n\n<iframe src="https://video.example/1"></iframe>\n`,
    at: [7, 1, '<iframe'],
  },
  {
    code: 'html-removed',
    severity: 'warning',
    content: `${head}Text\n\n<IFRAME src="https://video.example/1"></IFRAME>\n`,
    at: [7, 1, '<IFRAME'],
  },
  {
    code: 'image-alt',
    severity: 'warning',
    content: `${`${head}![](/map.png.zip)`.replace('![]', '[zip]')}\n\n![](/map.png)\n`,
    at: [7, 5, '/map.png'],
  },
  {
    code: 'too-deep',
    content: `${head}Text\n\n${'>'.repeat(600)} a\n`,
    at: [7, 1, '>'.repeat(60)],
  },
  { code: 'too-deep', content: `${head}${'<div>'.repeat(600)}\n`, at: [1, 1, ''] },
  {
    code: 'table-too-large',
    content: `${head}${'|a'.repeat(1000)}\n${'|-'.repeat(1000)}\n${'|b\n'.repeat(300)}`,
    at: [6, 1, '|-'.repeat(30)],
  },
  {
    code: 'plugin-failed',
    content: `${head}Text\n`,
    markdown: { remarkPlugins: [fail] },
    at: [1, 1, ''],
  },
  {
    code: 'plugin-message',
    severity: 'warning',
    content: `${head}Text\n`,
    markdown: { rehypePlugins: [sayHello] },
    at: [1, 1, ''],
  },
];
