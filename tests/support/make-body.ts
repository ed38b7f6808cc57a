// HTML → the body of a post, with its places, as parse/ writes it; and a stored body → what it is
// made of.
import type { Root } from 'hast';
import rehypeRaw from 'rehype-raw';
import { VFile } from 'vfile';
import { textOf } from '../../src/lib/splice.ts';
import { type ToHtmlOptions, toHtml } from '../../src/parse/to-html.ts';
import { keepInMemory } from '../../src/render/show-body.ts';
import type { PostBody, StoredBody } from '../../src/site/types.ts';

/** Makes a body of HTML, read as a browser does. */
export function makeBody(html: string, options: Partial<ToHtmlOptions> = {}): PostBody {
  const tree: Root = { type: 'root', children: [{ type: 'raw', value: html } as never] };
  const parsed = rehypeRaw()(tree, new VFile()) as Root;
  return {
    ...toHtml(parsed, { language: 'en', scripts: {}, ...options }),
    headings: [],
    sources: [],
  };
}

/** The same, as if it was stored. */
export function makeStored(html: string, options: Partial<ToHtmlOptions> = {}): StoredBody {
  return keepInMemory(makeBody(html, options));
}

/** Reads a stored body. */
export function readStored({ html, readDetails }: StoredBody): PostBody {
  return { ...readDetails(), html: textOf(html) };
}
