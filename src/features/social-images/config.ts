// The keys of the configuration for images that social networks show.
import { type ConfigSection, configKey, mapping } from '../../config/config-key.ts';
import { text } from '../../config/values.ts';

const day = text.refine((written) => /^\d{4}-\d\d-\d\d$/.test(written), {
  error: 'a day, as YYYY-MM-DD',
});

export const keys: ConfigSection = {
  socialImages: configKey(
    mapping({
      since: configKey(day, {
        describe:
          'Posts of this day and later that have no image get one with their headline. ' +
          'Without this key, no post gets one.',
        example: '2026-01-01',
      }),
    }),
    { default: {}, describe: 'Images of headlines, for social networks.' },
  ),
};
