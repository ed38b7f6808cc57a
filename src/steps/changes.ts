// A survey and the memory of the last build → what has changed between them. Compares hashes; reads nothing.
import type { LastBuild } from '../state/last-build.ts';
import { differInText } from '../state/kept-post.ts';
import type { FileMark, Memory } from '../state/memory.ts';
import { readTemplates, templatesKey } from '../state/template-marks.ts';
import type { ContentHash, SourcePath } from '../types.ts';
import type { ReadPosts } from './read-posts.ts';
import type { Survey } from './survey.ts';

/**
 * True where a build would make what stands there already: the same files, under the same conditions, with the same posts
 * due. A file that must be read to be known counts as changed.
 */
export function isAsBefore({ looks, inputs }: Survey, { now, last, nowMs }: { readonly now: Memory; readonly last: LastBuild; readonly nowMs: number }): boolean {
  if (looks.size !== now.files.size) return false;
  if (nowMs < last.valid.fromMs || nowMs >= last.valid.untilMs) return false;
  if (!hasSameInputs({ inputs }, now)) return false;
  for (const [path, { hash }] of looks) if (hash === undefined || hash !== now.files.get(path)?.hash) return false;
  return true;
}

/** True where nothing has changed that can change any page. */
export function hasSameInputs({ inputs }: Pick<Survey, 'inputs'>, now: Pick<Memory, 'inputs'>): boolean {
  return Object.entries(inputs).every(([name, value]) => now.inputs[name] === value);
}

/** What pages depend on beside what they show, and whether they did so in the last build. */
export interface PageKeys {
  /** For pages of a kind. */
  readonly of: (kind: string) => string;
  /** True where no page of the kind has changed but by what it shows. */
  readonly isSame: (kind: string) => boolean;
}

/** Finds them; `key` stands for what pages of all kinds depend on. Another template changes the kinds that use it only. */
export function findPageKeys({ inputs }: Pick<Survey, 'inputs'>, key: string, now: Pick<Memory, 'inputs'>): PageKeys {
  const [before, after] = [now, { inputs }].map((one) => readTemplates(one.inputs['templates']));
  const isOther = (kind: string) => templatesKey(kind, before!) !== templatesKey(kind, after!);
  const others = new Set([...Object.keys(before!.kinds), ...Object.keys(after!.kinds)].filter(isOther));
  const isSameKey = now.inputs['page'] === key;
  return { of: (kind) => `${key} ${templatesKey(kind, after!)}`, isSame: (kind) => isSameKey && !others.has(kind) };
}

/**
 * The posts whose text alone has changed since, in so far as no page shows it but their own and feeds; undefined where
 * anything else has changed.
 */
export function changedTexts({ looks, inputs }: Pick<Survey, 'looks' | 'inputs'>, { posts, hashes, before }: Pick<ReadPosts, 'posts' | 'hashes' | 'before'>, now: Memory): ReadonlySet<SourcePath> | undefined {
  if (looks.size !== now.files.size || !hasSameInputs({ inputs }, now)) return undefined;
  const changed = new Set<string>();
  for (const [path, { hash }] of looks) if ((hashes.get(path as SourcePath) ?? hash) !== now.files.get(path)?.hash) changed.add(path);
  const texts = new Set<SourcePath>();
  for (const post of posts) {
    if (!changed.has(post.source)) continue;
    const last = before(post.source);
    if (last && differInText(last, post)) texts.add(post.source);
  }
  return texts.size === changed.size ? texts : undefined;
}

/** The files of a survey with the hashes that reading has found; those that are as they were keep the marks that they had. */
export function markFiles({ looks }: Pick<Survey, 'looks'>, hashes: ReadonlyMap<string, ContentHash>): Map<string, FileMark> {
  const marks = new Map(looks) as Map<string, FileMark>;
  for (const [path, hash] of hashes) {
    const look = looks.get(path);
    if (look && look.hash !== hash) marks.set(path, { ...look, hash });
  }
  return marks;
}

/** How many posts and Markdown pages were added, changed or deleted since; undefined before the first build. */
export function countChanged(hashes: ReadonlyMap<string, ContentHash>, { build, files }: Memory): number | undefined {
  if (build === 0) return undefined;
  let changed = 0;
  for (const [path, hash] of hashes) if (files.get(path)?.hash !== hash) changed += 1;
  for (const path of files.keys()) if (!hashes.has(path) && isMarkdown(path)) changed += 1;
  return changed;
}

/** What the last build read, by path. */
export function hashesOf({ files }: Pick<Memory, 'files'>): Map<SourcePath, ContentHash> {
  const hashes = new Map<SourcePath, ContentHash>();
  for (const [path, { hash }] of files) hashes.set(path as SourcePath, hash);
  return hashes;
}

function isMarkdown(path: string): boolean {
  return /^(?:posts|pages)\/.*\.(?:md|markdown)$/i.test(path);
}
