// The features of a site → one table of all front matter fields and facts, the engine's own first.
import { memoize } from '../lib/memoize.ts';
import { composeFields, engineTable, type FieldTable } from '../site/fields/compose-fields.ts';
import type { SiteConfig } from '../site/types.ts';
import { featuresOf } from './index.ts';

type Own = NonNullable<SiteConfig['features']>;

const none: Own = [];

const compose: (own: Own) => FieldTable = memoize((own) => {
  const sources = featuresOf({ features: own }).filter(({ fields, facts }) => fields ?? facts);
  return sources.length === 0 ? engineTable : composeFields(sources);
});

/** Made once for each list of features. */
export function fieldsOf({ features = none }: Pick<SiteConfig, 'features'>): FieldTable {
  return compose(features);
}
