// The keys of the configuration for the web app manifest, by the names of
// https://www.w3.org/TR/appmanifest/.
import * as checks from '../../config/checks.ts';
import { type ConfigSection, configKey, mapping } from '../../config/config-key.ts';
import { filledText, text, z } from '../../config/values.ts';

const iconSource = text.refine(checks.isPathOrWebUrl, {
  error: 'a path that begins with "/", or an absolute http or https URL',
});
const display = z.enum(['browser', 'minimal-ui', 'standalone', 'fullscreen'], {
  error: '"browser", "minimal-ui", "standalone" or "fullscreen"',
});
const icon = mapping({
  src: configKey(iconSource, {
    required: true,
    describe: 'The path of the file in public/, or a URL.',
    example: '/icon.svg',
  }),
  sizes: configKey(filledText, { describe: 'The sizes in pixels.', example: '192x192' }),
  type: configKey(filledText, { describe: 'The media type.', example: 'image/svg+xml' }),
  purpose: configKey(filledText, { describe: 'What the icon is for.', example: 'maskable' }),
});

export const keys: ConfigSection = {
  manifest: configKey(
    mapping({
      name: configKey(filledText, {
        describe: 'The name of the app. Without it, the title of the site.',
        example: 'Rivers and Borders',
      }),
      short_name: configKey(filledText, {
        describe: 'The name for places with little space.',
        example: 'Rivers',
      }),
      description: configKey(filledText, {
        describe: 'What the app is. Without it, the description of the site.',
        example: 'Analysis of what the papers leave out',
      }),
      display: configKey(display, {
        describe: 'How much of the browser is shown around the site. Without it, "browser".',
        example: 'browser',
      }),
      theme_color: configKey(filledText, {
        describe: 'The color of the window around the site.',
        example: '#17384a',
      }),
      background_color: configKey(filledText, {
        describe: 'The color of the window before the site is loaded.',
        example: '#f6f1e7',
      }),
      icons: configKey(z.array(icon, { error: 'a list of icons' }), {
        describe: 'Icons, each with `src`, `sizes`, `type` and `purpose`.',
        example: [{ src: '/icon.svg', sizes: 'any' }],
      }),
    }),
    {
      describe: 'The members of the web app manifest. Without it there is no manifest.',
      example: { short_name: 'Rivers', icons: [{ src: '/icon.svg', sizes: 'any' }] },
    },
  ),
};
