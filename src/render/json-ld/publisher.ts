// The site → who publishes it and what it is, in the words of schema.org; pages name both by their
// @id. Pure.
import { defined } from '../../lib/defined.ts';
import type { SiteView } from '../../site/views.ts';

/** What stands for the site in other nodes; the home page has all of it. */
export function siteReference({ url }: SiteView) {
  return { '@id': `${url}#website` };
}

/** https://schema.org/WebSite */
export function describeSite(site: SiteView) {
  const { url, title, description, language } = site;
  return defined(
    { description: description || undefined },
    {
      '@type': 'WebSite' as const,
      ...siteReference(site),
      url,
      name: title,
      inLanguage: language,
      publisher: { '@id': publisherId(site) },
    },
  );
}

function publisherId({ url }: SiteView): string {
  return `${url}#publisher`;
}

/** The publisher as every post names it. */
export function describePublisherShortly(site: SiteView) {
  const { name, url, logo } = site.publisher;
  return defined(
    { logo },
    { '@type': 'NewsMediaOrganization' as const, '@id': publisherId(site), name, url },
  );
}

/** The publisher with all that it says of itself. https://schema.org/NewsMediaOrganization */
export function describePublisher(site: SiteView) {
  const {
    publishingPrinciples,
    correctionsPolicy,
    ethicsPolicy,
    ownershipFundingInfo,
    masthead,
    sameAs,
  } = site.publisher;
  return defined(
    {
      publishingPrinciples,
      correctionsPolicy,
      ethicsPolicy,
      ownershipFundingInfo,
      masthead,
      sameAs: sameAs.length > 0 ? sameAs : undefined,
    },
    describePublisherShortly(site),
  );
}
