// The key of the configuration for features that a site brings itself.
import { type ConfigSection, configKey } from '../config-key.ts';
import { z } from '../values.ts';

const feature = z.custom<{ readonly name: string }>(
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    typeof (value as { name?: unknown }).name === 'string',
  { error: 'a feature, as `defineFeature` makes it' },
);

export const features: ConfigSection = {
  features: configKey(z.array(feature, { error: 'a list of features' }), {
    default: [],
    describe: 'Features of your own, made with `defineFeature`.',
    type: { name: 'readonly { readonly name: string }[]' },
    isCode: true,
  }),
};
