// The native parser against remark's, in HTML before anything of ours but the order of transforms
// can hide a difference.
import { readdirSync, readFileSync } from 'node:fs';
// @ts-expect-error The package has no types.
import { tests } from 'commonmark-spec';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { createMarkdown, type Markdown } from '../../src/parse/markdown.ts';
import type { MarkdownConfig } from '../../src/site/types.ts';
import { wordsIn } from '../../src/site/words.ts';
import { gfmExamples } from '../support/gfm-examples.ts';
import { testPath } from '../support/parse-text.ts';

const commonMark: readonly { readonly markdown: string; readonly number: number }[] = tests;
const plain: MarkdownConfig = { html: 'trusted', remarkPlugins: [], rehypePlugins: [] };
const input = {
  path: testPath,
  idPrefix: 'n1-',
  language: 'en',
  words: wordsIn('en'),
  authors: [],
  siteUrl: 'https://example.org/',
  base: '',
  outlets: {},
  scripts: {},
  dateline: false,
} as const;
const noop = () => () => {};

let ways: { readonly native: Markdown; readonly mdast: Markdown; readonly remark: Markdown };
beforeAll(async () => {
  ways = {
    native: await createMarkdown(plain),
    mdast: await createMarkdown({ ...plain, remarkPlugins: [noop] }),
    remark: await createMarkdown(plain, { prefer: 'remark' }),
  };
});

/** The same HTML may be written in two ways: `data-x` and `data-x=""`. */
async function html(way: keyof typeof ways, markdown: string): Promise<string> {
  return (await ways[way].render(markdown, input)).html.replaceAll('=""', '');
}

async function differs(markdown: string): Promise<string[]> {
  const expected = await html('remark', markdown);
  const made = [
    ['native', await html('native', markdown)],
    ['mdast', await html('mdast', markdown)],
  ] as const;
  return made.flatMap(([way, one]) =>
    one === expected ? [] : [`${way}: ${one}\nremark: ${expected}`],
  );
}

/** Compares all texts; those named as different must be so still. */
async function compare(
  texts: ReadonlyMap<string, string>,
  known: Readonly<Record<string, string>>,
): Promise<void> {
  const found = new Map<string, string[]>();
  for (const [name, text] of texts) {
    const differences = await differs(text);
    if (differences.length > 0) found.set(name, differences);
  }
  const unknown = [...found].filter(([name]) => !(name in known));
  expect(Object.fromEntries(unknown)).toEqual({});
  expect(
    Object.keys(known).filter((name) => !found.has(name)),
    'no longer different: take them off the list',
  ).toEqual([]);
}

describe('the native parser and remark', () => {
  it('are not the same one', () => {
    expect(Object.values(ways).map(({ parser }) => parser)).toEqual([
      'native',
      'native-mdast',
      'remark',
    ]);
  });

  it('agree on every example of CommonMark', async () => {
    expect(commonMark.length).toBeGreaterThan(600);
    await compare(
      new Map(
        commonMark.map(({ markdown, number }) => [`${number}`, markdown.replaceAll('→', '\t')]),
      ),
      {},
    );
  });

  it('agree on GFM', async () => {
    expect(gfmExamples.length).toBeGreaterThan(60);
    await compare(new Map(gfmExamples.map((text) => [text, text])), {
      'a[^x y]\n\n[^x y]: b':
        'a label with white space is no footnote to GitHub (cmark-gfm), nor to the ' +
        'native parser; remark reads a link',
      '![a_b](/a.png) ~~x*y z~~ **x*y z**':
        'GitHub matches all delimiters in one go, as the native parser does; ' +
        'remark, after an image whose text it went through first, looks for emphasis before',
      '- a\n***\n    |b|\n    |-|':
        'after a list and a rule the native parser cuts indented code before what looks ' +
        'like the head of a table',
      '> 1. - a\n>\n> 2. b':
        'a blank line between its items makes a list loose (CommonMark 5.3); ' +
        'remark misses it in a quotation',
      '[a[^1]](b)\n\n[^1]: c':
        'links do not stand in links, and a footnote mark is one; remark nests them',
    });
  });

  it('agree on the posts and pages of the sample site', async () => {
    const names = ['posts', 'pages'].flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.md'))
        .map((name) => `${folder}/${name}`),
    );
    expect(names.length).toBeGreaterThan(30);
    await compare(
      new Map(
        names
          .toSorted()
          .map((name) => [name, readFileSync(name, 'utf8').replace(/^---\n[^]*?\n---\n/, '')]),
      ),
      {},
    );
  });

  it('agree on documents composed of blocks', async () => {
    const word = fc.constantFrom(
      'river',
      'Вода',
      '水',
      'a_b',
      '3.',
      '"q"',
      'don’t',
      '&amp;',
      '—',
      'http://a.example/b',
      '*_*API',
      '«*a*»',
    );
    const words = fc.array(word, { minLength: 1, maxLength: 6 }).map((all) => all.join(' '));
    const span = fc.oneof(
      words,
      words.map((text) => `*${text}*`),
      words.map((text) => `**${text}**`),
      words.map((text) => `~~${text}~~`),
      words.map((text) => `\`${text}\``),
      words.map((text) => `[${text}](/a/ "t")`),
      words.map((text) => `![${text}](/a.png)`),
      fc.constantFrom(
        '[^1]',
        '[^n]',
        '<b>x</b>',
        '<br>',
        '  \n',
        '\\\n',
        '\n',
        '<https://a.example/>',
        '[r]',
      ),
    );
    const line = fc.array(span, { minLength: 1, maxLength: 5 }).map((all) => all.join(' ').trim());
    const leaf = fc.oneof(
      line,
      line.map((text) => `## ${text.replaceAll('\n', ' ')}`),
      words.map((text) => `\`\`\`js\n${text}\n\`\`\``),
      fc.constantFrom(
        '***',
        '| a | b |\n|:-|-:|\n| 1 | 2 |',
        '<div>\n\n*x*\n\n</div>',
        '<!-- c -->',
        'Head\n====',
      ),
    );
    const { block } = fc.letrec<{ block: string }>((tie) => ({
      block: fc.oneof(
        { maxDepth: 3 },
        leaf,
        leaf.map((text) => text.replace(/^/gm, '> ')),
        fc
          .array(tie('block'), { minLength: 1, maxLength: 3 })
          .map((items) => items.map((text) => `- ${text.replace(/\n/g, '\n  ')}`).join('\n')),
        fc
          .array(tie('block'), { minLength: 1, maxLength: 3 })
          .map((items) =>
            items
              .map((text, index) => `${index + 1}. ${text.replace(/\n/g, '\n   ')}`)
              .join('\n\n'),
          ),
      ),
    }));
    const document = fc
      .array(block, { minLength: 1, maxLength: 6 })
      .map((blocks) => `${blocks.join('\n\n')}\n\n[^1]: Note.\n\n[^n]: N.\n\n[r]: /r/`);
    await fc.assert(
      fc.asyncProperty(document, async (text) => {
        expect(await differs(text)).toEqual([]);
      }),
      { numRuns: 300, seed: 1 },
    );
  });
});
