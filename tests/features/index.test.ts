import { describe, expect, it } from 'vitest';
import { defineFeature, pageKinds } from '../../src/features/feature.ts';
import { builtIn, featuresOf } from '../../src/features/index.ts';

describe('the features', () => {
  it('have names of their own, and so have their kinds of pages', () => {
    const names = builtIn.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    const kinds = pageKinds(builtIn).map(({ name }) => name);
    expect(new Set(kinds).size).toBe(kinds.length);
  });

  it('say what they do in a sentence', () => {
    expect(builtIn.filter(({ describe: text }) => !/^.{20,120}\.$/.test(text))).toEqual([]);
  });

  it('of a site come after those of the engine', () => {
    const series = defineFeature({ name: 'series', describe: 'Posts that belong together.' });
    expect(featuresOf({ features: [] })).toBe(builtIn);
    expect(featuresOf({ features: [series] }).at(-1)).toBe(series);
  });
});
