import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type LiveSite, openLiveSite } from '../../src/dev/live-site.ts';
import type { OutputPath } from '../../src/site/types.ts';
import { postText } from '../support/broadsheet.ts';
import { makeConfig } from '../support/make-post.ts';
import { makeSite } from '../support/make-site.ts';
import { until } from '../support/served-site.ts';

const roads = 'posts/2024-03-11-roads.md';
const output = '2024/03/roads/index.html';

async function live(files: Readonly<Record<string, string>>) {
  const root = makeSite(files);
  const scratch = mkdtempSync(join(tmpdir(), 'broadsheet-scratch-'));
  const updates: (readonly string[])[] = [];
  const site = await openLiveSite({
    root,
    scratch,
    cache: join(root, '.cache'),
    config: makeConfig(),
    drafts: false,
    future: false,
    workers: 1,
    now: () => Date.parse('2024-06-01'),
    onDone: () => {},
    onUpdate: (changed) => updates.push(changed),
  });
  onTestFinished(() => {
    site.close();
    rmSync(scratch, { recursive: true });
  });
  const change = (path: string, text?: string) => {
    if (text === undefined) rmSync(join(root, path));
    else writeFileSync(join(root, path), text);
    return site.change({ paths: new Set([path]), unsure: false });
  };
  return { site, change, updates, root };
}

const show = async (site: LiveSite, path: string) =>
  String(await site.make(site.pages().get(path as OutputPath)!));
const codes = (site: LiveSite) => site.diagnostics().map(({ code, path }) => `${path} ${code}`);

describe('a live site', () => {
  it('shows the new text of a post before the whole site is planned, and lists after', async () => {
    const { site, change, updates } = await live({ [roads]: postText({ title: 'Roads' }) });
    const home = site.pages().get('index.html' as OutputPath);
    await change(roads, postText({ title: 'Bridges' }, 'New.\n'));
    expect(site.pages().get('index.html' as OutputPath)).toBe(home);
    const page = site.pages().get(output as OutputPath)!;
    expect(String(await site.make(page))).toMatch(/<h1[^>]*>Bridges<\/h1>[^]*New\./);
    await until(async () => (await show(site, 'index.html')).includes('Bridges'), 'the home page');
    expect(updates).toEqual([[], []]);
  });

  it('knows the sizes of images, also of one that was put in the place of another', async () => {
    const drawing = (width: number) =>
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="20">` +
      '<path d="M0 0h9"/></svg>';
    const { site, change, updates } = await live({
      [roads]: postText({ title: 'Roads' }, '![A road](road.svg)\n'),
      'posts/road.svg': drawing(30),
    });
    expect(await show(site, output)).toContain('alt="A road" width="30" height="20"');
    await change('posts/road.svg', drawing(400));
    expect(await show(site, output)).toContain('alt="A road" width="400" height="20"');
    expect(updates).toEqual([['posts/road.svg']]);
  });

  it('grades warnings as its configuration says, also when that alone has changed', async () => {
    const { site, change } = await live({ [roads]: postText({ title: 'Roads' }, '[x](/no/)\n') });
    const levels = () => site.diagnostics().map(({ code, severity }) => `${code} ${severity}`);
    expect(levels()).toEqual(['dead-link warning']);
    await change('broadsheet.config.json', '{ "warnings": { "dead-link": "error" } }');
    expect(levels()).toEqual(['dead-link error']);
    await change('broadsheet.config.json', '{ "warnings": { "dead-link": "off" } }');
    expect(levels()).toEqual([]);
  });

  it('plans nothing again for a post that was saved as it was', async () => {
    const { site, change } = await live({ [roads]: postText({ title: 'Roads' }) });
    const page = site.pages().get(output as OutputPath);
    await change(roads, postText({ title: 'Roads' }));
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(site.pages().get(output as OutputPath)).toBe(page);
  });

  it('keeps a broken post as it was, also where it had not been shown', async () => {
    const { site, change } = await live({ [roads]: postText({ title: 'Roads' }) });
    await change(roads, 'No front matter.');
    expect(codes(site)).toEqual([`${roads} no-front-matter`]);
    expect(await show(site, output)).toContain('Roads</h1>');
    await change(roads, postText({ title: 'Mended' }));
    expect(codes(site)).toEqual([]);
    expect(await show(site, output)).toContain('Mended</h1>');
  });

  it('says what two posts at one address are, and shows the rest', async () => {
    const { site, change } = await live({ [roads]: postText({ title: 'Roads' }) });
    await change('posts/2024-03-12-other.md', postText({ title: 'Other', slug: 'roads' }));
    await until(() => codes(site).some((text) => text.includes('duplicate-url')), 'the problem');
    expect(await show(site, 'index.html')).toContain('Other');
    await change('posts/2024-03-12-other.md');
    await until(() => codes(site).length === 0, 'no problem');
  });

  it('uses a new template at once, and leaves the plan alone', async () => {
    const { site, change, root } = await live({
      [roads]: postText({ title: 'Roads' }),
      'templates/page.njk': '',
    });
    const page = site.pages().get(output as OutputPath);
    writeFileSync(join(root, 'templates/post.njk'), '1 {{ view.title }}');
    await change('templates/post.njk', 'Mine: {{ view.title }}');
    expect(await show(site, output)).toBe('Mine: Roads');
    expect(site.pages().get(output as OutputPath)).toBe(page);
  });

  it('loads the style sheet of the site on every page once there is one', async () => {
    const { site, change, root, updates } = await live({
      [roads]: postText({ title: 'Roads' }),
      'templates/assets/other.css': '',
    });
    const sheet = '<link rel="stylesheet" href="/assets/site.css">';
    expect(await show(site, output)).not.toContain(sheet);
    writeFileSync(join(root, 'templates/assets/site.css'), 'p { color: red }');
    await change('templates/assets/site.css', 'p { color: red }');
    await until(async () => (await show(site, output)).includes(sheet), 'the style sheet');
    await change('templates/assets/site.css', 'p { color: blue }');
    expect(updates.at(-1)).toEqual(['templates/assets/site.css']);
    expect(await show(site, 'assets/site.css')).toBe('p { color: blue }');
  });

  it('renders custom templates again with what they are made of', async () => {
    const { site, change } = await live({
      [roads]: postText({ title: 'Roads' }),
      'pages/list.njk':
        '---\npermalink: /list.html\n---\n{{ site.title }}: {{ site.posts[0].title }}',
    });
    expect(await show(site, 'list.html')).toBe('The Example: Roads');
    await change(roads, postText({ title: 'Bridges' }));
    await until(async () => (await show(site, 'list.html')).endsWith('Bridges'), 'the new title');
    await change('pages/list.njk', '---\npermalink: /list.html\n---\ntwo');
    expect(await show(site, 'list.html')).toBe('two');
  });

  it('does not forget that a custom template is broken', async () => {
    const { site, change } = await live({
      [roads]: postText({ title: 'Roads' }),
      'pages/list.njk': '{% if %}',
    });
    expect(codes(site)).toEqual(['pages/list.njk template-error']);
    await change(roads, postText({ title: 'Bridges' }));
    await until(async () => (await show(site, 'index.html')).includes('Bridges'), 'the next plan');
    expect(codes(site)).toEqual(['pages/list.njk template-error']);
    await change('pages/list.njk', 'mended');
    expect(codes(site)).toEqual([]);
  });

  it('stays up when the disk refuses, and says so until the next change', async () => {
    const { site, change, root } = await live({
      [roads]: postText({ title: 'Roads' }),
      'public/x.txt': 'x',
    });
    writeFileSync(join(root, 'posts/link.md'), '');
    rmSync(join(root, 'posts'), { recursive: true });
    writeFileSync(join(root, 'posts'), 'no folder');
    await site.change({ paths: new Set(), unsure: true });
    expect(codes(site)).toEqual([' system']);
    rmSync(join(root, 'posts'));
    await change('public/x.txt', 'y');
    expect(codes(site)).toEqual([]);
  });

  it('names published files that have other bytes', async () => {
    const { change, updates } = await live({
      [roads]: postText({ title: 'Roads' }),
      'public/x.css': 'a',
    });
    await change('public/x.css', 'b');
    expect(updates).toEqual([['public/x.css']]);
  });
});
