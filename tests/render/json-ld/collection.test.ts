import type { CollectionPage, ProfilePage, WebPage, WithContext } from 'schema-dts';
import { describe, expect, it } from 'vitest';
import {
  describeCollection,
  describePage,
  describeProfile,
} from '../../../src/render/json-ld/collection.ts';
import { makeArchive, makeList } from '../../support/make-list-views.ts';
import { makePage, site } from '../../support/make-views.ts';
import { faultsOfNode } from '../../support/schema-org.ts';

const context = { '@context': 'https://schema.org' } as const;

describe('describeCollection', () => {
  it('says what a list is called, and of which site it is', () => {
    const list: WithContext<CollectionPage> = {
      ...context,
      ...describeCollection(makeList({ description: 'All that flows' }), site),
    };
    expect(list).toEqual({
      ...context,
      '@type': 'CollectionPage',
      url: 'https://letter.example/notes/tag/',
      name: 'Rivers',
      description: 'All that flows',
      inLanguage: 'en',
      isPartOf: { '@id': 'https://letter.example/notes/#website' },
    });
    expect(describeCollection(makeArchive(), site)).not.toHaveProperty('description');
    expect(faultsOfNode(describeCollection(makeArchive(), site))).toEqual([]);
  });
});

describe('describePage', () => {
  it('says when a page was changed', () => {
    const page: WithContext<WebPage> = {
      ...context,
      ...describePage(makePage({ updated: { iso: '2015-06-07', text: '' } }), site),
    };
    expect(page).toMatchObject({ '@type': 'WebPage', name: 'About', dateModified: '2015-06-07' });
    expect(describePage(makePage(), site)).not.toHaveProperty('dateModified');
  });
});

describe('describeProfile', () => {
  const author = { name: 'Anna Lind', url: 'https://lind.example/', email: 'anna@lind.example' };

  it('says whom a page is about', () => {
    const view = makeList({ kind: 'author', title: 'Posts by Anna Lind', author });
    const profile: WithContext<ProfilePage> = { ...context, ...describeProfile(view, site) };
    expect(profile).toMatchObject({
      '@type': 'ProfilePage',
      mainEntity: {
        '@type': 'Person',
        name: 'Anna Lind',
        url: view.canonical,
        sameAs: ['https://lind.example/'],
        email: 'anna@lind.example',
      },
    });
    expect(faultsOfNode(describeProfile(view, site))).toEqual([]);
    expect(describeProfile({ ...view, author: { name: 'B' } }, site).mainEntity).toEqual({
      '@type': 'Person',
      name: 'B',
      url: view.canonical,
    });
  });
});
