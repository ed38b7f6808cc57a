// A post → a short row of what every build asks of it, its fingerprints, and the rest; and back to
// a post whose rest is read when it is first asked for: a build of 25,000 posts asks a few dozen of
// them for their headline. The entries of fields and facts say what is short. Knows no file.
import type { Fingerprint } from '../lib/fingerprint.ts';
import type { Problem } from '../site/diagnostics.ts';
import type { FieldTable } from '../site/fields/compose-fields.ts';
import { engineFacts } from '../site/fields/engine-facts.ts';
import { engineFields } from '../site/fields/engine-fields.ts';
import type { Entry, Field } from '../site/fields/field.ts';
import type { ContentHash, Post, PostFingerprints, SourcePath } from '../site/types.ts';
import { joinValues, splitValues, type ValuesCell } from './row-values.ts';

type NamedEntry = Entry & { readonly name: keyof Post & string };

const engineEntries = Object.entries({ ...engineFacts, ...engineFields } as Record<string, Entry>)
  .filter(([, entry]) => (entry as Partial<Field>).partOf === undefined)
  .map(([name, entry]) => ({ ...entry, name }) as NamedEntry);

/** What a row holds, in its order; the values of features are in the cells after it. */
const asked = engineEntries.filter(({ kept = 'short' }) => kept === 'short');
const printed = engineEntries.filter(({ kept }) => kept === 'long');
const holders = ['fields', 'facts'] as const;

const fingerprintNames = [
  'link',
  'line',
  'summary',
  'all',
] as const satisfies readonly (keyof PostFingerprints)[];
/** How many fingerprints a row has. */
export const fingerprintsPerRow = fingerprintNames.length;

/** The long values of a post, by name; those of features below the name of their holder. */
export type Printed = Readonly<Record<string, unknown>>;

/**
 * A file: its path, its hash, the problems in it, and a cell for each value that is asked; without
 * cells if the file is no post.
 */
export type Row = [
  path: SourcePath,
  hash: ContentHash,
  problems: readonly Problem[] | 0,
  ...asked: unknown[],
];

const firstAsked = 3;
const firstHolder = firstAsked + asked.length;

/** True for the row of a file that is a post. */
export function isPost(row: Row): boolean {
  return row.length > firstAsked;
}

/** A post in parts: what is asked, what is printed, and its fingerprints. */
export interface PostParts {
  readonly asked: readonly unknown[];
  readonly printed: Printed;
  readonly fingerprints: readonly number[];
}

/** Splits a post; one that was put together gives the parts that it was made of. */
export function splitPost(post: Post, { longNames }: Pick<FieldTable, 'longNames'>): PostParts {
  const parts = RestoredPost.partsOf(post);
  if (parts) return parts;
  const cells = asked.map((entry) => toCell(entry, post[entry.name]));
  const rest: Record<string, unknown> = {};
  for (const entry of printed) {
    const value = post[entry.name];
    if (!isUsual(entry, value)) rest[entry.name] = value;
  }
  for (const holder of holders) {
    const { cell, long } = splitValues(post[holder], longNames[holder]);
    cells.push(cell);
    if (long) rest[holder] = long;
  }
  const { fingerprints } = post;
  return {
    asked: cells,
    printed: rest,
    fingerprints: fingerprintsIn(fingerprints),
  };
}

function fingerprintsIn(fingerprints: PostFingerprints): readonly number[] {
  return fingerprintNames.map((name) => fingerprints[name]);
}

/** What most posts have is 0 in a row: a tenth of what is read. */
function toCell(entry: NamedEntry, value: unknown): unknown {
  if (isUsual(entry, value)) return 0;
  return entry.stored ? entry.stored.encode(value as NonNullable<unknown>) : value;
}

/** True for no value and for the default, which is false or empty. */
function isUsual({ default: usual }: Entry, value: unknown): boolean {
  if (value === undefined || value === usual) return true;
  if (usual === undefined || typeof value !== 'object') return false;
  return value !== null && Object.keys(value).length === 0;
}

/**
 * True if two versions of a post differ in nothing but what its own page and feeds show of it.
 */
export function differInText(one: Post, other: Post): boolean {
  const textOf = (post: Post) => {
    const { fingerprints, fields, facts } = post;
    const values = asked.map(({ name }) => post[name]);
    return JSON.stringify([{ ...fingerprints, all: 0 }, fields, facts, ...values]);
  };
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
 * Getters for all values: to copy what is asked would take longer than to ask. A value that the
 * post does not have is undefined.
 */
class RestoredPost {
  readonly source: Post['source'];
  readonly body: Post['body'];
  readonly #row: Row;
  readonly #rest: Rest;
  readonly #place: number;
  #printed: Printed | undefined;
  /** Of features, once they are asked for. */
  readonly #values: { fields?: Post['fields']; facts?: Post['facts'] } = {};

  constructor(row: Row, rest: Rest, place: number) {
    this.source = row[0];
    this.body = { source: row[0], hash: row[1] };
    this.#row = row;
    this.#rest = rest;
    this.#place = place;
  }

  static partsOf(post: Post): PostParts | undefined {
    if (!(#row in post)) return undefined;
    const kept = post as unknown as RestoredPost & Post;
    const cells = kept.#row.slice(firstAsked);
    return {
      asked: cells.map((cell, index) => {
        const { stored } = asked[index] ?? {};
        return stored && cell !== 0 ? stored.encode(kept[asked[index]!.name]!) : cell;
      }),
      printed: kept.#rest.printedOf(kept.#place),
      fingerprints: fingerprintsIn(kept.fingerprints),
    };
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
    const printedOf = (post: RestoredPost) => (post.#printed ??= post.#rest.printedOf(post.#place));
    for (const [index, { name, stored, default: usual }] of asked.entries()) {
      const at = firstAsked + index;
      if (stored) {
        // Sorting asks for a date again and again.
        define(name, (post) => {
          const cell = post.#row[at];
          if (typeof cell === 'string') return (post.#row[at] = stored.decode(cell));
          return cell === 0 ? usual : cell;
        });
      } else define(name, (post) => (post.#row[at] === 0 ? usual : post.#row[at]));
    }
    for (const { name, default: usual } of printed)
      define(name, (post) => printedOf(post)[name] ?? usual);
    for (const [index, holder] of holders.entries())
      define(holder, (post) => {
        const readLong = () => printedOf(post)[holder] as Printed | undefined;
        const cell = post.#row[firstHolder + index] as ValuesCell;
        return (post.#values[holder] ??= joinValues(cell, readLong));
      });
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
