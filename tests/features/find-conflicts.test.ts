import { describe, expect, it } from 'vitest';
import { z } from '../../src/config/values.ts';
import { defineFeature, defineKind, type Feature } from '../../src/features/feature.ts';
import { findConflicts } from '../../src/features/find-conflicts.ts';
import { builtIn } from '../../src/features/index.ts';
import { fact, field } from '../../src/site/fields/field.ts';

const text = field(z.string(), { describe: 'A.', example: 'a', shown: 'line' });
const terms = fact({ shown: 'nowhere', take: () => ['a'] });
const kind = (name: string) =>
  defineKind({
    name,
    templates: ['list'],
    sitemap: 'none',
    priority: 0,
    pages: () => [],
    view: () => ({ title: '' }),
    jsonLd: () => [],
  });
const feature = (name: string, parts: Partial<Feature> = {}) =>
  defineFeature({ name, describe: 'A feature.', ...parts });

describe('findConflicts', () => {
  it('finds none among the features of the engine', () => {
    expect(findConflicts(builtIn)).toEqual([]);
  });

  it.each<[string, readonly Feature[]]>([
    ['name `tags` of the feature "tags": the feature "tags" has it already', [feature('tags')]],
    [
      'field `title` of the feature "one": the engine has it already',
      [feature('one', { fields: { title: text } })],
    ],
    [
      'field `part` of the feature "two": the feature "one" has it already',
      [feature('one', { fields: { part: text } }), feature('two', { fields: { part: text } })],
    ],
    [
      'fact `terms` of the feature "two": the feature "one" has it already',
      [feature('one', { facts: { terms } }), feature('two', { facts: { terms } })],
    ],
    [
      'kind of pages `tag` of the feature "one": the feature "tags" has it already',
      [feature('one', { kinds: [kind('tag')] })],
    ],
    [
      'kind of pages `feed` of the feature "one": the engine has it already',
      [feature('one', { kinds: [kind('feed')] })],
    ],
    [
      'field `2 parts` of the feature "one": a name has letters, digits, "_" and "-" only',
      [feature('one', { fields: { '2 parts': text } })],
    ],
  ])('names both owners: %s', (message, features) => {
    expect(findConflicts([...builtIn, ...features]).map((found) => found.message)).toEqual([
      `Cannot use the ${message}`,
    ]);
  });
});
