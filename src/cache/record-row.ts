// A post → a short row of what every build asks of it, its fingerprints, and the rest; and back to
// a post whose rest is read when it is first asked for: a build of 25,000 posts asks a few dozen of
// them for their headline. Knows no file.
import { isDeepStrictEqual } from 'node:util';
import type { Fingerprint } from '../lib/fingerprint.ts';
import type { Problem } from '../site/diagnostics.ts';
import type { ContentHash, Post, PostDate, PostFingerprints, SourcePath } from '../site/types.ts';

/** What plans ask of every post, in the order of the row, and what pages print of a few. */
const fields = {
  kind: 'asked',
  slug: 'asked',
  permalink: 'asked',
  aliases: 'asked',
  date: 'asked',
  updated: 'asked',
  authors: 'asked',
  tags: 'asked',
  draft: 'asked',
  links: 'asked',
  extra: 'asked',
  image: 'asked',
  translationOf: 'asked',
  loads: 'asked',
  title: 'printed',
  description: 'printed',
  excerpt: 'printed',
  dateline: 'printed',
  lang: 'printed',
  dir: 'printed',
  corrections: 'printed',
  locations: 'printed',
  paragraphs: 'printed',
  id: 'printed',
  canonical: 'printed',
  words: 'printed',
  readingMinutes: 'printed',
  ids: 'printed',
} as const satisfies Record<
  Exclude<keyof Post, 'source' | 'body' | 'fingerprints'>,
  'asked' | 'printed'
>;

type NamesOf<Kind> = {
  [Name in keyof typeof fields]: (typeof fields)[Name] extends Kind ? Name : never;
}[keyof typeof fields];

function namesOf<Kind extends 'asked' | 'printed'>(kind: Kind): readonly NamesOf<Kind>[] {
  return Object.entries(fields).flatMap(([name, of]) =>
    of === kind ? [name as NamesOf<Kind>] : [],
  );
}

const asked = namesOf('asked');
const printed = namesOf('printed');

/**
 * What most posts have in these fields stands in a row as 0; in the other fields that is nothing. A
 * tenth of what is read.
 */
const usual: { readonly [Name in NamesOf<'asked'>]?: Post[Name] } = {
  aliases: Object.freeze([]),
  authors: Object.freeze([]),
  tags: Object.freeze([]),
  draft: false,
  links: Object.freeze([]),
  extra: Object.freeze({}),
};

const fingerprintNames = [
  'link',
  'line',
  'summary',
  'all',
] as const satisfies readonly (keyof PostFingerprints)[];
/** How many fingerprints a row has. */
export const fingerprintsPerRow = fingerprintNames.length;

export type Printed = Pick<Post, NamesOf<'printed'>>;
/**
 * A file: its path, its hash, the problems in it, and one value a name of what is asked; that is
 * missing where the file is no post.
 */
export type Row = [
  path: SourcePath,
  hash: ContentHash,
  problems: readonly Problem[] | 0,
  ...asked: unknown[],
];

const firstAsked = 3;

/** True for the row of a file that is a post. */
export function isPost(row: Row): boolean {
  return row.length > firstAsked;
}

/** Parts a post: what is asked, what is printed, and its fingerprints. */
export function splitPost(post: Post): {
  readonly asked: readonly unknown[];
  readonly printed: Printed;
  readonly fingerprints: readonly number[];
} {
  return {
    asked: asked.map((name) => toCell(name, post[name])),
    printed: Object.fromEntries(
      printed.filter((name) => post[name] !== undefined).map((name) => [name, post[name]]),
    ) as unknown as Printed,
    fingerprints: fingerprintNames.map((name) => post.fingerprints[name]),
  };
}

function toCell(name: NamesOf<'asked'>, value: unknown): unknown {
  if (value === undefined) return 0;
  if (
    name in usual &&
    (value === false ||
      (typeof value === 'object' && value !== null && Object.keys(value).length === 0))
  )
    return 0;
  return name === 'date' || name === 'updated' ? shortDate(value as PostDate) : value;
}

/**
 * A date as one text, where that says all: "2015-06-07T00:00:00Z", with "-" in front where nobody
 * gave a time.
 */
function shortDate(date: PostDate): PostDate | string {
  const { iso, hasTime } = date;
  const text = hasTime ? iso : `-${iso}`;
  return isDeepStrictEqual(readDate(text), date) ? text : date;
}

function readDate(text: string): PostDate {
  const hasTime = !text.startsWith('-');
  const iso = hasTime ? text : text.slice(1);
  return { day: iso.slice(0, 10), iso, epochMs: Date.parse(iso), hasTime };
}

/**
 * True where nothing sets two versions of a post apart but what its own page and feeds show of it.
 */
export function differInText(one: Post, other: Post): boolean {
  const textOf = (post: Post) =>
    JSON.stringify([{ ...post.fingerprints, all: 0 }, ...asked.map((name) => post[name])]);
  return textOf(one) === textOf(other);
}

/** Where the rest of a row is found, by the place of the row. */
export interface Rest {
  readonly printedOf: (place: number) => Printed;
  /** One of its fingerprints, by its number. */
  readonly fingerprintOf: (place: number, fingerprint: number) => Fingerprint;
}

/** Puts a post together again; its rest is read when it is first asked for. */
export function joinPost(row: Row, rest: Rest, place: number): Post {
  return new RestoredPost(row, rest, place) as unknown as Post;
}

/**
 * Getters for all fields: to copy what is asked would take longer than to ask. What a post has not
 * is undefined.
 */
class RestoredPost {
  readonly source: Post['source'];
  readonly body: Post['body'];
  readonly #row: Row;
  readonly #rest: Rest;
  readonly #place: number;
  #printed: Printed | undefined;

  constructor(row: Row, rest: Rest, place: number) {
    this.source = row[0];
    this.body = { source: row[0], hash: row[1] };
    this.#row = row;
    this.#rest = rest;
    this.#place = place;
  }

  static {
    // Whoever looks at the prototype itself finds nothing.
    const define = (name: string, get: (post: RestoredPost) => unknown) =>
      Object.defineProperty(RestoredPost.prototype, name, {
        enumerable: true,
        get(this: RestoredPost) {
          return #row in this ? get(this) : undefined;
        },
      });
    for (const [index, name] of asked.entries()) {
      const at = index + firstAsked;
      const whereUsual = usual[name];
      if (name === 'date' || name === 'updated') {
        // Sorting asks for it again and again.
        define(name, (post) => {
          const cell = post.#row[at];
          if (typeof cell === 'string') return (post.#row[at] = readDate(cell));
          return cell === 0 ? undefined : cell;
        });
      } else define(name, (post) => (post.#row[at] === 0 ? whereUsual : post.#row[at]));
    }
    for (const name of printed)
      define(name, (post) => (post.#printed ??= post.#rest.printedOf(post.#place))[name]);
    define('fingerprints', (post) => {
      const fingerprintOf = (fingerprint: number) =>
        post.#rest.fingerprintOf(post.#place, fingerprint);
      return {
        link: fingerprintOf(0),
        line: fingerprintOf(1),
        summary: fingerprintOf(2),
        all: fingerprintOf(3),
      };
    });
  }
}
