import { describe, expect, it } from 'vitest';
import { composeFields } from '../../src/site/fields/compose-fields.ts';
import { type Fact, fact } from '../../src/site/fields/field.ts';
import { parseBody } from '../support/parse-text.ts';

const tableOf = (facts: Record<string, Fact>) => composeFields([{ name: 'test', facts }]);

describe('a fact', () => {
  it('is taken from the finished tree, the post and the text', async () => {
    const table = tableOf({
      first: fact({ shown: 'all', take: ({ children: [first] }) => first?.type }),
      title: fact({ shown: 'all', take: (_, { post }) => `${post.title} (${post.words})` }),
      stars: fact({ shown: 'all', take: (_, { text }) => text.split('*').length - 1 }),
      none: fact({ shown: 'all', take: () => undefined }),
    });
    const { post } = await parseBody('**Deep** rivers.', { table });
    expect(post?.facts).toEqual({ first: 'element', title: 'Rivers (2)', stars: 4 });
  });

  it('is what a record can hold', async () => {
    const table = tableOf({ when: fact({ shown: 'all', take: () => ({ at: new Date(0) }) }) });
    const { post } = await parseBody('Text', { table });
    expect(post?.facts).toEqual({ when: { at: '1970-01-01T00:00:00.000Z' } });
  });

  it('is an error of the post if its code throws', async () => {
    const take = () => {
      throw new Error('no such word');
    };
    const { post, problems } = await parseBody('Text', {
      table: tableOf({ terms: fact({ shown: 'all', take }) }),
    });
    expect(post).toBeUndefined();
    expect(problems).toMatchObject([
      {
        code: 'plugin-failed',
        severity: 'error',
        message: 'Cannot take the fact `terms` from the text: no such word',
      },
    ]);
  });

  it('is not asked for if nobody has one', async () => {
    expect((await parseBody('Text')).post?.facts).toEqual({});
  });
});
