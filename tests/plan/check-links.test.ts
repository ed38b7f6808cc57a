import { describe, expect, it } from 'vitest';
import { builtIn } from '../../src/features/index.ts';
import { sourcePath } from '../../src/lib/path.ts';
import { fileUrl } from '../../src/lib/url.ts';
import { buildSite } from '../../src/model/build-site.ts';
import { checkLinks } from '../../src/plan/check-links.ts';
import { planPages } from '../../src/plan/plan-pages.ts';
import type { InternalLink, SiteConfig } from '../../src/site/types.ts';
import { makeConfig, makeLink, makePage, makePost, makeStaticFile } from '../support/make-post.ts';

const toFile = (path: string, fragment = '') =>
  makeLink(path, { kind: 'file', path: sourcePath(path) }, fragment);
const toHtml = (path: string, written: string) =>
  makeLink(written, { kind: 'file', path: sourcePath(path) });
const toPath = (path: string, fragment = '') => makeLink(path, { kind: 'path', path }, fragment);
const toName = (path: string, fragment = '') => makeLink(path, { kind: 'name', path }, fragment);
const relative = (path: string, fragment = '') =>
  makeLink(path, { kind: 'relative', path }, fragment);

/** What is wrong with links in posts/2015/a.md, which stands at /2015/06/a/. */
function check(links: readonly InternalLink[], config: Partial<SiteConfig> = {}) {
  const all = [
    makePost('2015/a', { links, ids: ['own'] }),
    makePost('2015/b', {
      paragraphs: 12,
      ids: ['flood', 'мост'],
      aliases: ['/old/'],
      tags: ['War'],
    }),
    makePost('c', { permalink: '/2009/05/c.html' }),
    { ...makePost('raw', { ids: ['map'] }), source: sourcePath('posts/2015/raw.html') },
    makePost('d', { draft: true }),
    makePost('e', { day: '2030-01-01' }),
    makePage('about', { ids: ['desk'] }),
  ];
  const { site, unpublished } = buildSite(all, {
    config: makeConfig(config),
    drafts: false,
    future: false,
    features: builtIn,
    nowMs: Date.parse('2020-01-01'),
  });
  const plan = planPages(site, {
    publicFiles: [makeStaticFile('images/a b.png')],
    themeFiles: [],
    postFiles: [makeStaticFile('posts/2015/chart.png')],
    features: builtIn,
    customPages: [{ url: fileUrl('desk/'), source: sourcePath('pages/desk.vto') }],
  });
  return checkLinks(site, plan, { unpublished });
}

describe('checkLinks', () => {
  it.each([
    ['a post’s file', toFile('posts/2015/b.md', 'flood')],
    ['a page’s file', toFile('pages/about.md', 'desk')],
    ['the name that another engine has for a post', toName('b', 'flood')],
    ['a post in HTML', toFile('posts/2015/raw.html', 'map')],
    ['an address that looks like one', toHtml('posts/2009/05/c.html', '../../../2009/05/c.html')],
    ['a file beside the post', toFile('posts/2015/chart.png')],
    ['a file of public/', toFile('public/images/a b.png')],
    ['an own template', toFile('pages/desk.vto')],
    ['an address', toPath('/2015/06/b/', 'flood')],
    ['an address without its slash', toPath('/2015/06/b')],
    ['an address with index.html', toPath('/2015/06/b/index.html', 'flood')],
    ['an address of an .html file', toPath('/2009/05/c.html')],
    ['an address with a query', toPath('/2015/06/b/?m=1')],
    ['an encoded address', toPath('/%32015/06/%62/')],
    ['a public file, encoded', toPath('/images/a%20b.png')],
    ['a public file, not encoded', toPath('/images/a b.png')],
    ['a former address', toPath('/old/', 'anything')],
    ['the front page', toPath('/')],
    ['a list', toPath('/tags/war/', 'anything')],
    ['a feed', toPath('/feed.xml')],
    ['an own template’s address', toPath('/desk/')],
    ['dots in a path', toPath('/2015/06/x/../b/')],
    ['a relative address', relative('../b/', 'flood')],
    ['a relative .html file', relative('../../../2009/05/c.html')],
    ['the page itself', relative('', 'own')],
    ['the top of the page', relative('', 'top')],
    ['an encoded fragment', toPath('/2015/06/b/', '%D0%BC%D0%BE%D1%81%D1%82')],
    ['a fragment as it is', toPath('/2015/06/b/', 'мост')],
    ['a paragraph', toPath('/2015/06/b/', 'p12')],
    ['a text fragment', toPath('/2015/06/b/', ':~:text=flood')],
  ])('follows a link to %s', (_, link) => {
    expect(check([link])).toEqual([]);
  });

  it('warns of an address that no page has, and says what may be meant', () => {
    expect(check([toPath('/2014/06/b/')])).toEqual([
      {
        code: 'dead-link',
        severity: 'warning',
        message: 'Cannot follow the link: no page has the address "/2014/06/b/"',
        hint: 'did you mean "/2015/06/b/"?',
        path: 'posts/2015/a.md',
        at: { kind: 'url', url: '/2014/06/b/' },
      },
    ]);
    expect(check([toPath('/nothing-like-it/')])[0]!.hint).toBe(
      'link the file instead of the address, for example "./2015-06-07-rivers.md"',
    );
    expect(check([relative('../x/')])[0]!.message).toContain('"/2015/06/x/"');
    expect(check([toPath('/2015/06/B/')])).toHaveLength(1);
    expect(check([toPath('/100%/')])).toHaveLength(1);
  });

  it.each([
    [
      toFile('posts/2015/x.md'),
      'Cannot follow the link: there is no post or page "posts/2015/x.md"',
    ],
    [toFile('posts/d.md'), 'Cannot follow the link: "posts/d.md" is a draft'],
    [toFile('posts/e.md'), 'Cannot follow the link: "posts/e.md" is dated after this build'],
    [toFile('posts/2015/no.png'), 'Cannot find the file: there is no "posts/2015/no.png"'],
    [
      toHtml('posts/2015/no.html', 'no.html?a'),
      'Cannot follow the link: no page has the address "/2015/06/a/no.html"',
    ],
    [toPath('/images/no.png'), 'Cannot find the file: the site has none at "/images/no.png"'],
  ])('warns of a dead link in words of its own (%#)', (link, message) => {
    expect(check([link])).toMatchObject([
      { code: 'dead-link', severity: 'warning', message, hint: expect.stringMatching(/./) },
    ]);
  });

  it('suggests a file for a file, and a page for a page', () => {
    expect(check([toPath('/images/b.png')])[0]!.hint).toMatch(/^put the file/);
    expect(check([toPath('/img/a b.png')])[0]!.hint).toBe('did you mean "/images/a%20b.png"?');
    expect(check([toFile('posts/c.png')])[0]!.hint).toMatch(/^put the file/);
    expect(check([toFile('posts/2016/b.md')])[0]!.hint).toBe('did you mean "posts/2015/b.md"?');
  });

  it.each([
    toPath('/2015/06/b/', 'Flood'),
    toFile('posts/2015/b.md', 'floodd'),
    relative('../b/', 'fflood'),
  ])('warns of a fragment that a post does not have (%#)', (link) => {
    expect(check([link])).toMatchObject([
      {
        code: 'dead-fragment',
        severity: 'warning',
        message: `Cannot follow the link to "#${link.fragment}": the page has no such place`,
        hint: 'write "#flood"',
      },
    ]);
  });

  it.each(['p0', 'p13', 'p01', 'p'])(
    'warns of a paragraph that a post does not have: %s',
    (name) => {
      expect(check([toPath('/2015/06/b/', name)])).toMatchObject([{ code: 'dead-fragment' }]);
    },
  );

  it('warns of a fragment that the page itself does not have', () => {
    expect(check([relative('', 'nowhere')])).toMatchObject([
      {
        code: 'dead-fragment',
        hint: 'link a heading by its id, for example "#what-the-budget-hides", or leave "#" out',
      },
    ]);
  });

  it('warns once of a link that a post holds twice', () => {
    expect(check([toPath('/x/'), toPath('/x/')])).toHaveLength(1);
  });

  describe('below a base path', () => {
    const config = { url: 'https://example.org/notes/', base: '/notes' };

    it.each([
      toPath('/2015/06/b/'),
      toPath('/notes/2015/06/b/'),
      relative('../b/'),
      relative('../../../about/'),
    ])('follows links with and without it (%#)', (link) => {
      expect(check([link], config)).toEqual([]);
    });

    it('warns of a relative link that leaves it', () => {
      expect(check([relative('../../../../about/')], config)).toMatchObject([
        { code: 'dead-link', message: 'Cannot follow the link: no page has the address "/about/"' },
      ]);
    });
  });
});

describe('with files that could not be read', () => {
  const unread = new Set([sourcePath('posts/broken.md')]);
  function checkBeside(link: InternalLink) {
    const { site } = buildSite([makePost('a', { links: [link] })], {
      config: makeConfig({}),
      drafts: false,
      future: false,
      features: builtIn,
      nowMs: Date.parse('2020-01-01'),
    });
    const plan = planPages(site, {
      publicFiles: [],
      themeFiles: [],
      postFiles: [],
      features: builtIn,
      customPages: [],
    });
    return checkLinks(site, plan, { unread }).map(({ code }) => code);
  }

  it('calls a link to one of them, or to an address that may be theirs, not dead', () => {
    expect(checkBeside(toFile('posts/broken.md'))).toEqual([]);
    expect(checkBeside(toPath('/2015/06/broken/'))).toEqual([]);
  });

  it('still finds a link to a file that is not there', () => {
    expect(checkBeside(toFile('posts/nowhere.md'))).toEqual(['dead-link']);
  });
});

describe('the name that another engine has for a post', () => {
  it('is dead where no post has it, its place is missing, or it is a draft', () => {
    expect(
      check([toName('2014/b.md'), toName('bb'), toName('b', 'nowhere'), toName('d')]).map(
        ({ code, message }) => [code, message],
      ),
    ).toEqual([
      ['dead-link', 'Cannot follow the link: there is no post or page "2014/b.md"'],
      ['dead-link', 'Cannot follow the link: there is no post or page "bb"'],
      ['dead-fragment', 'Cannot follow the link to "#nowhere": the page has no such place'],
      ['dead-link', 'Cannot follow the link: "posts/d.md" is a draft'],
    ]);
  });
});

it('an address without its scheme is told what it lacks', () => {
  const link = makeLink('www.a.example/b.php', {
    kind: 'file',
    path: sourcePath('posts/2015/www.a.example/b.php'),
  });
  expect(check([link, relative('www.a.example/c')]).map(({ hint }) => hint)).toEqual([
    'write "https://www.a.example/b.php"',
    'write "https://www.a.example/c"',
  ]);
});
