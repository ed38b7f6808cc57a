// The name by which another engine knows a file → the text that stands for it among paths of files.

/**
 * Begins as no path of a file of the site does, and holds no "?" and "#".
 * @example nameKey('2015/a b#c') // 'name:2015%2Fa%20b%23c'
 */
export function nameKey(name: string): string {
  return `name:${encodeURIComponent(name)}`;
}
