// A site's folder → which links below it are followed, and problems for the others: a post, a page
// or an image that is a link could show any file of the machine. Follows none itself.
import { realpathSync } from 'node:fs';
import { sep } from 'node:path';
import type { Problem } from '../site/diagnostics.ts';
import { badFileName } from './list-files.ts';

/** Decides about links, and takes down those that are not followed. */
export interface LinkGuard {
  /** Whether a link is followed, by its path from the root and where it leads in the end. */
  readonly follows: (path: string, real: string) => boolean;
  /** Takes down a file whose name is not UTF-8, by its path from the root. */
  readonly onBadName: (path: string) => void;
  readonly problems: readonly Problem[];
}

export interface GuardOptions {
  /** True if all links are followed. */
  readonly followLinks: boolean;
}

/** Makes the guard of a site. Reports `outside-link` and `bad-file-name`. */
export function guardLinks(root: string, options: GuardOptions): LinkGuard {
  const isPart = makeIsPart(root, options);
  const problems: Problem[] = [];
  return {
    problems,
    onBadName: (path) => problems.push(badFileName(path)),
    follows(path, real) {
      if (isPart(real)) return true;
      problems.push(outsideLink(path, real));
      return false;
    },
  };
}

/** The same for the paths of one folder of the site. */
export function guardBelow(
  folder: string,
  { follows, onBadName }: LinkGuard,
): Pick<LinkGuard, 'follows' | 'onBadName'> {
  return {
    follows: (path, real) => follows(path === '' ? folder : `${folder}/${path}`, real),
    onBadName: (path) => onBadName(`${folder}/${path}`),
  };
}

/**
 * Makes what tells whether a file or folder, by its real path, is a part of the site: it is below
 * the root, and not in one of the hidden folders there, such as .git, which may hold passwords.
 */
export function makeIsPart(root: string, { followLinks }: GuardOptions): (real: string) => boolean {
  if (followLinks) return () => true;
  const folder = realpathSync(root);
  const start = folder.endsWith(sep) ? folder : folder + sep;
  return (real) => real.startsWith(start) && real[start.length] !== '.';
}

function outsideLink(path: string, real: string): Problem {
  return {
    code: 'outside-link',
    severity: 'error',
    message: `Cannot follow the link "${path}": "${real}" is no part of the site`,
    hint:
      'put a copy there instead, or set `followLinks: true` in the configuration if you trust ' +
      'everybody whose files you build',
    path: '',
  };
}
