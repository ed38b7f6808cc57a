import { describe, expect, it } from 'vitest';
import { isAllowedHost, isOwnOrigin, readTarget } from '../../src/dev/access.ts';

describe('isAllowedHost', () => {
  it.each([
    'localhost',
    'localhost:8080',
    'LOCALHOST:8080',
    'notes.localhost:8080',
    '127.0.0.1:8080',
    '127.1.2.3',
    '[::1]:8080',
    '2130706433',
  ])('takes %s for this machine', (header) => {
    expect(isAllowedHost(header, '127.0.0.1')).toBe(true);
  });

  it.each([
    undefined,
    '',
    'evil.example',
    'evil.example:8080',
    'localhost.evil.example',
    '127.0.0.1.evil.example',
    '192.168.1.7',
    '[fe80::1]',
    'a b',
    '@',
  ])('refuses %s', (header) => {
    expect(isAllowedHost(header, '127.0.0.1')).toBe(false);
  });

  it('takes the host that the server listens on, and any address where it listens on all', () => {
    expect(isAllowedHost('192.168.1.7:8080', '192.168.1.7')).toBe(true);
    expect(isAllowedHost('desk.example:8080', 'Desk.example')).toBe(true);
    expect(
      ['192.168.1.7:8080', '[fe80::1]:8080', 'evil.example:8080'].map((header) =>
        isAllowedHost(header, '0.0.0.0'),
      ),
    ).toEqual([true, true, false]);
  });
});

describe('isOwnOrigin', () => {
  it('tells pages of this server from those of others, on this machine too', () => {
    const host = '127.0.0.1:8080';
    const origins = [
      undefined,
      'http://127.0.0.1:8080',
      'http://127.0.0.1:3000',
      'https://evil.example',
      'null',
    ];
    expect(
      origins.map((origin) => isOwnOrigin({ host, ...(origin !== undefined && { origin }) })),
    ).toEqual([true, true, false, false, false]);
  });
});

describe('readTarget', () => {
  it.each([
    ['/x?y', '/x?y', 'header.example'],
    ['//other.example/x', '//other.example/x', 'header.example'],
    ['*', '*', 'header.example'],
    ['http://whole.example:8080/x?y', '/x?y', 'whole.example:8080'],
    ['HTTPS://whole.example', '/', 'whole.example'],
    ['http://whole.example?y', '/?y', 'whole.example'],
    ['http://name@whole.example/', '/', 'name@whole.example'],
    ['http:///x', '/x', ''],
  ])('reads %s', (url, path, host) => {
    expect(readTarget({ url, headers: { host: 'header.example' } })).toEqual({ path, host });
  });
});
