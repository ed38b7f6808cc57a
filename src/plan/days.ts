// Posts, newest first → the same by day, each day with a link to its page.
import { formatDay } from '../lib/date.ts';
import { withBase } from '../lib/url.ts';
import { periodUrl } from '../site/addresses.ts';
import type { DatedPost, SiteConfig } from '../site/types.ts';
import type { DayView } from '../site/views/charts.ts';
import type { PostSummary } from '../site/views.ts';

interface DayOptions {
  readonly config: Pick<SiteConfig, 'language' | 'base'>;
  /** What a list shows of a post. */
  readonly show: (post: DatedPost) => PostSummary;
}

/** Groups what stands together; the newest day comes first, as do the posts of each. */
export function byDay(posts: readonly DatedPost[], { config, show }: DayOptions): DayView[] {
  const days: { readonly key: string; readonly posts: PostSummary[] }[] = [];
  for (const post of posts) {
    const key = post.date.day;
    if (days.at(-1)?.key !== key) days.push({ key, posts: [] });
    days.at(-1)!.posts.push(show(post));
  }
  return days.map(({ key, posts: shown }) => ({
    title: formatDay(key, config.language),
    url: withBase(periodUrl({ key }), config.base),
    posts: shown,
  }));
}
