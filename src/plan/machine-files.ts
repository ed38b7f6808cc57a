// The configuration → small files that machines look for at fixed addresses: _headers always,
// security.txt, humans.txt and the web app manifest where they are configured. Holds nothing that a
// post changes.

import { parseDate } from '../lib/date.ts';
import { absoluteUrl, outputPathOf, withBase } from '../lib/url.ts';
import { addresses } from '../site/addresses.ts';
import type { Problem } from '../site/diagnostics.ts';
import type { TextPage } from '../site/pages.ts';
import type { SiteConfig, UrlPath } from '../site/types.ts';
import { headerLines } from './host-headers.ts';
import type { PlanContext, Planned } from './planner.ts';

/** Plans the files. */
export function planMachineFiles({ site: { config } }: PlanContext): Planned {
  const { securityTxt, humans, manifest } = config;
  return {
    pages: [
      textPage('headers', addresses.headers, () => headerLines('netlify', config)),
      ...(securityTxt
        ? [textPage('security', addresses.securityTxt, () => securityLines(securityTxt, config))]
        : []),
      ...(humans ? [textPage('humans', addresses.humans, () => humanLines(humans))] : []),
      ...(manifest
        ? [
            textPage('manifest', addresses.manifest, () => [
              JSON.stringify(manifestOf(manifest, config), undefined, 2),
            ]),
          ]
        : []),
    ],
  };
}

function textPage(kind: TextPage['kind'], url: UrlPath, lines: TextPage['lines']): TextPage {
  return { kind, url, output: outputPathOf(url), lines };
}

type Configured<Key extends keyof SiteConfig> = NonNullable<SiteConfig[Key]>;

/**
 * The moment from which a security.txt is not to be believed; a day begins at midnight in the
 * site's zone.
 */
export function securityTxtExpiry({
  securityTxt,
  timeZone,
}: Pick<SiteConfig, 'securityTxt' | 'timeZone'>) {
  return securityTxt && parseDate(securityTxt.expires, timeZone);
}

/** https://www.rfc-editor.org/rfc/rfc9116#section-2.5 */
function securityLines(about: Configured<'securityTxt'>, config: SiteConfig): string[] {
  const fields: Record<string, string | readonly string[] | undefined> = {
    Contact: about.contact,
    Expires: securityTxtExpiry(config)?.iso,
    Encryption: about.encryption,
    Acknowledgments: about.acknowledgments,
    'Preferred-Languages': about.preferredLanguages?.join(', '),
    Canonical: absoluteUrl(addresses.securityTxt, config.url),
    Policy: about.policy,
    Hiring: about.hiring,
  };
  return Object.entries(fields).flatMap(([name, values = []]) =>
    [values].flat().map((value) => `${name}: ${value}`),
  );
}

/** Says that a security.txt is out of date at a moment. Reports `security-txt-expired`. */
export function checkSecurityTxt(config: SiteConfig, nowMs: number): Problem[] {
  const expiry = securityTxtExpiry(config);
  if (!expiry || expiry.epochMs > nowMs) return [];
  return [
    {
      code: 'security-txt-expired',
      severity: 'warning',
      message: `Cannot publish a valid security.txt: it expired at ${expiry.iso}`,
      hint: 'look whether its addresses are still right, and write a later `securityTxt.expires` into the configuration, less than a year from now',
      path: '',
    },
  ];
}

/** https://humanstxt.org/Standard.html */
function humanLines(humans: Configured<'humans'>): string[] {
  return Object.entries(humans).flatMap(([heading, lines], index) => [
    ...(index === 0 ? [] : ['']),
    `/* ${heading.toUpperCase()} */`,
    ...lines,
  ]);
}

/** https://www.w3.org/TR/appmanifest/ */
function manifestOf(
  { icons, ...own }: Configured<'manifest'>,
  { title, description, language, base }: SiteConfig,
): object {
  const home = withBase(addresses.home, base);
  return {
    id: home,
    name: title,
    description: description || undefined,
    lang: language,
    start_url: home,
    scope: home,
    display: 'browser',
    ...own,
    icons: icons?.map(({ src, ...icon }) => ({
      src: src.startsWith('/') ? base + src : src,
      ...icon,
    })),
  };
}
