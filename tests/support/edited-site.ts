// A small site as data, and how it is written to the disk and built; for tests of warm builds. What
// its author may do to it is in edits.ts.
import {
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { BuildOptions } from '../../src/build/build.ts';
import type { SiteConfig } from '../../src/site/types.ts';
import { postText } from './broadsheet.ts';
import { makeConfig } from './make-post.ts';

/** A site, and how it is to be built. */
export interface EditedSite {
  readonly files: Readonly<Record<string, string>>;
  readonly config: Partial<SiteConfig>;
  readonly options: Pick<BuildOptions, 'drafts' | 'future' | 'nowMs' | 'engine'>;
}

/** Where it is. */
export interface Place {
  readonly root: string;
  readonly output: string;
  readonly cache: string;
}

/** Two numbers for what an edit leaves open. */
export interface Choice {
  readonly a: number;
  readonly b: number;
}

const days = Array.from({ length: 11 }, (_, index) => ({
  name: `p${index}`,
  day: `2024-0${1 + Math.floor(index / 3)}-1${index % 3}`,
}));
/** An image of this width. */
export const drawing = (width: number) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="20"><path d="M0 0h9"/></svg>`;
const outlet = 'Cited: [a source](https://a.example/).\n';

export const smallSite: EditedSite = {
  files: {
    ...Object.fromEntries(
      days.map(({ name, day }, index) => [
        `posts/2024/${name}.md`,
        postText(
          {
            title: `Post ${index}`,
            date: day,
            tags: `[Tag ${index % 3}, All]`,
            authors: index % 2 ? '[Ann]' : '[Bo Li]',
          },
          `Text ${index}.\n\n${outlet}`,
        ),
      ]),
    ),
    'posts/2024/linking.md': postText(
      { title: 'Linking', date: '2024-03-15', tags: '[All]', aliases: '[/old/linking.html]' },
      'See [another](p3.md) and [the figures](figures.csv).\n\n![A map](map.svg "The map")\n',
    ),
    'posts/2024/map.svg': drawing(30),
    'posts/2024/figures.csv': 'a,b\n1,2\n',
    'posts/2024/figures-2.csv': 'a,b\n3,4\n',
    'posts/draft.md': postText({ title: 'A draft', date: '2024-04-01', draft: 'true' }),
    'posts/due.md': postText({ title: 'Due later', date: '2024-07-01', tags: '[Tag 1]' }),
    'pages/about.md': '---\ntitle: About\n---\nUs.\n',
    'templates/page.vto':
      '<h1>{{ view.title }}</h1>{{ view.extra.weight }}{{ view.content |> safe }}',
    'pages/desk.njk':
      '<h1>{{ site.title }}</h1>{% for link in site.navigation %}' +
      '<a href="{{ link.url }}">{{ link.title }}</a>{% endfor %}',
    'public/robots-note.txt': 'note\n',
    'public/data': 'a file that may become a folder\n',
  },
  config: { pageSize: 4, feeds: { limit: 5, tags: true, authors: true, archives: true } },
  options: { drafts: false, future: false, nowMs: Date.parse('2024-06-01'), engine: '1' },
};

/** Brings the disk from one site to another, touching only files that differ. */
export function moveSite(
  root: string,
  before: EditedSite['files'],
  after: EditedSite['files'],
): void {
  for (const path of Object.keys(before)) if (!(path in after)) rmSync(join(root, path));
  for (const path of Object.keys(before)) removeEmpty(root, dirname(path));
  for (const [path, text] of Object.entries(after)) {
    if (before[path] === text || holds(join(root, path), text)) continue;
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
    // A time that can be set again to the nanosecond.
    if (before[path] === undefined) utimesSync(join(root, path), 1e9, 1e9);
  }
}

/** True for what an edit has written itself. */
function holds(file: string, text: string): boolean {
  return (
    lstatSync(file, { throwIfNoEntry: false })?.isFile() === true &&
    readFileSync(file, 'utf8') === text
  );
}

function removeEmpty(root: string, folder: string): void {
  const file = join(root, folder);
  if (
    folder !== '.' &&
    lstatSync(file, { throwIfNoEntry: false })?.isDirectory() &&
    readdirSync(file).length === 0
  )
    rmSync(file, { recursive: true });
}

/** The options to build the site as it is now. */
export function optionsOf(
  { config, options }: EditedSite,
  { root, output, cache }: Place,
): BuildOptions {
  return { ...options, root, output, cache, config: makeConfig(config), write: true };
}
