// A share of files → parsed posts, their bodies in the store. One of two kinds of work that threads
// do; like build.ts it knows the stages that it joins, load and parse.

import { openBodyStore, type Spilled } from '../cache/body-store.ts';
import { type EncodedRecords, encodeRecords, type PostRecord } from '../cache/records.ts';
import { fieldsOf } from '../features/fields.ts';
import { defined } from '../lib/defined.ts';
import { isTooLarge, readSource } from '../load/read-source.ts';
import { createMarkdown } from '../parse/markdown.ts';
import { parsePost } from '../parse/parse-post.ts';
import type { ContentHash, SiteConfig, SourcePath } from '../site/types.ts';
import type { Worker } from './worker.ts';

export interface ParserSetup {
  /** The site's folder, absolute. */
  readonly root: string;
  readonly config: SiteConfig;
  /** A folder of this build alone, absolute. */
  readonly scratch: string;
}

/** A file to parse. */
export interface AskedFile {
  readonly path: SourcePath;
  /** The language that its path says, if it does. */
  readonly lang?: string;
  /** What is known of it already is known of these bytes: with them it is read, and not parsed. */
  readonly known?: ContentHash;
  /** True where all but the body is known. */
  readonly isKnown?: true;
}

export interface ParsedFile {
  readonly path: SourcePath;
  readonly hash: ContentHash;
  /**
   * Where the body of the post stands; missing after an error, and where the file is as it is
   * known.
   */
  readonly body?: Spilled;
}

export interface ParsedShare {
  readonly files: readonly ParsedFile[];
  /**
   * What parsing has found in those that were parsed: to be read here, and to be kept for the next
   * build.
   */
  readonly records: EncodedRecords;
}

/**
 * Sätteri's buffers are freed in the event loop only: without a turn of it, each post would leave
 * 27 KB behind.
 */
const postsPerTurn = 25;

/** A worker whose bodies go to the spill file of its number. */
export async function createParser(
  { root, config, scratch }: ParserSetup,
  number: number,
): Promise<Worker<AskedFile, ParsedShare>> {
  const markdown = await createMarkdown(config.markdown);
  const table = fieldsOf(config);
  const store = openBodyStore(scratch, number);
  async function parse({
    path,
    known,
    lang: pathLang,
  }: AskedFile): Promise<{ readonly file: ParsedFile; readonly record?: PostRecord }> {
    const { file, problems } = readSource(root, path);
    const { hash } = file;
    if (hash === known) return { file: { path, hash } };
    if (isTooLarge(problems)) return { file: { path, hash }, record: { hash, problems } };
    const {
      post,
      body,
      problems: others,
    } = await parsePost(file, {
      config,
      markdown,
      table,
      pathLang,
    });
    return {
      file: defined({ body: body && store.write(body) }, { path, hash }),
      record: defined({ post }, { hash, problems: [...problems, ...others] }),
    };
  }
  return {
    async run(share) {
      const files: ParsedFile[] = [];
      const found: [SourcePath, PostRecord][] = [];
      for (const [index, asked] of share.entries()) {
        const { file, record } = await parse(asked);
        files.push(file);
        if (record && !asked.isKnown) found.push([asked.path, record]);
        if (index % postsPerTurn === 0) await new Promise(setImmediate);
      }
      store.flush();
      return { files, records: encodeRecords(found, table) };
    },
    close: () => store.close(),
  };
}
