import { rmSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { buildPages } from './build-pages.ts';
import { makeSite } from './make-site.ts';

describe('buildPages', () => {
  it('builds a site beside it and says what kind each page is', async () => {
    const root = makeSite({
      'broadsheet.config.json': '{ "title": "Notes", "url": "https://example.org/" }',
      'posts/2015-06-07-dam.md':
        '---\ntitle: Dam\ntags: [Rivers]\naliases: [/old.html]\nnonsense: 1\n---\n\nText.\n',
      'pages/about.md': '---\ntitle: About\n---\n\nUs.\n',
      'public/raw.html': '<p>Raw',
    });
    const { folder, pages, problems } = await buildPages(root);
    const kinds = Object.fromEntries(pages.map(({ path, kind }) => [path, kind]));
    expect(kinds).toMatchObject({
      '': 'home',
      '2015/06/dam/': 'post',
      'about/': 'page',
      'tags/rivers/': 'tag',
      '2015/06/': 'month',
      '404.html': 'not-found',
      'old.html': 'redirect',
    });
    expect(kinds).not.toHaveProperty('raw.html');
    expect(pages.find(({ kind }) => kind === 'post')).toMatchObject({
      file: '2015/06/dam/index.html',
      html: expect.stringContaining('Dam</h1>'),
    });
    expect(problems).toEqual([expect.stringContaining('nonsense')]);
    rmSync(folder, { recursive: true });
  });
});
