// A built archive → the changes that an author makes, and what the next build took after each.
// Edits the made site only; bench.ts builds it.
import {
  appendFileSync,
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { medianOf } from './report.ts';

/** A change to a site; `round` makes each one another. */
export type Scenario = {
  readonly name: string;
  readonly edit: (site: string, round: number) => void;
};

/** What one build after a change took, and how much it had to do. */
export type IncrementalRun = {
  readonly name: string;
  readonly wallMs: number;
  readonly peakTreeMB: number | null;
  readonly rendered: number;
  readonly written: number;
};

export type IncrementalReport = {
  readonly posts: number;
  readonly coldMs: number;
  readonly hugoMs: number | null;
  readonly runs: readonly IncrementalRun[];
};

const theme = fileURLToPath(new URL('../templates/', import.meta.url));

/** The changes that issue and README name, in the order in which they are made. */
export const scenarios: readonly Scenario[] = [
  { name: 'nothing changed', edit: () => {} },
  {
    name: "one post's text changed",
    edit: (site, round) =>
      appendFileSync(postOf(site, round), `\nOne more paragraph, number ${round}.\n`),
  },
  { name: 'one post added', edit: addPost },
  {
    name: 'a title changed',
    edit: (site, round) =>
      replaceIn(postOf(site, round), /^title: .*$/m, `title: Another headline, number ${round}`),
  },
  {
    name: 'the style sheet changed',
    edit: (site, round) =>
      override(site, 'assets/style.css', (text) => `${text}\n/* ${round} */\n`),
  },
  {
    name: 'a template changed',
    edit: (site, round) =>
      override(site, 'post.vto', (text) =>
        text.replace('</article>', `<!-- ${round} --></article>`),
      ),
  },
];

/** One of the posts in the middle of the archive. */
function postOf(site: string, round: number): string {
  const names = readdirSync(join(site, 'posts'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .sort();
  return join(site, 'posts', names[Math.floor(names.length / 2) + round]!);
}

function addPost(site: string, round: number): void {
  const text = readFileSync(postOf(site, round), 'utf8')
    .replace(/^date: .*$/m, 'date: 2025-12-31')
    .replace(/^title: .*$/m, `title: A new post, number ${round}`)
    .replace(
      /^tags:\n(?: +- .*\n)+/m,
      'tags: [urban agriculture, military security, foreign protest, Veldale, Amudale]\n',
    );
  mkdirSync(join(site, 'posts', '2025'), { recursive: true });
  writeFileSync(join(site, 'posts', '2025', `2025-12-31-a-new-post-${round}.md`), text);
}

function replaceIn(file: string, pattern: RegExp, text: string): void {
  writeFileSync(file, readFileSync(file, 'utf8').replace(pattern, text));
}

function override(site: string, name: string, change: (text: string) => string): void {
  const file = join(site, 'templates', name);
  mkdirSync(join(file, '..'), { recursive: true });
  copyFileSync(join(theme, name), file);
  writeFileSync(file, change(readFileSync(file, 'utf8')));
}

/**
 * Prints the medians of each change, and how many times they go into Hugo's build of the same
 * posts.
 */
export function renderIncremental({ posts, coldMs, hugoMs, runs }: IncrementalReport): string {
  const seconds = (ms: number) => (ms / 1000).toFixed(2);
  const ratio = (ms: number) => (hugoMs === null ? '' : `  1/${(hugoMs / ms).toFixed(1)} of Hugo`);
  const time = (name: string, ms: number) => `${name.padEnd(24)} ${seconds(ms).padStart(6)} s`;
  const lines = [...new Set(runs.map(({ name }) => name))].map((name) => {
    const ofChange = runs.filter((run) => run.name === name);
    const wallMs = medianOf(ofChange.map((run) => run.wallMs));
    const figure = (field: 'peakTreeMB' | 'rendered' | 'written', width: number) =>
      String(Math.round(medianOf(ofChange.map((run) => run[field] ?? 0)))).padStart(width);
    return [
      time(name, wallMs),
      `${figure('peakTreeMB', 4)} MB`,
      `${figure('rendered', 6)} rendered`,
      `${figure('written', 6)} written${ratio(wallMs)}`,
    ].join('  ');
  });
  return [
    `${posts} posts`,
    time('cold', coldMs),
    ...(hugoMs === null ? [] : [time('Hugo, cold', hugoMs)]),
    ...lines,
    '',
  ].join('\n');
}
