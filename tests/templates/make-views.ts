// Views with everything in them, and with as little as there may be: what the tests of templates render.
import type { OutputPath, UrlPath } from '../../src/types.ts';
import type { ArchiveView, HtmlKind, IndexView, ListView, NotFoundView, PageView, PeriodView, PostSummary, PostView, RedirectView, SiteView, View } from '../../src/views.ts';

export const site: SiteView = {
  title: 'The River Letter',
  description: 'Notes on the middle Volga',
  url: 'https://letter.example/notes/',
  base: '/notes',
  language: 'en',
  dir: 'ltr',
  scripts: {},
  navigation: [
    { title: 'Home', url: '/notes/' },
    { title: 'Archive', url: '/notes/archive/' },
    { title: 'Tags', url: '/notes/tags/' },
    { title: 'Authors', url: '/notes/authors/' },
    { title: 'About', url: '/notes/about/' },
  ],
  feeds: [
    { title: 'The River Letter (Atom)', url: '/notes/feed.atom', type: 'application/atom+xml' },
    { title: 'The River Letter (RSS)', url: '/notes/feed.rss', type: 'application/rss+xml' },
  ],
};

function common<Kind extends HtmlKind>(kind: Kind, title: string) {
  const path = `/${kind}/`;
  return { kind, url: `/notes${path}`, canonical: `https://letter.example/notes${path}`, title, description: '', lang: 'en', feeds: [], noindex: false };
}

export function makeSummary(given: Partial<PostSummary> = {}): PostSummary {
  return {
    title: 'The dam that nobody measures',
    url: '/notes/2015/06/dam/',
    date: { iso: '2015-06-07', text: 'June 7, 2015' },
    excerpt: 'For thirty years the gauge below the dam has shown the same number. This spring someone went to look at it.',
    authors: [{ title: 'Anna Lind', url: '/notes/authors/anna-lind/' }],
    place: 'Staunton',
    ...given,
  };
}

export const russian = { title: 'Река, которой нет на карте', excerpt: 'Десять лет назад её было видно со спутника.', lang: 'ru' } as const;

export function makePost(given: Partial<PostView> = {}): PostView {
  return {
    ...common('post', 'The dam that nobody measures'),
    authors: [],
    date: { iso: '2015-06-07', text: 'June 7, 2015' },
    tags: [],
    readingMinutes: 4,
    words: 900,
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
    feeds: [{ title: 'Rivers (Atom)', url: '/notes/tags/rivers/feed.atom', type: 'application/atom+xml' }],
    authors: [{ title: 'Anna Lind', url: '/notes/authors/anna-lind/' }, { title: 'Pavel Orlov', url: '/notes/authors/pavel-orlov/' }],
    updated: { iso: '2015-06-09T10:00:00+02:00', text: 'June 9, 2015' },
    dateline: 'Staunton, June 7',
    tags: [{ title: 'Rivers', url: '/notes/tags/rivers/' }, { title: 'Budgets', url: '/notes/tags/budgets/' }],
    image: { src: '/notes/images/dam.png', alt: 'A gauge on a concrete wall', caption: 'The gauge below the dam', credit: 'Photo: A. Lind' },
    earlier: { title: 'An earlier piece', url: '/notes/2015/05/earlier/' },
    later: { title: 'A later piece', url: '/notes/2015/07/later/' },
    related: [makeSummary(), makeSummary(russian)],
    sources: [
      { url: 'https://vedomosti.example/a', host: 'vedomosti.example', title: 'The reform of the river boards' },
      { url: 'https://gauge.example/', host: 'gauge.example', title: 'gauge.example' },
    ],
    ...given,
  });
}

export function makePage(given: Partial<PageView> = {}): PageView {
  return { ...common('page', 'About'), extra: {}, content: '<p>Who we are.</p>', headings: [], sources: [], ...given };
}

export function makeList(given: Partial<ListView> = {}): ListView {
  return { ...common('tag', 'Rivers'), posts: [makeSummary()], count: 1, pagination: { number: 1, total: 1 }, ...given };
}

export function makePeriod(given: Partial<PeriodView> = {}): PeriodView {
  return { ...common('month', 'June 2015'), count: 1, parts: [], posts: [makeSummary()], parent: { title: '2015', url: '/notes/2015/' }, ...given };
}

export function makeArchive(given: Partial<ArchiveView> = {}): ArchiveView {
  const june = { title: 'June 2015', url: '/notes/2015/06/', count: 3 };
  return { ...common('archive', 'Archive'), count: 3, years: [{ title: '2015', url: '/notes/2015/', count: 3, months: [june] }], ...given };
}

export function makeIndex(given: Partial<IndexView> = {}): IndexView {
  const rivers = { title: 'Rivers', url: '/notes/tags/rivers/', count: 3, description: 'All that flows' };
  return { ...common('tags', 'Tags'), entries: [rivers, { ...rivers, title: 'Budgets', url: '/notes/tags/budgets/', description: '' }], ...given };
}

export function makeNotFound(given: Partial<NotFoundView> = {}): NotFoundView {
  return { ...common('not-found', 'Page not found'), url: '/notes/404.html', noindex: true, ...given };
}

export function makeRedirect(given: Partial<RedirectView> = {}): RedirectView {
  return { ...common('redirect', 'The dam that nobody measures'), target: '/notes/2015/06/dam/', ...given };
}

/** A job for a view, at an address of its own. */
export function makeJob<Shown extends View>(view: Shown, name = `${view.kind}`) {
  return { kind: view.kind, output: `${name}/index.html` as OutputPath, url: `/${name}/` as UrlPath, view };
}
