// A survey and the records of earlier builds → every post and page of the site, parsing only files
// whose bytes have changed. Keeps no body: those that were parsed wait in the spill files of this
// build.

import type { Spilled } from '../../cache/body-store.ts';
import {
  decodeRecords,
  type EncodedRecords,
  type PostRecord,
  type Records,
} from '../../cache/records.ts';
import { defined } from '../../lib/defined.ts';
import { languageOfPath } from '../../lib/path-language.ts';
import type { Problem } from '../../site/diagnostics.ts';
import type { ContentHash, Post, SourcePath } from '../../site/types.ts';
import type { AskedFile } from '../../workers/parser.ts';
import { openParsing, type Parsing, type ParsingOptions } from '../../workers/shares.ts';
import type { Survey } from './survey.ts';

export interface ReadOptions {
  readonly parsing: Parsing;
  /** Of earlier builds; opened when threads have begun to load what they need. */
  readonly openRecords: () => Records;
  /** What the last build knew of each file. */
  readonly known: ReadonlyMap<string, { readonly hash: ContentHash }>;
  readonly onDone: (done: number) => void;
}

/** As long as a thread takes to start, so many are read. */
const manyRecords = 5000;

export interface ReadPosts {
  /** In the order of their paths. */
  readonly posts: readonly Post[];
  readonly problems: readonly Problem[];
  /** Files that an error kept from becoming posts. */
  readonly unread: ReadonlySet<SourcePath>;
  /** By path, also of files without a post. */
  readonly hashes: ReadonlyMap<SourcePath, ContentHash>;
  /** How many files were parsed now. */
  readonly parsed: number;
  /** What is to be kept of them. */
  readonly fresh: readonly EncodedRecords[];
  /** Where the bodies of posts stand that were parsed now. */
  readonly bodies: Map<SourcePath, Spilled>;
  /** A post as the last build knew it, where that can be read. */
  readonly before: (path: SourcePath) => Post | undefined;
}

/** Reads all posts. Reports what parse/ reports, of files that are as they were, too. */
export async function readPosts(
  { markdown, states, languages }: Pick<Survey, 'markdown' | 'states' | 'languages'>,
  { parsing, openRecords, known, onDone }: ReadOptions,
): Promise<ReadPosts> {
  const unsure = markdown.filter((path) => states.get(path)?.hash === undefined).length;
  // While another thread loads a parser, this one reads the records, where there are many.
  if (unsure > 0) parsing.prepare(unsure, { apart: known.size > manyRecords });
  const records = openRecords();
  const found = new Map<SourcePath, PostRecord>();
  const asked: AskedFile[] = [];
  for (const path of markdown) {
    const sure = states.get(path)?.hash;
    const record = sure && records.find(path, sure);
    if (record) found.set(path, record);
    else asked.push(knownAs(path, known.get(path)?.hash));
  }
  // What has another time and the same bytes, as in a fresh checkout, is read and not parsed.
  function knownAs(path: SourcePath, hash: ContentHash | undefined): AskedFile {
    const file = askedFile(path, languages);
    return hash && records.find(path, hash) ? { ...file, known: hash } : file;
  }
  const bodies = new Map<SourcePath, Spilled>();
  let parsed = 0;
  const { files, records: fresh } = await parsing.parse(asked, onDone);
  const made = decodeRecords(fresh);
  for (const { path, hash, body } of files) {
    if (made.has(path)) parsed += 1;
    if (body) bodies.set(path, body);
    found.set(path, made.get(path) ?? records.find(path, hash)!);
  }
  const result = {
    posts: [] as Post[],
    problems: [] as Problem[],
    unread: new Set<SourcePath>(),
    hashes: new Map<SourcePath, ContentHash>(),
  };
  for (const path of markdown) {
    const { hash, post, problems } = found.get(path)!;
    result.hashes.set(path, hash);
    if (post) result.posts.push(post);
    else result.unread.add(path);
    for (const problem of problems) result.problems.push(problem);
  }
  const before = (path: SourcePath) => {
    const hash = known.get(path)?.hash;
    return hash && records.find(path, hash)?.post;
  };
  return { ...result, parsed, fresh, bodies, before };
}

/** Reads all posts with workers of its own, which are gone afterwards. */
export async function readPostsOnce(
  survey: Survey,
  { openRecords, known, onDone, ...given }: Omit<ReadOptions, 'parsing'> & ParsingOptions,
): Promise<ReadPosts> {
  const parsing = openParsing(given);
  try {
    return await readPosts(survey, { parsing, openRecords, known, onDone });
  } finally {
    await parsing.close();
  }
}

/** Parses files again whose posts are known, for their bodies. */
export async function readBodies(
  paths: readonly SourcePath[],
  { languages, parsing }: Pick<Survey, 'languages'> & { readonly parsing: Parsing },
): Promise<Map<SourcePath, Spilled>> {
  const { files } = await parsing.parse(
    paths.map((path) => ({ ...askedFile(path, languages), isKnown: true })),
    () => {},
  );
  return new Map(files.flatMap(({ path, body }) => (body ? [[path, body] as const] : [])));
}

function askedFile(path: SourcePath, languages: Survey['languages']): AskedFile {
  return defined({ lang: languageOfPath(path, languages) }, { path });
}
