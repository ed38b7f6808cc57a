import { get } from 'node:http';
import { describe, expect, it } from 'vitest';
import { postText } from '../support/broadsheet.ts';
import { type ServedSite, serveFiles, until, useBrowser } from '../support/served-site.ts';

const open = useBrowser();
const roads = 'posts/2024-03-11-roads.md';
const rivers = 'posts/2024-03-12-rivers.md';
const twoPosts = {
  [roads]: postText({ title: 'Roads' }, 'First text.\n'),
  [rivers]: postText({ title: 'Rivers', date: '2024-03-12' }),
};
const at = ({ url }: ServedSite, path: string) => fetch(new URL(path, url), { redirect: 'manual' });
const statusOf = async (site: ServedSite, path: string) => (await at(site, path)).status;
/** With the path to the letter, which fetch would tidy up. */
const rawStatus = ({ url }: ServedSite, path: string, headers = {}) =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(url);
    get({ hostname, port, path, headers, agent: false }, (response) =>
      resolve(response.resume().statusCode),
    ).on('error', reject);
  });
const has = async (site: ServedSite, path: string, text: string) =>
  (await (await at(site, path)).text()).includes(text);

describe('the dev server', () => {
  it('puts a new post on the home page, and forgets a deleted one', async () => {
    const site = await serveFiles(twoPosts);
    const page = await open(site.url);
    site.write(
      'posts/2024/2024-03-13-harbours.md',
      postText({ title: 'Harbours', date: '2024-03-13' }),
    );
    await page.getByRole('link', { name: 'Harbours' }).first().waitFor();
    site.remove('posts/2024');
    await page.getByRole('link', { name: 'Harbours' }).first().waitFor({ state: 'detached' });
    expect(await statusOf(site, '2024/03/harbours/')).toBe(404);
  });

  it('follows a post to its new address', async () => {
    const site = await serveFiles(twoPosts);
    site.write(roads, postText({ title: 'Roads', slug: 'streets' }));
    await until(async () => (await statusOf(site, '2024/03/streets/')) === 200, 'the new address');
    expect(await statusOf(site, '2024/03/roads/')).toBe(404);
  });

  it('serves files, feeds and redirects as hosts do, below the path of the site', async () => {
    const site = await serveFiles({
      ...twoPosts,
      'public/a b.txt': 'plain',
      'broadsheet.config.json': '{"url":"https://example.org/notes/"}',
    });
    expect(new URL(site.url).pathname).toBe('/notes/');
    expect((await at(site, '/')).headers.get('location')).toBe('/notes/');
    expect((await at(site, '2024/03/roads?x=1')).headers.get('location')).toBe(
      '/notes/2024/03/roads/?x=1',
    );
    const [text, feed, lost] = await Promise.all(
      ['a%20b.txt', 'feed.xml', 'nowhere'].map((path) => at(site, path)),
    );
    expect([text!.headers.get('content-type'), await text!.text()]).toEqual([
      'text/plain; charset=utf-8',
      'plain',
    ]);
    expect([feed!.headers.get('content-type'), (await feed!.text()).slice(0, 5)]).toEqual([
      'application/xml; charset=utf-8',
      '<?xml',
    ]);
    expect([lost!.status, (await lost!.text()).includes('not found')]).toEqual([404, true]);
    expect(await statusOf(site, '/elsewhere/')).toBe(404);
    site.write('public/new.txt', 'new');
    await until(async () => (await statusOf(site, 'new.txt')) === 200, 'a new file is served');
  });

  it('follows the code of the site, and the files that its features read', async () => {
    const code = (mark: string) => `import { dataFile, defineFeature } from 'broadsheet';
const names = dataFile('data/names.json');
export const desk = defineFeature({
  name: 'desk',
  describe: 'Desks.',
  files: [names],
  model: ({ read }) => ({ value: read(names) }),
  onPost: { show: ({ title }, { model }) => ({ desk: \`${mark} \${model?.[title]}\` }) },
});
`;
    const site = await serveFiles({
      ...twoPosts,
      'templates/post.vto': '<p>{{ view.desk }}</p>',
      'broadsheet.config.ts':
        "import { desk } from './desk.ts';\nexport default { features: [desk] };\n",
      'desk.ts': code('First'),
    });
    const shows = (text: string) => () => has(site, '2024/03/roads/', `<p>${text}</p>`);
    expect(await shows('First undefined')()).toBe(true);
    site.write('data/names.json', '{ "Roads": "north" }');
    await until(shows('First north'), 'a file that was not there');
    site.write('data/names.json', '{ "Roads": "south" }');
    await until(shows('First south'), 'a changed file');
    site.write('desk.ts', code('Second'));
    await until(shows('Second south'), 'changed code');
  });

  it('reads a changed configuration; if it is broken, says so and keeps the site', async () => {
    const config = (title: string) => `export default { title: ${title} };\n`;
    const site = await serveFiles({ ...twoPosts, 'broadsheet.config.mjs': config('"First"') });
    expect(await has(site, '', 'First')).toBe(true);
    site.write('broadsheet.config.mjs', config('"Second"'));
    await until(() => has(site, '', 'Second'), 'the new title');
    site.write('broadsheet.config.mjs', config('7'));
    await until(() => has(site, '', 'error[bad-config-value]'), 'the problem');
    expect(await has(site, '', 'Second')).toBe(true);
    site.write('broadsheet.config.mjs', config('"Third"'));
    await until(() => has(site, '', 'Third'), 'the third title');
    expect(site.problems()).toBe('');
  });

  it('shows drafts where it is asked to', async () => {
    const draft = { ...twoPosts, [roads]: postText({ title: 'Roads', draft: 'true' }) };
    expect(await statusOf(await serveFiles(draft), '2024/03/roads/')).toBe(404);
    expect(await statusOf(await serveFiles(draft, { drafts: true }), '2024/03/roads/')).toBe(200);
  });

  it('survives whatever is asked of it and written into its site', async () => {
    const site = await serveFiles(twoPosts);
    for (const path of [
      '/%',
      '/%00',
      '//evil.example/..',
      '/../../etc/passwd',
      '/a%2f..%2fb',
      '/.11ty/../x',
      '/2024//evil.example',
      '*',
    ]) {
      expect([path, await rawStatus(site, path)]).toEqual([path, 404]);
    }
    for (const text of ['', '\0\0', '---', '---\n: :\n---\n', '\ufffd'.repeat(1000)])
      site.write(roads, text);
    site.write('posts/new/deep/folder.md/not-a-post.txt', '');
    site.remove(rivers);
    await until(async () => (await statusOf(site, '2024/03/rivers/')) === 404, 'the post is gone');
    site.write(roads, postText({ title: 'Still there' }));
    await until(() => has(site, '', 'Still there'), 'the server is up');
  });
});
