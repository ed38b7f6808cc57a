// The keys of the configuration that are about tags.
import { type ConfigSection, configKey, mapping } from '../../config/config-key.ts';
import { filledText, text, z } from '../../config/values.ts';

export const keys: ConfigSection = {
  tags: configKey(
    mapping({
      spellings: configKey(z.array(filledText, { error: 'a list of texts' }), {
        default: [],
        describe: 'How tags are spelled on pages, however posts spell them.',
        example: ['Human rights'],
      }),
      descriptions: configKey(
        z.record(z.string(), text, { error: 'a mapping of tags and texts' }),
        {
          default: {},
          describe: 'A sentence for the page of a tag, by tag.',
          example: { 'Human rights': 'Courts, prisons, the press' },
        },
      ),
    }),
    { default: {}, describe: 'Spellings and descriptions of tags.' },
  ),
  sections: configKey(z.array(filledText, { error: 'a list of tags' }), {
    default: [],
    describe: 'The tags that the masthead links to, in this order.',
    example: ['Rivers', 'Elections'],
  }),
};
