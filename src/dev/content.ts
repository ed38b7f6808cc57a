// A site's folder and its cache → all that its pages are made of, in memory; and the same again
// after a change, looking at as little as the change allows. Parses here, not on threads, but for a
// site that nobody has parsed before.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { compareFiles, fileChanges, listHashes } from '../build/steps/changes.ts';
import { type ReadPosts, readPostsOnce } from '../build/steps/read-posts.ts';
import { type Survey, surveySite } from '../build/steps/survey.ts';
import { acquireLock } from '../cache/lock.ts';
import { openOutputState } from '../cache/output-state.ts';
import type { PostRecord, Records } from '../cache/records.ts';
import { compareText } from '../lib/compare.ts';
import { type KnownFile, readFileState } from '../load/file-state.ts';
import { fileOf } from '../load/find-file.ts';
import type { Problem } from '../site/diagnostics.ts';
import type { Post, SourcePath } from '../site/types.ts';
import type { ParserSetup } from '../workers/parser.ts';

/** What stands on the disk, as far as pages depend on it. */
export interface Content {
  readonly survey: Survey;
  /**
   * Of every Markdown file. The post is the last one that could be read, the problems are those of
   * now.
   */
  readonly records: ReadonlyMap<SourcePath, PostRecord>;
}

export interface ContentOptions extends ParserSetup {
  /** Absolute. */
  readonly cache: string;
  readonly drafts: boolean;
  readonly future: boolean;
  readonly workers: number;
  /** The site's folder, where the configuration can be read again by threads. */
  readonly reloadFrom: string | undefined;
  readonly now: () => number;
  readonly onDone: (done: number, total: number) => void;
}

/** What the server remembers, beside the builds of the outputs: no folder has such a name. */
const memoryName = '\0dev';

/**
 * Reads a whole site. What was parsed for it is remembered for the next time, unless a build is at
 * work: two must not write into one cache.
 */
export async function openContent(options: ContentOptions): Promise<Content> {
  const { cache, config, now } = options;
  const lock = await acquireLock(cache, { waitMs: 0, now });
  try {
    const state = openOutputState(cache, memoryName);
    const built = state.now.files.size > 0 ? undefined : openOutputState(cache, config.output);
    const known = (built ?? state).now.files;
    const survey = surveyAgain(known, options);
    const records = state.openRecords(survey.baseHash);
    const read = await readAll(survey, { ...options, known, records });
    const isNew =
      built !== undefined || [...survey.states.values()].some(({ hash }) => hash === undefined);
    if (lock.kind === 'held' && isNew) {
      ignoreRefusal(() => {
        records.save(read.fresh, [read.hashes, listHashes((built ?? state).now)]);
        state.save(
          {
            files: fileChanges(compareFiles(survey, state.now), read.hashes),
            pages: { set: new Map(), gone: [] },
            inputs: survey.inputs,
          },
          {
            posts: { total: 0, drafts: 0, future: 0, expired: 0, unlisted: 0 },
            pages: { total: 0, byKind: {} },
            diagnostics: [],
            valid: { fromMs: 0, untilMs: 0 },
            custom: { key: '', pages: [] },
          },
        );
      });
    }
    return {
      survey: { ...survey, problems: [...state.problems(), ...survey.problems] },
      records: recordsOf(read),
    };
  } finally {
    if (lock.kind === 'held') lock.release();
  }
}

/** Looks at all files again, and parses those with other bytes. */
export async function reopenContent(
  { survey, records }: Content,
  options: ContentOptions,
): Promise<Content> {
  const known = new Map<string, KnownFile>();
  for (const [path, found] of survey.states) {
    const hash = records.get(path as SourcePath)?.hash ?? found.hash;
    if (hash) known.set(path, { ...found, hash });
  }
  const fresh = surveyAgain(known, options);
  const isSame = fresh.baseHash === survey.baseHash;
  const find: Records['find'] = (path, hash) => {
    const record = records.get(path);
    return isSame && record?.hash === hash ? record : undefined;
  };
  const read = await readAll(fresh, {
    ...options,
    known,
    records: { find, fault: undefined, save: () => {} },
  });
  return { survey: fresh, records: withLastGood(recordsOf(read), records) };
}

/**
 * Looks at some Markdown files again, new ones and deleted ones too, with what parsing them gives
 * now.
 */
export function withMarkdown(
  { survey, records }: Content,
  parsed: ReadonlyMap<SourcePath, PostRecord | undefined>,
  root: string,
): Content {
  const [states, all] = [new Map(survey.states), new Map(records)];
  for (const [path, record] of parsed) {
    states.delete(path);
    all.delete(path);
    if (!record) continue;
    states.set(path, { ...readFileState(fileOf(root, path), undefined), hash: record.hash });
    all.set(path, record);
  }
  const markdown =
    all.size === records.size &&
    [...parsed.keys()].every((path) => records.has(path) && all.has(path))
      ? survey.markdown
      : [...all.keys()].sort(comparePaths);
  return { survey: { ...survey, states, markdown }, records: withLastGood(all, records) };
}

/** What the later steps of a build start from. */
export function toReadPosts({ survey, records }: Content): ReadPosts {
  const inOrder = survey.markdown.map((path) => records.get(path)!);
  return {
    posts: inOrder.flatMap(({ post }) => post ?? []),
    problems: inOrder.flatMap(({ problems }) => problems),
    unread: new Set(survey.markdown.filter((path) => !records.get(path)!.post)),
    hashes: new Map(survey.markdown.map((path) => [path, records.get(path)!.hash])),
    parsed: 0,
    fresh: [],
    bodies: new Map(),
    before: () => undefined,
  };
}

function surveyAgain(
  known: ReadonlyMap<string, KnownFile>,
  { root, config, drafts, future }: ContentOptions,
): Survey {
  return surveySite({ root, config, drafts, future, outputs: [config.output], known });
}

async function readAll(
  survey: Survey,
  {
    records,
    known,
    onDone,
    ...options
  }: ContentOptions & { readonly records: Records; readonly known: ReadonlyMap<string, KnownFile> },
): Promise<ReadPosts> {
  const { root, config, workers, reloadFrom } = options;
  // Pages take the bodies that they show from their files; those of 25,000 are not kept.
  const scratch = join(options.scratch, 'read');
  mkdirSync(scratch, { recursive: true });
  return readPostsOnce(survey, {
    setup: { root, config, scratch },
    openRecords: () => records,
    known,
    workers,
    reloadFrom,
    onDone: (done) => onDone(done, survey.markdown.length),
  });
}

function recordsOf({ posts, problems, hashes }: ReadPosts): Map<SourcePath, PostRecord> {
  const postOf = new Map<SourcePath, Post>(posts.map((post) => [post.source, post]));
  const problemsOf = new Map<string, Problem[]>();
  for (const problem of problems)
    problemsOf.set(problem.path, [...(problemsOf.get(problem.path) ?? []), problem]);
  return new Map(
    Array.from(hashes, ([path, hash]) => {
      const post = postOf.get(path);
      return [path, { hash, problems: problemsOf.get(path) ?? [], ...(post && { post }) }];
    }),
  );
}

/** A post that cannot be read any more is shown as it was, until it is mended. */
function withLastGood(
  records: ReadonlyMap<SourcePath, PostRecord>,
  before: ReadonlyMap<SourcePath, PostRecord>,
): ReadonlyMap<SourcePath, PostRecord> {
  const all = new Map(records);
  for (const [path, record] of records) {
    const post = record.post ?? before.get(path)?.post;
    if (post && !record.post) all.set(path, { ...record, post });
  }
  return all;
}

/** As a survey lists them: posts first. */
function comparePaths(a: SourcePath, b: SourcePath): number {
  return Number(a.startsWith('pages/')) - Number(b.startsWith('pages/')) || compareText(a, b);
}

/** A cache that cannot be written makes the next start slow, and nothing else. */
function ignoreRefusal(save: () => void): void {
  try {
    save();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === undefined) throw error;
  }
}
