// What somebody asks about → the page or the file of the site that is meant: an address with or
// without host and base path, a file of the output or of the site, seen from the current folder or
// from the site's. Touches no disk.

import path from 'node:path';
import { nearest } from '../lib/nearest.ts';
import { parseUrl } from '../lib/parse-url.ts';
import { sourcePath } from '../lib/path.ts';
import { composed } from '../lib/text.ts';
import { decodePercent, outputPathOf, pageUrl, urlPath } from '../lib/url.ts';
import { makeSuggest } from '../plan/suggest.ts';
import type { Page } from '../site/pages.ts';
import type { OutputPath, SiteConfig, SourcePath, UrlPath } from '../site/types.ts';

export interface SubjectOptions {
  /** The current folder, the site's and the output's; absolute. */
  readonly cwd: string;
  readonly root: string;
  readonly output: string;
  readonly config: Pick<SiteConfig, 'base'>;
  /** All pages that there are, or were. */
  readonly pages: ReadonlyMap<OutputPath, Pick<Page, 'url'>>;
  /** All files of the site that there are, or were. */
  readonly sources: ReadonlySet<string>;
}

export type Subject =
  | { readonly kind: 'page'; readonly output: OutputPath }
  | { readonly kind: 'file'; readonly path: SourcePath }
  /** `nearest` was probably meant. */
  | { readonly kind: 'unknown'; readonly nearest?: string };

/** Finds out what is meant. The host of an address is not looked at: a preview has another. */
export function findSubject(text: string, options: SubjectOptions): Subject {
  const { cwd, root, output, config, pages, sources } = options;
  const seenFrom = (folder: string) =>
    [cwd, root].map(
      (from) => composed(sourcePath(path.relative(folder, path.resolve(from, text)))) as SourcePath,
    );
  const source = seenFrom(root).find((one) => sources.has(one));
  if (source !== undefined) return { kind: 'file', path: source };
  const address = (parseUrl(text)?.pathname ?? text).replace(/[?#].*$/s, '');
  const urls = [withoutBase(address, config.base), address]
    .flatMap((one) => [urlPath(one), pageUrl(one)])
    .filter((url) => url !== undefined);
  const candidates = [...seenFrom(output), ...urls.map(outputPathOf)] as OutputPath[];
  const found = candidates.find((one) => pages.has(one));
  if (found !== undefined) return { kind: 'page', output: found };
  const meant = suggest(decodePercent(address) ?? address, options);
  return { kind: 'unknown', ...(meant !== undefined && { nearest: meant }) };
}

function withoutBase(address: string, base: string): string {
  return address.startsWith(`${base}/`) ? address.slice(base.length) : address;
}

function suggest(wanted: string, { config, pages, sources }: SubjectOptions): string | undefined {
  const files = () => [...sources].sort();
  const addresses = () =>
    [...pages.values()].map(({ url }: { readonly url: UrlPath }) => config.base + url);
  const [first, second] = /\.\w+$/.test(wanted) ? [files, addresses] : [addresses, files];
  return (
    makeSuggest(first)(wanted) ??
    makeSuggest(second)(wanted) ??
    nearest(
      wanted.startsWith('/') ? config.base + withoutBase(wanted, config.base) : wanted,
      first(),
    )
  );
}
