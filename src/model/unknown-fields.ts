// Posts → one warning for each front matter field that the engine does not have, with the number of
// posts and what to do about it.

import { nameFields } from '../lib/address-names.ts';
import { asksFor } from '../lib/address-pattern.ts';
import { compareText } from '../lib/compare.ts';
import { nearest } from '../lib/nearest.ts';
import type { Problem } from '../site/diagnostics.ts';
import { meaningOf } from '../site/fields/foreign-names.ts';
import { nestedFields } from '../site/fields/nested-fields.ts';
import { isCertain, type Verdict, verdictOf } from '../site/fields/publication-names.ts';
import type { Post, SiteConfig } from '../site/types.ts';

interface Options {
  /** The fields that posts may have. */
  readonly known: readonly string[];
  readonly config: Pick<SiteConfig, 'fields' | 'permalink'>;
}

/**
 * Reports once per name, at the first post (by path) that has it, `unknown-field`; or
 * `foreign-field` for a name of another engine that means one of the known ones, and `held-back`
 * for one that has kept posts back. Reports `unclear-publication` for each post that would be held
 * back by a name which is nearly `draft` or `unlisted`. Nothing for names that the configuration
 * explains. All of them stay available to templates.
 */
export function unknownFields(posts: readonly Post[], { known, config }: Options): Problem[] {
  const users = findUsers(posts, known);
  return [
    ...Object.entries(config.fields).flatMap(([name, field]) =>
      field === false || known.includes(field) ? [] : unknownTarget(name, { field, known }),
    ),
    ...[...users].flatMap(([path, all]): Problem[] => {
      const [{ name, post }] = all as [User];
      const isExplained =
        [path, name].some((one) => Object.hasOwn(config.fields, one)) ||
        asksFor(config.permalink, path);
      if (isExplained) return [];
      const held = misspelled(path, { all, known });
      if (held.length > 0) return held;
      const problem = explain(path, { all, known });
      if (!problem) return [];
      const at = { kind: 'field', name: path } as const;
      return [{ severity: 'warning', ...problem, path: post.source, at }];
    }),
  ];
}

/**
 * An error for each post that a misspelled field would hold back, or keep out of lists: its author
 * does not want it to be published as it is.
 */
function misspelled(path: string, { all, known }: Explaining): Problem[] {
  const meant = nearest(path, known);
  if (meant !== 'draft' && meant !== 'unlisted') return [];
  return all
    .filter(({ name, value, isNested }) => {
      const isKnown = verdictOf(name, value) !== undefined || meaningOf(name, known) !== undefined;
      return !isNested && !isKnown && /held|unlisted/.test(verdictOf(meant, value) ?? '');
    })
    .map(({ post }) => ({
      code: 'unclear-publication',
      severity: 'error',
      message: `Cannot tell from \`${path}\` whether the post is to be published`,
      hint:
        `write \`${meant}\` if that is meant; if not, write ` +
        `\`"fields": { "${path}": false }\` into the configuration`,
      path: post.source,
      at: { kind: 'field', name: path },
    }));
}

/** A post with a field. */
interface User {
  readonly post: Post;
  readonly name: string;
  readonly value: unknown;
  /** True for a field inside a mapping. */
  readonly isNested: boolean;
  /** True if an engine itself keeps such fields there. */
  readonly isUsual?: boolean;
}

/** By the names of the fields; those of a field inside a mapping by its path. */
function findUsers(posts: readonly Post[], known: readonly string[]): Map<string, User[]> {
  const users = new Map<string, User[]>();
  const add = (path: string, user: User) => {
    const found = users.get(path);
    if (found) found.push(user);
    else users.set(path, [user]);
  };
  for (const post of posts.toSorted((a, b) => compareText(a.source, b.source))) {
    for (const [name, value] of Object.entries(post.extra))
      add(name, { post, name, value, isNested: false });
    for (const { path, ...field } of nestedFields(post.extra, () => known))
      add(path, { ...field, post, isNested: true });
  }
  return users;
}

type Explanation = Pick<Problem, 'code' | 'message' | 'hint'>;

interface Explaining {
  readonly all: readonly User[];
  readonly known: readonly string[];
}

function explain(path: string, { all, known }: Explaining): Explanation | undefined {
  const [{ name, isNested, isUsual }] = all as [User];
  const verdicts = all.map(({ value }) => verdictOf(name, value));
  const decided = verdicts.filter((verdict) => verdict === 'held' || verdict === 'unlisted');
  if (verdicts.some((verdict) => verdict !== undefined))
    return isCertain(name) || decided.length === 0 ? undefined : heldBack(path, decided);
  const meant = meaningOf(name, known);
  if (meant === '' || (isUsual && meant === name)) return undefined;
  if (meant !== undefined) return foreign(path, { all, meant });
  return isNested ? undefined : unknown(path, { all, known });
}

function heldBack(name: string, verdicts: readonly Verdict[]): Explanation {
  const isHeld = verdicts.includes('held');
  const field = isHeld ? 'draft' : 'unlisted';
  const result = isHeld ? 'held back' : 'in no list';
  return {
    code: 'held-back',
    message: `Cannot be sure what \`${name}\` means: ${postsOf(verdicts.length)} ${result} by it`,
    hint:
      `write \`"fields": { "${name}": "${field}" }\` into the configuration if that is meant, ` +
      `\`"${name}": false\` if it says nothing about publication`,
  };
}

function foreign(
  name: string,
  { all, meant }: { readonly all: readonly User[]; readonly meant: string },
): Explanation {
  return {
    code: 'foreign-field',
    message:
      `Cannot find a field \`${name}\`: it is read as \`${meant}\` where a post has none ` +
      `(${have(all)})`,
    hint:
      `write \`"fields": { "${name}": "${meant}" }\` into the configuration, or ` +
      `\`"${name}": false\` if it is not to be read`,
  };
}

function unknown(name: string, { all, known }: Explaining): Explanation {
  const meant = nearest(name, known);
  return {
    code: 'unknown-field',
    message: `Cannot use \`${name}\`: the engine knows no such field (${have(all)})`,
    hint: (nameFields as readonly string[]).includes(name)
      ? `write \`"permalink": "/:${name}/"\` into the configuration if addresses are made of it`
      : meant
        ? `did you mean \`${meant}\`?`
        : `leave it if a template of yours uses \`view.extra.${name}\``,
  };
}

function unknownTarget(
  name: string,
  { field, known }: { readonly field: string; readonly known: readonly string[] },
): Problem {
  const meant = nearest(field, known);
  return {
    code: 'bad-config-value',
    severity: 'error',
    message: `Cannot read \`${name}\` as \`${field}\`: there is no such field`,
    hint: meant
      ? `did you mean \`"fields": { "${name}": "${meant}" }\`?`
      : 'name a field of docs/writing.md under `fields` of the configuration',
    path: '',
  };
}

function have({ length }: readonly User[]): string {
  return length === 1 ? 'one post has it' : `${length} posts have it`;
}

function postsOf(count: number): string {
  return count === 1 ? 'one post is' : `${count} posts are`;
}
