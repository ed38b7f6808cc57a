// A folder of posts, or a site → its posts as readers see them, built by this engine in a folder of
// the benchmark: path, address, title, tags, page, text. Writes nothing beside that folder.
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { build } from '../../src/build/build.ts';
import { loadConfig } from '../../src/config/load-config.ts';
import { defineFeature } from '../../src/features/site-api.ts';
import { outputPathOf } from '../../src/lib/url.ts';
import type { DatedPost, SourcePath, UrlPath } from '../../src/site/types.ts';

/** A published post. */
export type CorpusPost = {
  /** From the folder of the site: "posts/2024/flood.md". */
  readonly source: string;
  /** From the root of the host: "/2024/06/flood/". */
  readonly url: string;
  readonly title: string;
  readonly tags: readonly string[];
  /** The text of the post without markup, a space between blocks. */
  readonly text: string;
  /** The page of the post. */
  readonly html: string;
};

/** What engines search. */
export type Corpus = {
  /** Of the configuration, such as "en": that of the page with the search field. */
  readonly language: string;
  /** The folder of the site, absolute. */
  readonly root: string;
  /** A folder for what engines write, absolute. */
  readonly scratch: string;
  readonly posts: readonly CorpusPost[];
};

const configName = 'broadsheet.config.json';

/** Builds the corpus; posts with errors are left out. Throws if nothing is published. */
export async function buildCorpus(folder: string, scratch: string): Promise<Corpus> {
  const root = existsSync(join(folder, configName)) ? folder : makeSite(folder, scratch);
  const loaded = await loadConfig(root);
  if ('problems' in loaded) throw new Error(loaded.problems[0]!.message);
  let published: readonly DatedPost[] = [];
  let urls: ReadonlyMap<SourcePath, UrlPath> = new Map();
  const listing = defineFeature({
    name: 'bench-listing',
    describe: 'Tells the benchmark which posts are published, and where.',
    checks: ({ site, pages }) => {
      published = site.posts;
      urls = new Map(
        pages.flatMap((page) =>
          page.kind === 'post' && page.source ? [[page.source, page.url] as const] : [],
        ),
      );
      return [];
    },
  });
  const output = join(scratch, 'site');
  await build({
    root,
    output,
    cache: join(scratch, 'cache'),
    config: { ...loaded.config, features: [...loaded.config.features, listing] },
    drafts: false,
    future: true,
    nowMs: Date.UTC(2030, 0),
    keepGoing: true,
    write: true,
  });
  if (published.length === 0) throw new Error(`Cannot find a post in "${folder}"`);
  const posts = published.map(({ source, title, tags }) => {
    const url = urls.get(source)!;
    const html = readFileSync(join(output, outputPathOf(url)), 'utf8');
    return { source, url, title, tags, html, text: textOf(html) };
  });
  return { language: loaded.config.language, root, scratch, posts };
}

function makeSite(folder: string, scratch: string): string {
  const root = join(scratch, 'source');
  mkdirSync(root);
  cpSync(folder, join(root, 'posts'), {
    recursive: true,
    filter: (path) => !/\.[cm]?[jt]s$/.test(path),
  });
  const config = { title: 'Corpus', url: 'https://corpus.example/', language: 'en' };
  writeFileSync(join(root, configName), JSON.stringify(config));
  return root;
}

/** The text of the element with the class "e-content" (microformats2), which holds the article. */
export function textOf(html: string): string {
  const content = findContent(parse(html));
  if (!content) throw new Error('Cannot find the text of a page: no element has "e-content"');
  const parts: string[] = [];
  collect(content, parts);
  return parts.join('').replace(/\s+/g, ' ').trim();
}

type Node = DefaultTreeAdapterTypes.Node;
const childrenOf = (node: Node): readonly Node[] => ('childNodes' in node ? node.childNodes : []);

function findContent(node: Node): Node | undefined {
  const names =
    'attrs' in node ? node.attrs.find(({ name }) => name === 'class')?.value : undefined;
  if (names?.split(/\s+/).includes('e-content')) return node;
  for (const child of childrenOf(node)) {
    const content = findContent(child);
    if (content) return content;
  }
  return undefined;
}

/** What stands inside of words and does not part them. */
const inline = new Set(['a', 'abbr', 'b', 'cite', 'code', 'em', 'i', 'mark', 'q', 's', 'small']);
for (const name of ['span', 'strong', 'sub', 'sup', 'u', 'wbr']) inline.add(name);

function collect(node: Node, parts: string[]): void {
  if ('value' in node) parts.push(node.value);
  if (['script', 'style', 'template'].includes(node.nodeName)) return;
  const isBlock = !inline.has(node.nodeName) && 'childNodes' in node;
  if (isBlock) parts.push(' ');
  for (const child of childrenOf(node)) collect(child, parts);
  if (isBlock) parts.push(' ');
}
