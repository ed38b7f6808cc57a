// The key of the configuration for what a site calls things.
import { english } from '../../site/words/english.ts';
import { type Plurals, placeholdersOf } from '../../site/words.ts';
import { type ConfigSection, configKey, mapping } from '../config-key.ts';
import { aMapping, text, z } from '../values.ts';

const pluralForms = z
  .strictObject({ zero: text, one: text, two: text, few: text, many: text }, aMapping)
  .partial()
  .extend({ other: text });

/** A word of the site has no other placeholders than the one of the engine. */
function ownWord(written: string | Plurals): z.ZodType {
  const places = placeholdersOf(typeof written === 'string' ? written : written.other);
  const error =
    places.length === 0
      ? 'text without braces'
      : `text with ${places.map((place) => `"{${place}}"`).join(' and ')}, in braces`;
  const filled = text.refine(
    (own) => placeholdersOf(own).every((place) => places.includes(place)),
    { error },
  );
  return typeof written === 'string'
    ? filled
    : z.union([filled, pluralForms], { error: 'text, or a mapping of plurals with `other`' });
}

export const words: ConfigSection = {
  words: configKey(
    mapping(
      Object.fromEntries(
        Object.entries(english).map(([name, written]) => [name, ownWord(written).optional()]),
      ),
    ),
    {
      default: {},
      describe:
        'What the site calls things, by the names in the list of words. A site in a ' +
        'language that the engine does not know needs all of them.',
      example: { sources: 'Read more' },
      see: 'words.md',
      type: { name: 'OwnWords', from: 'site/words.ts' },
    },
  ),
};
