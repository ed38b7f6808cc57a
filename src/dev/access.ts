// The headers of a request → whether the server answers it. A page of another site, open in the
// same browser, must learn nothing of drafts: neither by a name of its own that leads to this
// machine (DNS rebinding) nor by a socket.

import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { isIP } from 'node:net';
import { isLoopback } from '../lib/loopback.ts';
import { parseUrl } from '../lib/parse-url.ts';

/** Addresses that mean every one of this machine. */
const wildcards = ['0.0.0.0', '::'];

/**
 * True for a request to this very machine by a name that nobody else can give it: localhost, a
 * loopback address, the host that the server was told to listen on. Where that is every address of
 * the machine, any address will do, as rebinding takes a name.
 * @example isAllowedHost('localhost:8080', '127.0.0.1') // true
 * @example isAllowedHost('evil.example:8080', '127.0.0.1') // false
 */
export function isAllowedHost(header: string | undefined, host: string): boolean {
  const name = parseUrl(`http://${header}`)?.hostname.replace(/^\[|\]$/g, '');
  if (header === undefined || name === undefined) return false;
  if (isLoopback(name)) return true;
  return name === host.toLowerCase() || (wildcards.includes(host) && isIP(name) !== 0);
}

/** True for a socket that a page of this server opens, or no browser at all. RFC 6455, 10.2. */
export function isOwnOrigin({
  origin,
  host,
}: Pick<IncomingHttpHeaders, 'origin' | 'host'>): boolean {
  return (
    origin === undefined || (host !== undefined && parseUrl(origin)?.host === host.toLowerCase())
  );
}

/**
 * The path with its query and the host that a request is for. A target that is a whole URL says
 * both, whatever the headers say. RFC 9112, 3.2.2.
 * @example readTarget({ url: 'http://a.example/?y', headers: {} }).path // '/?y'
 */
export function readTarget({ url = '/', headers }: Pick<IncomingMessage, 'url' | 'headers'>): {
  readonly path: string;
  readonly host: string | undefined;
} {
  const [whole, host = ''] = /^https?:\/\/([^/?#]*)/i.exec(url) ?? [];
  if (whole === undefined) return { path: url, host: headers.host };
  const path = url.slice(whole.length);
  return { path: path.startsWith('/') ? path : `/${path}`, host };
}
