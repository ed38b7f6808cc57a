import { describe, expect, it } from 'vitest';
import { makeDate, makePage, makePost } from '../../support/make-post.ts';
import { planOf } from '../../support/plan-of.ts';

const expiryDate = makeDate('1969-07-01');
const [old, plans, other] = [
  makePost('old', { expiryDate, title: 'A secret', lang: 'ru' }),
  makePage('plans', { expiryDate, title: 'Plans' }),
  makePost('other'),
];

describe('the pages of what has expired', () => {
  it('are at the old addresses, and say nothing of what was there', () => {
    const { pages } = planOf([old, plans, other]);
    const gone = pages.filter(({ kind }) => kind === 'gone');
    expect(gone.map(({ url }) => url)).toEqual(['/plans/', '/2015/06/old/']);
    const views = gone.map((page) => 'view' in page && page.view());
    expect(views).toMatchObject([
      { title: 'No longer published', noindex: true, lang: 'en' },
      { title: 'Больше не публикуется', noindex: true, lang: 'ru' },
    ]);
    expect(JSON.stringify(pages.map((page) => ('view' in page ? page.view() : page)))).not.toMatch(
      /A secret|Plans/,
    );
  });

  it('give way to a page that has the address now', () => {
    const { pages, problems } = planOf([old, makePost('new', { permalink: '/2015/06/old/' })]);
    expect(pages.filter(({ url }) => url === '/2015/06/old/').map(({ kind }) => kind)).toEqual([
      'post',
    ]);
    expect(problems).toEqual([]);
  });
});
