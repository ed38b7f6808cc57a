import { describe, expect, it } from 'vitest';
import { configSchema } from '../../src/config/config-schema.ts';

const faults = (value: unknown) =>
  configSchema
    .safeParse(value)
    .error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? [];

describe('the schema of the configuration', () => {
  it('takes nothing at all: every key has a default', () => {
    expect(faults({})).toEqual([]);
  });

  it('knows each key by name', () => {
    expect(faults({ titel: 'A' })).toHaveLength(1);
    expect(faults({ feeds: { tag: true } })).toHaveLength(1);
  });

  it('takes words with the placeholders of the engine only', () => {
    expect(faults({ words: { by: 'from' } })).toEqual([]);
    expect(faults({ words: { by: 'from {name}' } })).toEqual(['words.by: text without braces']);
  });

  it('takes languages for scripts by the code of ISO 15924', () => {
    expect(faults({ scripts: { Cyrl: 'ru', Hebr: 'yi' } })).toEqual([]);
    expect(faults({ scripts: { cyrillic: 'ru' } })).toHaveLength(1);
    expect(faults({ scripts: { Cyrl: 'no language' } })).toEqual([
      'scripts.Cyrl: a BCP 47 language tag',
    ]);
    expect(faults({ scripts: 'ru' })).toHaveLength(1);
  });

  it('takes permalinks by name and by pattern', () => {
    expect(faults({ permalink: 'blogger' })).toEqual([]);
    expect(faults({ permalink: '/:year/:slug/' })).toEqual([]);
    expect(faults({ permalink: '/:year/:nam/' })).toHaveLength(1);
    expect(faults({ permalink: { 'news/': '/n/:slug/', ru: 'none' } })).toEqual([]);
    expect(faults({ permalink: { 'news/': '/n/' } })).toHaveLength(1);
    expect(faults({ permalink: { '/news': '/n/:slug/' } })).toHaveLength(1);
  });
});
