import { describe, expect, it } from 'vitest';
import type { SiteConfig } from '../../../src/site/types.ts';
import { planOf } from '../../support/plan-of.ts';

function linesOf(url: string, config: Partial<SiteConfig>): readonly string[] | undefined {
  const page = planOf([], {
    config: { url: 'https://example.org/notes/', base: '/notes', ...config },
  }).page(url);
  return page && 'lines' in page ? page.lines() : undefined;
}

describe('the manifest', () => {
  it('writes a manifest of what the site says of itself, below its path', () => {
    const manifest = JSON.parse(
      linesOf('/manifest.webmanifest', {
        manifest: {
          short_name: 'Ex',
          display: 'standalone',
          icons: [{ src: '/icon.svg', sizes: 'any' }, { src: 'https://cdn.example/i.png' }],
        },
      })!.join('\n'),
    );
    expect(manifest).toEqual({
      id: '/notes/',
      name: 'The Example',
      description: 'News, analysed',
      lang: 'en',
      start_url: '/notes/',
      scope: '/notes/',
      display: 'standalone',
      short_name: 'Ex',
      icons: [{ src: '/notes/icon.svg', sizes: 'any' }, { src: 'https://cdn.example/i.png' }],
    });
    expect(
      JSON.parse(linesOf('/manifest.webmanifest', { manifest: {}, description: '' })!.join('\n')),
    ).not.toHaveProperty('description');
  });
});
