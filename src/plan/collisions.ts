// The pages that were planned → those that stand, and what is wrong where two want one place in the
// output. Compares as the strictest hosts and disks do: macOS and Windows know neither letter case
// nor composed from decomposed letters.

import { pageKinds } from '../features/feature.ts';
import { compareText } from '../lib/compare.ts';
import { defined } from '../lib/defined.ts';
import { outputPathOf, pageUrl } from '../lib/url.ts';
import { addressed } from '../site/addressed.ts';
import type { Place, Problem } from '../site/diagnostics.ts';
import type { Page } from '../site/pages.ts';
import type { OutputPath, Post, Site, SourcePath, UrlPath } from '../site/types.ts';
import type { PlanContext, Planned } from './context.ts';

/** A page or file, and the address that it claims. */
interface Claim {
  readonly kind: Page['kind'] | 'custom';
  readonly output: OutputPath;
  readonly url: UrlPath;
  readonly source?: SourcePath;
  readonly isStopgap?: true;
}

/** Of the addresses that no kind of page says anything about: a name of the owner's, a file. */
const priorities: Readonly<Record<string, number>> = { custom: 2, asset: 1 };

/**
 * Checks that every page has a place of its own: no output is wanted twice, and none is both a file
 * and a folder. Leaves out 404.html, robots.txt, _headers and their like where the owner has put
 * another in their place. Reports `duplicate-url` and `file-and-folder`, with both pages named.
 */
export function resolveCollisions(
  pages: readonly Page[],
  { site, options }: Pick<PlanContext, 'site' | 'options'>,
): Planned {
  const places = new Map<string, Claim>();
  /** Of the places that more than one wants. */
  const wanted = new Map<string, Claim[]>();
  const custom = options.customPages.map(
    ({ url, source }): Claim => ({ kind: 'custom', url, source, output: outputPathOf(url) }),
  );
  for (const claims of [pages, custom]) {
    for (const claim of claims) {
      const key = foldPath(claim.output);
      const other = places.get(key);
      if (other) wanted.set(key, [...(wanted.get(key) ?? [other]), claim]);
      else places.set(key, claim);
    }
  }
  const kinds = new Map(pageKinds(options.features).map(({ name, priority }) => [name, priority]));
  const priorityOf = ({ kind }: Claim) => kinds.get(kind) ?? priorities[kind] ?? 0;
  const isStopgap = (claim: Claim) => claim.isStopgap ?? priorityOf(claim) === 'stopgap';
  const byPriority = (a: Claim, b: Claim) =>
    Number(priorityOf(a)) - Number(priorityOf(b)) || compareText(a.source ?? '', b.source ?? '');
  const dropped = new Set<Claim>();
  const problems: Problem[] = [];
  for (const claims of wanted.values()) {
    const [kept, ...moved] = claims.filter((claim) => !isStopgap(claim)).sort(byPriority);
    for (const claim of claims) if (isStopgap(claim)) dropped.add(claim);
    for (const claim of moved) problems.push(duplicate(claim, { kept: kept!, site }));
  }
  for (const { file, inside } of foldersThatAreFiles(places)) {
    const [kept, moved] = [file, inside].sort(byPriority) as [Claim, Claim];
    problems.push(fileAndFolder(file, { inside, moved, kept, site }));
  }
  return {
    pages: dropped.size === 0 ? pages : pages.filter((page) => !dropped.has(page)),
    problems,
  };
}

/** A path as the strictest disks see it. */
function foldPath(path: string): string {
  return /^[a-z0-9/._-]*$/.test(path) ? path : path.normalize('NFC').toLowerCase();
}

/** "a.html" cannot be written where "a.html/index.html" makes it a folder. */
function foldersThatAreFiles(places: ReadonlyMap<string, Claim>): { file: Claim; inside: Claim }[] {
  const found: { file: Claim; inside: Claim }[] = [];
  const seen = new Set<string>();
  for (const [key, inside] of places) {
    // What is above a page's own folder is above thousands of them.
    const own = key.endsWith('/index.html') ? key.length - '/index.html'.length : 0;
    for (let slash = key.lastIndexOf('/'); slash > 0; slash = key.lastIndexOf('/', slash - 1)) {
      const folder = key.slice(0, slash);
      if (slash !== own) {
        if (seen.has(folder)) break;
        seen.add(folder);
      }
      const file = places.get(folder);
      if (file) found.push({ file, inside });
    }
  }
  return found;
}

function duplicate(
  claim: Claim,
  { kept, site }: { readonly kept: Claim; readonly site: Site },
): Problem {
  const reason =
    claim.output === kept.output
      ? `is also the address of ${nameOf(kept)}`
      : `and the address of ${nameOf(kept)} are the same on some disks`;
  const madeBy = claim.source === undefined ? ` (${claim.kind})` : '';
  return conflict([claim, kept], {
    site,
    code: 'duplicate-url',
    message: `Cannot publish two pages at one address: "${claim.url}"${madeBy} ${reason}`,
    hint:
      claim.kind === 'redirect'
        ? 'remove the alias: readers would never get past the page there'
        : claim.kind === 'post' || claim.kind === 'page'
          ? fieldOf(claim, site) === 'permalink'
            ? 'write another `permalink`, for example `permalink: /rivers-2/`'
            : 'give one of them a `slug` of its own, for example `slug: rivers-2`'
          : claim.source === undefined
            ? 'let the feature that makes one of them give its pages another address'
            : 'rename one of the files',
  });
}

interface FileAndFolder {
  readonly inside: Claim;
  readonly moved: Claim;
  readonly kept: Claim;
  readonly site: Site;
}

function fileAndFolder(file: Claim, { inside, moved, kept, site }: FileAndFolder): Problem {
  return conflict([moved, kept], {
    site,
    code: 'file-and-folder',
    message: `Cannot publish "${inside.url}": "${file.url}" is a file and cannot contain it`,
    hint: 'give one of them another address, for example `permalink: /rivers/`',
  });
}

interface Conflict extends Pick<Problem, 'code' | 'message' | 'hint'> {
  readonly site: Site;
}

function conflict([claim, kept]: readonly [Claim, Claim], { site, ...problem }: Conflict): Problem {
  return {
    severity: 'error',
    ...problem,
    path: claim.source ?? '',
    ...placeOf(claim, site),
    ...(kept.source !== undefined && {
      related: [
        {
          path: kept.source,
          ...placeOf(kept, site),
          message: `"${kept.url}" is the address of this one`,
        },
      ],
    }),
  };
}

/** The field that gave a page its address. */
function placeOf({ kind, source, url }: Claim, site: Site): { readonly at?: Place } {
  if (kind !== 'post' && kind !== 'page' && kind !== 'redirect') return {};
  const post = postOf({ source }, site);
  if (kind === 'redirect' && post?.redirectTo === undefined)
    return {
      at: {
        kind: 'field',
        name: 'aliases',
        ...defined({ item: post?.aliases.find((alias) => pageUrl(alias) === url) }),
      },
    };
  return { at: { kind: 'field', name: fieldOf({ source }, site) } };
}

interface Sourced {
  readonly source?: SourcePath | undefined;
}

function fieldOf(claim: Sourced, site: Site): 'slug' | 'permalink' {
  return postOf(claim, site)?.permalink === undefined ? 'slug' : 'permalink';
}

function postOf({ source }: Sourced, site: Site): Post | undefined {
  return [...addressed(site), ...site.moved].find((one) => one.source === source);
}

function nameOf({ kind, source, url }: Claim): string {
  return source === undefined
    ? `the page "${url}", which the site makes itself (${kind})`
    : `"${source}"`;
}
