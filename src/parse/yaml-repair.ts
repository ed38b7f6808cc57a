// YAML as other engines accept it → YAML of the same length that YAML 1.2 accepts, too.

/** Looking for the ends of quotes takes the square of the length if there are none. */
const longestRepaired = 20_000;
const quotedField = /^[^\s:#'"][^:\n]*:[ \t]+(?:"(?:[^"\\]|\\[^])*"|'(?:[^']|'')*')[ \t]*$/gm;

/**
 * YAML asks that the later lines of a quoted text are indented; Jekyll's and Hugo's readers do not,
 * and archives rely on them. Such line breaks become the spaces that they mean; no offset moves.
 */
export function joinQuotedLines(source: string): string {
  if (source.length > longestRepaired) return source;
  return source.replace(quotedField, (field) => field.replace(/\n(?=\S)/g, ' '));
}
