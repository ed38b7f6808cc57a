// The name by which another engine knows a file → the text that stands for it among paths of files.

/**
 * Begins as no path of a file of the site does.
 * @example nameKey('2015/a.md') // 'name:2015/a.md'
 */
export function nameKey(name: string): string {
  return `name:${name}`;
}
