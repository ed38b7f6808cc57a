// The view of a post, its body's sources filled in → the article, in the words of schema.org. Pure;
// runs for every post.
import type { Defined } from '../../lib/defined.ts';
import { describePublisherShortly } from '../../render/json-ld/publisher.ts';
import type { Source } from '../../site/types.ts';
import type { CorrectionView } from '../../site/views/bylines.ts';
import type { Link, PostView, SiteView } from '../../site/views.ts';

/** An analysis is both: not every reader of JSON-LD knows the newer type. */
const articleTypes = ['NewsArticle', 'AnalysisNewsArticle'] as const;

/**
 * https://schema.org/NewsArticle, with `dateline` as the text has it (IPTC NewsML-G2), where it was
 * written (`locationCreated`), what places it is about (`contentLocation`), and what it leans on
 * (`citation`).
 */
export function describeArticle(view: PostView, site: SiteView) {
  const {
    canonical,
    title,
    description,
    published,
    modified,
    authors,
    image,
    social,
    dateline,
    place,
    locations,
    sources,
    corrections,
    tags,
    lang,
    words,
  } = view;
  const article = {
    '@type': articleTypes,
    '@id': `${canonical}#article`,
    url: canonical,
    headline: title,
    description: description || undefined,
    datePublished: published,
    dateModified: modified,
    author: listOf(authors, (author) => describePerson(author, site)),
    publisher: describePublisherShortly(site),
    image: imageUrls((image ?? social)?.src, site),
    dateline,
    locationCreated: place === undefined ? undefined : describePlace(place),
    contentLocation: listOf(locations, describePlace),
    keywords: listOf(tags, (tag) => tag.title),
    citation: listOf(sources, describeSource),
    correction: listOf(corrections, describeCorrection),
    inLanguage: lang,
    wordCount: words,
  };
  // JSON leaves out what is undefined, in a tenth of the time that leaving it out here takes.
  return article as Defined<typeof article>;
}

function listOf<Item, Node>(
  items: readonly Item[],
  describe: (item: Item) => Node,
): readonly Node[] | undefined {
  return items.length === 0 ? undefined : items.map(describe);
}

/** An author, by the page of their posts. */
function describePerson({ title, url }: Link, { origin }: SiteView) {
  const person = { '@type': 'Person' as const, name: title };
  return url === '' ? person : { ...person, url: origin + url };
}

function describePlace(name: string) {
  return { '@type': 'Place' as const, name };
}

function describeSource({ url, title, outlet }: Source) {
  return {
    '@type': 'CreativeWork' as const,
    url,
    name: title,
    publisher: { '@type': 'Organization' as const, name: outlet },
  };
}

function describeCorrection({ date, text }: CorrectionView) {
  return { '@type': 'CorrectionComment' as const, text, datePublished: date.iso };
}

/** Pictures that others can fetch. */
function imageUrls(src: string | undefined, { url }: SiteView): readonly string[] | undefined {
  if (src === undefined) return undefined;
  const { href, protocol } = new URL(src, url);
  return /^https?:$/.test(protocol) ? [href] : undefined;
}
