import { describe, expect, it } from 'vitest';
import { sourcePath } from '../../../src/lib/path.ts';
import type { Post } from '../../../src/site/types.ts';
import { makePage, makePost } from '../../support/make-post.ts';
import { planOf } from '../../support/plan-of.ts';

const of = (path: string) => ({ translationOf: sourcePath(path) });
const trio: readonly Post[] = [
  makePost('rivers', { day: '2015-06-01', title: 'Rivers' }),
  makePost('reki', { day: '2016-06-01', title: 'Реки', lang: 'ru', ...of('posts/rivers.md') }),
  makePost('neharot', {
    day: '2017-06-01',
    title: 'נהרות',
    lang: 'he',
    dir: 'rtl',
    ...of('posts/reki.md'),
  }),
];
const config = { url: 'https://example.org/notes/', base: '/notes' };

describe('showTranslations', () => {
  it('shows the others by their languages, and all of them to machines', () => {
    const { translations, alternates } = planOf(trio, { config }).view('post', '/2016/06/reki/');
    expect(translations).toStrictEqual([
      { title: 'Rivers', url: '/notes/2015/06/rivers/', lang: 'en', name: 'English' },
      { title: 'נהרות', url: '/notes/2017/06/neharot/', lang: 'he', dir: 'rtl', name: 'עברית' },
    ]);
    expect(alternates).toStrictEqual([
      { lang: 'en', url: 'https://example.org/notes/2015/06/rivers/' },
      { lang: 'he', url: 'https://example.org/notes/2017/06/neharot/' },
      { lang: 'ru', url: 'https://example.org/notes/2016/06/reki/' },
      { lang: 'x-default', url: 'https://example.org/notes/2015/06/rivers/' },
    ]);
  });

  it('has the same addresses on every page of a group, as search engines ask', () => {
    const { view } = planOf(trio, { config });
    const all = ['/2015/06/rivers/', '/2016/06/reki/', '/2017/06/neharot/'].map(
      (url) => view('post', url).alternates,
    );
    expect(all[1]).toEqual(all[0]);
    expect(all[2]).toEqual(all[0]);
  });

  it("sends readers of other languages to the original where none is in the site's own", () => {
    const { view } = planOf(trio, { config: { language: 'de' } });
    expect(view('post', '/2016/06/reki/').alternates!.at(-1)).toEqual({
      lang: 'x-default',
      url: 'https://example.org/2015/06/rivers/',
    });
  });

  it('shows those of pages', () => {
    const { view } = planOf([
      makePage('about'),
      makePage('about.ru', { lang: 'ru', title: 'О нас', ...of('pages/about.md') }),
    ]);
    expect(view('page', '/about/').translations).toMatchObject([
      { title: 'О нас', name: 'Русский' },
    ]);
  });

  it('shows nothing where there is nothing, or where it is a draft', () => {
    expect(planOf([makePost('a')]).view('post', '/2015/06/a/')).not.toHaveProperty('translations');
    const draft = planOf([
      makePost('a'),
      makePost('b', { lang: 'ru', draft: true, ...of('posts/a.md') }),
    ]).view('post', '/2015/06/a/');
    expect(draft).not.toHaveProperty('translations');
    expect(draft).not.toHaveProperty('alternates');
  });
});

describe('fingerprintTranslations', () => {
  const fingerprint = (posts: readonly Post[], url = '/2015/06/a/') => {
    const page = planOf(posts).page(url)!;
    return 'fingerprint' in page ? page.fingerprint!() : undefined;
  };
  const original = makePost('a');
  // Far from it in time: not its neighbour.
  const between = makePost('m', { day: '2015-06-08' });
  const russian = (given: Partial<Post> = {}) =>
    makePost('b', { day: '2016-06-01', lang: 'ru', ...of('posts/a.md'), ...given } as never);

  it('is another one where a translation appears, moves, or gets another title or language', () => {
    const all = [
      [],
      [russian()],
      [russian({ title: 'X' })],
      [russian({ permalink: '/x/' })],
      [russian({ lang: 'uk' })],
    ].map((more) => fingerprint([original, between, ...more]));
    expect(new Set(all).size).toBe(all.length);
  });

  it('is the same where only its text changes', () => {
    expect(fingerprint([original, between, russian({ excerpt: 'Other' })])).toBe(
      fingerprint([original, between, russian()]),
    );
  });
});
