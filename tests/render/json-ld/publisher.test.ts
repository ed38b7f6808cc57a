import type { NewsMediaOrganization, WebSite, WithContext } from 'schema-dts';
import { describe, expect, it } from 'vitest';
import {
  describePublisher,
  describePublisherShortly,
  describeSite,
  siteReference,
} from '../../../src/render/json-ld/publisher.ts';
import { site } from '../../support/make-views.ts';
import { faultsOfNode } from '../../support/schema-org.ts';

const context = { '@context': 'https://schema.org' } as const;
const told = {
  logo: 'https://letter.example/notes/logo.png',
  publishingPrinciples: 'https://letter.example/notes/principles/',
  correctionsPolicy: 'https://letter.example/notes/corrections/',
  ethicsPolicy: 'https://letter.example/notes/ethics/',
  ownershipFundingInfo: 'https://letter.example/notes/about/#money',
  masthead: 'https://letter.example/notes/about/',
  sameAs: ['https://social.example/@letter'],
};
const telling = { ...site, publisher: { ...site.publisher, ...told } };

describe('the publisher', () => {
  it('is told of in full in one place', () => {
    const whole: WithContext<NewsMediaOrganization> = { ...context, ...describePublisher(telling) };
    expect(whole).toEqual({
      ...context,
      '@type': 'NewsMediaOrganization',
      '@id': 'https://letter.example/notes/#publisher',
      name: 'The River Letter',
      url: 'https://letter.example/notes/',
      ...told,
    });
    expect(faultsOfNode(describePublisher(telling))).toEqual([]);
  });

  it('is named elsewhere, by the same id', () => {
    const { '@id': id } = describePublisher(telling);
    expect(describePublisherShortly(telling)).toEqual({
      '@type': 'NewsMediaOrganization',
      '@id': id,
      name: 'The River Letter',
      url: 'https://letter.example/notes/',
      logo: told.logo,
    });
    expect(describeSite(site).publisher).toEqual({ '@id': id });
  });

  it('says nothing that the configuration does not say', () => {
    expect(Object.keys(describePublisher(site))).toEqual(['@type', '@id', 'name', 'url']);
  });
});

describe('describeSite', () => {
  it('is what pages are part of', () => {
    const described: WithContext<WebSite> = { ...context, ...describeSite(site) };
    expect(described).toMatchObject({
      ...siteReference(site),
      name: 'The River Letter',
      description: 'Notes on the middle Volga',
      inLanguage: 'en',
    });
    expect(faultsOfNode(describeSite(site))).toEqual([]);
  });
});
