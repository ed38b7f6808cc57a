// The fields that say whether a post is published, when, and where it is listed: a part of the
// table in engine-fields.ts. What is published, model/publication.ts decides.

import { readTarget } from './addresses.ts';
import { readDateOf, storedDate } from './dates.ts';
import { field } from './field.ts';
import { flagOf, written } from './written.ts';

export const publicationFields = {
  draft: field(written.flag, {
    describe: 'A draft is built with `--drafts` only.',
    example: true,
    shown: 'nowhere',
    read: flagOf,
    default: false,
  }),
  unlisted: field(written.flag, {
    describe:
      'An unlisted post has a page and an address, but is in no list, feed, sitemap or search; ' +
      'its page asks search engines to leave it out.',
    example: true,
    shown: 'all',
    read: flagOf,
    default: false,
  }),
  redirectTo: field(written.texts, {
    describe:
      'Where the address leads on, on this site or another: the post is in no list, and its text ' +
      'is not published.',
    example: '/2015/06/rivers/',
    anotherExample: 'https://example.com/rivers',
    see: 'pages-and-feeds.md#redirects',
    shown: 'nowhere',
    read: readTarget,
  }),
  publishDate: field(written.date, {
    describe: 'Before this moment the post is not published, whatever its `date` is.',
    example: '2024-03-11T08:00:00Z',
    shown: 'nowhere',
    stored: storedDate,
    read: readDateOf('publishDate'),
  }),
  expiryDate: field(written.date, {
    describe: 'From this moment on the post is not published: its address says that it is gone.',
    example: '2030-12-31',
    shown: 'nowhere',
    stored: storedDate,
    read: readDateOf('expiryDate'),
  }),
};
