// The whole view of a page → its JSON-LD, ready to stand in a script element: what the page shows,
// in the words of schema.org, and nothing that it does not show. Pure.
// https://www.w3.org/TR/json-ld11/#embedding-json-ld-in-html-documents
import { type Feature, pageKinds } from '../../features/feature.ts';
import { scriptJson } from '../../lib/script-json.ts';
import type { SiteView, View } from '../../site/views.ts';

/** The nodes that describe a page; none if there is nothing to say. */
export type DescribeView = (view: View, site: SiteView) => readonly object[];

/** Makes what describes pages of all kinds of some features. */
export function makeDescribeView(features: readonly Feature[]): DescribeView {
  const kinds = new Map<string, DescribeView>(
    pageKinds(features).map(({ name, jsonLd }) => [name, jsonLd]),
  );
  const parts = features.flatMap(({ onPost }) => onPost?.jsonLd ?? []);
  return (view, site) => {
    const nodes = kinds.get(view.kind)?.(view, site) ?? [];
    if (view.kind !== 'post' || parts.length === 0) return nodes;
    const [article, ...others] = nodes;
    return [Object.assign({}, article, ...parts.map((part) => part(view, site))), ...others];
  };
}

/** The JSON-LD of a page; undefined if there is nothing to say. */
export type StructuredData = (view: View, site: SiteView) => string | undefined;

/** Makes what writes JSON-LD. It runs for every page: about 10 µs for a post. */
export function makeStructuredData(features: readonly Feature[]): StructuredData {
  const describe = makeDescribeView(features);
  return (view, site) => {
    const nodes = describe(view, site);
    return nodes.length === 0
      ? undefined
      : scriptJson({ '@context': 'https://schema.org', '@graph': nodes });
  };
}
