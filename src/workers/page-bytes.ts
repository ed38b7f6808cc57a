// A page as it was rendered, and the body that belongs into it → the bytes that are published.
// Decides nothing; writes nothing.
import { markScripts } from '../lib/mark-scripts.ts';
import { mayHoldOtherLetters } from '../lib/other-letters.ts';
import { type LaterBytes, makeReusedBuffer, type Piece } from '../lib/reused-buffer.ts';
import type { SiteView } from '../site/views.ts';

const [{ encode }, { take }] = [makeReusedBuffer(), makeReusedBuffer()];

/** The character in place of the body, until its bytes take that place. No HTML should hold it. */
export const slot = '\0';

/**
 * The page in UTF-8, with passages in other scripts marked; good until the next call. Most pages
 * have none, and their bytes, which are needed in any case, tell so in less time than their text.
 */
export function pageBytes(html: string, scripts: SiteView['scripts']): Buffer {
  const bytes = encode(html);
  if (!mayHoldOtherLetters(bytes)) return bytes;
  const marked = markScripts(html, scripts);
  return marked === html ? bytes : encode(marked);
}

/**
 * The same for a page with a slot, which the body fills: half of an article is its body, bytes that
 * need not become a text, part of a longer one, and bytes again. Undefined if there is not exactly
 * one slot: a headline may hold any character.
 */
export function pageBytesWithBody(
  html: string,
  { scripts, body }: { readonly scripts: SiteView['scripts']; readonly body: LaterBytes },
): Buffer | undefined {
  const around = pageBytes(html, scripts);
  const at = around.indexOf(slot);
  if (at === -1 || around.includes(slot, at + 1)) return undefined;
  const page = take(around.length - 1 + body.bytes);
  around.copy(page, 0, 0, at);
  body.copyTo(page.subarray(at, at + body.bytes));
  around.copy(page, at + body.bytes, at + 1);
  return page;
}

/** A text in pieces, in UTF-8; good until the next call. */
export function bytesOf(pieces: readonly Piece[]): Buffer {
  return encode(pieces);
}
