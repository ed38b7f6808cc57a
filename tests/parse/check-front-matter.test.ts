import { describe, expect, it } from 'vitest';
import { z } from '../../src/config/values.ts';
import { checkFrontMatter } from '../../src/parse/check-front-matter.ts';
import { composeFields, engineTable } from '../../src/site/fields/compose-fields.ts';
import { field } from '../../src/site/fields/field.ts';

const check = (data: Record<string, unknown>, table = engineTable) => checkFrontMatter(data, table);
const names = [...engineTable.fields.keys()];

function onlyFault(data: Record<string, unknown>, table = engineTable) {
  const { faults } = check({ title: 'T', ...data }, table);
  expect(faults).toHaveLength(1);
  return faults[0]!;
}

describe('checkFrontMatter', () => {
  it('accepts a title alone', () => {
    expect(check({ title: 'Rivers' })).toEqual({
      written: { title: 'Rivers' },
      faults: [],
      unknown: [],
    });
  });

  it('accepts null for every field but the title', () => {
    const data = Object.fromEntries(names.map((name) => [name, null]));
    expect(check({ ...data, title: 'T' })).toMatchObject({ faults: [], unknown: [] });
  });

  it.each([[{}], [{ title: null }], [{ title: '' }], [{ title: ' \n' }]])(
    'finds the title missing in %j',
    (data) => {
      const { written, faults } = check(data);
      expect(written).toEqual({});
      expect(faults.map(({ path }) => path)).toEqual([['title']]);
      expect(faults[0]?.message).toMatch(/^Cannot (find|read) `title`: it is (missing|empty)$/);
      expect(faults[0]?.hint).toBe('write text, for example `title: What the budget hides`');
    },
  );

  it('gives a text that YAML took for a name and a value in double quotes', () => {
    const { faults } = check({ title: 'T', tags: ['a', { law: 'the "new" one' }] });
    expect(faults).toMatchObject([
      { path: ['tags', 1], hint: 'put it in double quotes: "law: the \\"new\\" one"' },
    ]);
  });

  it.each([
    [{ title: [] }, ['title'], 'a list is not text'],
    [{ date: ['2015'] }, ['date'], 'a list is not a date'],
    [{ author: true }, ['author'], 'true is not a name or a list of names'],
    [{ tags: ['a', { b: [] }] }, ['tags', 1], 'Cannot read `tags[1]`: a mapping is not text'],
    [{ dateline: 5 }, ['dateline'], '5 is not a place, or a mapping'],
    [
      { dateline: { place: 5 } },
      ['dateline', 'place'],
      'Cannot read `dateline.place`: 5 is not text',
    ],
    [{ permalink: false }, ['permalink'], 'false is not a path'],
    [{ draft: 'maybe' }, ['draft'], '"maybe" is not true or false'],
    [{ lang: 'russian language' }, ['lang'], '"russian language" is not a BCP 47 language tag'],
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
  ])('rejects %j, and says where and why', (data, path, message) => {
    const fault = onlyFault(data);
    expect(fault.path).toEqual(path);
    expect(fault.message).toContain(message);
    expect(fault.hint).toContain(`for example \`${String(path[0])}: `);
  });

  it('keeps the sound fields beside one at fault', () => {
    const { written } = check({ title: 'T', tags: 'a, b', lang: '??', layout: 'post' });
    expect(written).toEqual({ title: 'T', tags: 'a, b' });
  });

  it('names unknown fields, in their order, also those that every object inherits', () => {
    const data = JSON.parse(
      '{"title": "T", "layout": "post", "constructor": 1, "__proto__": 2, "Tags": "a"}',
    );
    expect(check(data)).toMatchObject({
      faults: [],
      unknown: ['layout', 'constructor', '__proto__', 'Tags'],
    });
  });

  it('checks the fields of features, in words of its own if their schemas have none', () => {
    const shown = 'all';
    const table = composeFields([
      {
        name: 'test',
        fields: {
          series: field(z.string(), { describe: 'A.', example: 'The census: files', shown }),
          part: field(z.int(), { describe: 'A.', example: 3, shown }),
          mood: field(z.enum(['good', 'bad']), { describe: 'A.', example: 'good', shown }),
          code: field(z.string().max(2), { describe: 'A.', example: 'ab', shown }),
        },
      },
    ]);
    expect(check({ title: 'T', series: 'A', part: 1, mood: null }, table)).toMatchObject({
      faults: [],
      unknown: [],
    });
    expect(onlyFault({ series: ['A'] }, table)).toMatchObject({
      message: 'Cannot read `series`: a list is not text',
      hint: 'write text, for example `series: "The census: files"`',
    });
    expect(onlyFault({ part: 1.5 }, table).message).toContain('1.5 is not a whole number');
    expect(onlyFault({ mood: 'x' }, table).message).toContain('is not "good" or "bad"');
    expect(onlyFault({ code: 'abc' }, table)).toMatchObject({
      message: 'Cannot read `code`: "abc" is not what is accepted here',
      hint: 'write what is accepted here, for example `code: ab`',
    });
  });
});
