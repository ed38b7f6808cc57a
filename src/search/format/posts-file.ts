// Addresses of posts, by their numbers ↔ lines in UTF-8. Runs in the browser, too.
import { FormatError } from './bits.ts';

/** Paths from the root of the site, without its base path: "/2015/06/census/". */
export function writePosts(addresses: readonly string[]): Uint8Array {
  return new TextEncoder().encode(addresses.join('\n'));
}

/** Reads what writePosts has written. Throws a FormatError for what is no path on this host. */
export function readPosts(content: Uint8Array): string[] {
  const addresses = new TextDecoder().decode(content).split('\n');
  const wrong = addresses.find((address) => !/^\/(?![/\\])/.test(address));
  if (wrong !== undefined) throw new FormatError(`"${wrong}" is no address of a post`);
  return addresses;
}
