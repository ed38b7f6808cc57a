import { describe, expect, it } from 'vitest';
import { z } from '../../../src/config/values.ts';
import { composeFields, engineTable } from '../../../src/site/fields/compose-fields.ts';
import { field } from '../../../src/site/fields/field.ts';
import { exampleOf, fieldsJsonSchema, fieldsMarkdown } from '../../../src/site/fields/reference.ts';

describe('fieldsJsonSchema', () => {
  it('is what editors find in schemas/front-matter.schema.json (vitest -u writes it)', async () => {
    await expect(`${JSON.stringify(fieldsJsonSchema(engineTable), null, 2)}\n`).toMatchFileSnapshot(
      '../../../schemas/front-matter.schema.json',
    );
  });

  it('describes every field, and gives examples', () => {
    const { properties } = fieldsJsonSchema(engineTable) as {
      properties: Record<string, { description: string; examples: unknown[] }>;
    };
    expect(Object.keys(properties)).toEqual([...engineTable.fields.keys()]);
    for (const { description, examples } of Object.values(properties)) {
      expect(description).toMatch(/^[A-Z].*\.$/);
      expect(examples.length).toBeGreaterThan(0);
    }
  });
});

describe('fieldsMarkdown', () => {
  it('has a row for every field: its name, what it accepts, an example, what it means', () => {
    const rows = fieldsMarkdown(engineTable).split('\n').slice(2);
    expect(rows).toHaveLength(engineTable.fields.size);
    expect(rows.filter((row) => !/^(?:\| [^|]+ ){4}\|$/.test(row))).toEqual([]);
    expect(rows[0]).toBe(
      '| `title` | text, required | `title: What the budget hides` | The headline. ' +
        'Entities and tags, as exporters leave them, become plain text. |',
    );
    expect(rows.find((row) => row.includes('`aliases`'))).toContain(
      'See [Redirects](pages-and-feeds.md#redirects).',
    );
    expect(rows.find((row) => row.includes('`lang`'))).toContain('| a BCP 47 language tag |');
  });

  it('has the fields of features, and escapes what would end a cell', () => {
    const series = field(z.string(), { describe: 'A|B.', example: 'x', shown: 'line' });
    const any = field(z.unknown(), { describe: 'C.', example: [1], shown: 'line' });
    const rows = fieldsMarkdown(composeFields([{ name: 'f', fields: { series, any } }]));
    expect(rows.split('\n').slice(-2)).toEqual([
      '| `series` | text | `series: x` | A\\|B. |',
      '| `any` | anything | `any: [1]` | C. |',
    ]);
  });
});

describe('exampleOf', () => {
  it.each([
    [['energy', 'rivers'], 'a: [energy, rivers]'],
    [{ src: '/a.jpg', alt: 'A dam' }, 'a: { src: /a.jpg, alt: A dam }'],
    [true, 'a: true'],
    ['tag:example.org,2015-06-07:budget', 'a: tag:example.org,2015-06-07:budget'],
    ['2015-06-07', 'a: 2015-06-07'],
    ['The census: files', 'a: "The census: files"'],
    ['true', 'a: "true"'],
    ['1984', 'a: "1984"'],
    ['@anna', 'a: "@anna"'],
    ['', 'a: ""'],
    [['a, b', 'c'], 'a: ["a, b", c]'],
  ])('writes %j in flow style, in quotes if YAML needs them', (example, expected) => {
    expect(exampleOf({ name: 'a', example })).toBe(`\`${expected}\``);
  });
});
