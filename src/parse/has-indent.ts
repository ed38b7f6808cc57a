// The source of a body → whether a line of it is indented as code is. Keeps the last answer, since
// one body is asked for several times in a row.

/** The last source, and the answer for it. */
let last = { source: '', isIndented: false };

/**
 * Whether a line begins with four spaces or a tab (CommonMark 4.4). Most texts have no such line.
 * @example hasIndent('one\n\n    two') // true
 */
export function hasIndent(source: string): boolean {
  if (last.source !== source) last = { source, isIndented: isIndented(source) };
  return last.isIndented;
}

function isIndented(source: string): boolean {
  return source.includes('\n    ') || source.includes('\n\t') || /^(?: {4}|\t)/.test(source);
}
