// A share of files → parsed posts, their bodies in the store. One of two kinds of work that threads do; like build.ts
// it knows the stages that it joins, load and parse.
import type { Problem } from '../diagnostics.ts';
import { defined } from '../lib/defined.ts';
import { readSource } from '../load/read-source.ts';
import { createMarkdown } from '../parse/markdown.ts';
import { parsePost } from '../parse/parse-post.ts';
import type { ContentHash, Post, SiteConfig, SourcePath } from '../types.ts';
import { type EncodedRecords, encodeRecords } from '../state/records.ts';
import { openBodyStore, type Spilled } from './body-store.ts';
import type { Worker } from './worker.ts';

export interface ParserSetup {
  /** The site's folder, absolute. */
  readonly root: string;
  readonly config: SiteConfig;
  /** A folder of this build alone, absolute. */
  readonly scratch: string;
  /** False where bodies alone are wanted. */
  readonly keepsRecords?: boolean;
}

/** A file to parse. */
export interface AskedFile {
  readonly path: SourcePath;
  /** What is known of it already is known of these bytes: with them it is read, and not parsed. */
  readonly known?: ContentHash;
}

export interface ParsedFile {
  readonly path: SourcePath;
  readonly hash: ContentHash;
  /** Missing after an error, and where the file is as it is known. */
  readonly post?: Post;
  /** Where the body of the post stands. */
  readonly body?: Spilled;
  readonly problems: readonly Problem[];
}

export interface ParsedShare {
  readonly files: readonly ParsedFile[];
  /** Of those that were parsed, to be kept for the next build. */
  readonly records: EncodedRecords;
}

/** Sätteri's buffers are freed in the event loop only: without a turn of it, each post would leave 27 KB behind. */
const postsPerTurn = 25;

/** A worker whose bodies go to the spill file of its number. */
export async function createParser({ root, config, scratch, keepsRecords = true }: ParserSetup, number: number): Promise<Worker<AskedFile, ParsedShare>> {
  const markdown = await createMarkdown(config.markdown);
  const store = openBodyStore(scratch, number);
  async function parse({ path, known }: AskedFile): Promise<ParsedFile> {
    const { file, problems } = readSource(root, path);
    if (file.hash === known) return { path, hash: file.hash, problems: [] };
    const parsed = await parsePost(file, { config, markdown });
    return defined({ post: parsed.post, body: parsed.body && store.write(parsed.body) }, { path, hash: file.hash, problems: [...problems, ...parsed.problems] });
  }
  return {
    async run(share) {
      const files: ParsedFile[] = [];
      const knownOf = new Map(share.map(({ path, known }) => [path, known]));
      for (const [index, file] of share.entries()) {
        files.push(await parse(file));
        if (index % postsPerTurn === 0) await new Promise(setImmediate);
      }
      store.flush();
      const parsed = keepsRecords ? files.filter(({ path, hash }) => hash !== knownOf.get(path)) : [];
      return { files, records: encodeRecords(parsed.map((file) => [file.path, file])) };
    },
    close: () => store.close(),
  };
}
