// The archive: pages of years, months and days, and one of all years.
import { busiestMonth, monthBars } from '../../plan/bars.ts';
import { linkTo } from '../../plan/make-view.ts';
import { breadcrumbsOfPeriod } from '../../render/json-ld/breadcrumbs.ts';
import { describeCollection } from '../../render/json-ld/collection.ts';
import { addresses } from '../../site/addresses.ts';
import type { Period } from '../../site/types.ts';
import type { ArchiveView, PeriodView } from '../../site/views.ts';
import { wordsOf } from '../../site/words.ts';
import { defineFeature, defineKind } from '../feature.ts';
import { buildArchive } from './model.ts';
import {
  fingerprintPeriod,
  outlinePeriods,
  type PeriodOfArchive,
  periodLink,
  showPeriod,
} from './periods.ts';

const periodKind = (kind: Period['kind']) =>
  defineKind<PeriodView, PeriodOfArchive>({
    name: kind,
    templates: [kind, 'period'],
    sitemap: 'archive',
    priority: 0,
    pages: (context) => outlinePeriods(kind, context),
    uses: fingerprintPeriod,
    view: showPeriod,
    jsonLd: (view, site) => [describeCollection(view, site), breadcrumbsOfPeriod(view, site)],
  });

const archiveIndex = defineKind<ArchiveView>({
  name: 'archive',
  templates: ['archive'],
  sitemap: 'indexes',
  priority: 0,
  pages: () => [{ url: addresses.archive, subject: undefined }],
  view(_, { site: { config, years, posts } }) {
    const most = busiestMonth(years);
    return {
      title: wordsOf(config).archive,
      count: posts.length,
      years: years.toReversed().map((year) => ({
        ...periodLink(year, config),
        months: year.parts.map((month) => periodLink(month, config)),
        bars: monthBars(year, { most, config }),
      })),
    };
  },
  jsonLd: (view, site) => [describeCollection(view, site)],
});

export const archive = defineFeature({
  name: 'archive',
  describe: 'A page for each year (with a calendar), month and day, and one of all years.',
  model: ({ site }) => ({ site: { years: buildArchive(site.posts) } }),
  kinds: [periodKind('year'), periodKind('month'), periodKind('day'), archiveIndex],
  navigation: ({ config }) => [
    linkTo(addresses.archive, { title: wordsOf(config).archive, config }),
  ],
});
