import { describe, expect, it } from 'vitest';
import { isPage, makeAnswer } from '../../src/dev/answer.ts';
import type { LiveSite } from '../../src/dev/live-site.ts';
import { outputPathOf, urlPath } from '../../src/lib/url.ts';
import type { Diagnostic } from '../../src/site/diagnostics.ts';
import type { Page } from '../../src/site/pages.ts';

const page = (path: string, source?: string) => {
  const url = urlPath(path)!;
  return { kind: 'page', url, output: outputPathOf(url), ...(source && { source }) } as Page;
};
const problem = (severity: 'error' | 'warning', path: string) =>
  ({
    severity,
    path,
    message: `${severity} in ${path}`,
    code: 'x',
    line: 1,
    frame: '',
    related: [],
  }) as unknown as Diagnostic;

function site(contents: Readonly<Record<string, string>>): LiveSite {
  const pages = [page('/a/', 'posts/a.md'), page('/broken/'), page('/feed.xml'), page('/404.html')];
  return {
    pages: () => new Map(pages.map((one) => [one.output, one])),
    base: () => '',
    watched: () => [],
    make: async ({ url }) => contents[url],
    diagnostics: () => [
      problem('error', 'posts/b.md'),
      problem('warning', 'posts/a.md'),
      problem('warning', 'posts/c.md'),
    ],
    change: async () => {},
    close: () => {},
  };
}

const whole = site({ '/a/': '<body>A</body>', '/feed.xml': '<rss/>', '/404.html': 'Not found' });

describe('makeAnswer', () => {
  it('puts the errors of the site and the warnings of its file into a page', async () => {
    const { status, name, content } = await makeAnswer('/a/', whole);
    expect([status, name]).toEqual([200, 'a/index.html']);
    expect(content).toMatch(/^<body>A<broadsheet-problems>/);
    expect(content).toContain('error in posts/b.md');
    expect(content).toContain('warning in posts/a.md');
    expect(content).not.toContain('posts/c.md');
  });

  it('leaves other files as they are', async () => {
    expect(await makeAnswer('/feed.xml', whole)).toEqual({
      status: 200,
      name: 'feed.xml',
      content: '<rss/>',
    });
  });

  it('redirects to the slash, and shows 404.html for what does not exist', async () => {
    expect(await makeAnswer('/a', whole)).toMatchObject({ status: 302, location: '/a/' });
    const { status, content } = await makeAnswer('/nowhere/', whole);
    expect([status, String(content).startsWith('Not found')]).toEqual([404, true]);
  });

  it('stands in for a page that cannot be made, and for a missing 404.html', async () => {
    const { status, content } = await makeAnswer('/broken/', whole);
    expect([status, String(content).includes('error in posts/b.md')]).toEqual([500, true]);
    expect((await makeAnswer('/nowhere/', site({}))).status).toBe(500);
  });
});

it('isPage is true for what windows show, redirects excepted', () => {
  const answer = { status: 200, content: '' };
  expect(isPage({ ...answer, name: 'a/index.html' })).toBe(true);
  expect(isPage({ ...answer, name: 'a.css' })).toBe(false);
  expect(isPage({ ...answer, name: '', location: '/a/' })).toBe(false);
});
