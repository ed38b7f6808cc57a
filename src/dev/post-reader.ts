// One Markdown file at a time → its record, and the body that its page shows. Keeps the last bodies
// that could be read, those of posts that are broken now among them.

import type { PostRecord } from '../cache/records.ts';
import { fieldsOf } from '../features/fields.ts';
import { defined } from '../lib/defined.ts';
import { isTooLarge, readSource } from '../load/read-source.ts';
import { createMarkdown } from '../parse/markdown.ts';
import { parsePost } from '../parse/parse-post.ts';
import type { BodyRef, PostBody, SiteConfig, SourcePath } from '../site/types.ts';

export interface PostReader {
  /** Parses a file; undefined where it is gone. `lang` is the language that its path says. */
  readonly read: (path: SourcePath, lang?: string) => Promise<PostRecord | undefined>;
  /**
   * The body that a page shows; of a post that cannot be read now the last one that could, or an
   * empty one.
   */
  readonly readBody: (ref: BodyRef, lang?: string) => Promise<PostBody>;
}

/** Bodies that are kept: those of the posts on show, and of the newest, which feeds hold. */
const mostBodies = 200;
const noBody: PostBody = { html: '', headings: [], sources: [] };

/** Makes a reader for the site in an absolute folder. */
export async function createPostReader(root: string, config: SiteConfig): Promise<PostReader> {
  const markdown = await createMarkdown(config.markdown);
  const table = fieldsOf(config);
  const bodies = new Map<SourcePath, BodyRef & { readonly body: PostBody }>();

  const read: PostReader['read'] = async (path, pathLang) => {
    const found = readIfThere(path);
    if (!found) return undefined;
    const { file, problems } = found;
    if (isTooLarge(problems)) return { hash: file.hash, problems };
    const options = { config, markdown, table, pathLang };
    const { post, body, problems: others } = await parsePost(file, options);
    if (body) {
      bodies.delete(path);
      bodies.set(path, { source: path, hash: file.hash, body });
      if (bodies.size > mostBodies) bodies.delete(bodies.keys().next().value!);
    }
    return defined({ post }, { hash: file.hash, problems: [...problems, ...others] });
  };

  function readIfThere(path: SourcePath): ReturnType<typeof readSource> | undefined {
    try {
      return readSource(root, path);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
      throw error;
    }
  }

  return {
    read,
    async readBody({ source, hash }, lang) {
      if (bodies.get(source)?.hash !== hash) await read(source, lang);
      return bodies.get(source)?.body ?? noBody;
    },
  };
}
