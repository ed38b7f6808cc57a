import { describe, expect, it } from 'vitest';
import { sourcePath } from '../../src/lib/path.ts';
import { fileUrl } from '../../src/lib/url.ts';
import { makeLink, makePage, makePost, makeStaticFile } from '../support/make-post.ts';
import { planOf } from '../support/plan-of.ts';

const link = (path: string) => makeLink(path, { kind: 'file', path: sourcePath(path) });
const file = (folder: string, path: string) => makeStaticFile(path, `/${folder}/${path}`);
const plan = planOf(
  [
    makePost('a', { links: [link('posts/2015/chart.png')] }),
    makePost('b', { draft: true, links: [link('posts/secret.png')] }),
    makePage('about', { links: [link('pages/team.jpg')] }),
  ],
  {
    files: {
      publicFiles: [
        file('public', 'assets/style.css'),
        file('public', '50% off.png'),
        file('public', 'CNAME'),
      ],
      themeFiles: [file('theme', 'assets/style.css'), file('theme', 'assets/print.css')],
      postFiles: [
        'posts/2015/chart.png',
        'posts/2015/unused.png',
        'posts/secret.png',
        'pages/team.jpg',
      ].map((path) => file('site', path)),
      customPages: [{ url: fileUrl('desk/'), source: sourcePath('pages/desk.vto') }],
    },
  },
);
const assets = plan.pages
  .filter((page) => page.kind === 'asset')
  .map(({ output, file: from, source }) => [output, from, source]);

describe('planStaticFiles', () => {
  it('copies public/ as it is, in place of the theme’s files of the same path', () => {
    expect(assets).toEqual(
      expect.arrayContaining([
        ['assets/style.css', '/public/assets/style.css', 'public/assets/style.css'],
        ['50% off.png', '/public/50% off.png', 'public/50% off.png'],
        ['CNAME', '/public/CNAME', 'public/CNAME'],
        ['assets/print.css', '/theme/assets/print.css', undefined],
      ]),
    );
    expect(plan.problems).toEqual([]);
  });

  it('publishes the files beside posts that a published post or page links to, only', () => {
    expect(assets.filter(([output]) => output!.startsWith('media/'))).toEqual([
      ['media/2015/chart.png', '/site/posts/2015/chart.png', 'posts/2015/chart.png'],
      ['media/pages/team.jpg', '/site/pages/team.jpg', 'pages/team.jpg'],
    ]);
    expect(assets).toHaveLength(6);
  });
});

describe('fileAddresses', () => {
  it('names every file that a link may lead to', () => {
    expect([...plan.urlOf]).toEqual(
      expect.arrayContaining([
        ['public/50% off.png', '/50%25%20off.png'],
        ['posts/2015/chart.png', '/media/2015/chart.png'],
        ['pages/desk.vto', '/desk/'],
        ['posts/a.md', '/2015/06/a/'],
      ]),
    );
    expect(plan.urlOf.has(sourcePath('posts/2015/unused.png'))).toBe(false);
  });
});
