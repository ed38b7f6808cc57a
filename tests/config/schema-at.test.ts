import { describe, expect, it } from 'vitest';
import { keysAt, schemaAt } from '../../src/config/schema-at.ts';
import { z } from '../../src/config/values.ts';

const outlet = z.strictObject({ name: z.string(), country: z.string().optional() });
const schema = z.strictObject({
  outlets: z.array(outlet).optional(),
  byHost: z.record(z.string(), z.union([z.string(), outlet])),
});

describe('keysAt', () => {
  it('lists the keys of a mapping, in lists, records and unions, too', () => {
    expect(keysAt(schema, [])).toEqual(['outlets', 'byHost']);
    expect(keysAt(schema, ['outlets', 3])).toEqual(['name', 'country']);
    expect(keysAt(schema, ['byHost', 'example.org'])).toEqual(['name', 'country']);
  });

  it('finds none where there is no mapping', () => {
    expect([keysAt(schema, ['outlets', 3, 'name']), keysAt(schema, ['other'])]).toEqual([[], []]);
  });
});

describe('schemaAt', () => {
  it('is the schema of the value itself', () => {
    expect(schemaAt(schema, ['outlets', 0, 'name'])).toBe(outlet.shape.name);
    expect(schemaAt(schema, ['outlets', 0, 'name', 'x'])).toBeUndefined();
  });
});
