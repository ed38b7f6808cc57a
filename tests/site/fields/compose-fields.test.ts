import { describe, expect, it } from 'vitest';
import { z } from '../../../src/config/values.ts';
import { composeFields, engineTable } from '../../../src/site/fields/compose-fields.ts';
import { engineFields } from '../../../src/site/fields/engine-fields.ts';
import { fact, field } from '../../../src/site/fields/field.ts';

const series = field(z.string(), { describe: 'A.', example: 'a', shown: 'line' });
const rating = field(z.number(), {
  describe: 'A.',
  example: 5,
  shown: 'all',
  kept: 'long',
  default: 0,
});
const terms = fact({ shown: 'nowhere', kept: 'long', take: () => ['a'] });

describe('composeFields', () => {
  it('puts the fields of features after those of the engine', () => {
    const { fields, facts, longNames, completed, textFields } = composeFields([
      { name: 'one', fields: { series }, facts: { terms } },
      { name: 'two', fields: { rating } },
      { name: 'three' },
    ]);
    expect([...fields.keys()]).toEqual([...Object.keys(engineFields), 'series', 'rating']);
    expect(fields.get('series')).toMatchObject({ name: 'series', holder: 'fields', shown: 'line' });
    expect(fields.get('title')).toMatchObject({ name: 'title', holder: 'post' });
    expect(facts).toMatchObject([{ name: 'terms', holder: 'facts' }]);
    expect([...longNames.fields, ...longNames.facts]).toEqual(['rating', 'terms']);
    expect(completed.map(({ name }) => name)).toContain('rating');
    expect([textFields.has('series'), textFields.has('rating')]).toEqual([true, false]);
  });

  it('knows which fields hold texts, so that they stay as they were typed', () => {
    expect(
      [...engineTable.fields.keys()].filter((name) => !engineTable.textFields.has(name)),
    ).toEqual(['corrections', 'draft', 'unlisted', 'lang', 'dir', 'canonical']);
  });

  it('has every value in the fingerprint that its entry names', () => {
    const { shown } = composeFields([{ name: 'one', fields: { series }, facts: { terms } }]);
    const names = Object.entries(shown).map(([name, entries]) => [
      name,
      entries.map((entry) => entry.name),
    ]);
    expect(Object.fromEntries(names)).toEqual({
      link: [
        ...['title', 'date', 'slug', 'permalink', 'lang', 'dir'],
        ...['writtenSlug', 'categories', 'addressNames', 'pathLang'],
      ],
      line: ['authors', 'dateline', 'series'],
      summary: ['description', 'excerpt'],
    });
  });
});
