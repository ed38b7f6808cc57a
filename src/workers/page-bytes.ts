// A page as it was rendered, HTML or pieces of a text → the bytes that are published. Decides
// nothing; writes nothing.
import { markScripts } from '../lib/mark-scripts.ts';
import { mayHoldOtherLetters } from '../lib/other-letters.ts';
import { makeReusedBuffer, type Piece } from '../lib/reused-buffer.ts';
import type { SiteView } from '../site/views.ts';

const { encode } = makeReusedBuffer();

/**
 * The page in UTF-8, passages in other scripts marked; good until the next call. Most pages have
 * none, and their bytes, which are needed in any case, tell so in less time than their text.
 */
export function pageBytes(html: string | readonly Piece[], scripts: SiteView['scripts']): Buffer {
  const bytes = encode(html);
  if (!mayHoldOtherLetters(bytes)) return bytes;
  const text = typeof html === 'string' ? html : bytes.toString();
  const marked = markScripts(text, scripts);
  return marked === text ? bytes : encode(marked);
}

/** A text in pieces in UTF-8; good until the next call. */
export function bytesOf(pieces: readonly Piece[]): Buffer {
  return encode(pieces);
}
