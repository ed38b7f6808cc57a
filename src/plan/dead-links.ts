// A link that leads nowhere → the words for it, with the address or the path that was probably
// meant.
import { nearest } from '../lib/nearest.ts';
import { isMarkdown } from '../lib/post-path.ts';
import { decodePercent } from '../lib/url.ts';
import type { Problem } from '../site/diagnostics.ts';
import type { Page } from '../site/pages.ts';
import type { SourcePath, Unpublished } from '../site/types.ts';
import type { LinkTarget } from './link-targets.ts';
import type { Plan } from './plan-pages.ts';
import { makeSuggest } from './suggest.ts';

export type DeadLink = Pick<Problem, 'code' | 'message' | 'hint'>;

export interface DeadLinks {
  /** For the path of a file; `reason` if the file exists and has no page in this build. */
  readonly atFile: (path: SourcePath, reason: Unpublished | undefined) => DeadLink;
  /** For a name that another engine has for a file. */
  readonly atName: (name: string) => DeadLink;
  /** For an address. */
  readonly atAddress: (path: string) => DeadLink;
}

/** Makes the functions for one plan. */
export function makeDeadLinks({ pages, urlOf }: Pick<Plan, 'pages' | 'urlOf'>): DeadLinks {
  const suggest = {
    page: makeSuggest(() => pages.filter(isSuggested).map(({ url }) => url)),
    asset: makeSuggest(() => pages.filter(({ kind }) => kind === 'asset').map(({ url }) => url)),
    markdown: makeSuggest(() => [...urlOf.keys()].filter(isMarkdown)),
    file: makeSuggest(() => [...urlOf.keys()].filter((path) => !isMarkdown(path))),
  };
  return {
    atFile(path, reason) {
      if (reason) return { code: 'dead-link', ...unpublished[reason](path) };
      const kind = isMarkdown(path) ? 'markdown' : 'file';
      return deadLink(missing[kind](path), suggest[kind](path));
    },
    atName: (name) => deadLink(missing.markdown(name), suggest.markdown(name)),
    atAddress(path) {
      const kind = /\.(?!html?$)[a-z0-9]+$/i.test(path) ? 'asset' : 'page';
      return deadLink(missing[kind](decodePercent(path) ?? path), suggest[kind](path));
    },
  };
}

/** The problem `dead-fragment`, if a page has no place of that name. */
export function findDeadFragment(
  fragment: string,
  { ids, paragraphs = 0 }: LinkTarget,
): DeadLink | undefined {
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

type Words = (path: string) => Pick<Problem, 'message'> & { readonly hint: string };

const unpublished: Readonly<Record<Unpublished, Words>> = {
  draft: (path) => ({
    message: `Cannot follow the link: "${path}" is a draft`,
    hint: 'publish it by removing `draft: true`, or remove the link',
  }),
  future: (path) => ({
    message: `Cannot follow the link: "${path}" is dated after this build`,
    hint: 'remove the link until that post is published',
  }),
  expired: (path) => ({
    message: `Cannot follow the link: "${path}" has expired`,
    hint: 'remove the link, or the `expiryDate` of that post',
  }),
};

const missing: Readonly<Record<'markdown' | 'file' | 'page' | 'asset', Words>> = {
  markdown: (path) => ({
    message: `Cannot follow the link: there is no post or page "${path}"`,
    hint: 'write the path from this file to the other, for example "./2015-06-07-rivers.md"',
  }),
  file: (path) => ({
    message: `Cannot find the file: there is no "${path}"`,
    hint: 'put the file there, or into public/ with a link from the root: "/images/chart.png"',
  }),
  page: (path) => ({
    message: `Cannot follow the link: no page has the address "${path}"`,
    hint: 'link the file instead of the address, for example "./2015-06-07-rivers.md"',
  }),
  asset: (path) => ({
    message: `Cannot find the file: the site has none at "${path}"`,
    hint: 'put the file into public/, for example public/images/chart.png for "/images/chart.png"',
  }),
};

function deadLink({ message, hint }: ReturnType<Words>, meant: string | undefined): DeadLink {
  return {
    code: 'dead-link',
    message,
    hint: meant === undefined ? hint : `did you mean "${meant}"?`,
  };
}

function isSuggested({ kind }: Page): boolean {
  return (
    kind !== 'redirect' &&
    kind !== 'not-found' &&
    kind !== 'gone' &&
    kind !== 'feed' &&
    kind !== 'asset'
  );
}
