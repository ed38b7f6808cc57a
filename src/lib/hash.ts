// Text or bytes → a stable name for them. Not for security.
import { hash } from 'node:crypto';
import type { ContentHash } from '../site/types.ts';

/**
 * 32-bit FNV-1a over UTF-16 units, as up to seven characters of base 36.
 * http://www.isthe.com/chongo/tech/comp/fnv/
 * @example shortHash('') // 'ztntfp'
 */
export function shortHash(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 0).toString(36);
}

/**
 * The first 16 hexadecimal digits of SHA-1: a name for a file on systems that do not distinguish
 * "a" from "A" and hosts that do not serve "_x".
 * @example fileHash('') // 'da39a3ee5e6b4b0d'
 */
export function fileHash(content: string): string {
  return hash('sha1', content, 'hex').slice(0, 16);
}

/**
 * SHA-1 in base64url, 27 characters: two files or texts with the same hash count as the same.
 * RFC 3174
 * @example contentHash('') // '2jmj7l5rSw0yVb_vlWAYkK_YBwk'
 */
export function contentHash(content: string | Buffer): ContentHash {
  return hash('sha1', content, 'base64url') as ContentHash;
}

/**
 * Hexo's `:hash` of a post: of its path below `source/_posts`, without ending, and its time.
 * https://hexo.io/docs/permalinks
 * @example hexoHash('hello-world', 1373821294000) // 'a2c8ac003b43'
 */
export function hexoHash(path: string, epochMs: number): string {
  return hash('sha1', `${path}${Math.floor(epochMs / 1000)}`, 'hex').slice(0, 12);
}
