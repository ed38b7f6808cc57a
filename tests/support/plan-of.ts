// Plans a made site for a test, and finds pages in the plan by their address.
import { builtIn } from '../../src/features/index.ts';
import { buildSite } from '../../src/model/build-site.ts';
import { type Plan, type PlanOptions, planPages } from '../../src/plan/plan-pages.ts';
import type { Page } from '../../src/site/pages.ts';
import type { Post, Site } from '../../src/site/types.ts';
import type { View } from '../../src/site/views.ts';
import { type GivenConfig, makeConfig } from './make-post.ts';

type ViewOf<Kind, Each = View> = Each extends { readonly kind: infer Kinds }
  ? Kind extends Kinds
    ? Each
    : never
  : never;

interface Planned extends Plan {
  readonly site: Site;
  readonly urls: readonly string[];
  readonly page: (url: string) => Page | undefined;
  /** The view of a kind at an address; throws where there is none. */
  readonly view: <Kind extends View['kind']>(kind: Kind, url: string) => ViewOf<Kind>;
}

export function planOf(
  all: readonly Post[],
  given: { readonly config?: GivenConfig; readonly files?: Partial<PlanOptions> } = {},
): Planned {
  const { site } = buildSite(all, {
    config: makeConfig(given.config),
    drafts: false,
    future: true,
    features: builtIn,
    nowMs: 0,
  });
  const plan = planPages(site, {
    publicFiles: [],
    themeFiles: [],
    postFiles: [],
    features: builtIn,
    customPages: [],
    ...given.files,
  });
  const page = (url: string) => plan.pages.find((one) => one.url === url);
  return {
    ...plan,
    site,
    urls: plan.pages.map(({ url }) => url),
    page,
    view: (kind, url) => {
      const found = page(url);
      if (found?.kind !== kind || !('view' in found)) throw new Error(`no ${kind} at ${url}`);
      return found.view() as never;
    },
  };
}
