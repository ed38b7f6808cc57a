// Every word that plan/ itself puts on a page. English only, in one table, for the day when there are more.

export const words = {
  home: 'Home',
  archive: 'Archive',
  tags: 'Tags',
  authors: 'Authors',
  notFound: 'Page not found',
  newer: 'Newer posts',
  older: 'Older posts',
  postsTagged: (tag: string) => `Posts tagged ${tag}`,
  postsBy: (author: string) => `Posts by ${author}`,
  numbered: (title: string, number: number) => `${title}, page ${number}`,
  part: (site: string, name: string) => `${site}: ${name}`,
  feed: (title: string, format: string) => `${title} (${format})`,
} as const;
