import { describe, expect, it } from 'vitest';
import type { AddressOptions } from '../../src/lib/address-names.ts';
import { fillPattern } from '../../src/lib/address-pattern.ts';
import type { Slug } from '../../src/site/types.ts';
import { makePost } from '../support/make-post.ts';

type Post = Parameters<ReturnType<typeof fillPattern>>[0];

const post = named('Dams_of-Old', {
  title: 'Rivers/Dams: what’s new',
  categories: ['World News', 'EU', 'eu'],
});

function named(slug: string, options: Parameters<typeof makePost>[1]): Post {
  return { ...makePost('news/2015-06-07-Dams_of Old', options), slug: slug as Slug };
}

function fill(pattern: string, options: Partial<AddressOptions>, given: Post = post) {
  return fillPattern(pattern, { language: 'en', ...options })(given);
}

describe('a placeholder', () => {
  it.each([
    // https://gohugo.io/configuration/permalinks/#tokens
    ['hugo', 'lower', '/:title/', '/rivers/dams-whats-new/'],
    ['hugo', 'lower', '/:slug/', '/rivers/dams-whats-new/'],
    ['hugo', 'lower', '/:slugorname/', '/Dams_of-Old/'],
    ['hugo', 'lower', '/:contentbasename/', '/2015-06-07-dams_of-old/'],
    // https://jekyllrb.com/docs/permalinks/#placeholders
    ['jekyll', 'keep', '/:title/', '/Dams_of-Old/'],
    ['jekyll', 'keep', '/:slug/', '/dams-of-old/'],
    ['jekyll', 'keep', '/:name/', '/2015-06-07-dams-of-old/'],
    ['jekyll', 'keep', '/:categories/', '/world news/eu/'],
    ['jekyll', 'keep', '/:slugified_categories/', '/world-news/eu/'],
    ['jekyll', undefined, '/:categories/', '/world-news/eu/'],
    // https://hexo.io/docs/permalinks
    ['hexo', 'keep', '/:title/', '/news/Dams_of-Old/'],
    ['hexo', 'keep', '/:name/', '/Dams_of-Old/'],
    ['hexo', 'keep', '/:category/', '/world-news/eu/'],
    [undefined, 'keep', '/:title/', '/Dams_of-Old/'],
    [undefined, 'keep', '/:slug/', '/Dams_of-Old/'],
  ] as const)('of %s with %s slugs: %s', (dialect, slugs, pattern, filled) => {
    expect(fill(pattern, { dialect, slugs })).toBe(filled);
  });

  it('prefers a written slug in Hugo, but for the title', () => {
    const written = { ...post, writtenSlug: 'Dams_of-Old' };
    expect(fill('/:slug/', { dialect: 'hugo', slugs: 'lower' }, written)).toBe('/Dams_of-Old/');
    expect(fill('/:title/', { dialect: 'hugo' }, makePost('a', { title: '//' }))).toMatch(/^\/x-/);
  });

  it('has a category for posts without one in Hexo', () => {
    const pattern = '/:category/:title/';
    expect(fill(pattern, { dialect: 'hexo' }, makePost('a'))).toBe('/uncategorized/a/');
    expect(fill(pattern, {}, makePost('a'))).toBe('/a/');
  });

  it('has the hash that Hexo’s documentation shows', () => {
    const hello = makePost('hello-world', { day: '2013-07-14', time: '17:01:34' });
    // The time of that example is in a zone of its own.
    const date = { ...hello.date, epochMs: 1_373_821_294_000 };
    expect(fill('/:title-:hash/', {}, { ...hello, date })).toBe('/hello-world-a2c8ac003b43/');
  });

  it('says the folder of a language in `:path` only', () => {
    const russian = makePost('ru/news/_posts/a', { slug: 'a', pathLang: 'ru', lang: 'ru' });
    expect(fill('/:path/:slug/', {}, russian)).toBe('/ru/news/a/');
    expect(fill('/:sections/:slug/', {}, russian)).toBe('/news/a/');
  });
});
