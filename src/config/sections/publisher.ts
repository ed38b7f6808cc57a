// The keys of the configuration that say who publishes the site, by the names of
// https://schema.org/NewsMediaOrganization.
import { type ConfigSection, configKey, mapping } from '../config-key.ts';
import { filledText, place, webUrl, z } from '../values.ts';

export const publisher: ConfigSection = {
  publisher: configKey(
    mapping({
      name: configKey(filledText.trim(), {
        describe: 'The name. Without it, the title of the site is used.',
        example: 'Rivers and Borders',
      }),
      url: configKey(webUrl, {
        describe: 'The home page. Without it, that of the site is used.',
        example: 'https://example.org/',
      }),
      logo: configKey(place, {
        describe: 'The logo. This and the next five keys are paths of the site or URLs.',
        example: '/images/logo.png',
      }),
      publishingPrinciples: configKey(place, {
        describe: 'The page with the rules that the publisher works by, such as those for sources.',
        example: '/sources/',
      }),
      correctionsPolicy: configKey(place, {
        describe: 'The page that says how mistakes are corrected.',
        example: '/corrections/',
      }),
      ethicsPolicy: configKey(place, {
        describe: 'The page that says what its staff may and may not do.',
        example: '/ethics/',
      }),
      ownershipFundingInfo: configKey(place, {
        describe: 'The page that says who owns it and who pays for it.',
        example: '/about/',
      }),
      masthead: configKey(place, {
        describe: 'The page that says who works there.',
        example: '/about/',
      }),
      sameAs: configKey(z.array(webUrl, { error: 'a list of absolute http or https URLs' }), {
        default: [],
        describe: 'Pages about the publisher on other sites.',
        example: ['https://example.social/@rivers'],
      }),
    }),
    { default: {}, describe: 'Who publishes the site: search engines read it.' },
  ),
};
