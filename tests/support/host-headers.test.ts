import { describe, expect, it } from 'vitest';
import { hostHeaders } from './host-headers.ts';

const text = `# Security
/*
  Content-Security-Policy: default-src 'none'; img-src 'self' data:
  X-Frame-Options: DENY

/assets/*.css
  Cache-Control: max-age=60
  X-Frame-Options: SAMEORIGIN
/:year/feed.xml
  Cache-Control: no-cache
`;

describe('hostHeaders', () => {
  it.each([
    [
      '/',
      {
        'content-security-policy': "default-src 'none'; img-src 'self' data:",
        'x-frame-options': 'DENY',
      },
    ],
    [
      '/assets/style.css',
      {
        'content-security-policy': "default-src 'none'; img-src 'self' data:",
        'x-frame-options': 'SAMEORIGIN',
        'cache-control': 'max-age=60',
      },
    ],
    [
      '/2015/feed.xml',
      {
        'content-security-policy': "default-src 'none'; img-src 'self' data:",
        'x-frame-options': 'DENY',
        'cache-control': 'no-cache',
      },
    ],
  ])('adds to %s what its rules say, the last word first', (path, headers) => {
    expect(hostHeaders(text)(path)).toEqual(headers);
  });

  it('adds nothing where no rule fits, and takes a dot for a dot', () => {
    expect(hostHeaders('/a.b\n  X-A: 1\n')('/axb')).toEqual({});
    expect(hostHeaders('')('/')).toEqual({});
  });

  it.each(['  X-A: 1', '/*\n  X-A 1'])('refuses %j', (wrong) => {
    expect(() => hostHeaders(wrong)).toThrow('Not a line of _headers');
  });
});
