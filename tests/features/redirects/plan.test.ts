import { describe, expect, it } from 'vitest';
import { findRedirects } from '../../../src/features/redirects/plan.ts';
import { planPermalinks } from '../../../src/plan/permalink.ts';
import { makePage, makePost, makeSite } from '../../support/make-post.ts';
import { planOf } from '../../support/plan-of.ts';

const config = { url: 'https://example.org/notes/', base: '/notes' };
const linesOf = (plan: ReturnType<typeof planOf>) => {
  const page = plan.page('/_redirects');
  return page?.kind === 'redirects' ? page.lines() : undefined;
};

describe('planRedirects', () => {
  const plan = planOf(
    [
      makePost('a', { aliases: ['/2009/05/x.html', '/old', '/Старое/', '/story.asp'] }),
      makePage('about', { aliases: ['/p/about.html'] }),
    ],
    { config },
  );

  it('plans a page at every former address that hosts serve as HTML', () => {
    const redirects = plan.pages.filter(({ kind }) => kind === 'redirect');
    expect(redirects.map(({ output }) => output)).toEqual([
      '2009/05/x.html',
      'old/index.html',
      'Старое/index.html',
      'story.asp/index.html',
      'p/about.html',
    ]);
    expect(redirects.map((page) => 'source' in page && page.source)).toEqual([
      ...Array(4).fill('posts/a.md'),
      'pages/about.md',
    ]);
  });

  it('shows where the page is now', () => {
    expect(plan.view('redirect', '/old/')).toMatchObject({
      title: 'a',
      target: '/notes/2015/06/a/',
      canonical: 'https://example.org/notes/2015/06/a/',
      noindex: false,
    });
  });

  it('writes a line for every former address, as it was', () => {
    expect(linesOf(plan)).toEqual([
      '/notes/2009/05/x.html /notes/2015/06/a/ 301',
      '/notes/old /notes/2015/06/a/ 301',
      '/notes/%D0%A1%D1%82%D0%B0%D1%80%D0%BE%D0%B5/ /notes/2015/06/a/ 301',
      '/notes/story.asp /notes/2015/06/a/ 301',
      '/notes/p/about.html /notes/about/ 301',
    ]);
  });

  it('makes one page of addresses that some disks have one file for, and a line for each', () => {
    const aliases = ['/2015/06/B/', '/Old/B', '/old/b', '/2015/06/b/'];
    const twice = planOf([makePost('b', { aliases })]);
    expect(twice.problems).toEqual([]);
    expect(
      twice.pages.filter(({ kind }) => kind === 'redirect').map(({ output }) => output),
    ).toEqual(['Old/B/index.html']);
    expect(linesOf(twice)).toEqual([
      '/2015/06/B/ /2015/06/b/ 301',
      '/Old/B /2015/06/b/ 301',
      '/old/b /2015/06/b/ 301',
    ]);
  });

  it('plans nothing where nothing has moved', () => {
    const none = planOf([makePost('a', { aliases: ['/2015/06/a/', '/2015/06/a'] })]);
    expect(none.problems).toEqual([]);
    expect(linesOf(none)).toBeUndefined();
  });

  it('makes nothing but an address that leads on of a post with `redirectTo`', () => {
    const posts = [
      makePost('a', { redirectTo: '/2015/06/b/#who', aliases: ['/old/a.html'] }),
      makePost('away', { redirectTo: 'https://example.com/x' }),
      makePost('b'),
    ];
    const { pages, problems } = planOf(posts);
    expect(problems).toEqual([]);
    expect(pages.filter(({ kind }) => kind === 'post').map(({ url }) => url)).toEqual([
      '/2015/06/b/',
    ]);
    const { redirects } = findRedirects(makeSite(posts), planPermalinks(makeSite(posts)).urlOf);
    expect(redirects.map(({ url, target }) => [url, target])).toEqual([
      ['/2015/06/a/', '/2015/06/b/#who'],
      ['/old/a.html', '/2015/06/b/#who'],
      ['/2015/06/away/', 'https://example.com/x'],
    ]);
  });

  it('leads no address on to itself', () => {
    expect(planOf([makePost('a', { redirectTo: '/2015/06/a' })]).problems).toMatchObject([
      { code: 'bad-alias', at: { kind: 'field', name: 'redirectTo' } },
    ]);
  });

  it('refuses the page for addresses that do not exist as an alias', () => {
    const aliases = ['/fine/', '/404.html'];
    expect(planOf([makePost('a', { aliases })]).problems).toMatchObject([
      {
        code: 'bad-alias',
        message: 'Cannot redirect from "/404.html": hosts show it at addresses that do not exist',
        at: { kind: 'field', name: 'aliases', item: '/404.html' },
      },
    ]);
  });

  it.each(['https://other.example/a/', '/../a/', '/a?p=1', '/a#b', '', '//a'])(
    'refuses the alias %j',
    (alias) => {
      expect(planOf([makePost('a', { aliases: ['/fine/', alias] })]).problems).toMatchObject([
        {
          code: 'bad-alias',
          severity: 'error',
          message: `Cannot redirect from "${alias}": it is not a path inside the site`,
          path: 'posts/a.md',
          at: { kind: 'field', name: 'aliases', item: alias },
        },
      ]);
    },
  );

  it.each(['/*', '/a/*', '/%2A', '/:splat/', '/a/:Name', '/%3Aname/x'])(
    'refuses the alias %j, which hosts read as a pattern',
    (alias) => {
      expect(planOf([makePost('a', { aliases: ['/fine/', alias] })]).problems).toMatchObject([
        {
          code: 'bad-alias',
          message: `Cannot redirect from "${alias}": hosts read it as a pattern for many addresses`,
        },
      ]);
    },
  );

  it('leaves out of the list what some hosts read as a pattern, and makes its page', () => {
    const aliases = ['/wiki/File:Dam', '/10:30/', '/a b/', '/$x/', '/a%0ab/'];
    const moved = planOf([makePost('a', { aliases: aliases.slice(0, 4) })]);
    expect(moved.problems).toEqual([]);
    expect(moved.page('/wiki/File:Dam/')).toBeDefined();
    expect(linesOf(moved)).toEqual([
      '/10:30/ /2015/06/a/ 301',
      '/a%20b/ /2015/06/a/ 301',
      '/$x/ /2015/06/a/ 301',
    ]);
    expect(planOf([makePost('a', { aliases: aliases.slice(4) })]).problems).toHaveLength(1);
  });
});
