// A post → what every build asks of it, as a short row, and the rest; and back to a post whose rest is read when it is
// first asked for: a build of 25,000 posts asks a few dozen of them for their headline. Knows no file.
import type { Post } from '../types.ts';

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
  stamps: 'asked',
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
} as const satisfies Record<Exclude<keyof Post, 'source' | 'body'>, 'asked' | 'printed'>;

type NamesOf<Kind> = { [Name in keyof typeof fields]: (typeof fields)[Name] extends Kind ? Name : never }[keyof typeof fields];

function namesOf<Kind extends 'asked' | 'printed'>(kind: Kind): readonly NamesOf<Kind>[] {
  return Object.entries(fields).flatMap(([name, of]) => (of === kind ? [name as NamesOf<Kind>] : []));
}

const asked = namesOf('asked');
const printed = namesOf('printed');

export type Printed = Pick<Post, NamesOf<'printed'>>;
/** One value a name; null for what a post has not. */
export type AskedRow = readonly unknown[];

/** Parts a post; its source and its body are for the record to name. */
export function partPost(post: Post): { readonly asked: AskedRow; readonly printed: Printed } {
  return {
    asked: asked.map((name) => post[name] ?? null),
    printed: Object.fromEntries(printed.filter((name) => post[name] !== undefined).map((name) => [name, post[name]])) as unknown as Printed,
  };
}

/** True where nothing sets two versions of a post apart but what its own page and feeds show of it. */
export function differInText(one: Post, other: Post): boolean {
  const textOf = (post: Post) => JSON.stringify(asked.map((name) => (name === 'stamps' ? { ...post.stamps, all: 0 } : post[name])));
  return textOf(one) === textOf(other);
}

/** Puts a post together again; `read` gives what is only printed, and is asked once at most. */
export function joinPost(row: AskedRow, { body, read }: Pick<Post, 'body'> & { readonly read: () => Printed }): Post {
  return new KeptPost(row, body, read) as unknown as Post;
}

/** Getters for all fields: to copy what is asked would take longer than to ask. What a post has not is undefined. */
class KeptPost {
  readonly source: Post['source'];
  readonly body: Post['body'];
  readonly #row: AskedRow;
  #read: (() => Printed) | undefined;
  #printed: Printed | undefined;

  constructor(row: AskedRow, body: Post['body'], read: () => Printed) {
    this.source = body.source;
    this.body = body;
    this.#row = row;
    this.#read = read;
  }

  static {
    // Whoever looks at the prototype itself finds nothing.
    const define = (name: string, get: (post: KeptPost) => unknown) =>
      Object.defineProperty(KeptPost.prototype, name, {
        enumerable: true,
        get(this: KeptPost) {
          return #row in this ? get(this) : undefined;
        },
      });
    for (const [index, name] of asked.entries()) define(name, (post) => post.#row[index] ?? undefined);
    for (const name of printed) {
      define(name, (post) => {
        if (post.#read) post.#printed = post.#read();
        post.#read = undefined;
        return post.#printed![name];
      });
    }
  }
}
