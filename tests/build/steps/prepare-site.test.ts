import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type PlanFromOptions, planFrom } from '../../../src/build/steps/prepare-site.ts';
import type { ReadPosts } from '../../../src/build/steps/read-posts.ts';
import { surveySite } from '../../../src/build/steps/survey.ts';
import { sourcePath } from '../../../src/lib/path.ts';
import type { Post } from '../../../src/site/types.ts';
import { makeFolder } from '../../support/broadsheet.ts';
import { makeConfig, makeLink, makePost } from '../../support/make-post.ts';
import { makeSite } from '../../support/make-site.ts';

const config = makeConfig();
const june = Date.parse('2015-06-15');

function plan(
  root: string,
  given: Partial<PlanFromOptions> & {
    readonly posts?: readonly Post[];
    readonly unread?: readonly string[];
  } = {},
) {
  const { posts = [makePost('a')], unread = [], ...options } = given;
  const survey = surveySite({
    root,
    config,
    drafts: false,
    future: false,
    engine: '1',
    outputs: [],
    known: new Map(),
  });
  const read: ReadPosts = {
    posts,
    problems: [],
    unread: new Set(unread.map((path) => sourcePath(path))),
    hashes: new Map(),
    parsed: 0,
    fresh: [],
    bodies: new Map(),
    before: () => undefined,
  };
  return planFrom(survey, read, {
    root,
    config,
    drafts: false,
    future: false,
    nowMs: june,
    scratch: makeFolder(),
    ...options,
  });
}

const desk = {
  'pages/desk.vto': '<p>{{ site.title }}</p>',
  'pages/team.vto': '---\npermalink: /team.html\n---\n<p>Team</p>',
};

describe('planFrom', () => {
  it('models, then plans', async () => {
    const { site, view, pages, urlOf, problems } = await plan(
      makeSite({ 'public/logo.svg': '<svg/>' }),
    );
    expect([site.posts.length, view.title, problems]).toEqual([1, 'The Example', []]);
    expect(pages.map(({ url }) => url)).toEqual(
      expect.arrayContaining(['/2015/06/a/', '/', '/logo.svg', '/assets/style.css']),
    );
    expect(urlOf.get(sourcePath('posts/a.md'))).toBe('/2015/06/a/');
  });

  it('makes the pages of the owner’s own templates, and gives them to the plan', async () => {
    const { pages, custom } = await plan(makeSite(desk));
    expect(pages.filter(({ kind }) => kind === 'custom')).toMatchObject([
      {
        url: '/desk/',
        source: 'pages/desk.vto',
        html: expect.stringContaining('<p>The Example</p>'),
      },
      { url: '/team.html', source: 'pages/team.vto' },
    ]);
    expect(custom.pages).toHaveLength(2);
    const sitemap = pages.find(({ kind }) => kind === 'sitemap');
    expect(JSON.stringify(sitemap && 'entries' in sitemap && sitemap.entries())).toContain(
      'https://example.org/desk/',
    );
  });

  it('uses own pages again that are made of the same, and only those', async () => {
    const root = makeSite(desk);
    const { custom } = await plan(root);
    const marked = {
      ...custom,
      pages: custom.pages.map((page) => ({ ...page, html: 'made before' })),
    };
    expect(
      (await plan(root, { custom: marked, posts: [makePost('a', { words: 1 })] })).custom.pages.map(
        ({ html }) => html,
      ),
    ).toEqual(['made before', 'made before']);
    // Another post, another navigation, another template: they may show any of it.
    expect(
      (await plan(root, { custom: marked, posts: [makePost('b')] })).custom.pages[0]!.html,
    ).toContain('The Example');
    expect(
      (await plan(root, { custom: marked, posts: [makePost('a', { tags: ['War'] })] })).custom
        .pages[0]!.html,
    ).toContain('The Example');
    writeFileSync(join(root, 'pages/desk.vto'), 'Other');
    expect((await plan(root, { custom: marked })).custom.pages[0]!.html).toContain('Other');
  });

  it('makes none where the owner has no templates any more', async () => {
    const { custom } = await plan(makeSite(desk));
    expect((await plan(makeSite({}), { custom })).custom.pages).toEqual([]);
  });

  it('collects what is wrong with the model, own templates, the plan and the links', async () => {
    const posts = [
      makePost('a', {
        slug: 'same',
        extra: { mood: 'x' },
        tags: ['Roads'],
        links: [
          makeLink('gone.md', { kind: 'file', path: sourcePath('posts/gone.md') }),
          makeLink('bad.md', { kind: 'file', path: sourcePath('posts/bad.md') }),
        ],
      }),
      makePost('b', { slug: 'same', tags: ['roads and bridges', 'roads'] }),
    ];
    const { problems } = await plan(makeSite({ 'pages/broken.vto': '{{ nothing.at.all }}' }), {
      posts,
      unread: ['posts/bad.md'],
    });
    expect(problems.map(({ code }) => code).sort()).toEqual([
      'dead-link',
      'duplicate-url',
      'tag-spelling',
      'template-error',
      'unknown-field',
    ]);
    expect(problems.find(({ code }) => code === 'dead-link')?.message).toContain('posts/gone.md');
  });

  it('says from when until when the same posts are published', async () => {
    const root = makeSite({});
    const validOf = async (...days: readonly string[]) =>
      (await plan(root, { posts: days.map((day, index) => makePost(`p${index}`, { day })) })).valid;
    expect(await validOf('2015-06-01', '2015-06-15', '2015-06-16', '2015-08-01')).toEqual({
      fromMs: june,
      untilMs: Date.parse('2015-06-16'),
    });
    expect(await validOf('2015-08-01')).toEqual({
      fromMs: -Infinity,
      untilMs: Date.parse('2015-08-01'),
    });
    expect(await validOf()).toEqual({ fromMs: -Infinity, untilMs: Infinity });
  });
});
