// A survey and the records of earlier builds → every post and page of the site, parsing only files whose bytes have
// changed. Keeps no body: those that were parsed wait in the spill files of this build.
import type { Problem } from '../diagnostics.ts';
import type { Spilled } from '../press/body-store.ts';
import type { AskedFile, ParserSetup } from '../press/parser.ts';
import { openParsing, type ParsedFiles, type Parsing } from '../press/shares.ts';
import { decodeRecords, type EncodedRecords, type PostRecord, type Records } from '../state/records.ts';
import type { ContentHash, Post, SourcePath } from '../types.ts';
import type { Survey } from './survey.ts';

export interface ReadOptions {
  readonly setup: ParserSetup;
  /** Of earlier builds; opened when threads have begun to load what they need. */
  readonly openRecords: () => Records;
  /** What the last build knew of each file. */
  readonly known: ReadonlyMap<string, { readonly hash: ContentHash }>;
  readonly workers: number;
  readonly reloadFrom: string | undefined;
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
}

/** Reads all posts. Reports what parse/ reports, of files that are as they were, too. */
export async function readPosts({ markdown, looks }: Survey, { openRecords, known, onDone, ...options }: ReadOptions): Promise<ReadPosts> {
  const unsure = markdown.filter((path) => looks.get(path)?.hash === undefined);
  // While another thread loads a parser, this one reads the records, where there are many.
  const early = unsure.length > 0 ? openParsing(unsure.length, { ...options, apart: known.size > manyRecords }) : undefined;
  const records = openRecords();
  const found = new Map<SourcePath, PostRecord>();
  const asked: AskedFile[] = [];
  for (const path of markdown) {
    const sure = looks.get(path)?.hash;
    const record = sure && records.find(path, sure);
    if (record) found.set(path, record);
    else asked.push(knownAs(path, known.get(path)?.hash));
  }
  // What has another time and the same bytes, as in a fresh checkout, is read and not parsed.
  function knownAs(path: SourcePath, hash: ContentHash | undefined): AskedFile {
    return hash && records.find(path, hash) ? { path, known: hash } : { path };
  }
  const bodies = new Map<SourcePath, Spilled>();
  let parsed = 0;
  const { files, records: fresh } = await parseMany(asked, { ...options, parsing: early, onDone });
  const made = decodeRecords(fresh);
  for (const { path, hash, body } of files) {
    if (made.has(path)) parsed += 1;
    if (body) bodies.set(path, body);
    found.set(path, made.get(path) ?? records.find(path, hash)!);
  }
  const result = { posts: [] as Post[], problems: [] as Problem[], unread: new Set<SourcePath>(), hashes: new Map<SourcePath, ContentHash>() };
  for (const path of markdown) {
    const { hash, post, problems } = found.get(path)!;
    result.hashes.set(path, hash);
    if (post) result.posts.push(post);
    else result.unread.add(path);
    for (const problem of problems) result.problems.push(problem);
  }
  return { ...result, parsed, fresh, bodies };
}

type ParseOptions = Pick<ReadOptions, 'setup' | 'workers' | 'reloadFrom'>;

/** Parses files again whose posts are known, for their bodies. */
export async function readBodies(paths: readonly SourcePath[], { setup, ...options }: ParseOptions): Promise<Map<SourcePath, Spilled>> {
  const { files } = await parseMany(paths.map((path) => ({ path })), { ...options, setup: { ...setup, keepsRecords: false }, onDone: () => {} });
  return new Map(files.flatMap(({ path, body }) => (body ? [[path, body] as const] : [])));
}

async function parseMany(files: readonly AskedFile[], { parsing, onDone, ...options }: ParseOptions & Pick<ReadOptions, 'onDone'> & { readonly parsing?: Parsing | undefined }): Promise<ParsedFiles> {
  if (files.length === 0) return { files: [], records: [] };
  const open = parsing ?? openParsing(files.length, options);
  try {
    return await open.parse(files, onDone);
  } finally {
    await open.close();
  }
}
