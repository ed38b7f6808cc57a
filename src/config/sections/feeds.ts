// The keys of the configuration that are about feeds.
import { type ConfigSection, configKey, mapping } from '../config-key.ts';
import { boolean, webUrl, wholeNumber } from '../values.ts';

export const feeds: ConfigSection = {
  feeds: configKey(
    mapping({
      limit: configKey(wholeNumber, { default: 20, describe: 'The number of posts in a feed.' }),
      tags: configKey(boolean, { default: true, describe: 'An Atom feed for each tag.' }),
      authors: configKey(boolean, { default: true, describe: 'An Atom feed for each author.' }),
      archives: configKey(boolean, {
        default: true,
        describe:
          'The Atom feed of the site links to older documents, which together have every post ' +
          '(RFC 5005).',
        see: 'pages-and-feeds.md#feeds',
      }),
      hub: configKey(webUrl, {
        describe: 'The address of a WebSub hub, which tells readers at once of new posts.',
        example: 'https://hub.example/',
        see: 'publishing.md#telling-readers-at-once',
      }),
    }),
    { default: {}, describe: 'Feeds of the site, of tags and of authors.' },
  ),
};
