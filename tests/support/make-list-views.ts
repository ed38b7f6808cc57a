// Views of lists of posts, periods and indexes, for the tests of templates.
import type { Bar, CalendarView, Lead } from '../../src/site/views/charts.ts';
import type {
  ArchiveView,
  IndexView,
  ListView,
  PeriodView,
  PostSummary,
} from '../../src/site/views.ts';
import { common, makeSummary, site } from './make-views.ts';

export function makeList(given: Partial<ListView> = {}): ListView {
  return {
    ...common('tag', 'Rivers'),
    posts: [makeSummary()],
    count: 1,
    pagination: { number: 1, total: 1 },
    ...given,
  };
}

export function makePeriod(given: Partial<PeriodView> = {}): PeriodView {
  return {
    ...common('month', 'June 2015'),
    count: 1,
    parts: [],
    posts: [makeSummary()],
    parent: { title: '2015', url: '/notes/2015/' },
    ...given,
  };
}

export const bars: readonly Bar[] = [
  { title: 'May', label: 'M', count: 0, height: 0 },
  { title: 'June', label: 'J', count: 3, height: 100, url: '/notes/2015/06/' },
];

const day = { title: 'June 7, 2015', url: '/notes/2015/06/07/', count: 3 };

export function makeYear(given: Partial<PeriodView> = {}): PeriodView {
  const calendar: CalendarView = {
    columns: 18,
    parts: [
      {
        labels: [{ label: 'J', column: 0 }],
        days: [
          { column: 0, row: 0, level: 0 },
          { column: 0, row: 1, level: 2, link: day },
        ],
      },
    ],
    months: [{ title: 'June', url: '/notes/2015/06/', count: 3, days: [{ ...day, title: '7' }] }],
  };
  return makePeriod({
    kind: 'year',
    title: '2015',
    posts: [],
    parts: [{ ...day, title: 'June' }],
    months: bars,
    calendar,
    ...given,
  });
}

export function makeMonth(posts: readonly PostSummary[]): PeriodView {
  return makePeriod({ posts, days: [{ title: day.title, url: day.url, posts }] });
}

/** The front page with these posts: the first leads, the last is under its day. */
export function makeFront(posts: readonly PostSummary[], lead: Partial<Lead> = {}): ListView {
  const [first, ...others] = posts;
  const front = {
    ...(first && { lead: { ...first, opening: '', ...lead } }),
    next: others.slice(0, -1),
    days: others.length > 0 ? [{ title: day.title, url: day.url, posts: others.slice(-1) }] : [],
  };
  return makeList({ kind: 'home', title: site.title, posts, count: posts.length, front });
}

export function makeArchive(given: Partial<ArchiveView> = {}): ArchiveView {
  const june = { title: 'June 2015', url: '/notes/2015/06/', count: 3 };
  return {
    ...common('archive', 'Archive'),
    count: 3,
    years: [{ title: '2015', url: '/notes/2015/', count: 3, months: [june], bars }],
    ...given,
  };
}

export function makeIndex(given: Partial<IndexView> = {}): IndexView {
  const rivers = {
    title: 'Rivers',
    url: '/notes/tags/rivers/',
    count: 3,
    description: 'All that flows',
  };
  const entries = [
    rivers,
    { ...rivers, title: 'Budgets', url: '/notes/tags/budgets/', description: '' },
  ];
  const letters = [
    { title: 'R', id: 'letter-52', entries: entries.slice(0, 1) },
    { title: 'Б', id: 'letter-411', entries: entries.slice(1) },
  ];
  return { ...common('tags', 'Tags'), entries, letters, ...given };
}
