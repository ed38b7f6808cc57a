import { describe, expect, it } from 'vitest';
import { sourcePath } from '../../../src/lib/path.ts';
import { readImage, readTarget, slugOf } from '../../../src/site/fields/addresses.ts';
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

describe('readTarget', () => {
  it.each([
    ['/b/#c', '/b/#c'],
    ['/b c/#d /evil/', '/b%20c/#d%20/evil/'],
    ['/a#b\nc', '/a#b%0Ac'],
    ['https://b.example', 'https://b.example'],
    ['https://b.example/c d', 'https://b.example/c%20d'],
    ['https://b.example\\c', 'https://b.example/c'],
  ])('writes %j as one word of a list for hosts', (written, target) => {
    expect(readTarget(written, context)).toBe(target);
  });

  it.each(['//b.example', '/\\b.example', '/a//b', 'https:///b.example', 'a', 'data:text/html,a'])(
    'rejects %j',
    (written) => {
      const problems: unknown[] = [];
      const report = (problem: unknown) => problems.push(problem);
      expect(readTarget(written, { report })).toBeUndefined();
      expect(problems).toHaveLength(1);
    },
  );
});
