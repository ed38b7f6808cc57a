// The name of a host → whether it means this very machine, whoever asks.
import { isIP } from 'node:net';

/**
 * True for localhost and loopback addresses, as the URL parser spells them (RFC 6761, 6.3; RFC
 * 1122, 3.2.1.3; RFC 4291, 2.5.3).
 * @example isLoopback('127.0.0.1') // true
 * @example isLoopback('localhost.example.org') // false
 */
export function isLoopback(hostname: string): boolean {
  const name = hostname.replace(/^\[|\]$/g, '');
  if (name === 'localhost' || name.endsWith('.localhost') || name === '::1') return true;
  return isIP(name) === 4 && name.startsWith('127.');
}
