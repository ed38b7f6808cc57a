import { describe, expect, it } from 'vitest';
import { parseFrontMatter } from '../../src/parse/front-matter.ts';
import { engineTable } from '../../src/site/fields/compose-fields.ts';
import { sourceFile, testPath } from '../support/parse-text.ts';

const parse = (text: string) => parseFrontMatter(sourceFile(testPath, text), engineTable);

describe('parseFrontMatter', () => {
  it('splits front matter from the body, and says where the body begins', async () => {
    const text = '---\ntitle: Rivers\n---\nText\n';
    expect(await parse(text)).toEqual({
      data: { title: 'Rivers' },
      body: 'Text\n',
      bodyOffset: text.indexOf('Text'),
      problems: [],
    });
  });

  it.each([
    ['blank lines before it', '\n \n---\ntitle: A\n---\nText', { title: 'A' }, 'Text'],
    ['spaces after the dashes', '---  \ntitle: A\n---\t\nText', { title: 'A' }, 'Text'],
    ['its language', '---yaml\ntitle: A\n---\nText', { title: 'A' }, 'Text'],
    ['nothing', '---\n---\nText', {}, 'Text'],
    ['a comment only', '---\n# A\n---\nText', {}, 'Text'],
    ['dots as its end', '---\ntitle: A\n...\nText\n\n---\n', { title: 'A' }, 'Text\n\n---\n'],
    ['TOML', '+++\ntitle = "A"\ndate = 2015-06-07\n+++\nText', { date: '2015-06-07' }, 'Text'],
    ['JSON', '{\n"title": "A"\n}\n\nText', { title: 'A' }, '\nText'],
    ['JSON without braces', ';;;\n"title": "A"\n;;;\nText', { title: 'A' }, 'Text'],
    ['no body', '---\ntitle: A\n---', { title: 'A' }, ''],
    [
      'dashes in an indented text',
      '---\ntitle: |\n  A\n  ---\n---\nText',
      { title: 'A\n---\n' },
      'Text',
    ],
    [
      'a rule in the body',
      '---\ntitle: A\n---\nText\n\n---\n\nMore',
      { title: 'A' },
      'Text\n\n---\n\nMore',
    ],
    [
      'a quoted text over two lines, not indented',
      '---\ntitle: "A\nB"\n---\nText',
      { title: 'A B' },
      'Text',
    ],
    ['an anchor and its alias', '---\na: &x [1]\nb: *x\n---\n', { a: [1], b: [1] }, ''],
    [
      'a field named __proto__',
      '---\n__proto__: { polluted: true }\n---\n',
      JSON.parse('{"__proto__":{"polluted":true}}'),
      '',
    ],
  ])('reads front matter with %s', async (_, text, data, body) => {
    expect(await parse(text)).toMatchObject({ data, body, problems: [] });
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it('keeps what was typed where YAML would make a number of a text', async () => {
    const { data } = await parse(
      [
        '---',
        'title: 007',
        'slug: 0x10',
        'tags: [1.10, 2015, null]',
        'id: 1e3',
        'date: 2015-06-07',
        'weight: 1.10',
        '---',
        '',
      ].join('\n'),
    );
    expect(data).toEqual({
      title: '007',
      slug: '0x10',
      tags: ['1.10', '2015', null],
      id: '1e3',
      date: '2015-06-07',
      weight: 1.1,
    });
  });

  it('reads the same bad text twice with the same result', async () => {
    const text = '---\ntitle: [a\n---\n';
    expect(await parse(text)).toEqual(await parse(text));
    expect((await parse(text)).problems).toHaveLength(1);
  });

  it('runs nothing', async () => {
    const text = '---js\n{ title: (globalThis.ran = true) && "A" }\n---\nText';
    expect(await parse(text)).toMatchObject({
      data: {},
      body: '',
      problems: [{ code: 'front-matter-language' }],
    });
    expect((globalThis as { ran?: boolean }).ran).toBeUndefined();
  });

  it('finds a field twice in a mapping inside, too', async () => {
    expect(
      (await parse('---\ntitle: A\nimage:\n  src: a.png\n  src: b.png\n---\n')).problems,
    ).toMatchObject([{ code: 'duplicate-key', message: expect.stringContaining('`src`') }]);
  });

  it.each([
    ['---\na: 1\na: 1\n---\nText', 9],
    ['\n+++\na = 1\na = 1\n+++\nText', 11],
  ])('reads %j, with a warning at its place', async (text, offset) => {
    expect(await parse(text)).toMatchObject({
      data: { a: 1 },
      body: 'Text',
      problems: [
        {
          code: 'duplicate-key',
          severity: 'warning',
          message: 'Cannot use both: `a` is there twice, with the same value',
          at: { kind: 'offset', offset, length: 1 },
          related: [{ at: { offset: offset - (text[1] === '+' ? 6 : 5) } }],
        },
      ],
    });
  });

  it.each([
    ['\n+++\ntitle = A\n+++\n', 'bad-toml', 13],
    [';;;\n"a": 1,\n;;;\n', 'bad-json', 12],
  ])('finds the fault of %j in the file', async (text, code, offset) => {
    expect((await parse(text)).problems).toMatchObject([{ code, at: { offset } }]);
  });

  it('finds all fields that stand twice', async () => {
    expect(
      (await parse('---\na: 1\nb: 1\na: 2\nb: 2\n---\n')).problems.map(({ code }) => code),
    ).toEqual(['duplicate-key', 'duplicate-key']);
  });

  it('loses no text silently where a line begins with dashes or ends the YAML', async () => {
    expect(
      (await parse('---\ntitle: A\n--- x\ndate: 2015-06-07\n---\nText')).problems,
    ).toMatchObject([{ code: 'front-matter-unclosed' }]);
    expect(await parse('---\ntitle: A\n...\nmore\n---\nText')).toMatchObject({
      body: 'more\n---\nText',
      problems: [],
    });
  });
});
