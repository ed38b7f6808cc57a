// The key of the configuration for humans.txt.
import { type ConfigSection, configKey } from '../../config/config-key.ts';
import { filledText, z } from '../../config/values.ts';

const line = filledText.regex(/^[^\r\n]*$/, { error: 'a line of text' });

export const keys: ConfigSection = {
  humans: configKey(
    z.record(line, z.array(line, { error: 'a list of lines' }), {
      error: 'a mapping of headings and lists of lines',
    }),
    {
      describe: 'The lines of humans.txt, by heading. Without it there is no humans.txt.',
      example: { Team: ['Anna Petrova, Tallinn'] },
    },
  ),
};
