// A part of the dictionary of an index ↔ bytes: terms in the order of their sounds, in how many
// posts each is, whether it is a name, and its postings. Runs in the browser, too.
import { BitReader, BitWriter, FormatError } from './bits.ts';
import { ByteReader, ByteWriter } from './bytes.ts';
import { type Postings, readPostings, writePostings } from './postings.ts';

export interface TermEntry extends Postings {
  readonly term: string;
  /** True if texts write it with a capital inside sentences. */
  readonly isName: boolean;
}

/** No term is longer, in bytes of UTF-8; names of tags may be. */
const longestTerm = 1000;

/** Writes terms, which are in order; `of` is the number of posts of the index. */
export function writeTerms(entries: readonly TermEntry[], of: number): Uint8Array {
  const bytes = new ByteWriter();
  const bits = new BitWriter();
  const encoder = new TextEncoder();
  bytes.writeNumber(entries.length);
  let last = new Uint8Array();
  for (const entry of entries) {
    const term = encoder.encode(entry.term).slice(0, longestTerm);
    let shared = 0;
    while (shared < last.length && last[shared] === term[shared]) shared += 1;
    bytes.writeNumber(shared);
    bytes.writeNumber(term.length - shared);
    bytes.writeBytes(term.subarray(shared));
    bytes.writeNumber(entry.posts.length * 2 + Number(entry.isName));
    writePostings(bits, entry, of);
    last = term;
  }
  bytes.writeBytes(bits.finish());
  return bytes.finish();
}

/** Reads what writeTerms has written. Throws a FormatError for anything else. */
export function readTerms(content: Uint8Array, of: number): TermEntry[] {
  const bytes = new ByteReader(content);
  const decoder = new TextDecoder();
  const count = bytes.readCount(content.length);
  const heads: { readonly term: string; readonly isName: boolean; readonly posts: number }[] = [];
  let last = new Uint8Array();
  for (let index = 0; index < count; index += 1) {
    const shared = bytes.readCount(last.length);
    const added = bytes.readCount(longestTerm);
    const term = new Uint8Array(shared + added);
    term.set(last.subarray(0, shared));
    term.set(bytes.readBytes(added), shared);
    const number = bytes.readCount(of * 2 + 1);
    const posts = Math.floor(number / 2);
    if (posts === 0) throw new FormatError('a term is in no post');
    heads.push({ term: decoder.decode(term), isName: number % 2 === 1, posts });
    last = term;
  }
  const bits = new BitReader(bytes.rest());
  return heads.map(({ term, isName, posts }) => ({
    term,
    isName,
    ...readPostings(bits, posts, of),
  }));
}
