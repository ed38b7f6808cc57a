// Every post and page that was parsed → those that this build publishes, newest first, and what
// became of the others. Never looks at the clock: the moment that parts present from future is
// given.
import { compareText } from '../lib/compare.ts';
import { isDated, isUnlisted } from '../site/addressed.ts';
import type { DatedPost, Post, Site, SourcePath, Unpublished } from '../site/types.ts';

/** Which posts a build is asked for. */
export interface PublicationOptions {
  readonly drafts: boolean;
  readonly future: boolean;
  readonly nowMs: number;
}

export interface Publication {
  /** Newest first; posts of one moment by path. */
  readonly posts: readonly DatedPost[];
  /** By path. */
  readonly pages: readonly Post[];
  /** Posts and pages with an address that nothing lists, by path. */
  readonly unlisted: readonly Post[];
  /** Posts and pages whose addresses lead on, by path. */
  readonly moved: readonly Post[];
  /** Posts and pages that were published until they expired, by path. */
  readonly expired: readonly Post[];
  readonly unpublished: ReadonlyMap<SourcePath, Unpublished>;
  readonly counts: Site['counts'];
}

/**
 * Parts what is published from what is not. The counts are of posts alone, published or not: a
 * draft counts as one, whatever its dates are. A post without a date, whose error parse reports, is
 * left out.
 */
export function publish(all: readonly Post[], options: PublicationOptions): Publication {
  const unpublished = new Map<SourcePath, Unpublished>();
  const counts = { total: 0, drafts: 0, future: 0, expired: 0, unlisted: 0 };
  const posts: DatedPost[] = [];
  const [pages, unlisted, moved, expired]: [Post[], Post[], Post[], Post[]] = [[], [], [], []];
  for (const post of all) {
    const state = stateOf(post, options);
    if (post.kind === 'post') count(counts, post, options);
    if (state === 'expired') expired.push(post);
    if (state !== 'public') unpublished.set(post.source, state);
    else if (post.kind === 'post' && !isDated(post)) continue;
    else if (post.redirectTo !== undefined) moved.push(post);
    else if (isUnlisted(post)) unlisted.push(post);
    else if (isDated(post)) posts.push(post);
    else pages.push(post);
  }
  sortByDate(posts);
  for (const list of [pages, unlisted, moved, expired])
    list.sort((a, b) => compareText(a.source, b.source));
  return { posts, pages, unlisted, moved, expired, unpublished, counts };
}

/**
 * Newest first. Without a zone of the site a later moment may be on an earlier day, where one post
 * was written; the day then comes first, since pages have posts by day.
 */
function sortByDate(posts: DatedPost[]): void {
  const byTime = (a: DatedPost, b: DatedPost) =>
    b.date.epochMs - a.date.epochMs || compareText(a.source, b.source);
  posts.sort(byTime);
  if (posts.some(({ date }, index) => index > 0 && date.day > posts[index - 1]!.date.day))
    posts.sort((a, b) => compareText(b.date.day, a.date.day) || byTime(a, b));
}

/** Why a post is held back, if it is. */
function stateOf(
  post: Post,
  { drafts, future, nowMs }: PublicationOptions,
): Unpublished | 'public' {
  if (post.draft && !drafts) return 'draft';
  if (isExpired(post, nowMs)) return 'expired';
  return isFuture(post, nowMs) && !future ? 'future' : 'public';
}

function count(
  counts: { -readonly [Name in keyof Site['counts']]: number },
  post: Post,
  { nowMs }: PublicationOptions,
): void {
  counts.total += 1;
  if (post.draft) counts.drafts += 1;
  else if (isExpired(post, nowMs)) counts.expired += 1;
  else if (isFuture(post, nowMs)) counts.future += 1;
  else if (post.unlisted) counts.unlisted += 1;
}

function isExpired({ expiryDate }: Post, nowMs: number): boolean {
  return expiryDate !== undefined && expiryDate.epochMs <= nowMs;
}

function isFuture({ date, publishDate }: Post, nowMs: number): boolean {
  return [date, publishDate].some((moment) => moment !== undefined && moment.epochMs > nowMs);
}

/** The moments at which what is published changes. */
export function momentsOf({ date, publishDate, expiryDate }: Post): number[] {
  return [date, publishDate, expiryDate].flatMap((moment) => moment?.epochMs ?? []);
}
