// What the transforms of one body share: what they are told about the post, and the facts that they
// find, on the file that travels through unified. The door to vfile.
import { VFile } from 'vfile';
import type { Problem } from '../site/diagnostics.ts';
import type {
  Dateline,
  Heading,
  InternalLink,
  PostDate,
  Source,
  SourcePath,
} from '../site/types.ts';
import type { Words } from '../site/words.ts';
import type { ForeignSyntax } from './foreign/find-foreign.ts';

export { VFile };

/** What transforms are told about a post. */
export interface BodyInput {
  readonly path: SourcePath;
  /** Where the text begins in the file, in UTF-16 units: at 0 if nothing is before it. */
  readonly start?: number;
  /** Prefix for ids that must stay unique when several posts stand on one page. */
  readonly idPrefix: string;
  /** Of the post, else of the site. */
  readonly language: string;
  /** In that language. */
  readonly words: Words;
  readonly authors: readonly string[];
  readonly date?: PostDate;
  /** false: the text's own beginning is not to be looked at, nothing is to be printed. */
  readonly dateline?: Dateline | false;
  /** The site's own address, ending in "/", and its base path. */
  readonly siteUrl: string;
  readonly base: string;
  /** Names of publishers, by host. */
  readonly outlets: Readonly<Record<string, string>>;
  /** Languages that passages in other scripts are taken to be in, by script. */
  readonly scripts: Readonly<Record<string, string>>;
}

/** What transforms find out; they add, none of them takes away. */
export interface BodyFacts {
  readonly problems: Problem[];
  readonly headings: Heading[];
  readonly ids: string[];
  /** How many of the names "p1", "p2" and so on there are. */
  paragraphs: number;
  readonly links: InternalLink[];
  readonly sources: Source[];
  /** As Post has them. */
  readonly loads: Set<string>;
  /** The syntax of other engines in the source. */
  foreign: readonly ForeignSyntax[];
  /** Whether signs of wedges.ts are in the source. */
  isWedged: boolean;
  /** What the author wrote for a URL of the dialect's, by the URL. */
  written: ReadonlyMap<string, string>;
  /** True where raw HTML was parsed: only then is there anything to sanitise. */
  hasHtml: boolean;
  dateline?: Dateline;
  excerpt: string;
  words: number;
}

declare module 'vfile' {
  interface DataMap {
    body: { readonly input: BodyInput; readonly facts: BodyFacts };
  }
}

/** The input and the facts that travel with a file through unified. */
export function bodyOf(file: VFile): { readonly input: BodyInput; readonly facts: BodyFacts } {
  const { body } = file.data;
  if (!body) throw new Error('a transform ran on a file that parse/markdown.ts did not make');
  return body;
}

/** Facts before anything was found. */
export function noFacts(): BodyFacts {
  return {
    problems: [],
    headings: [],
    ids: [],
    paragraphs: 0,
    links: [],
    sources: [],
    loads: new Set(),
    isWedged: false,
    foreign: [],
    written: new Map(),
    hasHtml: false,
    excerpt: '',
    words: 0,
  };
}
