import { describe, expect, it } from 'vitest';
import { byDay } from '../../src/plan/days.ts';
import type { PostSummary } from '../../src/site/views.ts';
import { makeConfig, makePost } from '../support/make-post.ts';

describe('byDay', () => {
  it('groups posts under their days, in their order, with a link to the page of the day', () => {
    const posts = [
      makePost('c', { day: '2015-06-08' }),
      makePost('b', { day: '2015-06-07', time: '14:30' }),
      makePost('a', { day: '2015-06-07' }),
    ];
    const show = ({ title }: { readonly title: string }) => ({ title }) as PostSummary;
    expect(byDay(posts, { config: makeConfig({ base: '/notes' }), show })).toEqual([
      { title: 'June 8, 2015', url: '/notes/2015/06/08/', posts: [{ title: 'c' }] },
      { title: 'June 7, 2015', url: '/notes/2015/06/07/', posts: [{ title: 'b' }, { title: 'a' }] },
    ]);
    expect(byDay([], { config: makeConfig(), show })).toEqual([]);
  });
});
