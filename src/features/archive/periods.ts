// Years, months and days → their pages. A new post changes the pages of its own day, month and
// year, and if it opens a new period also the page of the one before.
import { formatDay, formatMonth, formatMonthName } from '../../lib/date.ts';
import {
  type Fingerprint,
  type FingerprintPart,
  fingerprintOf,
  joinAll,
} from '../../lib/fingerprint.ts';
import { capitalize } from '../../lib/language.ts';
import { memoize } from '../../lib/memoize.ts';
import { withBase } from '../../lib/url.ts';
import { busiestMonth, monthBars } from '../../plan/bars.ts';
import { byDay } from '../../plan/days.ts';
import type { Fingerprints } from '../../plan/fingerprints.ts';
import { linkTo } from '../../plan/make-view.ts';
import { addresses, periodUrl } from '../../site/addresses.ts';
import type { DatedPost, Period, SiteConfig } from '../../site/types.ts';
import type { CountedLink, Link, PeriodView, PostSummary } from '../../site/views.ts';
import { wordsOf } from '../../site/words.ts';
import type { FeatureContext, PageOutline, Shown } from '../feature.ts';
import { calendarOf } from './calendar.ts';

/** How a period is called by itself, and within the one above it: both begin a line. */
const names: Readonly<
  Record<
    Period['kind'],
    { full(key: string, language: string): string; short(key: string, language: string): string }
  >
> = {
  year: { full: (key) => key, short: (key) => key },
  month: {
    full: (key, language) => capitalize(formatMonth(key, language), language),
    short: (key, language) => capitalize(formatMonthName(key, language), language),
  },
  day: { full: formatDay, short: (key) => String(Number(key.slice(-2))) },
};

/** A period with the number of its posts, as the page of a longer one lists it. */
export function periodLink(period: Period, config: SiteConfig): CountedLink {
  return {
    title: names[period.kind].short(period.key, config.language),
    url: withBase(periodUrl(period), config.base),
    count: period.posts.length,
  };
}

/** A period among the others of its kind. */
export interface PeriodOfArchive {
  readonly period: Period;
  /** The longer period, or the archive of all years. */
  readonly parent: Link;
  readonly earlier: Period | undefined;
  readonly later: Period | undefined;
}

type Outline = PageOutline<PeriodOfArchive>;
type Context = FeatureContext<unknown>;

/** The pages of all periods of one kind, oldest first. */
export function outlinePeriods(kind: Period['kind'], { site }: Pick<Context, 'site'>): Outline[] {
  const { config, years } = site;
  const archive = linkTo(addresses.archive, { title: wordsOf(config).archive, config });
  const partsOf = (periods: readonly Period[]) =>
    periods.flatMap((above) =>
      above.parts.map((period) => ({ period, parent: nameOf(above, config) })),
    );
  const level = {
    year: () => years.map((period) => ({ period, parent: archive })),
    month: () => partsOf(years),
    day: () => partsOf(years.flatMap(({ parts }) => parts)),
  }[kind]();
  return level.map(({ period, parent }, index) => ({
    url: periodUrl(period),
    subject: { period, parent, earlier: level[index - 1]?.period, later: level[index + 1]?.period },
  }));
}

function nameOf(period: Period, config: SiteConfig): Link {
  return linkTo(periodUrl(period), {
    title: names[period.kind].full(period.key, config.language),
    config,
  });
}

/** What a page of the archive shows of each post: its calendar needs numbers alone. */
const fingerprintsOf: Readonly<
  Record<Period['kind'], (fingerprints: Fingerprints) => (post: DatedPost) => Fingerprint>
> = {
  year: () => () => 0,
  month: ({ ofLine }) => ofLine,
  day: ({ ofSummary }) => ofSummary,
};

/** What the page of a period is made of. */
export function fingerprintPeriod({ subject }: Outline, { fingerprints }: Context): Fingerprint {
  const { period, parent, earlier, later } = subject;
  const about: FingerprintPart[] = [parent.url];
  for (const one of [period, earlier, later]) about.push(one?.key, one?.posts.length);
  for (const part of period.parts) {
    about.push(part.key, part.posts.length);
    // The calendar of a year has its days.
    if (period.kind === 'year') for (const day of part.parts) about.push(day.key, day.posts.length);
  }
  return joinAll(fingerprintOf(about), period.posts, fingerprintsOf[period.kind](fingerprints));
}

/** What the page of a period shows. */
export function showPeriod(
  { subject: { period, parent, earlier, later } }: Outline,
  { site: { config }, summarize }: Context,
): Shown<PeriodView> {
  const { kind, key } = period;
  const show = (post: DatedPost): PostSummary => summarize(post, config.language);
  const showLine = memoize((post: DatedPost): PostSummary => ({ ...show(post), excerpt: '' }));
  return {
    title: names[kind].full(key, config.language),
    count: period.posts.length,
    parts: period.parts.map((part) => periodLink(part, config)),
    posts: kind === 'year' ? [] : period.posts.map(kind === 'month' ? showLine : show),
    parent,
    earlier: earlier && nameOf(earlier, config),
    later: later && nameOf(later, config),
    ...(kind === 'month' && { days: byDay(period.posts, { config, show: showLine }) }),
    ...(kind === 'year' && {
      months: monthBars(period, { most: busiestMonth([period]), config }),
      calendar: calendarOf(period, config),
    }),
  };
}
