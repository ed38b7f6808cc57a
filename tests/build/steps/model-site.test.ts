import { describe, expect, it } from 'vitest';
import { modelSite } from '../../../src/build/steps/model-site.ts';
import { defineFeature } from '../../../src/features/feature.ts';
import { makeConfig, makePost } from '../../support/make-post.ts';

const options = { drafts: false, future: false, nowMs: Date.parse('2015-06-15') };

describe('modelSite', () => {
  it('models posts with the features of the engine and of the site', () => {
    const counter = defineFeature<number>({
      name: 'counter',
      describe: 'Counts posts.',
      model: ({ site }) => ({ value: site.posts.length }),
    });
    const config = { ...makeConfig(), features: [counter] };
    const { site, features, relations } = modelSite(
      [makePost('a', { tags: ['x'] }), makePost('b', { tags: ['x'] })],
      { ...options, config },
    );
    expect(site.models.get('counter')).toBe(2);
    expect(site.tags.map(({ name }) => name)).toEqual(['x']);
    expect(features.at(-1)).toBe(counter);
    expect(relations.fingerprints).toHaveLength(2);
  });
});
