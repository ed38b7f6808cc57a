// The header fields of a site → a file of them as a host reads it: _headers of Netlify and
// Cloudflare Pages, a part of the configuration of nginx and of Caddy. Decides nothing of what the
// fields say: lib/content-policy.ts does.
import { securityHeaders } from '../../lib/content-policy.ts';
import { withBase } from '../../lib/url.ts';
import { addresses } from '../../site/addresses.ts';
import type { SiteConfig } from '../../site/types.ts';

type Config = Pick<SiteConfig, 'base' | 'security' | 'manifest'>;

/**
 * Media types of files that hosts do not know by their names; with "nosniff" a browser would not
 * guess either.
 */
function mediaTypes({ base, manifest }: Config): (readonly [path: string, type: string])[] {
  return [
    [withBase(addresses.opml, base), 'text/x-opml; charset=utf-8'],
    ...(manifest
      ? [[withBase(addresses.manifest, base), 'application/manifest+json'] as const]
      : []),
  ];
}

type Writer = (config: Config) => string[];

/**
 * https://docs.netlify.com/routing/headers/,
 * https://developers.cloudflare.com/pages/configuration/headers/: 100 rules at most.
 */
const netlify: Writer = (config) => [
  `${config.base}/*`,
  ...securityHeaders(config.security).map(([name, value]) => `  ${name}: ${value}`),
  ...mediaTypes(config).flatMap(([path, type]) => [path, `  Content-Type: ${type}`]),
];

/** https://nginx.org/en/docs/http/ngx_http_headers_module.html */
const nginx: Writer = (config) => [
  `# For the ${config.base === '' ? 'server block' : `location ${config.base}/`} of the site. ` +
    'A location inside it that has an add_header of its own inherits none of these.',
  ...securityHeaders(config.security).map(
    ([name, value]) => `add_header ${name} "${value}" always;`,
  ),
  ...mediaTypes(config).map(
    ([path, type]) => `location = ${path} { types { } default_type "${type}"; }`,
  ),
];

/** https://caddyserver.com/docs/caddyfile/directives/header */
const caddy: Writer = (config) => [
  '# For the site block of the site.',
  `header ${config.base === '' ? '' : `${config.base}/* `}{`,
  ...securityHeaders(config.security).map(([name, value]) => `\t${name} "${value}"`),
  '}',
  ...mediaTypes(config).map(([path, type]) => `header ${path} Content-Type "${type}"`),
];

const writers = { netlify, nginx, caddy } as const satisfies Readonly<Record<string, Writer>>;

/** A host that there is a form of the file for. */
export type Host = keyof typeof writers;

/** Every host; Cloudflare Pages reads the file of Netlify. */
export const hosts = Object.keys(writers) as readonly Host[];

/** The lines of the file for a host. */
export function headerLines(host: Host, config: Config): string[] {
  return writers[host](config);
}
