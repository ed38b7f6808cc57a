// Every post and page that was parsed → those that this build publishes, newest first, and what
// became of the others. Never looks at the clock: the moment that parts present from future is
// given.
import { compareText } from '../lib/compare.ts';
import type { DatedPost, Post, Site, SourcePath } from '../site/types.ts';

/** Which posts a build is asked for. */
export interface PublicationOptions {
  readonly drafts: boolean;
  readonly future: boolean;
  readonly nowMs: number;
}

/** Why a file has no page: it is a draft, or dated after this build. */
export type Unpublished = 'draft' | 'future';

export interface Publication {
  /** Newest first; posts of one moment by path. */
  readonly posts: readonly DatedPost[];
  /** By path. */
  readonly pages: readonly Post[];
  readonly unpublished: ReadonlyMap<SourcePath, Unpublished>;
  readonly counts: Site['counts'];
}

/**
 * Parts what is published from what is not. The counts are of posts alone, published or not; a
 * draft that is dated in the future counts as a draft. A post without a date, whose error parse
 * reports, is left out.
 */
export function publish(all: readonly Post[], options: PublicationOptions): Publication {
  const unpublished = new Map<SourcePath, Unpublished>();
  const counts = { total: 0, drafts: 0, future: 0 };
  const posts: DatedPost[] = [];
  const pages: Post[] = [];
  for (const post of all) {
    const future = post.date !== undefined && post.date.epochMs > options.nowMs;
    if (post.kind === 'post') {
      counts.total += 1;
      if (post.draft) counts.drafts += 1;
      else if (future) counts.future += 1;
    }
    if (post.draft && !options.drafts) unpublished.set(post.source, 'draft');
    else if (future && !options.future) unpublished.set(post.source, 'future');
    else if (isDated(post)) posts.push(post);
    else if (post.kind === 'page') pages.push(post);
  }
  posts.sort((a, b) => b.date.epochMs - a.date.epochMs || compareText(a.source, b.source));
  pages.sort((a, b) => compareText(a.source, b.source));
  return { posts, pages, unpublished, counts };
}

function isDated(post: Post): post is DatedPost {
  return post.kind === 'post' && post.date !== undefined;
}
