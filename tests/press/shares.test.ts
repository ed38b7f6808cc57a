import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { prepareStaging } from '../../src/emit/staging.ts';
import { listTemplates } from '../../src/load/list-templates.ts';
import { sourcePath } from '../../src/lib/path.ts';
import { planPages } from '../../src/plan/plan-pages.ts';
import { siteView } from '../../src/plan/site-view.ts';
import { openPrinting, parseAll, sharesOf } from '../../src/press/shares.ts';
import { makeConfig, makePost, makeSite } from '../make-post.ts';
import { makeFolder, postText } from '../site/broadsheet.ts';

const config = makeConfig();

describe('sharesOf', () => {
  it('cuts a list into runs, the last of which may be shorter', () => {
    const shares = (count: number) => [...sharesOf(Array.from({ length: count }, (_, index) => index), { size: 3, make: String })];
    expect([shares(0), shares(3), shares(7)]).toEqual([[], [['0', '1', '2']], [['0', '1', '2'], ['3', '4', '5'], ['6']]]);
  });

  it('makes an item when its share is asked for, not before', () => {
    const made: number[] = [];
    const shares = sharesOf([1, 2, 3, 4], { size: 2, make: (item) => made.push(item) });
    expect(made).toEqual([]);
    shares.next();
    expect(made).toEqual([1, 2]);
  });
});

describe('parseAll', () => {
  it('tells posts, problems and files that an error kept from becoming posts, in the order of the paths', async () => {
    const root = makeFolder();
    mkdirSync(join(root, 'posts'));
    const paths = Array.from({ length: 205 }, (_, index) => sourcePath(`posts/${String(index).padStart(3, '0')}.md`));
    for (const [index, path] of paths.entries()) writeFileSync(join(root, path), index === 150 ? 'No front matter.' : postText({ ...(index === 3 && { tags: 'null', image: '"javascript:x"' }) }));
    const done: number[] = [];
    const parsed = await parseAll(paths, { setup: { root, config, scratch: makeFolder() }, workers: 1, onDone: (count) => done.push(count) });
    expect(parsed.posts.map(({ source }) => source)).toEqual(paths.filter((_, index) => index !== 150));
    expect(parsed.problems.map(({ code, path }) => [code, path])).toEqual([['unsafe-url', paths[3]], ['no-front-matter', paths[150]]]);
    expect([...parsed.unread]).toEqual([paths[150]]);
    expect(done).toEqual([100, 200, 205]);
  });
});

describe('openPrinting', () => {
  const site = makeSite([makePost('a', { body: { spill: 0, offset: 0, bytes: 0 } })]);
  const theme = listTemplates({ theme: join(process.cwd(), 'templates'), own: '/nowhere' });
  const all = planPages(site, { publicFiles: [], themeFiles: [], postFiles: [], ownTemplates: [] }).pages;
  // Posts and feeds want bodies, which nobody has parsed here.
  const pages = all.filter(({ kind }) => kind !== 'post' && kind !== 'feed');

  async function open(given: { readonly templates?: typeof theme.templates; readonly folders?: { readonly output: string; readonly staging: string } } = {}) {
    const { templates = theme.templates, folders } = given;
    const printing = openPrinting({ config, workers: 1 });
    printing.start({ config, scratch: makeFolder(), templates, site: siteView(site), folders });
    onTestFinished(printing.close);
    return printing;
  }

  it('names all files of the site and counts those that are new or other than before', async () => {
    const folder = makeFolder();
    const folders = { output: join(folder, '_site'), staging: join(folder, 'staging') };
    prepareStaging(folders);
    const outputs = pages.map(({ output }) => output).sort();
    const first = await (await open({ folders })).print(pages, () => {});
    expect({ ...first, files: first.files.toSorted(), written: first.written.toSorted() }).toEqual({ files: outputs, written: outputs, problems: [] });
    const again = await (await open({ folders: { output: folders.staging, staging: join(folder, 'second') } })).print(pages, () => {});
    expect({ ...again, files: again.files.toSorted() }).toEqual({ files: outputs, written: [], problems: [] });
  });

  it('renders, and writes nothing, where no folders are given', async () => {
    const broken = { ...theme.templates, files: theme.templates.files.map((file) => (file.path === 'archive.vto' ? { ...file, text: '{{ nothing.at.all }}' } : file)) };
    const printed = await (await open({ templates: broken })).print(pages, () => {});
    expect(printed.files).toEqual([]);
    expect(printed.problems.map(({ code, message }) => [code, message.includes('/archive/')])).toEqual([['template-error', true]]);
  });
});
