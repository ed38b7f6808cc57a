// The output of a site → its feeds and sitemaps, and what is wrong with them.
import { checkAtom, linkOf, walkArchive } from './check-atom.ts';
import { checkJsonFeed } from './check-json-feed.ts';
import { checkOpml } from './check-opml.ts';
import { checkRss } from './check-rss.ts';
import { checkSitemaps } from './check-sitemap.ts';
import { all, readXml } from './read-xml.ts';

/** The output of a site as texts, by their paths. */
export type Files = Readonly<Record<string, string>>;

/** The file at an address, for a site whose home page is at `home`. */
export const fileAt = (url: string, home: string) =>
  url.startsWith(home) ? decodeURIComponent(url.slice(home.length)) : `outside of ${home}`;
/** The paths of all feeds. */
export const feedFiles = (files: Files) =>
  Object.keys(files).filter((path) =>
    /(?:^|\/)feed\.xml$|^feed\/.*\.xml$|^rss\.xml$|^feed\.json$/.test(path),
  );
/** What checks the format of a feed. */
export const checkOf = (path: string) =>
  path === 'rss.xml' ? checkRss : path === 'feed.json' ? checkJsonFeed : checkAtom;
/** The addresses of all posts, from the sitemap. */
export const postUrls = (files: Files) =>
  Array.from(files['sitemap.xml']!.matchAll(/<loc>([^<]*)<\/loc>\n<lastmod>/g), ([, url]) => url!);

/** Whatever is wrong with what machines get of a site. */
export async function faultsOf(files: Files, home: string): Promise<string[]> {
  const sitemaps = Object.fromEntries(
    Object.entries(files).filter(([path]) => /^sitemap.*\.xml$/.test(path)),
  );
  const links = [...feedFiles(files), 'feeds.opml'].flatMap((path) =>
    Array.from(
      files[path]!.matchAll(
        /(?:xmlUrl|rel="(?:self|current|prev-archive|next-archive)"[^>]* href)="([^"]*)"/g,
      ),
      ([, url]) => url!,
    ),
  );
  return [
    ...feedFiles(files).flatMap((path) =>
      checkOf(path)(files[path]!).map((fault) => `${path}: ${fault}`),
    ),
    ...checkOpml(files['feeds.opml']!),
    ...(await checkSitemaps(sitemaps)),
    ...links
      .filter((url) => files[fileAt(url, home)] === undefined)
      .map((url) => `there is nothing at ${url}`),
  ];
}

/** The entries of the main feed and of the documents behind it, from the newest on. */
export function walkOf(files: Files, home: string) {
  const walk = walkArchive(`${home}feed.xml`, (url) => files[fileAt(url, home)]);
  const documents = [`${home}feed.xml`, ...walk.urls].map((url) =>
    readXml(files[fileAt(url, home)]!),
  );
  return {
    ...walk,
    entries: documents.map((feed) =>
      all(feed, 'entry').map((entry) => linkOf(entry, 'alternate')!),
    ),
  };
}
