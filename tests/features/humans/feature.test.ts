import { describe, expect, it } from 'vitest';
import type { SiteConfig } from '../../../src/site/types.ts';
import { planOf } from '../../support/plan-of.ts';

function linesOf(url: string, config: Partial<SiteConfig>): readonly string[] | undefined {
  const page = planOf([], {
    config: { url: 'https://example.org/notes/', base: '/notes', ...config },
  }).page(url);
  return page && 'lines' in page ? page.lines() : undefined;
}

describe('humans.txt', () => {
  it('writes humans.txt with its headings', () => {
    expect(
      linesOf('/humans.txt', { humans: { Team: ['Ann', 'Bo'], Site: ['Broadsheet'] } }),
    ).toEqual(['/* TEAM */', 'Ann', 'Bo', '', '/* SITE */', 'Broadsheet']);
  });
});
