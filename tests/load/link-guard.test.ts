import { mkdirSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { guardLinks, makeIsPart } from '../../src/load/link-guard.ts';
import { listData } from '../../src/load/list-data.ts';
import { listSite } from '../../src/load/list-site.ts';
import { dataFile, dataFolder } from '../../src/site/data-source.ts';
import { makeSite } from '../support/make-site.ts';

/** A site, and a folder beside it that is none of it. */
function siteWithLinks(links: Readonly<Record<string, string>>): string {
  const root = join(
    makeSite({
      'site/posts/a.md': '',
      'site/public/b.png': '',
      'site/parts/c.md': '',
      'site/.git/config': 'password',
      'site2/d.md': 'secret',
    }),
    'site',
  );
  for (const [path, target] of Object.entries(links)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    symlinkSync(target, join(root, path));
  }
  return root;
}

/** The paths that are listed, and the links that are not followed. */
function list(root: string, followLinks = false) {
  const guard = guardLinks(root, { followLinks });
  const { posts, pages, customTemplates, attachments, publicFiles } = listSite(root, guard);
  const data = listData(root, [dataFile('data.json'), dataFolder('data')], guard);
  const files = [...attachments, ...publicFiles, ...data].map(({ path }) => path);
  return {
    listed: [...posts, ...pages, ...customTemplates, ...files].toSorted(),
    left: guard.problems.map(({ message }) => /"([^"]+)"/.exec(message)![1]).toSorted(),
  };
}

describe('guardLinks', () => {
  it('follows links within the site, wherever they stand', () => {
    const root = siteWithLinks({
      'posts/c.md': '../parts/c.md',
      pages: 'parts',
      'public/parts': '../parts',
      'data.json': 'public/b.png',
      'data/e.json': '../posts/a.md',
      'posts/gone.md': 'nowhere.md',
    });
    const { listed, left } = list(root);
    expect(left).toEqual([]);
    expect(listed).toEqual([
      'b.png',
      'data.json',
      'data/e.json',
      'pages/c.md',
      'parts/c.md',
      'posts/a.md',
      'posts/c.md',
    ]);
  });

  const out = {
    'posts/d.md': '../../site2/d.md',
    'posts/all': '../..',
    'posts/chain.md': 'd.md',
    pages: '../site2',
    'public/pw': '/etc/passwd',
    'public/git': '../.git',
    'public/site': '..',
    'data.json': '../site2/d.md',
    data: '../site2',
  };

  it('follows none that leads elsewhere, also for whole folders, and not into hidden ones', () => {
    const { listed, left } = list(siteWithLinks(out));
    expect(listed).toEqual(['b.png', 'posts/a.md']);
    expect(left).toEqual(Object.keys(out).toSorted());
  });

  it('follows all of them if the configuration says so', () => {
    const { 'posts/all': _, 'public/site': __, ...links } = out;
    const { listed, left } = list(siteWithLinks(links), true);
    expect(left).toEqual([]);
    expect(listed).toContain('posts/d.md');
    expect(listed).toContain('pages/d.md');
    expect(listed).toContain('pw');
    expect(listed).toContain('git/config');
    expect(listed).toContain('data.json');
  });

  it('takes the real path of the site: a link to it is no way out', () => {
    const root = siteWithLinks({ '../alias': 'site' });
    const isPart = makeIsPart(join(root, '../alias'), { followLinks: false });
    expect(isPart(join(root, 'posts/a.md'))).toBe(true);
    expect(isPart(`${root}2/d.md`)).toBe(false);
    expect(isPart(root)).toBe(false);
  });
});
