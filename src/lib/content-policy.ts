// The policy of what a site's pages may load and who may frame them → header fields. The files of
// headers for all hosts are made from it. Knows no host and no page.

/**
 * What pages need, and no more: no inline script or style, nothing from other hosts.
 * https://www.w3.org/TR/CSP3/
 */
const needed = {
  'default-src': "'none'",
  'script-src': "'self' 'wasm-unsafe-eval'",
  'style-src': "'self'",
  'img-src': "'self' data:",
  'font-src': "'self'",
  'media-src': "'self'",
  'connect-src': "'self'",
  'worker-src': "'self' blob:",
  'manifest-src': "'self'",
  'frame-src': "'none'",
  'object-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'self'",
  'frame-ancestors': "'none'",
} as const satisfies Readonly<Record<string, string>>;

/** A part of the policy that a site may add sources to. */
export type Directive = keyof typeof needed;

/** Sources to add, by directive. */
export type MoreSources = { readonly [name in Directive]?: readonly string[] | undefined };

/** Every directive of the policy, in its order. */
export const directives = Object.keys(needed) as readonly Directive[];

/** Directives that say the same as default-src are left out. */
const implied: ReadonlySet<Directive> = new Set(['frame-src', 'object-src']);

const scheme = String.raw`[a-z][a-z\d+.-]*:`;
const host = String.raw`(?:\*|(?:\*\.)?[a-z\d-]+(?:\.[a-z\d-]+)*)`;
const port = String.raw`(?::(?:\d+|\*))?`;
const path = String.raw`(?:/[\w.~%!&()*+=:@/-]*)?`;
const keyword = [
  'self',
  'none',
  '(?:wasm-)?unsafe-eval',
  'unsafe-(?:inline|hashes)',
  'strict-dynamic',
  'report-sample',
  String.raw`sha(?:256|384|512)-[\w+/-]+={0,2}`,
].join('|');
const place = `(?:${scheme}//)?${host}${port}${path}`;
const source = new RegExp(`^(?:'(?:${keyword})'|${scheme}|${place})$`, 'i');

/**
 * True for a source expression of CSP that can end neither its directive nor its line in a file of
 * headers.
 * @example isPolicySource('https://*.blogspot.com') // true
 * @example isPolicySource('https:; script-src *') // false
 */
export function isPolicySource(text: string): boolean {
  return source.test(text);
}

/**
 * The value of Content-Security-Policy, with the sources that a site adds; 'none' is removed if
 * there is another source.
 * @example contentPolicy({ 'frame-src': ['https://a.example'] }).split('; ')
 *     .find((text) => text.startsWith('frame-src')) // 'frame-src https://a.example'
 */
export function contentPolicy(more: MoreSources = {}): string {
  return directives
    .flatMap((name) => {
      const added = more[name] ?? [];
      if (added.length === 0) return implied.has(name) ? [] : `${name} ${needed[name]}`;
      return [
        name,
        ...new Set([...needed[name].split(' ').filter((one) => one !== "'none'"), ...added]),
      ].join(' ');
    })
    .join('; ');
}

/**
 * True if a directive with these sources lets a page load from an origin:
 * https://www.w3.org/TR/CSP3/#match-url-to-source-list, without the paths of sources.
 * @example allowsOrigin(["'self'", 'https://*.blogspot.com'], 'https://1.bp.blogspot.com') // true
 */
export function allowsOrigin(sources: readonly string[], origin: string): boolean {
  const { protocol, hostname, port } = new URL(origin);
  return sources.some((text) => {
    const [, named, name, wantedPort] =
      /^(?:([a-z][a-z\d+.-]*):\/\/)?([^'/:]+)(?::(\d+|\*))?(?:\/.*)?$/i.exec(text) ?? [];
    if (/^[a-z][a-z\d+.-]*:$/i.test(text)) return allowsScheme(text.toLowerCase(), protocol);
    if (
      name === undefined ||
      (named !== undefined && !allowsScheme(`${named.toLowerCase()}:`, protocol))
    )
      return false;
    const isHost =
      name === '*' ||
      (name.startsWith('*.')
        ? hostname.endsWith(name.slice(1).toLowerCase())
        : hostname === name.toLowerCase());
    return (
      isHost && (wantedPort === undefined ? port === '' : wantedPort === '*' || wantedPort === port)
    );
  });
}

/** A source for http allows https, too. */
function allowsScheme(wanted: string, protocol: string): boolean {
  return wanted === protocol || (wanted === 'http:' && protocol === 'https:');
}

/** What a site configures about its security. */
export interface SecurityOptions {
  readonly policy: MoreSources;
  /** For how many seconds browsers should insist on HTTPS. */
  readonly hsts?: number;
}

/**
 * The header fields for every file of a site. X-Frame-Options is not one of them: frame-ancestors
 * says the same, and a site would have to change both.
 * @example securityHeaders({ policy: {} }).length // 5
 */
export function securityHeaders({
  policy,
  hsts,
}: SecurityOptions): readonly (readonly [name: string, value: string])[] {
  return [
    ['Content-Security-Policy', contentPolicy(policy)],
    ['X-Content-Type-Options', 'nosniff'],
    ['Referrer-Policy', 'strict-origin-when-cross-origin'],
    ['Permissions-Policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()'],
    ['Cross-Origin-Opener-Policy', 'same-origin'],
    ...(hsts === undefined ? [] : [['Strict-Transport-Security', `max-age=${hsts}`] as const]),
  ];
}
