// A survey and the manifest of the last build → what has changed between them. Compares hashes;
// reads nothing.

import type { LastBuild } from '../../cache/last-build.ts';
import type { FileEntry, Manifest } from '../../cache/manifest.ts';
import { differInText } from '../../cache/record-row.ts';
import type { HashList } from '../../cache/records.ts';
import { hashOfTemplates, readTemplates } from '../../cache/template-manifest.ts';
import { contentHash } from '../../lib/hash.ts';
import { type MapChanges, mapChanges } from '../../lib/map-changes.ts';
import { isText } from '../../lib/post-path.ts';
import type { FileState } from '../../load/file-state.ts';
import type { ContentHash, SourcePath } from '../../site/types.ts';
import type { SiteView } from '../../site/views.ts';
import type { ReadPosts } from './read-posts.ts';
import type { Survey } from './survey.ts';

/**
 * The files that are new or look other than they did in the last build, without a hash where they
 * must be read to be known, and those that are gone.
 */
export type FileChanges = MapChanges<string, FileState>;

/** Finds them. A file in the state that it had is not read. */
export function compareFiles(
  { states }: Pick<Survey, 'states'>,
  { files }: Pick<Manifest, 'files'>,
): FileChanges {
  return mapChanges(files, states);
}

/**
 * True where a build would make what stands there already: the same files, under the same
 * conditions, with the same posts due. A file that must be read to be known counts as changed.
 */
export function isAsBefore(
  survey: Pick<Survey, 'inputs'>,
  { set, gone }: FileChanges,
  {
    now,
    last,
    nowMs,
  }: { readonly now: Manifest; readonly last: LastBuild; readonly nowMs: number },
): boolean {
  if (
    gone.length > 0 ||
    nowMs < last.valid.fromMs ||
    nowMs >= last.valid.untilMs ||
    !hasSameInputs(survey, now)
  )
    return false;
  return [...set].every(
    ([path, { hash }]) => hash !== undefined && hash === now.files.get(path)?.hash,
  );
}

/** True where nothing has changed that can change any page. */
export function hasSameInputs(
  { inputs }: Pick<Survey, 'inputs'>,
  now: Pick<Manifest, 'inputs'>,
): boolean {
  return Object.entries(inputs).every(([name, value]) => now.inputs[name] === value);
}

/** Stands for what pages of all kinds depend on beside what they show, but for their templates. */
export function pagesHashOf({ baseHash }: Pick<Survey, 'baseHash'>, view: SiteView): string {
  return contentHash(JSON.stringify([baseHash, view]));
}

/** What pages depend on beside what they show, and whether they did so in the last build. */
export interface PageHashes {
  /** For pages of a kind. */
  readonly of: (kind: string) => string;
  /** True where no page of the kind has changed but by what it shows. */
  readonly isSame: (kind: string) => boolean;
}

/**
 * Finds them; `key` stands for what pages of all kinds depend on. Another template changes the
 * kinds that use it only.
 */
export function findPageHashes(
  { inputs }: Pick<Survey, 'inputs'>,
  key: string,
  now: Pick<Manifest, 'inputs'>,
): PageHashes {
  const [before, after] = [now, { inputs }].map((one) => readTemplates(one.inputs['templates']));
  const isOther = (kind: string) =>
    hashOfTemplates(kind, before!) !== hashOfTemplates(kind, after!);
  const others = new Set(
    [...Object.keys(before!.kinds), ...Object.keys(after!.kinds)].filter(isOther),
  );
  const isSameKey = now.inputs['page'] === key;
  return {
    of: (kind) => `${key} ${hashOfTemplates(kind, after!)}`,
    isSame: (kind) => isSameKey && !others.has(kind),
  };
}

/**
 * The posts whose text alone has changed since, in so far as no page shows it but their own and
 * feeds; undefined where anything else has changed.
 */
export function changedTexts(
  survey: Pick<Survey, 'inputs'>,
  { set, gone }: FileChanges,
  {
    posts,
    hashes,
    before,
    now,
  }: Pick<ReadPosts, 'posts' | 'hashes' | 'before'> & { readonly now: Manifest },
): ReadonlySet<SourcePath> | undefined {
  if (gone.length > 0 || !hasSameInputs(survey, now)) return undefined;
  const changed = new Set<string>();
  for (const [path, { hash }] of set)
    if ((hashes.get(path as SourcePath) ?? hash) !== now.files.get(path)?.hash) changed.add(path);
  const texts = new Set<SourcePath>();
  for (const post of posts) {
    if (!changed.has(post.source)) continue;
    const last = before(post.source);
    if (last && differInText(last, post)) texts.add(post.source);
  }
  return texts.size === changed.size ? texts : undefined;
}

/**
 * The entries of files that have changed, with the hashes that reading has found; not of those that
 * are shown as the last build knew them.
 */
export function fileChanges(
  { set, gone }: FileChanges,
  hashes: ReadonlyMap<string, ContentHash>,
  kept: ReadonlySet<string> = new Set(),
): MapChanges<string, FileEntry> {
  const entries = new Map<string, FileEntry>();
  for (const [path, state] of set)
    if (!kept.has(path)) entries.set(path, { ...state, hash: hashes.get(path) ?? state.hash! });
  return { set: entries, gone };
}

/**
 * How many posts and Markdown pages were added, changed or deleted since; undefined before the
 * first build.
 */
export function countChanged(
  { set, gone }: FileChanges,
  hashes: ReadonlyMap<string, ContentHash>,
  { build, files }: Manifest,
): number | undefined {
  if (build === 0) return undefined;
  const changed = [...set.keys()].filter(
    (path) => hashes.has(path) && files.get(path)?.hash !== hashes.get(path),
  );
  return changed.length + gone.filter(isText).length;
}

/** What the last build read, by path. */
export function hashesOf({ files }: Pick<Manifest, 'files'>): Map<SourcePath, ContentHash> {
  const hashes = new Map<SourcePath, ContentHash>();
  for (const [path, { hash }] of files) hashes.set(path as SourcePath, hash);
  return hashes;
}

/** The same for who may not want it. */
export function listHashes(manifest: Pick<Manifest, 'files'>): HashList {
  return {
    size: manifest.files.size,
    [Symbol.iterator]: () => hashesOf(manifest)[Symbol.iterator](),
  };
}
