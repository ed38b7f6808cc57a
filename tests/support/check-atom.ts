// An Atom feed → what RFC 4287 and, where it is archived, RFC 5005 §4 do not allow in it. Written
// from the specifications; knows nothing of the engine.
import { isIri, isRfc3339, isWebIri, relativeUrls, twice } from './feed-values.ts';
import { all, type Element, miscounted, readXml, textOf } from './read-xml.ts';

const history = 'http://purl.org/syndication/history/1.0';
const person = { name: '1', uri: '?', email: '?' } as const;

/** One line for each rule that is broken; empty when all is well. */
export function checkAtom(text: string): string[] {
  const feed = readXml(text);
  const entries = all(feed, 'entry');
  const problems = [
    ...(feed.name === 'feed' && feed.attributes['xmlns'] === 'http://www.w3.org/2005/Atom'
      ? []
      : ['the root is no atom:feed']),
    ...miscounted(feed, {
      id: '1',
      title: '1',
      updated: '1',
      subtitle: '?',
      generator: '?',
      icon: '?',
      logo: '?',
      rights: '?',
    }),
    ...checkParts(feed),
    ...twice(entries.map((entry) => textOf(entry, 'id'))).map((id) => `two entries are ${id}`),
    ...entries.flatMap((entry) =>
      checkEntry(entry, feed).map((problem) => `${textOf(entry, 'id')}: ${problem}`),
    ),
    ...checkHistory(feed),
  ];
  const latest = Math.max(...entries.map((entry) => Date.parse(textOf(entry, 'updated'))));
  if (entries.length > 0 && Date.parse(textOf(feed, 'updated')) < latest)
    problems.push('the feed is older than an entry');
  if (linkOf(feed, 'self') === undefined) problems.push('the feed has no rel=self');
  return problems;
}

function checkEntry(entry: Element, feed: Element): string[] {
  const [content] = all(entry, 'content');
  const html = content?.text ?? '';
  return [
    ...miscounted(entry, {
      id: '1',
      title: '1',
      updated: '1',
      published: '?',
      summary: '?',
      content: '?',
      rights: '?',
      source: '?',
    }),
    ...checkParts(entry),
    ...(all(entry, 'author').length > 0 || all(feed, 'author').length > 0
      ? []
      : ['nobody is the author']),
    ...(content || linkOf(entry, 'alternate') !== undefined
      ? []
      : ['there is neither content nor rel=alternate']),
    ...(content && content.attributes['type'] === 'html' && content.children.length > 0
      ? ['content of type html holds elements']
      : []),
    ...relativeUrls(html).map((url) => `the content holds the relative ${JSON.stringify(url)}`),
  ];
}

/** What feeds and entries have in common. */
function checkParts(element: Element): string[] {
  const links = all(element, 'link');
  const alternates = links.filter(
    ({ attributes }) => (attributes['rel'] ?? 'alternate') === 'alternate',
  );
  return [
    ...all(element, 'id').flatMap(({ text }) =>
      isIri(text) ? [] : `the id ${JSON.stringify(text)} is no absolute IRI`,
    ),
    ...['updated', 'published'].flatMap((name) =>
      all(element, name).flatMap(({ text }) =>
        isRfc3339(text) ? [] : `${name} ${JSON.stringify(text)} is no time`,
      ),
    ),
    ...['title', 'subtitle', 'summary', 'rights'].flatMap((name) =>
      all(element, name).flatMap(({ attributes, children }) =>
        ['text', 'html', undefined].includes(attributes['type']) && children.length === 0
          ? []
          : `${name} is no text`,
      ),
    ),
    ...all(element, 'author').flatMap((author) => [
      ...miscounted(author, person),
      ...(textOf(author, 'name').trim() === '' ? ['an author has no name'] : []),
      ...all(author, 'uri').flatMap(({ text }) =>
        isIri(text) ? [] : `the uri ${JSON.stringify(text)} is no IRI`,
      ),
      ...all(author, 'email').flatMap(({ text }) =>
        /^[^\s@]+@[^\s@]+$/.test(text) ? [] : `${JSON.stringify(text)} is no e-mail address`,
      ),
    ]),
    ...all(element, 'category').flatMap(({ attributes }) =>
      attributes['term'] ? [] : 'a category has no term',
    ),
    ...links.flatMap(({ attributes }) =>
      isWebIri(attributes['href'] ?? '')
        ? []
        : `a link leads to ${JSON.stringify(attributes['href'])}`,
    ),
    ...links.flatMap(({ attributes: { type } }) =>
      type === undefined || /^[\w.+-]+\/[\w.+-]+$/.test(type)
        ? []
        : `${JSON.stringify(type)} is no media type`,
    ),
    ...twice(alternates.map(({ attributes: { type, hreflang } }) => `${type} ${hreflang}`)).map(
      (both) => `two links are alternates: ${both}`,
    ),
  ];
}

/**
 * RFC 5005 §4: at most one link of each kind; an archive document says that it is one, and where
 * the newest entries are.
 */
function checkHistory(feed: Element): string[] {
  const isArchive = all(feed, 'fh:archive').length > 0;
  const relations = all(feed, 'link').map(({ attributes }) => attributes['rel'] ?? '');
  const problems = twice(
    relations.filter((rel) =>
      ['self', 'current', 'prev-archive', 'next-archive', 'hub'].includes(rel),
    ),
  ).map((rel) => `two links are ${rel}`);
  if (isArchive && feed.attributes['xmlns:fh'] !== history)
    problems.push('fh is no prefix of the feed history namespace');
  if (isArchive && linkOf(feed, 'current') === undefined)
    problems.push('an archive document has no rel=current');
  if (!isArchive && linkOf(feed, 'next-archive') !== undefined)
    problems.push('a feed that is no archive document has rel=next-archive');
  if (isArchive && linkOf(feed, 'hub') !== undefined)
    problems.push('an archive document has a hub');
  return problems;
}

/** Where the first link of a relation leads. */
export function linkOf(element: Element, rel: string): string | undefined {
  return all(element, 'link').find(({ attributes }) => (attributes['rel'] ?? 'alternate') === rel)
    ?.attributes['href'];
}

/** What a reader sees who follows prev-archive from a feed to the end. */
export interface Walk {
  /** The documents behind the feed, newest first. */
  readonly urls: readonly string[];
  /** Of each document, the feed first. */
  readonly ids: readonly (readonly string[])[];
  readonly problems: readonly string[];
}

/** Walks an archived feed; `textAt` gives the document at an address. */
export function walkArchive(start: string, textAt: (url: string) => string | undefined): Walk {
  const urls: string[] = [];
  const ids: string[][] = [];
  const problems: string[] = [];
  let newer: string | undefined;
  for (let url: string | undefined = start; url !== undefined; ) {
    const text = textAt(url);
    if (text === undefined || urls.includes(url))
      return {
        urls: urls.slice(1),
        ids,
        problems: [...problems, `${url} is ${text === undefined ? 'missing' : 'there twice'}`],
      };
    const feed = readXml(text);
    const isStart = url === start;
    if (linkOf(feed, 'self') !== url) problems.push(`${url} is not its own rel=self`);
    if (all(feed, 'fh:archive').length === (isStart ? 1 : 0))
      problems.push(`${url} is ${isStart ? 'an' : 'no'} archive document`);
    if (!isStart && linkOf(feed, 'current') !== start)
      problems.push(`${url} does not lead to the feed`);
    if (!isStart && linkOf(feed, 'next-archive') !== newer)
      problems.push(`${url} does not lead on to ${newer}`);
    ids.push(all(feed, 'entry').map((entry) => textOf(entry, 'id')));
    urls.push(url);
    newer = isStart ? undefined : url;
    url = linkOf(feed, 'prev-archive');
  }
  return { urls: urls.slice(1), ids, problems };
}
