// Command-line words → what to measure, or why they cannot be understood. Reads neither the
// environment nor the disk.
import { parseArgs } from 'node:util';

export const USAGE = `Usage: npm run bench -- [options]

       npm run bench -- growth
       npm run bench -- relevance [--corpus DIR] [--json]

Makes an archive, builds it cold, and prints wall time and peak memory of the whole process tree.

  growth         build sites of many shapes at one size and at four times that size, print the
                 processor time of both, and fail if any grows more than six fold (Linux only)
  relevance      ask search engines the queries of bench/relevance/, and print how high they rank
                 the posts that a person expects: in the sample site, or in the folder of posts
                 --corpus DIR, whose name is that of a file of queries
  --posts N      how many posts to make (20000; 25000 with --incremental)
  --runs N       how many times to build; medians are printed (3)
  --peer PEER    build the same posts in turn with Hugo, and print the ratios: "hugo" does the same
                 work as Broadsheet, "hugo-lean" makes posts, lists, tags and one feed only
  --incremental  build again after each of the changes that authors make, and print what that takes
                 (25,000 posts)
  --workers N    passed on to the build
  --keep         keep the sites that were made, and print their folder
  --json         print one JSON object instead of tables (npm run --silent bench -- --json)
  --help         print this

Environment: HUGO, the Hugo to measure (default: the one on the PATH); BROADSHEET_CLI, the program
to measure (default: dist/bundle/cli.js); TMPDIR, where the sites are made.
Exit codes: 0 measured, 1 a build failed or a shape grows too much, 2 flags not
understood, or an engine is missing.
`;

/** The Hugo sites to compare with: the folders of bench/ that hold them. */
export const peers = ['hugo', 'hugo-lean'] as const;
export type Peer = (typeof peers)[number];

/** What a run of the benchmark does. */
export type BenchOptions = {
  readonly posts: number;
  readonly runs: number;
  readonly peer?: Peer;
  readonly incremental: boolean;
  readonly workers?: number;
  readonly keep: boolean;
  readonly json: boolean;
};

/** Which corpus to search (default: the sample site), and how to print what comes of it. */
export type RelevanceWords = {
  readonly kind: 'relevance';
  readonly corpus?: string;
  readonly json: boolean;
};

export type ParsedOptions =
  | { readonly kind: 'run'; readonly options: BenchOptions }
  | { readonly kind: 'help' }
  | { readonly kind: 'growth' }
  | RelevanceWords
  | { readonly kind: 'error'; readonly message: string };

/** Parses the words after the command's name. */
export function parseOptions(words: readonly string[]): ParsedOptions {
  if (words.length === 1 && words[0] === 'growth') return { kind: 'growth' };
  try {
    if (words[0] === 'relevance') return parseRelevance(words.slice(1));
    const { values } = parseArgs({
      args: [...words],
      options: {
        posts: { type: 'string' },
        runs: { type: 'string', default: '3' },
        peer: { type: 'string' },
        incremental: { type: 'boolean', default: false },
        workers: { type: 'string' },
        keep: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
    if (values.help) return { kind: 'help' };
    const peer = values.peer === undefined ? undefined : parsePeer(values.peer);
    const options: BenchOptions = {
      posts: parseCount('posts', values.posts ?? (values.incremental ? '25000' : '20000')),
      runs: parseCount('runs', values.runs),
      incremental: values.incremental,
      keep: values.keep,
      json: values.json,
      ...(peer === undefined ? {} : { peer }),
      ...(values.workers === undefined ? {} : { workers: parseCount('workers', values.workers) }),
    };
    return { kind: 'run', options };
  } catch (error) {
    return { kind: 'error', message: error instanceof Error ? error.message : String(error) };
  }
}

function parseRelevance(words: readonly string[]): ParsedOptions {
  const { values } = parseArgs({
    args: [...words],
    options: { corpus: { type: 'string' }, json: { type: 'boolean', default: false } },
  });
  const { corpus, json } = values;
  return { kind: 'relevance', json, ...(corpus === undefined ? {} : { corpus }) };
}

function parsePeer(text: string): Peer {
  const peer = peers.find((name) => name === text);
  if (!peer) throw new Error(`Cannot use --peer "${text}": it is not one of ${peers.join(', ')}`);
  return peer;
}

function parseCount(flag: string, text: string): number {
  if (!/^[1-9]\d{0,6}$/.test(text))
    throw new Error(`Cannot use --${flag} "${text}": it is not a whole number from 1`);
  return Number(text);
}
