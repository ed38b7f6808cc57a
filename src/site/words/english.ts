// The words of pages and feeds in English: the list that the other languages follow. Placeholders
// are in braces; what depends on a number has a text for each of the language's plural forms
// (Unicode CLDR, "Language Plural Rules").

export const english = {
  // Around the text.
  skip: 'Skip to the text',
  menu: 'Site',
  feeds: 'Feeds',
  // Pages and their titles.
  home: 'Home',
  archive: 'Archive',
  tags: 'Tags',
  authors: 'Authors',
  notFound: 'Page not found',
  postsTagged: 'Posts tagged {tag}',
  postsBy: 'Posts by {author}',
  numbered: '{title}, page {number}',
  part: '{site}: {name}',
  feed: '{title} ({format})',
  // A post.
  by: 'By',
  updated: 'Updated',
  minutes: { one: '{count} min read', other: '{count} min read' },
  sources: 'Sources cited',
  neighbours: 'More posts',
  earlier: 'Earlier',
  later: 'Later',
  related: 'Earlier coverage',
  corrections: 'Corrections',
  translations: 'Read this in:',
  // Lists of posts.
  posts: { one: '{count} post', other: '{count} posts' },
  pages: 'Pages',
  older: 'Older posts',
  newer: 'Newer posts',
  empty: 'Nothing has been published here yet.',
  // The masthead, archives and indexes.
  sections: 'Sections',
  byDay: 'Posts by day',
  byMonth: 'Posts by month',
  byYear: 'Posts by year',
  fewer: 'Fewer',
  more: 'More',
  allDays: 'All days as a list',
  oftenWith: 'Often together with',
  rising: 'On the rise',
  risingSince: 'Posts of the 365 days up to {day}, and in brackets those of the 365 days before',
  byLetter: 'By letter',
  colophon: 'Set with {engine}',
  // Pages that lead elsewhere.
  missing:
    'There is nothing at this address. ' +
    'It may have been mistyped, or the page may never have been here.',
  tryInstead: 'You could start from one of these:',
  gone: 'No longer published',
  goneText: 'What was at this address is not published any more.',
  moved: 'This page has moved to',
  // Inside a text.
  footnotes: 'Footnotes',
  backToReference: 'Back to reference {reference}',
  done: 'Done',
  toDo: 'To do',
  table: 'Table {number}',
  // Citing an article.
  cite: 'Cite this article',
  citation: '{authors}, “{title}”, {site}, {date}, {url}',
  citationUnsigned: '“{title}”, {site}, {date}, {url}',
  passages: 'Link to a paragraph',
  bibliography: 'Entry for a bibliography',
  contents: 'In this article',
} as const;
