// A text → an address of the site, a pattern of addresses, an alias. Whatever is written, what is
// accepted is a path inside the site, the same again, and one file of the output.
import { isPermalinkPattern, isSitePath } from '../../src/config/checks.ts';
import { findRedirects } from '../../src/features/redirects/plan.ts';
import { fillPattern } from '../../src/lib/address-pattern.ts';
import { fileUrl, outputPathOf, pageUrl, urlPath } from '../../src/lib/url.ts';
import type { Post, SourcePath, UrlPath } from '../../src/site/types.ts';
import { siteUrl } from '../site-config.ts';
import { demand, type Target } from '../target.ts';

const post = {
  source: 'posts/news/2015-06-07-rivers.md',
  kind: 'post',
  slug: 'rivers',
  title: 'Rivers / Реки ?#%',
  categories: ['News', 'a/b'],
  aliases: [],
  date: {
    day: '2015-06-07',
    iso: '2015-06-07T00:00:00+00:00',
    epochMs: 1433635200000,
    hasTime: false,
  },
} as unknown as Post;

export const addresses: Target = {
  name: 'addresses',
  casesInTests: 2000,
  longest: 600,
  tokens: [
    ...['/', '//', '/..', '/./', '%2e', '%2F', '%5C', '\\', '%00', '%', '%zz', '?', '#', ':', '@'],
    ...[':year', ':month', ':slug', ':title', ':sections[0]', ':sections[last]', ':categories'],
    ...['.html', '.HTM', '.asp', 'index.html', '404.html', 'https://evil.example/', 'javascript:'],
    ...['%C3%A9', 'é', 'e\u0301', '%ff', '%ed%a0%80', '*', ' ', '\n', '\u2028', 'x'.repeat(300)],
  ],
  open: () => ({
    check(input) {
      const text = input.toString();
      return [...checkAddress(text), ...checkPattern(text), ...checkAlias(text)];
    },
  }),
};

function checkAddress(text: string): string[] {
  const words: string[] = [];
  for (const [name, read] of Object.entries({ urlPath, pageUrl })) {
    const url = read(text);
    if (url === undefined) continue;
    words.push(`${name} ${url.includes('%')} ${/\.\w+$/.exec(url)?.[0].length}`);
    checkUrl(url, read);
  }
  if (isSitePath(text)) checkHost(`${siteUrl.slice(0, -1)}${text}`);
  return words;
}

function checkUrl(url: UrlPath, read: typeof urlPath): void {
  demand(/^\/(?!\/)[!-~]*$/.test(url), 'an address holds what no address may', url);
  demand(read(url) === url, 'an address is another one when it is read again', url, read(url));
  checkHost(new URL(url, siteUrl).href);
  demand(new URL(url, siteUrl).pathname === url, 'browsers read another address', url);
  const file = outputPathOf(url);
  demand(!/(?:^|\/)(?:\.{0,2})(?:\/|$)|[\\\0-\x1f\x7f]/.test(file), 'no file of a site', url, file);
  if (!url.endsWith('/'))
    demand(outputPathOf(fileUrl(file)) === file, 'a file has another name', url, file);
}

function checkHost(url: string): void {
  demand(new URL(url).host === new URL(siteUrl).host, 'an address of another host', url);
}

function checkPattern(text: string): string[] {
  const path = fillPattern(text, { language: 'en' })(post);
  const kept = fillPattern(text, { language: 'en', slugs: 'keep' })(post);
  for (const filled of [path, kept]) {
    const url = filled === undefined ? undefined : pageUrl(filled);
    if (url !== undefined) checkUrl(url, pageUrl);
    if (isPermalinkPattern(text) && text.startsWith('/') && Buffer.byteLength(text) < 200)
      demand(
        url !== undefined || /[%\ud800-\udfff\0-\x20\x7f]/.test(text),
        'a pattern makes no address',
        text,
        filled,
      );
  }
  return [`pattern ${path === undefined}`, `permalink ${isPermalinkPattern(text)}`];
}

/** The file of redirects has a line of three words for each alias. */
function checkAlias(text: string): string[] {
  const own = '/2015/06/rivers/' as UrlPath;
  const posts = [{ ...post, aliases: [text] }];
  const found = findRedirects(
    { posts, pages: [], unlisted: [], moved: [] } as unknown as Parameters<typeof findRedirects>[0],
    new Map([[post.source as SourcePath, own]]),
  );
  for (const { from, url } of found.redirects) {
    checkUrl(url, pageUrl);
    demand(
      /^\/[^\s*]*$/.test(from) && !/\/:[a-z_]/i.test(from),
      'an alias is a pattern to hosts',
      from,
    );
  }
  return [`alias ${found.redirects.length} ${found.problems.length}`];
}
