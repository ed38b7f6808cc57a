// The features of a site → why they cannot be used together: a name that two of them have, or that
// cannot be one. Looks at names only, before any feature runs.
import { engineFields } from '../site/fields/engine-fields.ts';
import type { Page } from '../site/pages.ts';
import type { HtmlKind } from '../site/views.ts';
import type { Feature } from './feature.ts';

/** Why a feature cannot be used, in the words of a problem. */
export interface Conflict {
  readonly message: string;
  readonly hint: string;
}

/** The names of one kind that features have, and those that the engine itself has. */
interface Names {
  readonly what: string;
  readonly of: (feature: Feature) => readonly string[];
  readonly taken: readonly string[];
}

/** Kinds of pages that no template makes: the compiler asks for each of them. */
const kindsOfEngine: Readonly<Record<Exclude<Page['kind'], HtmlKind>, true>> = {
  feed: true,
  sitemap: true,
  opml: true,
  robots: true,
  redirects: true,
  headers: true,
  security: true,
  humans: true,
  manifest: true,
  text: true,
  custom: true,
  asset: true,
  'index-file': true,
};

const all: readonly Names[] = [
  { what: 'name', of: ({ name }) => [name], taken: [] },
  { what: 'field', of: ({ fields = {} }) => Object.keys(fields), taken: Object.keys(engineFields) },
  { what: 'fact', of: ({ facts = {} }) => Object.keys(facts), taken: [] },
  {
    what: 'kind of pages',
    of: ({ kinds = [] }) => kinds.map(({ name }) => name),
    taken: Object.keys(kindsOfEngine),
  },
];

/** Finds what keeps features from being used together; nothing if they can. */
export function findConflicts(features: readonly Feature[]): Conflict[] {
  return all.flatMap((names) => findIn(features, names));
}

function findIn(features: readonly Feature[], { what, of, taken }: Names): Conflict[] {
  const owners = new Map(taken.map((name) => [name, 'the engine']));
  return features.flatMap((feature) =>
    of(feature).flatMap((name): Conflict[] => {
      const used = `Cannot use the ${what} \`${name}\` of the feature "${feature.name}"`;
      if (!/^[a-z][\w-]*$/i.test(name))
        return [
          {
            message: `${used}: a name has letters, digits, "_" and "-" only`,
            hint: 'write another name, for example `census-files`',
          },
        ];
      const owner = owners.get(name);
      owners.set(name, owner ?? `the feature "${feature.name}"`);
      return owner === undefined
        ? []
        : [{ message: `${used}: ${owner} has it already`, hint: 'give one of them another name' }];
    }),
  );
}
