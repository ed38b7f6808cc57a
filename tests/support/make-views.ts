// Views with everything in them, and with as little as possible: what tests of templates render.
// Lists are in make-list-views.ts.
import type { OutputPath, UrlPath } from '../../src/site/types.ts';
import type {
  HtmlKind,
  NotFoundView,
  PageView,
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

/** What all views have, for a page of a kind. */
export function common<Kind extends HtmlKind>(kind: Kind, title: string) {
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

/** A text in two other languages, as a page names its translations. */
export const translations = [
  { title: 'Река', url: '/notes/ru/', lang: 'ru', name: 'Русский' },
  { title: 'נהר', url: '/notes/he/', lang: 'he', dir: 'rtl', name: 'עברית' },
] as const;
/** All versions of that text, for the head of the page. */
export const alternates = ['en', 'ru', 'he', 'x-default'].map((lang) => ({
  lang,
  url: `https://letter.example/notes/${lang}/`,
}));

/** A job for a view, at an address of its own. */
export function makeJob<Shown extends View>(view: Shown, name = `${view.kind}`) {
  return {
    kind: view.kind,
    output: `${name}/index.html` as OutputPath,
    url: `/${name}/` as UrlPath,
    view,
  };
}
