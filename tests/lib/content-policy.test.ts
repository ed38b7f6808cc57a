import { describe, expect, it } from 'vitest';
import {
  allowsOrigin,
  contentPolicy,
  directives,
  isPolicySource,
  securityHeaders,
} from '../../src/lib/content-policy.ts';

describe('contentPolicy', () => {
  it('allows nothing but what the site itself has', () => {
    expect(contentPolicy()).toBe(
      "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; " +
        "img-src 'self' data:; font-src 'self'; media-src 'self'; connect-src 'self'; " +
        "worker-src 'self' blob:; manifest-src 'self'; base-uri 'none'; " +
        "form-action 'self'; frame-ancestors 'none'",
    );
  });

  it('adds sources, each once, and drops the "none" that they make untrue', () => {
    const parts = contentPolicy({
      'img-src': ['https://a.example', 'data:', 'https://a.example'],
      'frame-ancestors': ["'self'"],
      'frame-src': ['https://maps.example'],
      'style-src': [],
    }).split('; ');
    expect(parts).toContain("img-src 'self' data: https://a.example");
    expect(parts).toContain("frame-ancestors 'self'");
    expect(parts).toContain('frame-src https://maps.example');
    expect(parts).toContain("style-src 'self'");
    expect(new Set(parts.map((part) => part.split(' ')[0])).size).toBe(parts.length);
  });

  it('says every directive once it is asked for', () => {
    const everything = contentPolicy(
      Object.fromEntries(directives.map((name) => [name, ['https://a.example']])),
    );
    expect(everything.split('; ').map((part) => part.split(' ')[0])).toEqual(directives);
    expect(everything).not.toContain("'none'");
  });
});

describe('isPolicySource', () => {
  it.each([
    'https://a.example',
    'https://*.bp.blogspot.com',
    'a.example:8080',
    'https:',
    'data:',
    '*',
    "'unsafe-inline'",
    "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='",
    'https://a.example/images/',
    'wss://a.example',
    'localhost:3000',
  ])('takes %s', (source) => {
    expect(isPolicySource(source)).toBe(true);
  });

  it.each([
    '',
    ' ',
    'https:; script-src *',
    "'self",
    "self'",
    "'anything'",
    'https://a.example, *',
    'https://a.example\nX: y',
    '"x"',
    '$host',
    '{http.request.host}',
    'https://a.example/$uri',
    'https://é.example',
  ])('refuses %j', (source) => {
    expect(isPolicySource(source)).toBe(false);
  });
});

describe('allowsOrigin', () => {
  it.each([
    ['https:', 'https://a.example', true],
    ['https:', 'http://a.example', false],
    ['http:', 'https://a.example', true],
    ['*', 'https://a.example', true],
    ['a.example', 'http://a.example', true],
    ['https://a.example', 'http://a.example', false],
    ['https://A.example/images/', 'https://a.example', true],
    ['https://a.example', 'https://b.a.example', false],
    ['https://*.a.example', 'https://b.a.example', true],
    ['https://*.a.example', 'https://a.example', false],
    ['https://a.example', 'https://a.example:8080', false],
    ['a.example:8080', 'https://a.example:8080', true],
    ['a.example:*', 'https://a.example:8080', true],
    ["'self'", 'https://self', false],
  ])('%s, %s: %s', (source, origin, allowed) => {
    expect(allowsOrigin([source], origin)).toBe(allowed);
  });
});

describe('securityHeaders', () => {
  it('insists on HTTPS only where the owner says for how long', () => {
    const names = (hsts?: number) =>
      securityHeaders({ policy: {}, ...(hsts !== undefined && { hsts }) }).map(([name]) => name);
    expect(names()).toEqual([
      'Content-Security-Policy',
      'X-Content-Type-Options',
      'Referrer-Policy',
      'Permissions-Policy',
      'Cross-Origin-Opener-Policy',
    ]);
    expect(names(300)).toContain('Strict-Transport-Security');
  });
});
