import { describe, expect, it } from 'vitest';
import { isCertain, verdictOf } from '../../../src/site/fields/publication-names.ts';

describe('verdictOf', () => {
  it.each([
    ['published', false],
    ['published', 'no'],
    ['Draft', true],
    ['draft', 'on'],
    ['isDraft', 1],
    ['is_published', false],
    ['isPrivate', true],
    ['hide', true],
    ['post_password', 'x'],
    ['unpublished', 'True'],
    ['private', true],
    ['hidden', 'yes'],
    ['visible', false],
    ['publish', 'off'],
    ['headless', true],
    ['password', 'secret'],
    ['status', 'Draft'],
    ['status', 'private'],
    ['post_status', 'pending'],
    ['status', 'in-review'],
    ['visibility', 'private'],
    ['visibility', 'members'],
    ['_build', { render: 'never' }],
    ['build', { render: false, list: 'always' }],
    ['wip', true],
    ['encrypted', true],
    ['access', 'private'],
    ['private_post', true],
    ['ready', false],
    ['online', 'no'],
    ['active', false],
    ['enabled', false],
    ['type', 'draft'],
    ['layout', 'draft'],
    ['stage', 'draft'],
    ['wordpress_status', 'private'],
    ['exclude', true],
    ['ignore', true],
    ['render', false],
  ])('holds back what another engine does: %s: %j', (name, value) => {
    expect(verdictOf(name, value)).toBe('held');
  });

  it.each([
    ['unlisted', true],
    ['Unlisted', 'true'],
    ['noindex', true],
    ['robots', 'noindex, nofollow'],
    ['listed', false],
    ['status', 'hidden'],
    ['visibility', 'unlisted'],
    ['build', { list: 'never' }],
  ])('leaves out of lists what another engine does: %s: %j', (name, value) => {
    expect(verdictOf(name, value)).toBe('unlisted');
  });

  it.each([
    ['published', true],
    ['published', '2015-06-07'],
    ['draft', false],
    ['status', 'publish'],
    ['status', 'Published'],
    ['visibility', 'public'],
    ['hidden', 'no'],
    ['robots', 'index, follow'],
    ['build', { list: 'always' }],
  ])('lets through what says that it is public: %s: %j', (name, value) => {
    expect(verdictOf(name, value)).toBe('public');
  });

  it.each([
    ['published', 'next week'],
    ['status', 'breaking'],
    ['hidden', 'home'],
    ['visibility', 'staff'],
    ['private', { reason: 'x' }],
  ])('is not sure of what no engine writes: %s: %j', (name, value) => {
    expect(verdictOf(name, value)).toBe('unclear');
  });

  it.each([
    ['title', 'Draft'],
    ['published', null],
    ['status', ''],
    ['hidden', undefined],
  ])('says nothing of other names, and of names without a value: %s: %j', (name, value) => {
    expect(verdictOf(name, value)).toBeUndefined();
  });
});

describe('isCertain', () => {
  it('tells names with one meaning from those with several', () => {
    expect(['published', 'Post-Status', 'hidden', 'noindex'].map(isCertain)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});

it.each([
  ['type', 'post'],
  ['layout', 'essay'],
  ['exclude', ['a', 'b']],
  ['stage', 'Bühne'],
  ['render', 'always'],
])('a name with other uses says nothing by another value: %s: %j', (name, value) => {
  expect(verdictOf(name, value)).toBeUndefined();
});
