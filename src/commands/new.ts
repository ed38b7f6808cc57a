// broadsheet new "Headline" → posts/2015/2015-06-07-headline.md with its front matter. Never
// overwrites a file.
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { dayOf, isoTime } from '../lib/date.ts';
import { slugify } from '../lib/slug.ts';
import { foldSpace } from '../lib/text.ts';
import { formatDiagnostic } from '../site/diagnostics.ts';
import { type Context, type ExitCode, exitCodes } from './context.ts';
import type { FlagValues } from './flags.ts';
import { type NewPost, newPostText } from './new-post.ts';
import { isFolder, openSite } from './site.ts';

/**
 * Makes the file of a new post where the site keeps its posts, and prints its path, relative to the
 * current folder.
 */
export async function newCommand(
  flags: FlagValues & { readonly headline: string },
  context: Context,
): Promise<ExitCode> {
  const site = await openSite(flags, context);
  if ('diagnostics' in site) {
    for (const diagnostic of site.diagnostics)
      context.stderr.write(`${formatDiagnostic(diagnostic)}\n`);
    return exitCodes.usage;
  }
  const { config, root, nowMs } = site;
  const title = foldSpace(flags.headline);
  const day = dayOf(nowMs, config.timeZone);
  const folder = path.join(root, 'posts', folderOf(day, layoutOf(path.join(root, 'posts'))));
  mkdirSync(folder, { recursive: true });
  const post = {
    title,
    date: isoTime(nowMs, config.timeZone),
    author: flags.author && foldSpace(flags.author),
    dateline: flags.dateline && foldSpace(flags.dateline),
    tags: [
      ...new Set(
        (flags.tags ?? '')
          .split(',')
          .map(foldSpace)
          .filter((tag) => tag !== ''),
      ),
    ],
  };
  const file = writeNew({ folder, day, slug: slugify(title) }, (slug) =>
    newPostText({ ...post, id: idOf(config.url, { day, slug }) }),
  );
  const relative = path.relative(context.cwd, file);
  context.stdout.write(`${relative.startsWith('..') ? file : relative}\n`);
  return exitCodes.clean;
}

/** How a site sorts its posts into folders. */
type Layout = 'flat' | 'year' | 'month';

/**
 * The newest folder of a year shows how posts are kept now; where there are no years but posts,
 * they are kept flat.
 */
function layoutOf(posts: string): Layout {
  if (!isFolder(posts)) return 'year';
  const names = readdirSync(posts).sort();
  const year = names.findLast((name) => /^\d{4}$/.test(name) && isFolder(path.join(posts, name)));
  if (year === undefined) return names.some(isMarkdown) ? 'flat' : 'year';
  const inside = readdirSync(path.join(posts, year));
  return inside.some(
    (name) => /^(?:0[1-9]|1[0-2])$/.test(name) && isFolder(path.join(posts, year, name)),
  )
    ? 'month'
    : 'year';
}

function isMarkdown(name: string): boolean {
  return /\.(?:md|markdown)$/i.test(name);
}

function folderOf(day: string, layout: Layout): string {
  const [year = '', month = ''] = day.split('-');
  return { flat: '', year, month: path.join(year, month) }[layout];
}

interface FileWanted {
  readonly folder: string;
  readonly day: string;
  readonly slug: string;
}

/**
 * Writes the first of rivers, rivers-2, rivers-3 … that is not there: the system says so, not a
 * look beforehand.
 */
function writeNew({ folder, day, slug }: FileWanted, textOf: (slug: string) => string): string {
  for (let number = 1; ; number += 1) {
    const unique = number === 1 ? slug : `${slug}-${number}`;
    const file = path.join(folder, `${day}-${unique}.md`);
    try {
      writeFileSync(file, textOf(unique), { flag: 'wx' });
      return file;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}

/**
 * A tag URI (RFC 4151) that stays with the post when its file and its URL change, as feeds need
 * (RFC 4287, 4.2.6). None for a site without an address, since nobody owns localhost.
 */
function idOf(
  url: string,
  { day, slug }: { readonly day: string; readonly slug: string },
): NewPost['id'] {
  const { hostname } = new URL(url);
  return hostname === 'localhost' ? undefined : `tag:${hostname},${day}:${slug}`;
}
