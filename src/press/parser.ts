// A share of paths → parsed posts, their bodies in the store. One of two kinds of work that threads do; like build.ts
// it knows the stages that it joins, load and parse.
import type { Problem } from '../diagnostics.ts';
import { readSource } from '../load/read-source.ts';
import { createMarkdown } from '../parse/markdown.ts';
import { parsePost } from '../parse/parse-post.ts';
import type { Post, SiteConfig, SourcePath } from '../types.ts';
import { openBodyStore } from './body-store.ts';
import type { Worker } from './worker.ts';

export interface ParserSetup {
  /** The site's folder, absolute. */
  readonly root: string;
  readonly config: SiteConfig;
  /** A folder of this build alone, absolute. */
  readonly scratch: string;
}

export interface ParsedShare {
  readonly posts: readonly Post[];
  readonly problems: readonly Problem[];
}

/** Sätteri's buffers are freed in the event loop only: without a turn of it, each post would leave 27 KB behind. */
const postsPerTurn = 25;

/** A worker whose bodies go to the spill file of its number. */
export async function createParser({ root, config, scratch }: ParserSetup, number: number): Promise<Worker<SourcePath, ParsedShare>> {
  const markdown = await createMarkdown(config.markdown);
  const bodies = openBodyStore(scratch, number);
  return {
    async run(paths) {
      const posts: Post[] = [];
      const problems: Problem[] = [];
      for (const [index, path] of paths.entries()) {
        const read = readSource(root, path);
        const parsed = await parsePost(read.file, { config, markdown });
        problems.push(...read.problems, ...parsed.problems);
        if (parsed.post && parsed.body) posts.push({ ...parsed.post, body: bodies.write(parsed.body) });
        if (index % postsPerTurn === 0) await new Promise(setImmediate);
      }
      bodies.flush();
      return { posts, problems };
    },
    close: () => bodies.close(),
  };
}
