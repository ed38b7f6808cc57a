// Text that others wrote → text that is safe to print on a terminal.

/**
 * Replaces what moves the cursor, turns the direction of the text or has no width: white space by a
 * space, the rest by "�". The length stays the same.
 * @example printable('a\tb\u001b[2J') // 'a b\ufffd[2J'
 */
export function printable(text: string): string {
  return text
    .replace(/[\t\n\r]/g, ' ')
    .replace(
      /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g,
      '\ufffd',
    );
}
