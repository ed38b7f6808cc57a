// The keys of the configuration that name authors.
import { type ConfigSection, configKey, mapping } from '../config-key.ts';
import { fediverse, filledText, text, webUrl, z } from '../values.ts';

const person = z.union(
  [
    filledText.trim(),
    mapping({
      name: configKey(filledText.trim(), {
        required: true,
        describe: 'The name, as in the byline.',
        example: 'Anna Petrova',
      }),
      url: configKey(webUrl, {
        describe: 'A page about the author.',
        example: 'https://anna.example/',
      }),
      email: configKey(text, {
        describe: 'The address to which readers can write.',
        example: 'anna@example.org',
      }),
      fediverse: configKey(fediverse, {
        describe: 'The account that Mastodon and others show beside a link to a post.',
        example: '@anna@example.social',
      }),
    }),
  ],
  { error: 'a name, or a mapping of `name`, `url`, `email` and `fediverse`' },
);

export const authors: ConfigSection = {
  author: configKey(person, {
    describe: 'The default byline: a name, or a mapping of `name`, `url`, `email` and `fediverse`.',
    example: 'Anna Petrova',
  }),
  authors: configKey(z.array(person, { error: 'a list of names' }), {
    default: [],
    describe:
      'The people who write for the site, each as in `author`. Without `author`, the first is ' +
      'the default byline.',
    example: ['Anna Petrova', 'John Reed'],
  }),
};
