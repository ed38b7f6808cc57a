// The names by which other engines hold a post back → what a value of them says: hold it back,
// leave it out of lists, or nothing. Knows no field of this engine; never decides what is
// published.
import { plainName } from './foreign-names.ts';

/**
 * What front matter says about publication: "held" as by `draft: true`, "unlisted" as by
 * `unlisted: true`, "public" if nothing is against it, "unclear" if no engine is known to use such
 * a value.
 */
export type Verdict = 'held' | 'unlisted' | 'public' | 'unclear';

type Read = (value: unknown) => Verdict | undefined;

const isTrue = /^(?:true|yes|on|y|1)$/i;
const isFalse = /^(?:false|no|off|n|0)$/i;

/** Reads true and false in all spellings. */
function flag(ifTrue: Verdict, ifFalse: Verdict): Read {
  return (value) => {
    const text = String(value).trim();
    if (isTrue.test(text)) return ifTrue;
    return isFalse.test(text) ? ifFalse : 'unclear';
  };
}

/** Reads one of several words. */
function word(verdicts: Readonly<Partial<Record<Verdict, readonly string[]>>>): Read {
  const known = new Map(
    Object.entries(verdicts).flatMap(([verdict, words]) =>
      words.map((each) => [plainName(each), verdict as Verdict] as const),
    ),
  );
  return (value) => known.get(plainName(String(value))) ?? 'unclear';
}

/** For names that are also used for other things: other values say nothing about publication. */
function ifClear(read: Read): Read {
  return (value) => {
    const verdict = read(value);
    return verdict === 'unclear' ? undefined : verdict;
  };
}

/** `published` is a flag in Jekyll and a date in others. */
function published(value: unknown): Verdict | undefined {
  return /^\d{4}-?\d/.test(String(value).trim()) ? 'public' : flag('public', 'held')(value);
}

const status = word({
  held: [
    'draft',
    'drafts',
    'private',
    'pending',
    'in review',
    'review',
    'auto-draft',
    'trash',
    'trashed',
    'deleted',
    'unpublished',
    'withdrawn',
    'wip',
    'idea',
    'embargoed',
  ],
  unlisted: ['hidden', 'unlisted'],
  public: ['publish', 'published', 'public', 'live', 'future', 'scheduled'],
});

/** WordPress: public, private, password protected; Ghost: members, paid. */
const visibility = word({
  held: ['private', 'hidden', 'password', 'password-protected', 'protected', 'members', 'paid'],
  unlisted: ['unlisted'],
  public: ['public', 'visible'],
});

/** Hugo's build options: `render: never`, `list: never`. */
function build(value: unknown): Verdict {
  if (typeof value !== 'object' || value === null) return 'public';
  const { render, list } = value as Readonly<Record<string, unknown>>;
  const isNever = (option: unknown) => option === false || option === 'never';
  if (isNever(render)) return 'held';
  return isNever(list) ? 'unlisted' : 'public';
}

function robots(value: unknown): Verdict {
  return /\b(?:noindex|none)\b/i.test(String(value)) ? 'unlisted' : 'public';
}

/** Names that no engine uses for anything else. */
const certain: readonly (readonly [name: string, read: Read])[] = [
  ['draft', flag('held', 'public')],
  ['published', published],
  ['publish', flag('public', 'held')],
  ['unpublished', flag('held', 'public')],
  ['private', flag('held', 'public')],
  ['password', () => 'held'],
  ['post_password', () => 'held'],
  ['status', status],
  ['post_status', status],
  ['wordpress_status', status],
  ['wp_status', status],
  ['visibility', visibility],
  ['unlisted', flag('unlisted', 'public')],
];

/** Names that engines and themes use in several ways: a reader of front matter should be told. */
const uncertain: readonly (readonly [name: string, read: Read])[] = [
  ['hidden', flag('held', 'public')],
  ['hide', flag('held', 'public')],
  ['visible', flag('public', 'held')],
  ['public', flag('public', 'held')],
  ['live', flag('public', 'held')],
  ['headless', flag('held', 'public')],
  ['deleted', flag('held', 'public')],
  ['trashed', flag('held', 'public')],
  ['state', status],
  ['stage', ifClear(status)],
  ['type', ifClear(word({ held: ['draft', 'private'] }))],
  ['layout', ifClear(word({ held: ['draft', 'private'] }))],
  ['access', ifClear(visibility)],
  ['private_post', flag('held', 'public')],
  ['encrypted', flag('held', 'public')],
  ['wip', flag('held', 'public')],
  ['work_in_progress', flag('held', 'public')],
  ['unfinished', flag('held', 'public')],
  ['exclude', ifClear(flag('held', 'public'))],
  ['ignore', ifClear(flag('held', 'public'))],
  ['skip', ifClear(flag('held', 'public'))],
  ['ready', ifClear(flag('public', 'held'))],
  ['online', ifClear(flag('public', 'held'))],
  ['active', ifClear(flag('public', 'held'))],
  ['enabled', ifClear(flag('public', 'held'))],
  ['render', ifClear(flag('public', 'held'))],
  ['listed', flag('public', 'unlisted')],
  ['noindex', flag('unlisted', 'public')],
  ['robots', robots],
  ['build', build],
  ['_build', build],
];

/** "is_draft" is "draft". */
function stateName(name: string): string {
  return plainName(name).replace(/^is/, '');
}

const readers = new Map(
  [...certain, ...uncertain].map(([name, read]) => [plainName(name), read] as const),
);
const certainNames = new Set(certain.map(([name]) => plainName(name)));

/** True for a name of which no author need be told what it was read as. */
export function isCertain(name: string): boolean {
  return certainNames.has(stateName(name));
}

/**
 * What a name and its value say about publication; undefined if they say nothing about it, and for
 * a name without a value.
 * @example verdictOf('published', false) // 'held'
 * @example verdictOf('status', 'breaking') // 'unclear'
 */
export function verdictOf(name: string, value: unknown): Verdict | undefined {
  const read = readers.get(stateName(name));
  if (!read || value === null || value === undefined || value === '') return undefined;
  return read(value);
}
