// Texts made to exhaust time, memory or the stack: each gets HTML or a diagnostic, and takes no
// more than a generous limit of processor time.
import { type ChildProcess, fork } from 'node:child_process';
import { afterAll, describe, expect, it } from 'vitest';
import type { HostileAnswer, HostileText } from '../support/hostile-child.ts';

/** Of the processor, for one text: a busy machine takes longer, and no test fails. */
const limitMs = 10_000;
/** Of the clock, for one text: nothing but an endless loop takes so long. */
const hangMs = 500_000;

let child: ChildProcess | undefined;
afterAll(() => child?.kill());

/** Asks the process, and starts one if there is none, or none any more. */
function ask(message: HostileText): Promise<HostileAnswer> {
  const asked = (child ??= fork(new URL('../support/hostile-child.ts', import.meta.url), {
    execArgv: ['--import', 'jiti/register'],
  }));
  return new Promise<HostileAnswer>((resolve, reject) => {
    const end = (reason: string) => {
      child = undefined;
      asked.kill('SIGKILL');
      reject(new Error(reason));
    };
    const timer = setTimeout(end, hangMs, 'no answer');
    const onExit = (code: number | null, signal: string | null) => {
      clearTimeout(timer);
      end(`crashed: ${signal ?? code}`);
    };
    asked.once('exit', onExit);
    asked.once('message', (answer) => {
      clearTimeout(timer);
      asked.off('exit', onExit);
      resolve(answer as HostileAnswer);
    });
    asked.send(message);
  });
}

/** Parses a whole post, within the limit. */
async function parse(text: string, mdast = false): Promise<HostileAnswer> {
  const answer = await ask({ text, mdast });
  expect(answer.processorMs).toBeLessThan(limitMs);
  return answer;
}

const lines = (count: number, line: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => line(index)).join('\n');

/** What is written, and the codes of the problems with it. */
const written: readonly (readonly [name: string, body: string, codes?: readonly string[]])[] = [
  ['50,000 ">"', '>'.repeat(50_000), ['too-deep']],
  ['100,000 "> "', '> '.repeat(100_000), ['too-deep']],
  ['100,000 "- "', '- '.repeat(100_000), ['too-deep']],
  ['490 levels in 200 lines', `${'>'.repeat(490)} a\n\n`.repeat(200)],
  [
    '1,000 levels of list, line by line',
    lines(1000, (index) => `${' '.repeat(index * 2)}- a`),
    ['too-deep'],
  ],
  ['100,000 "["', '['.repeat(100_000)],
  ['50,000 "[" and "]"', '['.repeat(50_000) + ']'.repeat(50_000)],
  ['50,000 links in links', '[a](x '.repeat(50_000)],
  ['100,000 "!["', '!['.repeat(100_000)],
  ['100,000 "*"', '*'.repeat(100_000)],
  ['100,000 "*" on both sides', `${'*'.repeat(100_000)}a${'*'.repeat(100_000)}`, ['too-deep']],
  ['100,000 "*a **a "', '*a **a '.repeat(50_000)],
  ['20,000 levels of emphasis', '*a '.repeat(20_000) + 'b*'.repeat(20_000), ['too-deep']],
  ['100,000 "~"', `${'~'.repeat(100_000)}a`],
  ['100,000 "<div>"', '<div>'.repeat(100_000), ['too-deep']],
  ['50,000 "<div>" with blank lines', '<div>\n\n'.repeat(50_000), ['too-deep']],
  ['100,000 "<b>" in a line', `x ${'<b>'.repeat(100_000)}`, ['too-deep']],
  ['20,000 "<p><font><b><i>"', '<p><font><b><i>'.repeat(5000)],
  ['100,000 "<a b="', '<a b="'.repeat(100_000)],
  [
    '1 MB of commas in a srcset',
    [
      `<img alt="" src="a.png" srcset="${','.repeat(500_000)}`,
      `${', a'.repeat(100_000)}${'a,'.repeat(100_000)}">`,
    ].join(' '),
  ],
  ['1 MB of backticks', '`'.repeat(1_000_000)],
  [
    'runs of backticks of all lengths',
    lines(1400, (index) => `${'`'.repeat(index)}a`).replaceAll('\n', ' '),
  ],
  ['1 MB of "<!--"', '<!--'.repeat(250_000)],
  ['1 MB of "a <!--"', 'a <!--'.repeat(170_000)],
  ['1 MB of "<?"', '<?'.repeat(500_000)],
  ['1 MB of "<![CDATA["', '<![CDATA['.repeat(110_000)],
  ['16,000 references in a paragraph', 'a &amp; b '.repeat(16_000), ['too-heavy']],
  ['75,000 references in a paragraph', '&amp;'.repeat(75_000), ['too-heavy']],
  ['12,000 references in a paragraph', 'a &amp; b '.repeat(12_000)],
  ['2,500 references in a paragraph, in Cyrillic', 'Река &amp; '.repeat(2500)],
  ['30,000 references and their like', '&amp;&bogus&#'.repeat(30_000), ['too-heavy']],
  ['references in 75,000 paragraphs', 'a &amp; b\n\n'.repeat(75_000)],
  ['100,000 "a_b"', 'a_b'.repeat(100_000), ['too-heavy']],
  ['100,000 underscores in an address', `https://${'a_'.repeat(100_000)}`, ['too-heavy']],
  [
    '10,000 images in images, which remark would have to read',
    `*_*a ${'!['.repeat(10_000)}${'](x)'.repeat(10_000)}`,
  ],
  ['32,000 quotations of 50 levels', `${'> '.repeat(50)}a\n\n`.repeat(32_000), ['too-heavy']],
  [
    '40,000 links that may not be kept',
    lines(40_000, (index) => `[a](javascript:${index})`),
    ['unsafe-url'],
  ],
  ['40,000 texts of one note', '[^a]: b\n'.repeat(40_000), ['lost-note']],
  ['100,000 comments', '<!-- a -->\n'.repeat(100_000)],
  ['100,000 comments in a line', 'x <!-- a --> '.repeat(100_000)],
  ['40,000 pairs of braces in a line', '{{ a }} '.repeat(40_000), ['foreign-syntax']],
  ['1 MB of "&"', '&'.repeat(1_000_000)],
  ['1 MB of "<"', '<'.repeat(1_000_000)],
  ['1 MB of "\\"', '\\'.repeat(1_000_000)],
  [
    '20,000 footnotes',
    `${lines(20_000, (index) => `a[^${index}]`)}\n\n${lines(20_000, (index) => `[^${index}]: b`)}`,
  ],
  ['20,000 marks of one footnote', `${'a[^1] '.repeat(20_000)}\n\n[^1]: b`],
  [
    '5,000 footnotes in footnotes',
    `[^0]\n\n${lines(5000, (index) => `[^${index}]: a[^${index + 1}]\n`)}`,
    ['missing-note'],
  ],
  ['50,000 links', lines(50_000, (index) => `[a${index}](https://e${index}.example/)`)],
  [
    '50,000 references',
    `${lines(50_000, (index) => `[r${index}]: x${index}`)}\n\n${'[r1] '.repeat(50_000)}`,
  ],
  ['100,000 "[a][b]"', '[a][b]'.repeat(100_000)],
  ['50,000 addresses without brackets', 'www.a.b '.repeat(25_000) + 'a@'.repeat(25_000)],
  ['50,000 headings alike', '# a\n'.repeat(50_000)],
  [
    'a table that asks for 50 million cells',
    `${'|a'.repeat(10_000)}\n${'|-'.repeat(10_000)}\n${'|b\n'.repeat(5000)}`,
    ['table-too-large'],
  ],
  ['a table of 100,000 rows', `|a|\n|-|\n${'b\n'.repeat(100_000)}`, ['table-too-large']],
  ['100,000 heads of tables', '|-|\n'.repeat(100_000), ['table-too-large']],
  ['100,000 heads of tables, apart', '|-|\n\n'.repeat(100_000)],
  ['a row of 1 MB that is no head', `${'|'.repeat(1_000_000)}x`],
  ['100,000 spaces, many times', `a${' '.repeat(100_000)}b\n`.repeat(10)],
];

/** Front matter, between its lines of dashes. */
const frontMatters: readonly (readonly [name: string, yaml: string, codes: readonly string[]])[] = [
  ['100 KB of quotes that never end', 'a: "'.repeat(25_000), ['bad-yaml']],
  ['100 KB of quotes that never end, line by line', 'a: "\n'.repeat(20_000), ['bad-yaml']],
  ['16 KB of quotes that never end', "a: '".repeat(4000), ['bad-yaml']],
  [
    'aliases of aliases',
    lines(
      12,
      (index) => `a${index}: &a${index} [${index === 0 ? '1' : Array(9).fill(`*a${index - 1}`)}]`,
    ),
    ['yaml-aliases'],
  ],
  ['20,000 aliases', `k: &a x\n${lines(20_000, (index) => `k${index}: *a`)}`, ['yaml-aliases']],
  ['100,000 "["', `a: ${'['.repeat(100_000)}`, ['bad-yaml']],
  ['5,000 levels of lists', `a: ${'['.repeat(5000)}${']'.repeat(5000)}`, ['bad-yaml']],
  ['5,000 levels of mappings', `a: ${'{a: '.repeat(5000)}1${'}'.repeat(5000)}`, ['bad-yaml']],
  ['2,000 levels, line by line', lines(2000, (index) => `${' '.repeat(index)}a:`), ['bad-yaml']],
  ['20,000 "- "', `a:\n  ${'- '.repeat(20_000)}x`, ['bad-yaml']],
  ['50,000 "? "', '? '.repeat(50_000), ['bad-yaml']],
  ['100,000 "!"', '!'.repeat(100_000), ['bad-yaml']],
  ['50,000 fields', `title: a\n${lines(50_000, (index) => `k${index}: v`)}`, []],
  ['one field 5,000 times', 'title: a\n'.repeat(5000), ['duplicate-key']],
  [
    '50,000 tags',
    `title: a\ntags: [${lines(50_000, (index) => `t${index}`).replaceAll('\n', ', ')}]`,
    ['bad-field'],
  ],
  ['a title of 1 MB', `title: ${'a '.repeat(500_000)}`, []],
  ['a title of 1 MB of tags', `title: "${'<b>'.repeat(330_000)}x"`, []],
  ['a date of 1 MB', `title: a\ndate: "2015-06-07 ${' '.repeat(1_000_000)}x"`, ['bad-date']],
  ['a dateline of 1 MB', `title: a\ndateline: "${'A '.repeat(500_000)}"`, []],
];

const bodies = written.map(([name, body, codes = []]) => [name, body, codes] as const);
const withBody = (body: string) => `---\ntitle: Rivers\ndate: 2015-06-07\n---\n${body}`;

describe('a body of', () => {
  it.each(bodies)('%s', async (_, body, codes) => {
    const answer = await parse(withBody(body));
    const others = ['image-alt', 'unread-markdown'];
    expect(answer.codes.filter((code) => !others.includes(code))).toEqual(codes);
    if (codes.some((code) => code.startsWith('t'))) expect(answer.htmlLength).toBe(0);
  });
});

describe('by way of mdast, a body of', () => {
  it.each(bodies.filter(([, , codes]) => codes.length > 0))('%s', async (_, body, codes) => {
    expect((await parse(withBody(body), true)).codes).toEqual(codes);
  });
});

describe('a front matter of', () => {
  it.each(frontMatters)('%s', async (_, yaml, codes) => {
    expect((await parse(`---\n${yaml}\n---\nText`)).codes).toEqual(codes);
  });
});
