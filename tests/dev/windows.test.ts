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
const has = async (site: ServedSite, path: string, text: string) =>
  (await (await at(site, path)).text()).includes(text);

describe('a window on the dev server', () => {
  it('shows a post as it is saved, without loading the page again', async () => {
    const site = await serveFiles(twoPosts);
    const page = await open(`${site.url}2024/03/roads/`);
    await page.evaluate('window.stays = true');
    site.write(roads, postText({ title: 'Roads and bridges' }, 'Second text.\n'));
    await page.getByText('Second text.').waitFor();
    expect(await page.locator('h1').innerText()).toBe('Roads and bridges');
    expect(await page.evaluate('window.stays')).toBe(true);
  });

  it('shows what is wrong with a post over its last good text, until it is mended', async () => {
    const site = await serveFiles(twoPosts);
    const page = await open(`${site.url}2024/03/roads/`);
    site.write(roads, '---\ntitle: Roads\ndate: 11 March\n---\n\n<b>Third</b> text.\n');
    const alert = page.getByRole('alert', { name: 'Problems' });
    await alert.waitFor();
    expect(await alert.locator('pre').innerText()).toContain(
      `${roads}:3:7 error[bad-date] Cannot read \`date\`: "11 March" is not a calendar date
  2 | title: Roads
  3 | date: 11 March
    |       ^^^^^^^^
  hint: `,
    );
    await until(() => site.problems().includes('error[bad-date]'), 'the terminal shows it, too');
    expect(await page.getByText('First text.').count()).toBe(1);
    site.write(roads, postText({ title: 'Roads' }, '<b>Third</b> text.\n'));
    await alert.waitFor({ state: 'detached' });
    await page.getByText('Third').waitFor();
    expect(site.problems()).toBe('');
  });

  it('closes problems by the keyboard, and shows them again when they are different', async () => {
    const site = await serveFiles({
      ...twoPosts,
      [roads]: '---\ntitle: Roads\ndate: 11 March\n---\n',
    });
    const page = await open(site.url);
    const alert = page.getByRole('alert');
    await alert.getByRole('button', { name: 'Close' }).press('Enter');
    await alert.waitFor({ state: 'detached' });
    await page.goto(`${site.url}2024/03/rivers/`);
    expect(await alert.count()).toBe(0);
    site.write(roads, '---\ntitle: Roads\ndate: 12 March\n---\n');
    await alert.waitFor();
    await alert.locator('pre').press('Escape');
    await alert.waitFor({ state: 'detached' });
  });

  it('shows warnings with the post that they are about, and not elsewhere', async () => {
    const site = await serveFiles({
      ...twoPosts,
      [roads]: postText({ title: 'Roads' }, '[dead](/nowhere/)\n'),
    });
    const page = await open(`${site.url}2024/03/roads/`);
    expect(await page.getByRole('alert').locator('pre').innerText()).toContain(
      'warning[dead-link]',
    );
    await page.goto(site.url);
    expect(await page.getByRole('alert').count()).toBe(0);
  });

  it('shows the new template at once, and why a broken one makes no page', async () => {
    const site = await serveFiles(twoPosts);
    const page = await open(`${site.url}2024/03/roads/`);
    site.write('templates/post.njk', '<title>x</title><body><p>Mine: {{ view.title }}</p></body>');
    await page.getByText('Mine: Roads').waitFor();
    site.write('templates/post.njk', '<title>x</title><body>{% if %}</body>');
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('alert').locator('pre').innerText()).toContain(
      'templates/post.njk:1:',
    );
    expect(await page.locator('h1').innerText()).toBe('This page cannot be shown');
    expect(await statusOf(site, '2024/03/rivers/')).toBe(500);
    expect(await statusOf(site, '')).toBe(200);
    await until(
      () => site.problems().includes('error[template-error]'),
      'the terminal shows it, too',
    );
    site.write(
      'templates/post.njk',
      '<title>x</title><body><p>Mended: {{ view.title }}</p></body>',
    );
    await page.getByText('Mended: Roads').waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
    await until(() => site.problems() === '', 'the terminal is quiet');
  });

  it('blames a template on the pages that it cannot make, and on no other', async () => {
    const site = await serveFiles({
      ...twoPosts,
      'templates/post.vto':
        '<body>{{ view.title === "Roads" ? view.nothing.there : view.title }}</body>',
    });
    expect([
      await statusOf(site, '2024/03/roads/'),
      await statusOf(site, '2024/03/rivers/'),
    ]).toEqual([500, 200]);
  });

  it('changes with others that show other pages', async () => {
    const site = await serveFiles(twoPosts);
    const [post, home, other] = await Promise.all(
      ['2024/03/roads/', '', '2024/03/rivers/'].map((path) => open(site.url + path)),
    );
    await other!.evaluate('window.stays = true');
    site.write(roads, postText({ title: 'Bridges' }, 'Fourth text.\n'));
    await post!.getByText('Fourth text.').waitFor();
    await home!.getByRole('link', { name: 'Bridges' }).first().waitFor();
    await other!.getByText('Bridges').first().waitFor();
    expect(await other!.evaluate('window.stays')).toBe(true);
  });

  it('catches up with changes from before it listened, whatever others have loaded', async () => {
    const site = await serveFiles(twoPosts);
    const page = await open('about:blank');
    let listen = () => {};
    const listening = new Promise<void>((resolve) => (listen = resolve));
    await page.routeWebSocket(/^ws:/, async (socket) => {
      await listening;
      socket.connectToServer();
    });
    await page.goto(`${site.url}2024/03/roads/`);
    site.write(roads, postText({ title: 'Roads' }, 'Fifth text.\n'));
    await until(() => has(site, '', 'Fifth text.'), 'the change is served');
    await open(`${site.url}2024/03/rivers/`);
    expect(await page.getByText('Fifth text.').count()).toBe(0);
    listen();
    await page.getByText('Fifth text.').waitFor();
  });

  it('is left alone if it missed nothing, even if its page cannot change in place', async () => {
    const post = `<title>x</title><body><p>{{ view.title }}</p><script>
      sessionStorage.loads = Number(sessionStorage.loads ?? 0) + 1;
      document.currentScript.remove();
    </script></body>`;
    const site = await serveFiles({ ...twoPosts, 'templates/post.njk': post });
    const page = await open(`${site.url}2024/03/roads/`);
    site.write(roads, postText({ title: 'Bridges' }));
    await page.getByText('Bridges').waitFor();
    await page.waitForTimeout(1000);
    // Once for the first look, once or twice for the two steps of the change.
    expect(Number(await page.evaluate('sessionStorage.loads'))).toBeLessThanOrEqual(3);
    site.write('templates/post.njk', '{{ view.nothing.there() }}');
    await page.getByRole('heading', { name: 'This page cannot be shown' }).waitFor();
    // Once the last step of the change has come, which takes as long as the machine is busy.
    await until(async () => {
      try {
        await page.evaluate('window.stays = true');
        await page.waitForTimeout(500);
        return await page.evaluate<boolean>('window.stays === true');
      } catch {
        // It was loaded while it was asked.
        return false;
      }
    }, 'the window stays as it is');
  });

  it('loads a style sheet again, and nothing else', async () => {
    const site = await serveFiles({
      ...twoPosts,
      'templates/assets/style.css': 'h1 { color: rgb(1, 2, 3) }',
    });
    const page = await open(`${site.url}2024/03/roads/`);
    const isColor = (color: string) =>
      `getComputedStyle(document.querySelector('h1')).color === '${color}'`;
    await page.waitForFunction(isColor('rgb(1, 2, 3)'));
    await page.evaluate('window.stays = true');
    site.write('templates/assets/style.css', 'h1 { color: rgb(4, 5, 6) }');
    await page.waitForFunction(isColor('rgb(4, 5, 6)'));
    expect(await page.evaluate('window.stays')).toBe(true);
  });
});
