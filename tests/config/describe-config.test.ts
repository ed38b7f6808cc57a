import { describe, expect, it } from 'vitest';
import { configJsonSchema, configTable, describeConfig } from '../../src/config/describe-config.ts';

describe('configJsonSchema', () => {
  const schema = configJsonSchema() as {
    properties: Record<string, { properties: object }>;
  };

  it('is what editors find in schemas/; vitest -u writes it', async () => {
    await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot(
      '../../schemas/configuration.schema.json',
    );
  });

  it('leaves out what JSON cannot hold, and what only this program knows', () => {
    expect(schema.properties).not.toHaveProperty('eleventy');
    expect(Object.keys(schema.properties['markdown']!.properties)).toEqual(['html', 'dialect']);
    expect(JSON.stringify(schema)).not.toMatch(/"(?:see|tsType|isCode|example)":/);
  });

  it('has the default and the example of a key', () => {
    expect(schema.properties['timeZone']).toEqual({
      description: expect.stringMatching(/^The time zone/),
      type: 'string',
      examples: ['Europe/Moscow'],
    });
    expect(schema.properties['language']).toMatchObject({ default: 'en', examples: ['ru'] });
  });
});

describe('configTable', () => {
  const rows = configTable().split('\n');

  it.each([
    '| `feeds` |  | Feeds of the site, of tags and of authors. |',
    '| `feeds.limit` | `20` | The number of posts in a feed. |',
    '| `author.name` | required | The name, as in the byline. For example `"Anna Petrova"`. |',
    '| `markdown.rehypePlugins` | `[]` | Plugins for trees of HTML. [More](writing.md#plugins). |',
    '| `images.quality.webp` | `75` | The quality of WebP files. |',
  ])('has the row %s', (row) => {
    expect(rows).toContain(row);
  });

  it('has each key once', () => {
    const keys = rows.map((row) => row.split('|')[1]);
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe('describeConfig', () => {
  it('tells what people may write from what the engine gets', () => {
    const required = (io: 'input' | 'output') => describeConfig(io).required ?? [];
    expect(required('input')).toEqual([]);
    expect(required('output')).toEqual(expect.arrayContaining(['title', 'feeds', 'words']));
  });
});
