// Views with everything in them, and with as little as there may be: what the tests of templates
// render.
import type { OutputPath, UrlPath } from '../../src/site/types.ts';
import type { Bar, CalendarView, Lead } from '../../src/site/views/charts.ts';
import type {
  ArchiveView,
  HtmlKind,
  IndexView,
  ListView,
  NotFoundView,
  PageView,
  PeriodView,
  PostSummary,
  PostView,
  RedirectView,
  SiteView,
  View,
} from '../../src/site/views.ts';

export const site: SiteView = {
  title: 'The River Letter',
  description: 'Notes on the middle Volga',
  url: 'https://letter.example/notes/',
  base: '/notes',
  origin: 'https://letter.example',
  language: 'en',
  publisher: { name: 'The River Letter', url: 'https://letter.example/notes/', sameAs: [] },
  dir: 'ltr',
  scripts: {},
  navigation: [
    { title: 'Home', url: '/notes/' },
    { title: 'Archive', url: '/notes/archive/' },
    { title: 'Tags', url: '/notes/tags/' },
    { title: 'Authors', url: '/notes/authors/' },
    { title: 'About', url: '/notes/about/' },
  ],
  sections: [
    { title: 'Rivers', url: '/notes/tags/rivers/' },
    { title: 'Budgets', url: '/notes/tags/budgets/' },
  ],
  feeds: [
    { title: 'The River Letter (Atom)', url: '/notes/feed.atom', type: 'application/atom+xml' },
    { title: 'The River Letter (RSS)', url: '/notes/feed.rss', type: 'application/rss+xml' },
  ],
};

function common<Kind extends HtmlKind>(kind: Kind, title: string) {
  const path = `/${kind}/`;
  return {
    kind,
    url: `/notes${path}`,
    canonical: `https://letter.example/notes${path}`,
    title,
    description: '',
    lang: 'en',
    locale: 'en_US',
    feeds: [],
    noindex: false,
  };
}

export function makeSummary(given: Partial<PostSummary> = {}): PostSummary {
  return {
    title: 'The dam that nobody measures',
    url: '/notes/2015/06/dam/',
    date: { iso: '2015-06-07', text: 'June 7, 2015' },
    excerpt:
      'For thirty years the gauge below the dam has shown the same number. This spring ' +
      'someone went to look at it.',
    authors: [{ title: 'Anna Lind', url: '/notes/authors/anna-lind/' }],
    place: 'Staunton',
    ...given,
  };
}

export const russian = {
  title: 'Река, которой нет на карте',
  excerpt: 'Десять лет назад её было видно со спутника.',
  lang: 'ru',
} as const;

export function makePost(given: Partial<PostView> = {}): PostView {
  return {
    ...common('post', 'The dam that nobody measures'),
    authors: [],
    date: { iso: '2015-06-07', text: 'June 7, 2015' },
    published: '2015-06-07T00:00:00+02:00',
    modified: '2015-06-07T00:00:00+02:00',
    corrections: [],
    locations: [],
    tags: [],
    readingMinutes: 4,
    words: 900,
    paragraphs: 1,
    citation: {
      url: 'data:application/x-bibtex;charset=utf-8,@online%7Ba%7D',
      file: 'lind-2015-dam.bib',
    },
    related: [],
    extra: {},
    content: '<p>Staunton, June 7 – The gauge has shown the same number.</p>',
    headings: [],
    sources: [],
    ...given,
  };
}

/** A post with every optional field. */
export function makeFullPost(given: Partial<PostView> = {}): PostView {
  return makePost({
    description: 'What the budget of a small river hides',
    standfirst: 'What the budget of a small river hides',
    feeds: [
      { title: 'Rivers (Atom)', url: '/notes/tags/rivers/feed.atom', type: 'application/atom+xml' },
    ],
    authors: [
      { title: 'Anna Lind', url: '/notes/authors/anna-lind/' },
      {
        title: 'Pavel Orlov',
        url: '/notes/authors/pavel-orlov/',
        fediverse: '@orlov@social.example',
      },
    ],
    updated: { iso: '2015-06-09T10:00:00+02:00', text: 'June 9, 2015' },
    modified: '2015-06-09T10:00:00+02:00',
    corrections: [
      {
        date: { iso: '2015-06-09', text: 'June 9, 2015' },
        text: 'An earlier version put the gauge on the other bank.',
      },
    ],
    dateline: 'Staunton, June 7',
    place: 'Staunton',
    locations: ['Kazan', 'The Volga'],
    tags: [
      { title: 'Rivers', url: '/notes/tags/rivers/' },
      { title: 'Budgets', url: '/notes/tags/budgets/' },
    ],
    image: {
      src: '/notes/images/dam.png',
      alt: 'A gauge on a concrete wall',
      caption: 'The gauge below the dam',
      credit: 'Photo: A. Lind',
    },
    earlier: { title: 'An earlier piece', url: '/notes/2015/05/earlier/' },
    later: { title: 'A later piece', url: '/notes/2015/07/later/' },
    related: [makeSummary(), makeSummary(russian)],
    sources: [
      {
        url: 'https://vedomosti.example/a',
        host: 'vedomosti.example',
        outlet: 'Vedomosti',
        title: 'The reform of the river boards',
      },
      {
        url: 'https://gauge.example/',
        host: 'gauge.example',
        outlet: 'gauge.example',
        title: 'gauge.example',
      },
    ],
    ...given,
  });
}

export function makePage(given: Partial<PageView> = {}): PageView {
  return {
    ...common('page', 'About'),
    extra: {},
    content: '<p>Who we are.</p>',
    headings: [],
    sources: [],
    ...given,
  };
}

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

/** The front page with these posts: the first leads, the last stands under its day. */
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

export function makeNotFound(given: Partial<NotFoundView> = {}): NotFoundView {
  return {
    ...common('not-found', 'Page not found'),
    url: '/notes/404.html',
    noindex: true,
    ...given,
  };
}

export function makeRedirect(given: Partial<RedirectView> = {}): RedirectView {
  return {
    ...common('redirect', 'The dam that nobody measures'),
    target: '/notes/2015/06/dam/',
    ...given,
  };
}

/** A job for a view, at an address of its own. */
export function makeJob<Shown extends View>(view: Shown, name = `${view.kind}`) {
  return {
    kind: view.kind,
    output: `${name}/index.html` as OutputPath,
    url: `/${name}/` as UrlPath,
    view,
  };
}
