// The kinds of pages of all features → their pages. No view is made before somebody asks for it.
import type { Feature, FeatureContext, Kind, PageOutline } from '../features/feature.ts';
import { defined } from '../lib/defined.ts';
import {
  type Fingerprint,
  type FingerprintPart,
  fingerprintOf,
  joinFingerprints,
} from '../lib/fingerprint.ts';
import { outputPathOf } from '../lib/url.ts';
import { isUnlisted } from '../site/addressed.ts';
import { listFeedUrl } from '../site/addresses.ts';
import type { HtmlPage } from '../site/pages.ts';
import { ProblemError } from '../site/problem-error.ts';
import type { HtmlKind, View } from '../site/views.ts';
import type { PlannedFeed, PostParts } from './context.ts';
import { fileUrlsOf } from './file-urls.ts';
import { makeView } from './make-view.ts';

/** The pages of a kind, and the feeds that belong to some of them. */
export interface PlannedKind {
  readonly pages: readonly HtmlPage[];
  readonly feeds: readonly PlannedFeed[];
}

/** Plans all pages of a kind. */
export function planKind(kind: Kind, context: FeatureContext<unknown>): PlannedKind {
  const outlines = kind.pages(context);
  return {
    pages: outlines.map((outline) => toPage(kind, { outline, context })),
    feeds: kind.feed ? outlines.flatMap((outline) => feedOf(kind, { outline, context }) ?? []) : [],
  };
}

interface ToPage {
  readonly outline: PageOutline<unknown>;
  readonly context: FeatureContext<unknown>;
}

function toPage(kind: Kind, { outline, context }: ToPage): HtmlPage {
  const { url, post, changed, source = post?.source } = outline;
  const { uses } = kind;
  return defined({
    kind: kind.name as HtmlKind,
    url,
    output: outputPathOf(url),
    source,
    changed,
    isUnlisted: post && isUnlisted(post) ? (true as const) : undefined,
    body: post?.body,
    fileUrls: post && fileUrlsOf(post, { urlOf: context.urlOf, config: context.site.config }),
    images: post && context.images.ofPost(post),
    fingerprint: uses && (() => toFingerprint(uses(outline, context))),
    view: () => viewOf(kind, { outline, context }),
  });
}

function toFingerprint(parts: Fingerprint | readonly FingerprintPart[]): Fingerprint {
  return typeof parts === 'number' ? parts : fingerprintOf(parts);
}

function viewOf(kind: Kind, { outline, context }: ToPage): View {
  const { title, description, canonical, lang, dir, feeds, noindex, ...fields } = kind.view(
    outline,
    context,
  );
  const common = {
    ...{ title, description, canonical, lang, dir, feeds },
    noindex: (outline.post && isUnlisted(outline.post)) || noindex,
  };
  const { name } = kind;
  return makeView(
    context.site.config,
    { kind: name as HtmlKind, url: outline.url, ...common },
    fields,
  ) as unknown as View;
}

function feedOf(kind: Kind, { outline, context }: ToPage): PlannedFeed | undefined {
  const feed = kind.feed?.(outline, context);
  if (!feed) return undefined;
  const { description = '', authors = context.site.config.authors, ...given } = feed;
  const url = listFeedUrl(outline.url);
  return { ...given, description, authors, url, home: outline.url };
}

/** Makes what asks every feature for its part of the page of a post. */
export function makePostParts(
  features: readonly Feature[],
  contextOf: (feature: Feature) => FeatureContext<unknown>,
): PostParts {
  const adding = features.flatMap((feature) =>
    feature.onPost ? { feature, ...feature.onPost } : [],
  );
  return {
    addToPost(shown, post) {
      for (const { feature, show } of adding)
        addFields(shown, { feature, fields: show(post, contextOf(feature)) });
      return shown;
    },
    addToPage(shown, page) {
      for (const { feature, onPages } of adding)
        addFields(shown, { feature, fields: onPages?.(page, contextOf(feature)) });
      return shown;
    },
    fingerprintOf(post) {
      let fingerprint = 0;
      for (const { feature, show, uses } of adding) {
        const context = contextOf(feature);
        const part = uses
          ? uses(post, context)
          : fingerprintOf([JSON.stringify(show(post, context))]);
        fingerprint = joinFingerprints(fingerprint, part);
      }
      return fingerprint;
    },
  };
}

interface Added {
  readonly feature: Feature;
  readonly fields: object | undefined;
}

/** What every view has besides the fields of its kind. */
const common = new Set(['kind', 'url', 'locale', 'structuredData']);

function addFields(shown: object, { feature, fields }: Added): void {
  for (const [name, value] of Object.entries(fields ?? {})) {
    const what = `\`${name}\` of the feature "${feature.name}"`;
    if (name in shown || common.has(name))
      throw new ProblemError({
        code: 'feature-conflict',
        message: `Cannot show ${what}: the page already has a field of this name`,
        hint: `give it another name, for example \`${feature.name}-${name}\``,
      });
    Object.assign(shown, { [name]: value });
  }
}
