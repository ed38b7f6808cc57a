// Who publishes a site, from the configuration, with every address absolute. Types only.

/**
 * Who publishes the site, and where their rules are.
 * https://schema.org/NewsMediaOrganization
 */
export interface Publisher {
  /** Default: the title of the site. */
  readonly name: string;
  /** Absolute; default: the address of the site. */
  readonly url: string;
  /** Absolute: an image. */
  readonly logo?: string;
  /** Absolute: the rules that it works by, for example on sources. */
  readonly publishingPrinciples?: string;
  /** Absolute: how mistakes are corrected. */
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
