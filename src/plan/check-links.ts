// The links of posts and pages into the site → warnings where nothing stands at the other end. Runs
// before any template does; knows only what was planned, no other site, and no id that a template
// makes.

import { once } from '../lib/lazy.ts';
import { nearest } from '../lib/nearest.ts';
import { decodePercent, outputPathOf } from '../lib/url.ts';
import type { Problem } from '../site/diagnostics.ts';
import type { Page } from '../site/pages.ts';
import type { InternalLink, Post, Site, SourcePath } from '../site/types.ts';
import type { Plan } from './plan-pages.ts';
import { makeSuggest } from './suggest.ts';

export interface LinkOptions {
  /**
   * Files without a page in this build, and why: a link to a draft is told from a link to nothing.
   */
  readonly unpublished?: ReadonlyMap<SourcePath, 'draft' | 'future'>;
  /**
   * Files that an error kept from being read: a link to one, or to an address that may be theirs,
   * is not called dead.
   */
  readonly unread?: ReadonlySet<SourcePath>;
}

/**
 * Checks every link and image of published posts and pages. An address may be written with or
 * without its last slash and "index.html"; redirects count as alive. Fragments are checked where
 * they lead into a post or a Markdown page; "#top" is the browser's (HTML, 7.4.6.3). Reports
 * `dead-link` and `dead-fragment`, as warnings.
 */
export function checkLinks(
  site: Site,
  plan: Pick<Plan, 'pages' | 'urlOf'>,
  options: LinkOptions = {},
): Problem[] {
  const check = makeCheck(site, plan, options);
  return [...site.posts, ...site.pages]
    .filter(({ links }) => links.length > 0)
    .flatMap((post) => {
      const seen = new Set<string>();
      return post.links.flatMap((link): Problem[] => {
        if (seen.has(link.written)) return [];
        seen.add(link.written);
        const fault = check(link, post);
        return fault
          ? [
              {
                severity: 'warning',
                ...fault,
                path: post.source,
                at: { kind: 'url', url: link.written },
              },
            ]
          : [];
      });
    });
}

type Fault = Pick<Problem, 'code' | 'message' | 'hint'>;
/** What a link leads to: a page with known ids, or something else that exists. */
type Target = { readonly ids?: readonly string[]; readonly paragraphs?: number };

const other: Target = {};
const markdown = /\.(?:md|markdown)$/i;

function makeCheck(
  site: Site,
  { pages, urlOf }: Pick<Plan, 'pages' | 'urlOf'>,
  { unpublished = new Map(), unread = new Set() }: LinkOptions,
) {
  const { base } = site.config;
  // Most posts link to other sites only: where all do, nobody asks.
  const posts = once(
    () => new Map([...site.posts, ...site.pages].map((post) => [post.source, post])),
  );
  const alive = once(() => {
    const targets = new Map<string, Target>();
    for (const url of urlOf.values()) targets.set(outputPathOf(url), other);
    for (const page of pages) targets.set(page.output, targetOf(page, posts()));
    return targets;
  });
  const suggest = {
    page: makeSuggest(() => pages.filter(isSuggested).map(({ url }) => url)),
    asset: makeSuggest(() => pages.filter(({ kind }) => kind === 'asset').map(({ url }) => url)),
    markdown: makeSuggest(() => [...urlOf.keys()].filter((path) => markdown.test(path))),
    file: makeSuggest(() => [...urlOf.keys()].filter((path) => !markdown.test(path))),
  };

  return ({ target, fragment }: InternalLink, post: Post): Fault | undefined => {
    const own = urlOf.get(post.source);
    if (own === undefined) return undefined;
    if (target.kind === 'file') {
      if (!urlOf.has(target.path)) return deadFile(target.path);
      return deadFragment(fragment, posts().get(target.path) ?? other);
    }
    if (target.path === '') return deadFragment(fragment, post);
    if (target.kind === 'relative') {
      const path = absolutePath(target.path, base + own);
      const found = path.startsWith(`${base}/`) ? find(path.slice(base.length)) : undefined;
      return found ? deadFragment(fragment, found) : deadPath(path);
    }
    const found =
      find(target.path) ??
      (target.path.startsWith(`${base}/`) ? find(target.path.slice(base.length)) : undefined);
    return found ? deadFragment(fragment, found) : deadPath(target.path);
  };

  function find(path: string): Target | undefined {
    const plain = decodePercent((/\/\.|[?#]/.test(path) ? absolutePath(path, '/') : path).slice(1));
    if (plain === undefined) return undefined;
    if (plain === '' || plain.endsWith('/')) return alive().get(`${plain}index.html`);
    return alive().get(plain) ?? alive().get(`${plain}/index.html`);
  }

  function deadFile(path: SourcePath): Fault | undefined {
    if (unread.has(path)) return undefined;
    const reason = unpublished.get(path);
    if (reason === 'draft')
      return {
        code: 'dead-link',
        message: `Cannot follow the link: "${path}" is a draft`,
        hint: 'publish it by removing `draft: true`, or take the link out',
      };
    if (reason === 'future')
      return {
        code: 'dead-link',
        message: `Cannot follow the link: "${path}" is dated after this build`,
        hint: 'take the link out until that one is published',
      };
    const isPage = markdown.test(path);
    return {
      code: 'dead-link',
      message: isPage
        ? `Cannot follow the link: there is no post or page "${path}"`
        : `Cannot find the file: there is no "${path}"`,
      hint:
        meant(suggest[isPage ? 'markdown' : 'file'](path)) ??
        (isPage
          ? 'write the path from this file to the other, for example "./2015-06-07-rivers.md"'
          : 'put the file there, or into public/ and write its path from the root, for example "/images/chart.png"'),
    };
  }

  function deadPath(path: string): Fault | undefined {
    if (unread.size > 0) return undefined;
    const isFile = /\.(?!html?$)[a-z0-9]+$/i.test(path);
    const shown = decodePercent(path) ?? path;
    return {
      code: 'dead-link',
      message: isFile
        ? `Cannot find the file: the site has none at "${shown}"`
        : `Cannot follow the link: no page has the address "${shown}"`,
      hint:
        meant(suggest[isFile ? 'asset' : 'page'](path)) ??
        (isFile
          ? 'put the file into public/, for example public/images/chart.png for "/images/chart.png"'
          : 'link the file instead of the address, for example "./2015-06-07-rivers.md"'),
    };
  }
}

function targetOf(page: Page, posts: ReadonlyMap<SourcePath, Post>): Target {
  return 'body' in page && page.source ? (posts.get(page.source) ?? other) : other;
}

function isSuggested({ kind }: Page): boolean {
  return kind !== 'redirect' && kind !== 'not-found' && kind !== 'feed' && kind !== 'asset';
}

/** The path of a link as a browser resolves it. WHATWG URL. */
function absolutePath(path: string, from: string): string {
  const root = 'http://site.invalid';
  return URL.canParse(path, root + from) ? new URL(path, root + from).pathname : path;
}

function deadFragment(fragment: string, { ids, paragraphs = 0 }: Target): Fault | undefined {
  const id = decodePercent(fragment.replace(/:~:.*$/s, '')) ?? fragment;
  if (ids === undefined || id === '' || id.toLowerCase() === 'top' || ids.includes(id))
    return undefined;
  const [, paragraph] = /^p([1-9]\d*)$/.exec(id) ?? [];
  if (paragraph !== undefined && Number(paragraph) <= paragraphs) return undefined;
  const near = nearest(id, ids.slice(0, 300));
  return {
    code: 'dead-fragment',
    message: `Cannot follow the link to "#${fragment}": the page has no such place`,
    hint:
      near === undefined
        ? 'link a heading by its id, for example "#what-the-budget-hides", or leave "#" out'
        : `write "#${near}"`,
  };
}

function meant(path: string | undefined): string | undefined {
  return path === undefined ? undefined : `did you mean "${path}"?`;
}
