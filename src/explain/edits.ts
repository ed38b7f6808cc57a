// The posts of a site and what its features read → edits as an author could make them, in memory:
// each gives the site after it. They are chosen from what is there, so that every field, fact and
// file changes at least once; the same site gives the same edits.
import { contentHash } from '../lib/hash.ts';
import { sourcePath } from '../lib/path.ts';
import { fingerprintPost } from '../parse/post-fingerprints.ts';
import type { DataSource, ReadData } from '../site/data-source.ts';
import type { FieldTable, Named } from '../site/fields/compose-fields.ts';
import { engineFacts } from '../site/fields/engine-facts.ts';
import type { Post } from '../site/types.ts';

/** What a site is made of, as far as edits change it. */
export interface Content {
  readonly posts: readonly Post[];
  readonly read: ReadData;
}

/** A site after one edit. */
export interface Edit extends Content {
  /** What has happened, as in "after …": "`title` of posts/a.md has changed". */
  readonly what: string;
}

export interface EditOptions {
  readonly table: FieldTable;
  readonly sources: readonly DataSource[];
}

/** So many posts are edited for each field, and so many are deleted. */
const postsForEach = 3;

/** Makes the edits, one at a time. */
export function* editsOf(content: Content, options: EditOptions): Generator<Edit> {
  yield* fieldEdits(content, options);
  yield* fileEdits(content, options);
  yield* dataEdits(content, options);
}

/** A post gets the value that another one has, or loses the one that it has. */
function* fieldEdits({ posts, read }: Content, { table }: EditOptions): Generator<Edit> {
  for (const entry of entriesOf(table)) {
    const values = posts.map((post) => JSON.stringify(valueIn(post, entry)));
    for (const value of [...new Set(values)].slice(0, postsForEach)) {
      const donor = posts[values.indexOf(value)]!;
      const target = posts.find(
        (post, index) => values[index] !== value && post.kind === donor.kind,
      );
      if (!target) continue;
      const changed = withValue(target, entry, valueIn(donor, entry));
      yield {
        what: `\`${entry.name}\` of ${target.source} has changed`,
        posts: posts.map((post) => (post === target ? edited(changed, table) : post)),
        read,
      };
    }
  }
}

/** A post is deleted, is written again under another name, or has another text. */
function* fileEdits({ posts, read }: Content, { table }: EditOptions): Generator<Edit> {
  const step = Math.max(1, Math.floor(posts.length / postsForEach));
  for (let index = 0; index < posts.length; index += step) {
    const post = posts[index]!;
    const replaced = (...others: readonly Post[]) => posts.toSpliced(index, 1, ...others);
    const source = sourcePath(post.source.replace(/(\.\w+)$/, '-again$1'));
    const slug = `${post.slug}-again` as Post['slug'];
    const copy = edited({ ...post, source, slug, body: { ...post.body, source } }, table);
    yield { what: `${post.source} has been deleted`, posts: replaced(), read };
    yield { what: `${source} has been added`, posts: replaced(post, copy), read };
    yield { what: `${post.source} has another name`, posts: replaced(copy), read };
    yield {
      what: `the text of ${post.source} has changed`,
      posts: replaced(edited(post, table)),
      read,
    };
  }
}

/** A file that features read is gone, or is missing a value. */
function* dataEdits({ posts, read }: Content, { sources }: EditOptions): Generator<Edit> {
  for (const source of sources) {
    const value = read(source);
    for (const { what, value: changed } of valueEdits(source, value)) {
      const readChanged: ReadData = (asked) => (asked === source ? changed : read(asked)) as never;
      yield { what, posts, read: readChanged };
    }
  }
}

interface ValueEdit {
  readonly what: string;
  readonly value: unknown;
}

function valueEdits({ kind, path }: DataSource, value: unknown): ValueEdit[] {
  if (kind === 'folder') {
    const files = value as ReadonlyMap<string, unknown>;
    return [...files.keys()].slice(0, postsForEach).map((name) => ({
      what: `${path}/${name} has been deleted`,
      value: new Map([...files].filter(([other]) => other !== name)),
    }));
  }
  if (value === undefined) return [];
  return [
    { what: `${path} has been deleted`, value: undefined },
    ...withoutOne(value).map((less) => ({ what: `${path} has lost a value`, value: less })),
  ];
}

/** A list or mapping without one of its first items. */
function withoutOne(value: unknown): unknown[] {
  if (Array.isArray(value))
    return value.slice(0, postsForEach).map((_, index) => value.toSpliced(index, 1));
  if (typeof value !== 'object' || value === null) return [];
  const members = Object.entries(value);
  return members
    .slice(0, postsForEach)
    .map((_, index) => Object.fromEntries(members.toSpliced(index, 1)));
}

/**
 * A post with all its values as its own: what comes from a record reads some of them only when they
 * are asked for, and a copy would lack them.
 */
export function wholePost(post: Post, table: FieldTable): Post {
  const { source, kind, body, fingerprints } = post;
  const whole = { source, kind, body, fingerprints, fields: {}, facts: {} };
  for (const { name, holder } of entriesOf(table)) {
    const value = valueIn(post, { name, holder });
    if (value !== undefined)
      Object.assign(holder === 'post' ? whole : whole[holder], { [name]: value });
  }
  return whole as unknown as Post;
}

type AnyEntry = Pick<Named, 'name' | 'holder'>;

/** Fields, and the facts of the engine and of features. */
function entriesOf({ fields, facts }: FieldTable): readonly AnyEntry[] {
  const ofEngine = Object.keys(engineFacts).filter((name) => name !== 'kind');
  return [
    ...[...fields.values()].filter(({ partOf }) => partOf === undefined),
    ...ofEngine.map((name) => ({ name, holder: 'post' }) as const),
    ...facts,
  ];
}

function valueIn(post: Post, { name, holder }: AnyEntry): unknown {
  const values = (holder === 'post' ? post : post[holder]) as Readonly<Record<string, unknown>>;
  return values[name];
}

function withValue(post: Post, { name, holder }: AnyEntry, value: unknown): Post {
  const set = (values: object) => {
    const { [name]: _, ...rest } = values as Readonly<Record<string, unknown>>;
    return value === undefined ? rest : { ...rest, [name]: value };
  };
  return holder === 'post'
    ? (set(post) as unknown as Post)
    : { ...post, [holder]: set(post[holder]) };
}

/** Whatever an author edits, the file has other bytes. */
function edited(post: Post, table: FieldTable): Post {
  const body = { ...post.body, hash: contentHash(`${post.body.hash} edited`) };
  const changed = { ...post, body };
  return { ...changed, fingerprints: fingerprintPost(changed, table) };
}
