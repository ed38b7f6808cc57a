import { describe, expect, it } from 'vitest';
import { planSocialImage } from '../../../src/features/social-images/plan.ts';
import type { Post } from '../../../src/site/types.ts';
import { fingerprinted, makeConfig, makePost } from '../../support/make-post.ts';
import { planOf } from '../../support/plan-of.ts';

const plan = (given: Partial<Post> = {}, since: string | undefined = '2015-06-07') =>
  planSocialImage(fingerprinted({ ...makePost('a', { title: 'Rivers' }), ...given }), {
    config: makeConfig({ base: '/n', socialImages: since === '' ? {} : { since } }),
  });

describe('planSocialImage', () => {
  it('says what stands in the picture, and where it stands', () => {
    const made = plan()!;
    expect(made.text).toEqual({
      masthead: 'The Example',
      headline: 'Rivers',
      line: 'June 7, 2015',
      isRightToLeft: false,
    });
    expect(made.view).toEqual({
      src: `/n/assets/img/${made.name}`,
      width: 1200,
      height: 630,
      alt: 'The Example · Rivers · June 7, 2015',
    });
    expect(made.name).toMatch(/^[0-9a-f]{16}\.png$/);
  });

  it.each<[string, Partial<Post>, string | undefined]>([
    ['a post from before the day', {}, '2015-06-08'],
    ['a post with an image of its own', { image: { src: '/a.png', alt: '' } }, '2015-06-07'],
    ['any post where no day is named', {}, ''],
  ])('leaves %s without', (_, given, since) => {
    expect(plan(given, since)).toBeUndefined();
  });

  it('names place, and the day of writing where it is another one', () => {
    expect(
      plan({ dateline: { place: 'Staunton', day: '2015-06-07', text: 'Staunton, June 7' } })!.text
        .line,
    ).toBe('Staunton · June 7, 2015');
    expect(
      plan({ dateline: { place: 'Staunton', day: '2015-06-05', text: 'Staunton, June 5' } })!.text
        .line,
    ).toBe('Staunton, June 5 · June 7, 2015');
  });

  it('speaks the language of the post, from the side where it begins', () => {
    expect(plan({ lang: 'ru' })!.text.line).toMatch(/2015/);
    expect(plan({ lang: 'ru' })!.text.line).toMatch(/июн/);
    expect(
      [
        plan({ lang: 'ar' }),
        plan({ dir: 'rtl' }),
        plan({ lang: 'ar', dir: 'ltr' }),
        plan({ lang: 'arn' }),
      ].map((made) => made!.text.isRightToLeft),
    ).toEqual([true, true, false, false]);
  });

  it('has another name with other words', () => {
    expect(plan({ title: 'Dams' })!.name).not.toBe(plan()!.name);
    expect(plan({ excerpt: 'Other' })!.name).toBe(plan()!.name);
  });
});

describe('a post with a picture made for it', () => {
  it('shows it, and has it among the files', () => {
    const { page, view } = planOf([makePost('a')], {
      config: { socialImages: { since: '2015-01-01' } },
      files: { images: { facts: new Map(), folder: '/cache/images' } },
    });
    const { social } = view('post', '/2015/06/a/');
    expect(page(social!.src)).toMatchObject({
      kind: 'asset',
      file: `/cache/images/${social!.src.split('/').at(-1)}`,
      source: 'posts/a.md',
    });
  });

  it('has none where no files are made', () => {
    expect(
      planOf([makePost('a')], {
        config: { socialImages: { since: '2015-01-01' } },
        files: { images: { facts: new Map() } },
      }).view('post', '/2015/06/a/'),
    ).not.toHaveProperty('social');
  });
});
