// The posts of the front page, newest first → their ranks: one that leads, some beside it, the
// others by day.

import { defined } from '../../lib/defined.ts';
import { type Fingerprint, fingerprintOf } from '../../lib/fingerprint.ts';
import type { PlanContext } from '../../plan/context.ts';
import { byDay } from '../../plan/days.ts';
import type { DatedPost } from '../../site/types.ts';
import type { FrontView, Lead } from '../../site/views/charts.ts';

/**
 * How many stand beside the lead: the most that there are posts for. Columns are then never left
 * half empty.
 */
const numbersBeside = [6, 2, 1];

/** Ranks posts by their date alone. A front page without posts has no lead. */
export function rankPosts(
  [first, ...others]: readonly DatedPost[],
  context: PlanContext,
): FrontView {
  const {
    site: { config },
    summarize,
  } = context;
  const show = (post: DatedPost) => summarize(post, config.language);
  const beside = numbersBeside.find((number) => number <= others.length) ?? 0;
  return defined({
    lead: first && leadOf(first, context),
    next: others.slice(0, beside).map(show),
    days: byDay(others.slice(beside), { config, show }),
  });
}

/** Stands for what the lead shows beside its summary. */
export function fingerprintLead(post: DatedPost | undefined, { images }: PlanContext): Fingerprint {
  return post
    ? fingerprintOf([
        post.description === undefined ? undefined : post.excerpt,
        JSON.stringify(images.lead(post)),
      ])
    : 0;
}

function leadOf(post: DatedPost, { summarize, images, site: { config } }: PlanContext): Lead {
  return defined({
    ...summarize(post, config.language),
    opening: post.description === undefined ? '' : post.excerpt,
    image: images.lead(post),
  });
}
