import { describe, expect, it } from 'vitest';
import { composeConfig, configKey, configKeys, mapping } from '../../src/config/config-key.ts';
import { text, wholeNumber, z } from '../../src/config/values.ts';

const limit = configKey(wholeNumber, { default: 20, describe: 'A limit.' });
const hub = configKey(text, { describe: 'A hub.', example: 'https://hub.example/' });

describe('configKey', () => {
  it('has its default if it is missing, brought into the same form as other values', () => {
    const name = configKey(text.trim(), { default: ' a ', describe: 'A name.' });
    expect([undefined, ' b'].map((value) => name.parse(value))).toEqual(['a', 'b']);
  });

  it('is optional without a default, unless it is required', () => {
    const name = configKey(text, { required: true, describe: 'A name.' });
    expect(hub.parse(undefined)).toBeUndefined();
    expect(name.safeParse(undefined).success).toBe(false);
  });

  it('keeps its description to itself, whatever other keys have the same schema', () => {
    const name = configKey(text, { required: true, describe: 'A name.', example: 'Anna' });
    expect(configKeys.get(name)).toEqual({ description: 'A name.', example: 'Anna' });
    expect(configKeys.get(hub)).toMatchObject({ description: 'A hub.' });
    expect(configKeys.has(text)).toBe(false);
  });
});

describe('mapping', () => {
  it('fills in defaults, leaves out what is undefined, and rejects other keys', () => {
    const feeds = mapping({ limit, hub });
    expect(Object.keys(feeds.parse({ hub: undefined }))).toEqual(['limit']);
    expect(feeds.safeParse({ hubs: 'x' }).success).toBe(false);
  });
});

describe('composeConfig', () => {
  it('has the keys of all sections, in their order', () => {
    const schema = composeConfig([
      ['feeds', { limit }],
      ['site', { hub, title: z.string() }],
    ]);
    expect(Object.keys(schema.shape)).toEqual(['limit', 'hub', 'title']);
  });

  it('rejects a key that two sections have, and names both', () => {
    const sections = [
      ['feeds', { limit }],
      ['search', { hub, limit }],
    ] as const;
    expect(() => composeConfig(sections)).toThrow(
      'Cannot use the key `limit` of search: feeds has it already',
    );
  });
});
