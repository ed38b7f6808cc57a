import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupTranslations } from '../../../src/features/translations/model.ts';
import { sourcePath } from '../../../src/lib/path.ts';
import type { Post } from '../../../src/site/types.ts';
import { makePage, makePost } from '../../support/make-post.ts';

const of = (name: string) => ({
  translationOf: sourcePath(name.includes('/') ? `${name}.md` : `posts/${name}.md`),
});

function group(...all: readonly Post[]) {
  const { translations, problems } = groupTranslations(all, 'en');
  return {
    groups: Object.fromEntries(
      [...translations].map(([source, posts]) => [
        source,
        posts.map(({ title }) => title).join(' '),
      ]),
    ),
    problems,
  };
}

describe('groupTranslations', () => {
  it('knows none where no post says so', () => {
    expect(group(makePost('a'), makePost('b', { lang: 'ru' }))).toEqual({
      groups: {},
      problems: [],
    });
  });

  it('joins both ways, the original first, then by language', () => {
    const { groups, problems } = group(
      makePost('fr', { lang: 'fr', ...of('en') }),
      makePost('ar', { lang: 'ar', ...of('en') }),
      makePost('en'),
      makePost('other'),
    );
    expect(groups).toEqual({
      'posts/en.md': 'en ar fr',
      'posts/ar.md': 'en ar fr',
      'posts/fr.md': 'en ar fr',
    });
    expect(problems).toEqual([]);
  });

  it('joins posts with the same key, that of the site’s language first', () => {
    const key = { translationKey: 'dams' };
    const { groups, problems } = group(
      makePost('de/daemme', { title: 'de', lang: 'de', ...key }),
      makePost('dams', { title: 'en', ...key }),
      makePost('dams-again', { title: 'again', ...key }),
      makePost('diguy', { title: 'uk', lang: 'uk', ...key }),
      makePost('other', { title: 'other', translationKey: 'other' }),
    );
    expect(groups).toEqual({
      'posts/de/daemme.md': 'en de uk',
      'posts/dams.md': 'en de uk',
      'posts/diguy.md': 'en de uk',
    });
    expect(problems).toEqual([]);
  });

  it('joins files whose paths differ in their language only', () => {
    const { groups, problems } = group(
      makePost('a/index.ru', { title: 'ru', lang: 'ru', pathLang: 'ru' }),
      makePost('a/index', { title: 'en' }),
      makePost('a/index.ar', { title: 'ar', lang: 'ar', pathLang: 'ar' }),
      makePost('b', { title: 'b' }),
      makePost('fr/b', { title: 'fr b', lang: 'fr', pathLang: 'fr' }),
      makePost('fr/c', { title: 'alone', lang: 'fr', pathLang: 'fr' }),
    );
    expect(groups).toEqual({
      'posts/a/index.ru.md': 'en ar ru',
      'posts/a/index.md': 'en ar ru',
      'posts/a/index.ar.md': 'en ar ru',
      'posts/b.md': 'b fr b',
      'posts/fr/b.md': 'b fr b',
    });
    expect(problems).toEqual([]);
  });

  it('believes a field more than a path', () => {
    const { groups } = group(
      makePost('a', { title: 'en' }),
      makePost('a.ru', { title: 'ru', lang: 'ru', pathLang: 'ru', ...of('b') }),
      makePost('b', { title: 'b' }),
    );
    expect(groups).toEqual({ 'posts/b.md': 'b ru', 'posts/a.ru.md': 'b ru' });
  });

  it('follows chains and circles', () => {
    expect(
      group(
        makePost('a'),
        makePost('b', { lang: 'ru', ...of('a') }),
        makePost('c', { lang: 'de', ...of('b') }),
      ).groups['posts/a.md'],
    ).toBe('a c b');
    const circle = group(
      makePost('a', of('c')),
      makePost('b', { lang: 'ru', ...of('a') }),
      makePost('c', { lang: 'de', ...of('b') }),
    );
    expect(circle.groups['posts/c.md']).toBe('c a b');
  });

  it('joins translations of what is not published, and pages with posts', () => {
    expect(
      group(
        makePost('b', { lang: 'ru', ...of('draft') }),
        makePost('c', { lang: 'de', ...of('draft') }),
      ).groups['posts/b.md'],
    ).toBe('c b');
    expect(
      group(
        makePage('about'),
        makePage('ru/about', { lang: 'ru', ...of('pages/about') }),
        makePost('de', { lang: 'de', ...of('pages/ru/about') }),
      ).groups['pages/about.md'],
    ).toBe('about de about');
    expect(group(makePost('b', { lang: 'ru', ...of('nowhere') }))).toEqual({
      groups: {},
      problems: [],
    });
  });

  it('shows one a language, the original before others, and says which is not shown', () => {
    const { groups, problems } = group(
      makePost('a'),
      makePost('b', { lang: 'en', ...of('a') }),
      makePost('z', { lang: 'ru', ...of('a') }),
      makePost('y', { lang: 'ru', ...of('b') }),
    );
    expect(groups).toEqual({ 'posts/a.md': 'a y', 'posts/y.md': 'a y' });
    expect(problems).toMatchObject([
      {
        code: 'same-language',
        severity: 'warning',
        path: 'posts/b.md',
        related: [{ path: 'posts/a.md' }],
        message: 'Cannot show the translation: "posts/a.md" is in the same language, en',
      },
      { code: 'same-language', path: 'posts/z.md', related: [{ path: 'posts/y.md' }] },
    ]);
    expect(group(makePost('a'), makePost('b', of('a'))).groups).toEqual({});
  });

  it('is the same whatever the order, and its groups part the posts, one a language each', () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f'];
    const post = (name: string) =>
      fc
        .record({
          lang: fc.constantFrom(undefined, 'ru', 'de', 'he'),
          original: fc.constantFrom(
            undefined,
            undefined,
            ...names.filter((one) => one !== name),
            'gone',
          ),
        })
        .map(({ lang, original }) =>
          makePost(name, {
            ...(lang !== undefined && { lang }),
            ...(original !== undefined && of(original)),
          }),
        );
    let grouped = 0;
    fc.assert(
      fc.property(
        fc.tuple(...names.map(post)),
        fc.shuffledSubarray(names, { minLength: 6 }),
        (posts, order) => {
          const { translations, problems } = groupTranslations(posts, 'en');
          const other = groupTranslations(
            order.map((name) => posts[names.indexOf(name)]!),
            'en',
          );
          expect(new Map([...other.translations].toSorted())).toEqual(
            new Map([...translations].toSorted()),
          );
          expect(other.problems.map(({ path }) => path).toSorted()).toEqual(
            problems.map(({ path }) => path).toSorted(),
          );
          for (const [source, members] of translations) {
            expect(members.filter((one) => one.source === source)).toHaveLength(1);
            expect(new Set(members.map(({ lang = 'en' }) => lang)).size).toBe(members.length);
            expect(members.length).toBeGreaterThan(1);
            for (const one of members) expect(translations.get(one.source)).toBe(members);
            grouped += 1;
          }
          // Whoever says what it translates is shown with it, or said not to be.
          for (const { source, translationOf } of posts) {
            const named = posts.find((one) => one.source === translationOf);
            if (named && !problems.some(({ path }) => path === source || path === named.source))
              expect(translations.get(source)).toContain(named);
          }
        },
      ),
      { seed: 11, numRuns: 500 },
    );
    expect(grouped).toBeGreaterThan(500);
  });
});
