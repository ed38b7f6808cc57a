import { describe, expect, it } from 'vitest';
import { checkConfig } from '../../src/config/schemas.ts';
import { configExample, frontMatterExample } from '../../src/config/wording.ts';

describe('configExample', () => {
  it('shows the innermost key, whatever the place in a list', () => {
    expect(configExample(['feeds', 'limit'])).toBe('`"limit": 20`');
    expect(configExample(['tags', 'spellings', 3])).toBe('`"spellings": ["Human rights"]`');
  });

  it('has none where only code can stand', () => {
    expect(configExample(['eleventy'])).toBeUndefined();
    expect(configExample([])).toBeUndefined();
  });

  it.each([
    'title',
    'description',
    'url',
    'language',
    'timeZone',
    'author',
    'authors',
    'permalink',
    'tags',
    'markdown',
    'feeds',
    'sitemap',
    'security',
    'securityTxt',
    'humans',
    'manifest',
    'pageSize',
    'output',
    'cache',
  ])('shows a value of `%s` that is right itself', (key) => {
    expect(checkConfig(JSON.parse(`{${configExample([key])!.slice(1, -1)}}`))).toHaveProperty(
      'config',
    );
  });
});

describe('frontMatterExample', () => {
  it('writes lists and mappings in flow style', () => {
    expect(frontMatterExample('tags', ['energy', 'rivers'])).toBe('`tags: [energy, rivers]`');
    expect(frontMatterExample('image', { src: '/a.jpg', alt: 'A dam' })).toBe(
      '`image: { src: /a.jpg, alt: A dam }`',
    );
    expect(frontMatterExample('draft', true)).toBe('`draft: true`');
  });
});
