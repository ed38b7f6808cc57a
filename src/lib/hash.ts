// Text → a short stable name for it. Not for secrets.

/**
 * 32-bit FNV-1a over UTF-16 units, as up to seven characters of base 36. http://www.isthe.com/chongo/tech/comp/fnv/
 * @example shortHash('') // 'ztntfp'
 */
export function shortHash(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 0).toString(36);
}
