// A corpus → Pagefind: its program indexes the built pages of posts, and its own script, as a
// browser would load it, searches them over loopback. One language for all pages, which its
// documentation recommends for a site with one search field for all of them.
import { mkdtempSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { close as closeIndexer, createIndex } from 'pagefind';
import type { Corpus } from './corpus.ts';
import { depth } from './measures.ts';
import { pinnedVersion } from './pinned-version.ts';
import type { SearchEngine } from './search-engine.ts';

/** The part of `pagefind.js` that is used here. */
type PagefindScript = {
  readonly options: (options: { readonly basePath: string }) => Promise<void>;
  readonly init: () => Promise<void>;
  readonly search: (query: string) => Promise<{
    readonly results: readonly { readonly data: () => Promise<{ readonly url: string }> }[];
  }>;
  readonly destroy: () => Promise<void>;
};

/** Indexes the articles of the pages, without what only helps to cite them. */
export async function makePagefind(corpus: Corpus): Promise<SearchEngine> {
  const files = await indexPages(corpus);
  const folder = mkdtempSync(join(corpus.scratch, 'pagefind-'));
  const script = join(folder, 'pagefind.mjs');
  writeFileSync(script, files.get('/pagefind.js')!);
  const server = createServer((request, response) => {
    const bytes = files.get(new URL(request.url!, 'http://host').pathname);
    if (!bytes) response.writeHead(404);
    response.end(bytes);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const pagefind = (await import(pathToFileURL(script).href)) as PagefindScript;
  const { port } = server.address() as AddressInfo;
  await pagefind.options({ basePath: `http://127.0.0.1:${port}/` });
  await pagefind.init();
  const sources = new Map(corpus.posts.map(({ url, source }) => [url, source]));
  return {
    name: 'Pagefind',
    version: pinnedVersion('pagefind'),
    settings: `root selector article; force language ${corpus.language}`,
    hasOperators: false,
    search: async (query) => {
      const { results } = await pagefind.search(query);
      const first = await Promise.all(results.slice(0, depth).map((result) => result.data()));
      return first.map(({ url }) => sources.get(url)!);
    },
    close: async () => {
      await pagefind.destroy();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function indexPages({ posts, language }: Corpus): Promise<ReadonlyMap<string, Uint8Array>> {
  try {
    const { index, errors } = await createIndex({
      rootSelector: 'article',
      excludeSelectors: ['.cite'],
      forceLanguage: language,
    });
    if (!index) throw new Error(`Cannot start Pagefind: ${errors.join('; ')}`);
    for (const { url, html } of posts) {
      const added = await index.addHTMLFile({ url, content: html });
      if (added.errors.length > 0)
        throw new Error(`Cannot give "${url}" to Pagefind: ${added.errors.join('; ')}`);
    }
    const { files } = await index.getFiles();
    return new Map(files.map(({ path, content }) => [`/${path}`, content]));
  } finally {
    await closeIndexer();
  }
}
