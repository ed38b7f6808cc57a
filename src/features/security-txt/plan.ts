// The configuration → the lines of security.txt, and whether it is out of date.
import { parseDate } from '../../lib/date.ts';
import { absoluteUrl } from '../../lib/url.ts';
import { addresses } from '../../site/addresses.ts';
import type { Problem } from '../../site/diagnostics.ts';
import type { SiteConfig } from '../../site/types.ts';

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
export function securityLines(
  about: NonNullable<SiteConfig['securityTxt']>,
  config: SiteConfig,
): string[] {
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
      hint: 'check its addresses, and set `securityTxt.expires` to a day less than a year from now',
      path: '',
    },
  ];
}
