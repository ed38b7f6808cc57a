// A seed, a size and an index → one post of a made news-analysis archive, as the path and text of a
// Markdown file. Pure: the same three values give the same bytes on every machine. Never touches
// the disk or the clock.

import { writeBody } from './make-body.ts';
import { AUTHORS, DATELINES, TAGS } from './proper-names.ts';
import { drawCast, type Voice, writeLine } from './prose.ts';
import { between, createLongTail, createRandom, pick, type Random } from './random.ts';

/** The archive that a post belongs to. Both values change every post. */
export type ArchiveShape = { readonly seed: string; readonly posts: number };

/** A file to write, its path relative to the site's root. */
export type MadeFile = { readonly path: string; readonly text: string };

const FIRST_DAY = Date.UTC(2005, 0, 1);
const DAYS = 7305; // 2005-01-01 to 2024-12-31
const DAY_MS = 86_400_000;
const drawTag = createLongTail(TAGS.length);

/** Headlines that come back, as the headlines of regular columns do. */
const COLUMNS = [
  'Window on the week',
  'What the numbers say',
  'Letters from the regions',
  'Notes in the margin',
  'Ten stories that went unnoticed',
];

/** Makes one post; `index` counts from the oldest, which is 0. */
export function makePost(index: number, shape: ArchiveShape): MadeFile {
  const random = createRandom(`${shape.seed}/post/${index}`);
  const time = timeOf(index, shape);
  const year = time.getUTCFullYear();
  const voice: Voice = { random, cast: drawCast(random), year };
  const fields = [
    `title: ${JSON.stringify(titleOf(index, shape))}`,
    `date: ${time.toISOString().slice(0, 19)}Z`,
    `author: ${pick(random, [...AUTHORS, AUTHORS[0]])}`,
    ...(random() < 0.7 ? [`dateline: ${pick(random, DATELINES)}`] : []),
    'tags:',
    ...drawTags(random).map((tag) => `  - ${tag}`),
  ];
  return {
    path: `posts/${year}/${time.toISOString().slice(0, 10)}-${slugOf(index, shape)}.md`,
    text: `---\n${fields.join('\n')}\n---\n\n${writeBody(voice)}`,
  };
}

/**
 * The address part of a post's name, unlike that of any other post of its month: repeats count on,
 * `-2`, `-3`.
 */
export function slugOf(index: number, shape: ArchiveShape): string {
  const slug = slugify(titleOf(index, shape));
  const month = monthOf(index, shape);
  let same = 1;
  for (let earlier = index - 1; earlier >= 0 && monthOf(earlier, shape) === month; earlier -= 1) {
    if (slugify(titleOf(earlier, shape)) === slug) same += 1;
  }
  return same === 1 ? slug : `${slug}-${same}`;
}

/**
 * Spreads the posts evenly over twenty years; an index is never on an earlier day than the index
 * before.
 */
function timeOf(index: number, shape: ArchiveShape): Date {
  const random = createRandom(`${shape.seed}/time/${index}`);
  const day = Math.floor(((index + random()) / shape.posts) * DAYS);
  return new Date(FIRST_DAY + day * DAY_MS + between(random, [5 * 60, 22 * 60]) * 60_000);
}

function monthOf(index: number, shape: ArchiveShape): string {
  return timeOf(index, shape).toISOString().slice(0, 7);
}

function titleOf(index: number, shape: ArchiveShape): string {
  const random = createRandom(`${shape.seed}/title/${index}`);
  if (random() < 0.02) return pick(random, COLUMNS);
  return writeLine(
    { random, cast: drawCast(random), year: timeOf(index, shape).getUTCFullYear() },
    'title',
  );
}

/** The first words of a headline in ASCII, at most 60 characters. */
function slugify(title: string): string {
  const words = title
    .toLowerCase()
    .replaceAll('’', '')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  let slug = words.shift() ?? 'post';
  for (const word of words) {
    if (slug.length + word.length >= 60) break;
    slug += `-${word}`;
  }
  return slug;
}

/** One to six tags, mostly three or four. */
function drawTags(random: Random): string[] {
  const count = between(random, [1, 3]) + between(random, [0, 3]);
  const tags = new Set<string>();
  while (tags.size < count) tags.add(TAGS[drawTag(random)] as string);
  return [...tags];
}
