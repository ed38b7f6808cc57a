import type { BreadcrumbList, WithContext } from 'schema-dts';
import { describe, expect, it } from 'vitest';
import {
  breadcrumbsBelow,
  breadcrumbsOfPeriod,
  breadcrumbsOfPost,
} from '../../../src/render/json-ld/breadcrumbs.ts';
import { addresses } from '../../../src/site/addresses.ts';
import { makeList, makePeriod } from '../../support/make-list-views.ts';
import { makePost, site } from '../../support/make-views.ts';
import { faultsOfNode } from '../../support/schema-org.ts';

function shown(list: ReturnType<typeof breadcrumbsOfPost>) {
  const typed: WithContext<BreadcrumbList> = { '@context': 'https://schema.org', ...list };
  expect(typed['@type']).toBe('BreadcrumbList');
  expect(faultsOfNode(list)).toEqual([]);
  expect(list.itemListElement.map(({ position }) => position)).toEqual(
    list.itemListElement.map((_, index) => index + 1),
  );
  return list.itemListElement.map(
    ({ name, item }) => `${name} ${item['@id'].replace('https://letter.example', '')}`,
  );
}

const home = 'The River Letter /notes/';

describe('breadcrumbs', () => {
  it('lead from home by year and month to a post', () => {
    expect(shown(breadcrumbsOfPost(makePost({ url: '/notes/2015/06/dam/' }), site))).toEqual([
      home,
      '2015 /notes/2015/',
      'June /notes/2015/06/',
      'The dam that nobody measures /notes/2015/06/dam/',
    ]);
  });

  it('take the day of publication in the zone of the site, as the archive does', () => {
    const list = breadcrumbsOfPost(makePost({ published: '2016-01-01T00:30:00+02:00' }), site);
    expect(shown(list)).toContain('January /notes/2016/01/');
  });

  it('lead to a period as far as it goes', () => {
    const lead = (kind: 'year' | 'month' | 'day', url: string) =>
      shown(breadcrumbsOfPeriod(makePeriod({ kind, url }), site));
    expect(lead('year', '/notes/2015/')).toEqual([home, '2015 /notes/2015/']);
    expect(lead('month', '/notes/2015/06/')).toEqual([
      home,
      '2015 /notes/2015/',
      'June /notes/2015/06/',
    ]);
    expect(lead('day', '/notes/2015/06/07/').at(-1)).toBe('June 7, 2015 /notes/2015/06/07/');
  });

  it('lead to a tag or an author by their index, where the site shows one', () => {
    expect(shown(breadcrumbsBelow(addresses.tags)(makeList(), site))).toEqual([
      home,
      'Tags /notes/tags/',
      'Rivers /notes/tag/',
    ]);
    expect(shown(breadcrumbsBelow(addresses.authors)(makeList({ kind: 'author' }), site))[1]).toBe(
      'Authors /notes/authors/',
    );
    expect(
      shown(breadcrumbsBelow(addresses.tags)(makeList(), { ...site, navigation: [] })),
    ).toHaveLength(2);
  });
});
