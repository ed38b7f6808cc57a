// broadsheet new "Headline" → posts/2015/2015-06-07-headline.md with its front matter. Never
// overwrites a file.
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { dayOf, isoTime, parseDate } from '../lib/date.ts';
import { isLoopback } from '../lib/loopback.ts';
import { isMarkdown } from '../lib/post-path.ts';
import { foldSpace } from '../lib/text.ts';
import { exitCodes } from './context.ts';
import { defineCommand, type Flag } from './define-command.ts';
import * as flags from './flags.ts';
import { type NewPost, newPostText } from './new-post.ts';
import { reject } from './problems.ts';
import { badValue } from './rejection.ts';
import { isFolder, openSite } from './site.ts';

const date = {
  value: 'DATE',
  text: 'a day or an RFC 3339 time to date it (default: now)',
  read: (text: string) => (parseDate(text, 'UTC') === undefined ? undefined : text.trim()),
} satisfies Flag;

export const newCommand = defineCommand({
  name: 'new',
  text: 'Start a post, and print the path of its file',
  more:
    'The file has valid front matter, and is in a folder like those of the other posts, or in ' +
    '`posts/2015/` if there are none. No file is ever overwritten. The path goes to standard ' +
    'output, and what to do next to standard error.',
  argument: { key: 'headline', value: '"Headline"', text: 'the headline of the post, in quotes' },
  flags: {
    root: flags.root,
    tags: { value: 'A,B', text: 'what the post is about' },
    dateline: { value: 'PLACE', text: 'where it is written' },
    author: { value: 'NAME', text: "who writes it (default: the site's author)" },
    date,
    draft: { text: 'keep it out of the site until `draft: true` is removed from it' },
    now: flags.now,
  },
  example: 'broadsheet new "What the budget hides" --tags budget,courts --dateline Staunton',

  // The path that is printed is relative to the current folder.
  async run(input, context) {
    const site = await openSite(input, context);
    if ('diagnostics' in site) return reject(site.diagnostics, context);
    const { config, root, nowMs } = site;
    const { timeZone = 'UTC' } = config;
    // Its tables of letters are large: the other commands start without them.
    const { slugify } = await import('../lib/slug.ts');
    const title = foldSpace(input.headline);
    const written = input.date === undefined ? undefined : parseDate(input.date, timeZone);
    // The last hours of the year 9999 are after it in some zones.
    if (input.date !== undefined && written === undefined)
      throw badValue('date', { flag: date, text: input.date });
    const day = written?.day ?? dayOf(nowMs, timeZone);
    const posts = path.join(root, 'posts');
    const isFirst = site.file === undefined && !isFolder(posts);
    const folder = path.join(posts, folderOf(day, layoutOf(posts)));
    mkdirSync(folder, { recursive: true });
    const post = {
      title,
      date: dateText(written) ?? isoTime(nowMs, timeZone),
      draft: input.draft,
      author: input.author && foldSpace(input.author),
      dateline: input.dateline && foldSpace(input.dateline),
      tags: tagsOf(input.tags ?? ''),
    };
    const file = writeNew({ folder, day, slug: slugify(title) }, (slug) =>
      newPostText({ ...post, id: idOf(config.url, { day, slug }) }),
    );
    const relative = path.relative(context.cwd, file);
    context.stdout.write(`${relative.startsWith('..') ? file : relative}\n`);
    const isFuture = (written?.epochMs ?? nowMs) > nowMs;
    context.stderr.write(
      nextSteps({ root: input.root, isFirst, isDraft: input.draft ?? false, isFuture }),
    );
    return exitCodes.clean;
  },
});

/** A date as front matter has it: a day, or a time with its offset. */
function dateText(written: ReturnType<typeof parseDate>): string | undefined {
  return written && (written.hasTime ? written.iso : written.day);
}

interface Started {
  readonly root: string | undefined;
  /** Whether there was no site before. */
  readonly isFirst: boolean;
  readonly isDraft: boolean;
  readonly isFuture: boolean;
}

/** What an author does next: write, look at it, publish. */
function nextSteps({ root, isFirst, isDraft, isFuture }: Started): string {
  const rootFlag = root === undefined ? '' : ` --root ${JSON.stringify(root)}`;
  const shown = `${isDraft ? ' --drafts' : ''}${isFuture ? ' --future' : ''}`;
  const lines = [
    isFirst &&
      'there was no site here: this has made posts/; to add a configuration and all else, write ' +
        `broadsheet init${root === undefined ? '' : ` ${JSON.stringify(root)}`}`,
    'write the text below the second line of dashes',
    `to look at it while you write: npx broadsheet dev${rootFlag}${shown}`,
    isDraft && 'to publish it, remove the line `draft: true`',
    isFuture && 'it is published by the first build after its date',
  ];
  return lines.map((line) => (line ? `  ${line}\n` : '')).join('');
}

/** Tags between commas, each once. */
function tagsOf(text: string): string[] {
  return [...new Set(text.split(',').map(foldSpace))].filter((tag) => tag !== '');
}

/** How a site sorts its posts into folders. */
type Layout = 'flat' | 'year' | 'month';

/**
 * The newest folder of a year shows how posts are kept now. Posts without any such folder are kept
 * flat.
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

function folderOf(day: string, layout: Layout): string {
  const [year = '', month = ''] = day.split('-');
  return { flat: '', year, month: path.join(year, month) }[layout];
}

interface NewFile {
  readonly folder: string;
  readonly day: string;
  readonly slug: string;
}

/**
 * Writes the first of rivers, rivers-2, rivers-3 … that does not exist. The system decides that as
 * it creates the file, so that two writers never share one.
 */
function writeNew({ folder, day, slug }: NewFile, textOf: (slug: string) => string): string {
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
 * (RFC 4287, 4.2.6). undefined for a site without an address, since nobody owns localhost.
 */
export function idOf(
  url: string,
  { day, slug }: { readonly day: string; readonly slug: string },
): NewPost['id'] {
  const { hostname } = new URL(url);
  return isLoopback(hostname) ? undefined : `tag:${hostname},${day}:${slug}`;
}
