// Years, months and days → their pages. A new post changes the pages of its own day, month and
// year, and where it opens a new period also the page of the one before.
import { formatDay, formatMonth, formatMonthName } from '../lib/date.ts';
import {
  type Fingerprint,
  type FingerprintPart,
  fingerprintOf,
  joinAll,
} from '../lib/fingerprint.ts';
import { capitalize } from '../lib/language.ts';
import { memoize } from '../lib/memoize.ts';
import { outputPathOf, withBase } from '../lib/url.ts';
import { addresses, periodUrl } from '../site/addresses.ts';
import type { HtmlPage } from '../site/pages.ts';
import type { DatedPost, Period, SiteConfig } from '../site/types.ts';
import type { CountedLink, Link, PeriodView, PostSummary } from '../site/views.ts';
import { wordsOf } from '../site/words.ts';
import { busiestMonth, monthBars } from './bars.ts';
import { calendarOf } from './calendar.ts';
import { byDay } from './days.ts';
import type { Fingerprints } from './fingerprints.ts';
import { linkTo, makeView } from './make-view.ts';
import type { PlanContext, Planned } from './planner.ts';

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

/** Plans the page of every year, month and day that has posts. */
export function planPeriods(context: PlanContext): Planned {
  const { config, years } = context.site;
  const archive = linkTo(addresses.archive, { title: wordsOf(config).archive, config });
  const withParent = (periods: readonly Period[]) =>
    periods.flatMap((above) => {
      const parent = nameOf(above, config);
      return above.parts.map((period) => ({ period, parent }));
    });
  const months = withParent(years);
  const levels = [
    years.map((period) => ({ period, parent: archive })),
    months,
    withParent(months.map(({ period }) => period)),
  ];
  const pages = levels.flatMap((level) =>
    level.map(({ period, parent }, index): HtmlPage => {
      const url = periodUrl(period);
      const view = () =>
        periodView(period, {
          context,
          parent,
          earlier: level[index - 1]?.period,
          later: level[index + 1]?.period,
        });
      const fingerprint = () => {
        const about: FingerprintPart[] = [parent.url];
        for (const one of [period, level[index - 1]?.period, level[index + 1]?.period])
          about.push(one?.key, one?.posts.length);
        for (const part of period.parts) {
          about.push(part.key, part.posts.length);
          // The calendar of a year has its days.
          if (period.kind === 'year')
            for (const day of part.parts) about.push(day.key, day.posts.length);
        }
        return joinAll(
          fingerprintOf(about),
          period.posts,
          fingerprintsOf[period.kind](context.fingerprints),
        );
      };
      return { kind: period.kind, url, output: outputPathOf(url), fingerprint, view };
    }),
  );
  return { pages };
}

function nameOf(period: Period, config: SiteConfig): Link {
  return linkTo(periodUrl(period), {
    title: names[period.kind].full(period.key, config.language),
    config,
  });
}

interface PeriodViewOptions {
  readonly context: PlanContext;
  readonly parent: Link;
  readonly earlier: Period | undefined;
  readonly later: Period | undefined;
}

/** What stands for how much of one of its posts the page of a period shows. */
const fingerprintsOf: Readonly<
  Record<Period['kind'], (fingerprints: Fingerprints) => (post: DatedPost) => Fingerprint>
> = {
  year: () => () => 0,
  month: ({ ofLine }) => ofLine,
  day: ({ ofSummary }) => ofSummary,
};

function periodView(
  period: Period,
  {
    context: {
      site: { config },
      summarize,
    },
    parent,
    earlier,
    later,
  }: PeriodViewOptions,
): PeriodView {
  const { kind, key } = period;
  const show = (post: DatedPost): PostSummary => summarize(post, config.language);
  const showLine = memoize((post: DatedPost): PostSummary => ({ ...show(post), excerpt: '' }));
  return makeView(
    config,
    { kind, url: periodUrl(period), title: names[kind].full(key, config.language) },
    {
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
    },
  );
}
