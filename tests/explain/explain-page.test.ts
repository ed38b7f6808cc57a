import { mkdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { build } from '../../src/build/build.ts';
import {
  type ExplainOptions,
  type Explanation,
  explainPage,
} from '../../src/explain/explain-page.ts';
import { makeFolder, postText, readTexts } from '../support/broadsheet.ts';
import { makeConfig } from '../support/make-post.ts';
import { makeSite } from '../support/make-site.ts';

const nowMs = Date.parse('2024-06-01');
const damsUrl = '/2024/03/dams/';
const [roads, dams] = ['posts/2024-03-11-roads.md', 'posts/2024-03-12-dams.md'];
const files = {
  [roads]: postText({ title: 'Roads', tags: '[all]' }),
  [dams]: postText({ title: 'Dams', date: '2024-03-12', tags: '[all]' }),
  'posts/2024-07-01-bridges.md': postText({ title: 'Bridges', date: '2024-07-01' }),
};

interface Site {
  readonly root: string;
  readonly write: (path: string, text: string) => void;
  readonly build: (given?: {
    readonly nowMs?: number;
    readonly pageSize?: number;
  }) => Promise<unknown>;
  readonly explain: (text: string, given?: Partial<ExplainOptions>) => Promise<Explanation>;
}

function openSite(): Site {
  const root = makeSite(files);
  const folders = {
    cwd: root,
    root,
    output: join(root, '_site'),
    cache: join(root, '.cache/broadsheet'),
  };
  return {
    root,
    write: (path, text) => {
      mkdirSync(join(root, path, '..'), { recursive: true });
      writeFileSync(join(root, path), text);
    },
    build: ({ pageSize = 20, ...given } = {}) =>
      build({
        root,
        config: makeConfig({ pageSize }),
        drafts: false,
        future: false,
        nowMs,
        write: true,
        ...given,
      }),
    explain: async (text, given) => {
      const found = await explainPage(text, {
        ...folders,
        scratch: makeFolder(),
        config: makeConfig(),
        nowMs,
        workers: 1,
        reloadFrom: undefined,
        ...given,
      });
      if ('unknown' in found) throw new Error(`unknown: ${JSON.stringify(found)}`);
      return found;
    },
  };
}

describe('explainPage', () => {
  it('explains a page of a site that was never built, from a fresh plan', async () => {
    const { page } = await openSite().explain(damsUrl);
    expect(page).toMatchObject({
      kind: 'post',
      url: damsUrl,
      output: '2024/03/dams/index.html',
      templates: expect.arrayContaining([{ path: 'templates/post.vto', of: 'theme' }]),
      shows: { title: 'Dams', earlier: { title: 'Roads' } },
      sources: { own: dams, shown: { earlier: [roads] } },
      next: { outcome: 'new', changes: [{ kind: 'file', path: dams, change: 'new' }] },
    });
    expect(page).not.toHaveProperty('last');
  });

  it('knows the sizes of images, as the build did', async () => {
    const site = openSite();
    site.write(
      'public/line.svg',
      '<svg xmlns="http://www.w3.org/2000/svg" width="30" height="20"/>',
    );
    site.write(dams, postText({ title: 'Dams', date: '2024-03-12', image: '/line.svg' }));
    await site.build();
    expect((await site.explain(damsUrl)).page).toMatchObject({
      shows: { image: { width: 30, height: 20 } },
      next: { outcome: 'left-alone' },
    });
  });

  it('says what the next build does about an edit, and later what the last one did', async () => {
    const site = openSite();
    await site.build();
    site.write(roads, postText({ title: 'Other roads', tags: '[all]' }));
    const changes = [
      { kind: 'field', path: 'earlier.title', from: 'Roads', to: 'Other roads' },
      { kind: 'field', path: 'related[0].title', from: 'Roads', to: 'Other roads' },
    ];
    const before = (await site.explain(damsUrl)).page!;
    expect(before).toMatchObject({
      last: { build: 1, outcome: 'new' },
      next: { outcome: 'rendered', changes },
    });
    await site.build();
    const after = (await site.explain(damsUrl)).page!;
    expect(after).toMatchObject({
      last: { build: 2, outcome: 'rendered', changes },
      next: { outcome: 'left-alone', changes: [] },
    });
    expect(after.bytes).toBe(statSync(join(site.root, '_site', after.output)).size);
  });

  it('still knows both sides after many builds', async () => {
    const site = openSite();
    for (const title of ['A', 'B', 'C', 'D', 'E']) {
      site.write(roads, postText({ title, tags: '[all]' }));
      await site.build();
    }
    expect((await site.explain(damsUrl)).page!.last).toMatchObject({
      build: 5,
      changes: [{ path: 'earlier.title', from: 'D', to: 'E' }, {}],
    });
  });

  it('knows a page that is gone, and one that has come due', async () => {
    const site = openSite();
    await site.build();
    rmSync(join(site.root, dams));
    await site.build({ nowMs: Date.parse('2024-07-02') });
    expect((await site.explain(dams, { nowMs: Date.parse('2024-07-02') })).page).toMatchObject({
      last: { outcome: 'removed', changes: [{ path: dams, change: 'gone' }] },
      next: { outcome: 'absent' },
    });
    expect(
      (await site.explain('/2024/07/bridges/', { nowMs: Date.parse('2024-07-02') })).page!.last,
    ).toMatchObject({
      outcome: 'new',
      changes: [{ text: 'posts/2024-07-01-bridges.md was not published' }],
    });
  });

  it('names a changed key of the configuration, and a changed template', async () => {
    const site = openSite();
    await site.build();
    await site.build({ pageSize: 10 });
    const config = makeConfig({ pageSize: 10 });
    expect((await site.explain('/', { config })).page!.last).toMatchObject({
      outcome: 'rendered',
      changes: [{ path: 'config.pageSize', from: 20, to: 10 }],
    });
    site.write('templates/post.vto', '<h1>{{ view.title }}</h1>');
    expect((await site.explain(damsUrl, { config })).page).toMatchObject({
      templates: [{ path: 'templates/post.vto', of: 'site' }],
      next: { changes: [{ path: 'templates/post.vto', change: 'changed' }] },
    });
  });

  it('knows a page whose file somebody has deleted', async () => {
    const site = openSite();
    await site.build();
    rmSync(join(site.root, '_site/2024/03/dams/index.html'));
    expect((await site.explain(damsUrl)).page!.next).toEqual({
      outcome: 'rendered',
      changes: [{ kind: 'other', text: 'its file is not as it was written' }],
    });
  });

  it('answers without the records of posts, with less to say', async () => {
    const site = openSite();
    await site.build();
    site.write(roads, postText({ title: 'Other roads', tags: '[all]' }));
    await site.build();
    rmSync(join(site.root, '.cache/broadsheet/records.log'));
    expect((await site.explain(damsUrl)).page).toMatchObject({
      shows: { earlier: { title: 'Other roads' } },
      last: {
        outcome: 'rendered',
        changes: [{ text: 'what it showed before is no longer remembered' }],
      },
    });
  });

  it('lists the pages that show a file, and those that a template makes', async () => {
    const site = openSite();
    await site.build();
    const { shownOn, page } = await site.explain(roads);
    expect(page!.url).toBe('/2024/03/roads/');
    expect(shownOn).toMatchObject({
      post: [damsUrl, '/2024/03/roads/'],
      home: ['/'],
      tag: ['/tags/all/'],
      sitemap: ['/sitemap.xml', '/sitemap-news.xml'],
      feed: expect.arrayContaining(['/feed.xml']),
    });
    expect(Object.keys((await site.explain('templates/period.vto')).shownOn!)).toEqual([
      'year',
      'month',
      'day',
    ]);
    expect(await site.explain('posts/2024-07-01-bridges.md')).toEqual({
      file: 'posts/2024-07-01-bridges.md',
      shownOn: {},
    });
  });

  it('suggests what was probably meant', async () => {
    const { root } = openSite();
    const options = {
      cwd: root,
      root,
      output: join(root, '_site'),
      cache: join(root, '.cache'),
      scratch: makeFolder(),
      config: makeConfig(),
      nowMs,
      workers: 1,
      reloadFrom: undefined,
    };
    expect(await explainPage('/2024/03/dasm/', options)).toEqual({
      unknown: true,
      nearest: damsUrl,
    });
  });

  it('writes nothing into the site', async () => {
    const site = openSite();
    await site.explain(damsUrl);
    expect(Object.keys(readTexts(site.root)).sort()).toEqual(Object.keys(files).sort());
    await site.build();
    site.write(roads, postText({ title: 'Other roads' }));
    const before = readTexts(site.root);
    for (const path of Object.keys(before)) utimesSync(join(site.root, path), 1e9, 1e9);
    await site.explain(damsUrl);
    expect(readTexts(site.root)).toEqual(before);
    expect(
      Object.keys(before).filter((path) => statSync(join(site.root, path)).mtimeMs !== 1e12),
    ).toEqual([]);
  });
});
