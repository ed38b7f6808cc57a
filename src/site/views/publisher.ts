// Who publishes a site: as the configuration has it, every address absolute. Types only.

/**
 * Who publishes the site, and where they say by what rules.
 * https://schema.org/NewsMediaOrganization
 */
export interface Publisher {
  /** The site's title where the configuration says none. */
  readonly name: string;
  /** Absolute; the site's where the configuration says none. */
  readonly url: string;
  /** Absolute: an image. */
  readonly logo?: string;
  /** Absolute: by what rules it works, sources among them. */
  readonly publishingPrinciples?: string;
  /** Absolute: how mistakes are mended. */
  readonly correctionsPolicy?: string;
  /** Absolute: what its people may and may not do. */
  readonly ethicsPolicy?: string;
  /** Absolute: who owns it and who pays for it. */
  readonly ownershipFundingInfo?: string;
  /** Absolute: who works there. */
  readonly masthead?: string;
  /** Absolute: the same publisher on other sites. */
  readonly sameAs: readonly string[];
}
