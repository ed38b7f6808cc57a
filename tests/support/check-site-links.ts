// A built site → its links that lead nowhere: every internal address in every page must be a file
// of the output, and every fragment an id of that file. Knows nothing of the engine; reads HTML
// with parse5, as a browser would.
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { readSite } from './read-site.ts';

type Node =
  | DefaultTreeAdapterTypes.ChildNode
  | DefaultTreeAdapterTypes.Document
  | DefaultTreeAdapterTypes.DocumentFragment;

/** A page as far as links go. */
interface Document {
  readonly ids: ReadonlySet<string>;
  readonly urls: readonly string[];
}

/** Where the site is going to stand. */
export interface CheckSiteLinksOptions {
  /** "" (default) or "/notes": every internal address must begin with it. */
  readonly base?: string;
  /** "https://example.org": absolute addresses of this origin are internal too. */
  readonly origin?: string;
}

const urlAttributes = new Set(['href', 'src', 'poster', 'cite', 'data', 'action', 'xlink:href']);

/**
 * Lists what is wrong, one line each, "page: address: problem", in the order of the pages; empty
 * when all is well.
 */
export function checkSiteLinks(
  dir: string,
  { base = '', origin = 'http://site.invalid' }: CheckSiteLinksOptions = {},
): string[] {
  const files = readSite(dir);
  const documents = new Map<string, Document>();
  for (const [path, bytes] of files)
    if (path.endsWith('.html')) documents.set(path, readDocument(bytes.toString()));

  const problemOf = (url: URL): string | undefined => {
    if (url.origin !== origin) return undefined;
    const pathname = decode(url.pathname);
    if (!`${pathname}/`.startsWith(`${base}/`)) return 'outside the base path';
    const path = pathname.slice(base.length + 1);
    const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
    if (!files.has(file))
      return files.has(`${file}/index.html`) ? 'a folder without its slash' : 'no such file';
    const id = decode(url.hash.slice(1));
    const ids = documents.get(file)?.ids;
    return id === '' || id === 'top' || ids?.has(id) ? undefined : `no such id in ${file}`;
  };

  return [...documents].flatMap(([path, { urls }]) => {
    const pageUrl = new URL(`${base}/${path.replace(/(^|\/)index\.html$/, '$1')}`, origin).href;
    return [...new Set(urls)].flatMap((url) => {
      const problem = URL.canParse(url, pageUrl) ? problemOf(new URL(url, pageUrl)) : 'not a URL';
      return problem === undefined ? [] : [`${path}: ${url}: ${problem}`];
    });
  });
}

function readDocument(html: string): Document {
  const ids = new Set<string>();
  const urls: string[] = [];
  const visit = (node: Node): void => {
    if ('attrs' in node) {
      const attributes = new Map(
        node.attrs.map(({ name, prefix, value }) => [prefix ? `${prefix}:${name}` : name, value]),
      );
      for (const [name, value] of attributes) {
        if (urlAttributes.has(name)) urls.push(value);
        if (name === 'srcset') urls.push(...candidates(value));
        if (name === 'id' || (name === 'name' && node.tagName === 'a')) ids.add(value);
      }
      if (attributes.get('http-equiv')?.toLowerCase() === 'refresh')
        urls.push(attributes.get('content')!.replace(/^[\d.\s;,]*(?:url\s*=\s*)?/i, ''));
    }
    if ('childNodes' in node) node.childNodes.forEach(visit);
    if ('content' in node) visit(node.content);
  };
  visit(parse(html));
  return { ids, urls };
}

function candidates(srcset: string): string[] {
  return srcset
    .split(/,\s+/)
    .map((candidate) => candidate.trim().split(/\s/, 1)[0]!)
    .filter((url) => url !== '');
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
