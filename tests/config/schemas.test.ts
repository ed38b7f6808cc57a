import { describe, expect, it } from 'vitest';
import {
  checkFrontMatter,
  frontMatterJsonSchema,
  frontMatterNames,
} from '../../src/config/schemas.ts';

function onlyFault(data: Record<string, unknown>) {
  const { faults } = checkFrontMatter({ title: 'T', ...data });
  expect(faults).toHaveLength(1);
  return faults[0]!;
}

describe('checkFrontMatter', () => {
  it('takes a title alone', () => {
    expect(checkFrontMatter({ title: 'Rivers' })).toEqual({
      fields: { title: 'Rivers', authors: [], tags: [], aliases: [], draft: false },
      faults: [],
      unknown: [],
    });
  });

  it('takes every field that it names, with its first example', () => {
    const { properties } = frontMatterJsonSchema() as {
      properties: Record<string, { examples: unknown[] }>;
    };
    expect(Object.keys(properties)).toEqual(frontMatterNames());
    for (const example of [0, 1]) {
      const data = Object.fromEntries(
        Object.entries(properties).map(([name, { examples }]) => [
          name,
          examples[example] ?? examples[0],
        ]),
      );
      expect(checkFrontMatter(data)).toMatchObject({ faults: [], unknown: [] });
    }
  });

  it('takes null for absent in every field but the title', () => {
    const data = Object.fromEntries(frontMatterNames().map((name) => [name, null]));
    expect(checkFrontMatter({ ...data, title: 'T' })).toEqual(checkFrontMatter({ title: 'T' }));
  });

  it.each([[{}], [{ title: null }], [{ title: '' }], [{ title: ' \n' }]])(
    'finds the title missing in %j',
    (data) => {
      const { fields, faults } = checkFrontMatter(data);
      expect(fields.title).toBe('');
      expect(faults.map(({ path }) => path)).toEqual([['title']]);
      expect(faults[0]?.message).toMatch(/^Cannot (find|read) `title`: it is (missing|empty)$/);
      expect(faults[0]?.hint).toBe('write text, for example `title: What the budget hides`');
    },
  );

  it.each([
    [{ title: [] }, ['title'], 'a list is not text'],
    [{ date: ['2015'] }, ['date'], 'a list is not a date'],
    [{ author: true }, ['author'], 'true is not a name or a list of names'],
    [{ tags: ['a', { b: 1 }] }, ['tags', 1], 'Cannot read `tags[1]`: a mapping is not text'],
    [{ dateline: 5 }, ['dateline'], '5 is not a place, or a mapping'],
    [
      { dateline: { place: 5 } },
      ['dateline', 'place'],
      'Cannot read `dateline.place`: 5 is not text',
    ],
    [{ permalink: false }, ['permalink'], 'false is not a path'],
    [{ draft: 'maybe' }, ['draft'], '"maybe" is not true or false'],
    [{ lang: 'ru_RU' }, ['lang'], '"ru_RU" is not a BCP 47 language tag'],
    [{ dir: 'up' }, ['dir'], '"up" is not ltr, rtl or auto'],
    [{ image: { alt: 'A dam' } }, ['image', 'src'], 'Cannot find `image.src`: it is missing'],
    [
      { corrections: 'wrong year' },
      ['corrections'],
      'is not a list of corrections, each with `date` and `text`',
    ],
    [
      { corrections: [{ date: '2015-06-09' }] },
      ['corrections', 0, 'text'],
      'Cannot find `corrections[0].text`: it is missing',
    ],
    [{ corrections: { date: '2015-06-09', text: ' ' } }, ['corrections', 'text'], 'it is empty'],
    [
      { corrections: [{ text: 'x', date: [] }] },
      ['corrections', 0, 'date'],
      'a list is not a date',
    ],
    [{ locations: { name: 'Tartu' } }, ['locations'], 'a mapping is not text or a list of texts'],
    [{ canonical: '/here' }, ['canonical'], '"/here" is not an absolute http or https URL'],
    [{ id: Number.NaN }, ['id'], 'NaN is not text'],
  ])('refuses %j, and says where and why', (data, path, message) => {
    const fault = onlyFault(data);
    expect(fault.path).toEqual(path);
    expect(fault.message).toContain(message);
    expect(fault.hint).toContain(`for example \`${String(path[0])}: `);
  });

  it('keeps the sound fields beside one at fault', () => {
    const { fields } = checkFrontMatter({ title: 'T', tags: 'a, b', lang: '??' });
    expect(fields).toEqual({
      title: 'T',
      authors: [],
      tags: ['a', 'b'],
      aliases: [],
      draft: false,
    });
  });

  it('names the fields that it does not know, in their order, also those that every object inherits', () => {
    const data = JSON.parse(
      '{"title": "T", "layout": "post", "constructor": 1, "__proto__": 2, "Tags": "a"}',
    );
    expect(checkFrontMatter(data)).toMatchObject({
      faults: [],
      unknown: ['layout', 'constructor', '__proto__', 'Tags'],
    });
  });
});

describe('frontMatterJsonSchema', () => {
  it('is what editors find in schemas/front-matter.schema.json (vitest -u writes it)', async () => {
    await expect(`${JSON.stringify(frontMatterJsonSchema(), null, 2)}\n`).toMatchFileSnapshot(
      '../../schemas/front-matter.schema.json',
    );
  });

  it('describes every field', () => {
    const { properties } = frontMatterJsonSchema() as {
      properties: Record<string, { description?: string }>;
    };
    expect(
      Object.values(properties).every(({ description }) => /^[A-Z].*\.$/.test(description ?? '')),
    ).toBe(true);
  });
});
