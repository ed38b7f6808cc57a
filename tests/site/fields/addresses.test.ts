import { describe, expect, it } from 'vitest';
import { sourcePath } from '../../../src/lib/path.ts';
import { readImage, slugOf } from '../../../src/site/fields/addresses.ts';
import type { FieldContext } from '../../../src/site/fields/field.ts';
import { makeConfig } from '../../support/make-post.ts';

// Links to originals, and problems, are in tests/parse/fields.test.ts.
const context: FieldContext = {
  path: sourcePath('posts/2015-06-07-rivers.md'),
  kind: 'post',
  config: makeConfig(),
  written: {},
  values: {},
  report: () => {},
  addLink: () => {},
};

describe('slugOf', () => {
  it('keeps a slug as it is, however long, and cuts other texts late', () => {
    const long = 'very-'.repeat(60);
    expect(slugOf(`${long}long`, context)).toBe(`${long}long`);
    expect(slugOf(`${long} Long`, context).length).toBeLessThanOrEqual(200);
    expect(slugOf(undefined, context)).toBe('rivers');
  });
});

describe('readImage', () => {
  it('keeps an empty `alt`, and leaves out what is empty otherwise', () => {
    expect(readImage('/a.jpg', context)).toEqual({ src: '/a.jpg', alt: '' });
    expect(readImage({ src: '/a.jpg', alt: '', credit: '', caption: 5 }, context)).toEqual({
      src: '/a.jpg',
      alt: '',
      caption: '5',
    });
    expect(readImage({ src: ' ' }, context)).toBeUndefined();
  });
});
