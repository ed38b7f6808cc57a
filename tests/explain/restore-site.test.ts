import { describe, expect, it } from 'vitest';
import { dataOf } from '../../src/explain/data-of.ts';
import { restoreSite } from '../../src/explain/restore-site.ts';
import { contentHash } from '../../src/lib/hash.ts';
import { makeConfig, makeLink, makePost } from '../support/make-post.ts';

const posts = [
  makePost('b', {
    day: '2015-06-02',
    links: [makeLink('map.png', { kind: 'file', path: 'posts/map.png' as never })],
  }),
  makePost('a', { day: '2015-06-01' }),
  makePost('later', { day: '2015-07-01' }),
  makePost('unfinished', { draft: true }),
];
const names = [
  ...posts.map(({ source }) => source),
  'posts/map.png',
  'public/logo.svg',
  'theme/assets/style.css',
  'broadsheet.config.ts',
  'pages/map.njk',
];
const manifest = {
  files: new Map(
    names.map((path) => [path, { size: 1, mtimeMs: 1, ctimeMs: 1, hash: contentHash(path) }]),
  ),
  inputs: {
    config: JSON.stringify(makeConfig()),
    drafts: 'false',
    future: 'false',
    due: String(Date.parse('2015-06-02')),
  },
  pages: new Map([['map/index.html', {}]]) as never,
};
const custom = ['map', 'other'].map((name) => ({
  url: `/${name}/`,
  output: `${name}/index.html`,
  source: `pages/${name}.njk`,
  html: '',
})) as never;
const find = (path: string) => {
  const post = posts.find(({ source }) => source === path);
  return post && { hash: contentHash(path), post, problems: [] };
};

describe('restoreSite', () => {
  it('plans what a build had planned: posts due then, copied files, custom pages', () => {
    const plan = restoreSite(manifest, { records: { find }, custom, current: makeConfig() })!;
    const outputs = [...plan.pages.keys()];
    expect(outputs).toEqual(
      expect.arrayContaining([
        '2015/06/a/index.html',
        '2015/06/b/index.html',
        'media/map.png',
        'logo.svg',
        'assets/style.css',
        'map/index.html',
      ]),
    );
    for (const missing of [
      '2015/07/later/index.html',
      '2015/06/unfinished/index.html',
      'other/index.html',
    ])
      expect(outputs).not.toContain(missing);
    expect(dataOf(plan.pages.get('2015/06/a/index.html' as never)!)).toMatchObject({
      later: { title: 'b' },
    });
    expect(plan.view.title).toBe('The Example');
  });

  it('does without what it cannot know: where a record is gone there is no plan', () => {
    expect(
      restoreSite(manifest, {
        records: { find: (path) => (path === 'posts/a.md' ? undefined : find(path)) },
        custom,
        current: makeConfig(),
      }),
    ).toBe(undefined);
  });
});
