import { describe, expect, it } from 'vitest';
import { z } from '../../src/config/values.ts';
import { defineFeature } from '../../src/features/feature.ts';
import { fieldsOf } from '../../src/features/fields.ts';
import { field } from '../../src/site/fields/field.ts';

const mySeries = defineFeature({
  name: 'series',
  describe: 'Series.',
  fields: {
    series: field(z.string(), { describe: 'A.', example: 'The census files', shown: 'line' }),
  },
});

describe('fieldsOf', () => {
  it('has the fields of the engine, and those of the features of a site', () => {
    expect([...fieldsOf({ features: [] }).fields.keys()]).toContain('title');
    const features = [mySeries];
    const table = fieldsOf({ features });
    expect(table.fields.get('series')).toMatchObject({ holder: 'fields', shown: 'line' });
    expect(fieldsOf({ features })).toBe(table);
  });
});
