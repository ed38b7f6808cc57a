import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { newPostText } from '../../src/commands/new-post.ts';

const date = '2015-06-07T21:30:15+00:00';

function fieldsOf(text: string): Record<string, unknown> {
  return parse(/^---\n([^]*)\n---\n\n$/.exec(text)![1]!, { version: '1.2', schema: 'core' });
}

describe('newPostText', () => {
  it('writes one plain field a line', () => {
    expect(
      newPostText({
        title: 'What the budget hides',
        date,
        author: 'Anna Petrova',
        dateline: 'Staunton',
        tags: ['energy', 'Коми'],
        id: 'tag:example.org,2015-06-07:budget',
      }),
    ).toBe(
      `---
title: What the budget hides
date: 2015-06-07T21:30:15+00:00
author: Anna Petrova
dateline: Staunton
tags: [energy, Коми]
id: tag:example.org,2015-06-07:budget
---

`,
    );
  });

  it('leaves out what is not given', () => {
    expect(newPostText({ title: 'T', date, tags: [] })).toBe(
      `---\ntitle: T\ndate: ${date}\n---\n\n`,
    );
  });

  it.each([
    'Budget: what it hides',
    '"Never again" – he said',
    '1984',
    'no',
    'Null',
    '#1',
    '- a',
    'a #b',
    '~',
    '[x]',
    "it's",
    'a, b',
    '{{ x }}',
    'A: ',
    '\u0085\u2028\ufeff',
  ])('keeps the headline %j', (title) => {
    expect(fieldsOf(newPostText({ title, date, tags: [title] }))).toMatchObject({
      title,
      tags: [title],
    });
  });

  it('reads back as it was given, whatever the text', () => {
    const text = fc
      .string({ unit: 'grapheme', minLength: 1 })
      .filter((value) => value === value.trim());
    fc.assert(
      fc.property(text, text, text, fc.array(text), (title, author, dateline, tags) => {
        expect(fieldsOf(newPostText({ title, date, author, dateline, tags }))).toEqual({
          title,
          date,
          author,
          dateline,
          ...(tags.length > 0 && { tags }),
        });
      }),
    );
  });
});
