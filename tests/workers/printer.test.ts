import { statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openBodyStore } from '../../src/cache/body-store.ts';
import { prepareStaging, stagedTree } from '../../src/emit/staging.ts';
import { pageKinds } from '../../src/features/feature.ts';
import { builtIn } from '../../src/features/index.ts';
import { listTemplates } from '../../src/load/list-templates.ts';
import { planPages } from '../../src/plan/plan-pages.ts';
import { siteView } from '../../src/plan/site-view.ts';
import { bodiesOf, toJob } from '../../src/workers/jobs.ts';
import { createPrinter } from '../../src/workers/printer.ts';
import { makeFolder, readTexts } from '../support/broadsheet.ts';
import { makeBody } from '../support/make-body.ts';
import { makePost, makeSite, makeStaticFile } from '../support/make-post.ts';
import { makeSite as makeFiles } from '../support/make-site.ts';

/** Prints a site of one post, whose body links to a file beside it, into a folder. */
async function print() {
  const scratch = makeFolder();
  const bodies = openBodyStore(scratch, 0);
  onTestFinished(bodies.close);
  const html = '<p>See <a href="broadsheet:posts/chart.csv">the figures</a> of the Двина.</p>';
  const place = bodies.write({
    ...makeBody(html),
    sources: [
      { url: 'https://a.example/', host: 'a.example', outlet: 'a.example', title: 'A source' },
    ],
  });
  bodies.flush();
  const target = { kind: 'file', path: 'posts/chart.csv' } as const;
  const site = makeSite([
    makePost('a', { links: [{ written: 'chart.csv', target: target as never, fragment: '' }] }),
  ]);
  const files = makeFiles({ 'chart.csv': Buffer.from([0xff, 0x00, 0x41]) });
  const { pages } = planPages(site, {
    publicFiles: [],
    themeFiles: [],
    postFiles: [makeStaticFile('posts/chart.csv', join(files, 'chart.csv'))],
    features: builtIn,
    customPages: [],
  });
  const folder = makeFolder();
  const folders = { output: join(folder, '_site'), staging: join(folder, 'staging') };
  prepareStaging(folders);
  const { templates } = listTemplates({
    kinds: pageKinds(builtIn),
    theme: join(process.cwd(), 'templates'),
    site: '/nowhere',
  });
  const printer = await createPrinter({
    config: site.config,
    scratch,
    templates,
    site: siteView(site, { features: builtIn, publicFiles: [], themeFiles: [] }),
    folders,
  });
  onTestFinished(printer.close);
  const printed = await printer.run(
    pages.map((page) => ({ job: toJob(page), bodies: bodiesOf(toJob(page)).map(() => place) })),
  );
  return {
    pages,
    printed,
    staged: readTexts(stagedTree(folders)),
    tree: stagedTree(folders),
    html,
  };
}

describe('createPrinter', () => {
  it('makes every page of a share, whichever way it is made', async () => {
    const { pages, printed, staged, tree } = await print();
    expect(printed.problems).toEqual([]);
    const inOrder = printed.files.toSorted((a, b) => (a.output < b.output ? -1 : 1));
    expect(inOrder.map(({ output }) => output)).toEqual(pages.map(({ output }) => output).sort());
    expect(inOrder).toEqual(
      Object.keys(staged).map((output) => ({
        output,
        bytes: statSync(join(tree, output)).size,
        isNew: true,
      })),
    );
  });

  it('puts a body and its facts where the page shows them, and resolves links', async () => {
    const { staged } = await print();
    const link = '<p>See <a href="/media/chart.csv">the figures</a> of the Двина.</p>';
    expect(staged['2015/06/a/index.html']).toContain(
      link.replace('Двина', '<bdi lang="und-Cyrl">Двина</bdi>'),
    );
    expect(staged['2015/06/a/index.html']).toContain('<a href="https://a.example/">A source</a>');
    expect(staged['feed.xml']).toContain(link.replace('"/', '"https://example.org/'));
  });

  it('copies files byte for byte', async () => {
    const { staged } = await print();
    expect(staged['media/chart.csv']).toBe(Buffer.from([0xff, 0x00, 0x41]).toString());
  });

  it('makes the same pages of bodies that are put in as bytes, and of texts', async () => {
    const htmls = [
      '<p>“Plain” – text</p>\n',
      '<p>Of the Двина</p>',
      '<p><img src="/a.png" alt=""></p>',
      '<p>a &#x26; b</p>',
      '<p><a href="#p1">x</a></p>',
      '',
    ];
    const posts = htmls.map((_, index) =>
      makePost(`p${index}`, {
        title: index === 3 ? 'A \0 sign' : `Post “${index}”`,
        lang: index === 4 ? 'he' : undefined,
      } as never),
    );
    const site = makeSite(posts);
    const { pages } = planPages(site, {
      publicFiles: [],
      themeFiles: [],
      postFiles: [],
      features: builtIn,
      customPages: [],
    });
    const { templates } = listTemplates({
      kinds: pageKinds(builtIn),
      theme: join(process.cwd(), 'templates'),
      site: '/nowhere',
    });
    const made = async (given: typeof templates, config = site.config) => {
      const scratch = makeFolder();
      const bodies = openBodyStore(scratch, 0);
      onTestFinished(bodies.close);
      const places = new Map(
        posts.map(({ source }, index) => [
          source as string,
          bodies.write({
            ...makeBody(htmls[index]!),
            headings: [{ depth: 2, id: 'x', text: 'X' }],
          }),
        ]),
      );
      bodies.flush();
      const folder = makeFolder();
      const folders = { output: join(folder, '_site'), staging: join(folder, 'staging') };
      const printer = await createPrinter({
        config,
        scratch,
        templates: given,
        site: siteView(site, { features: builtIn, publicFiles: [], themeFiles: [] }),
        folders,
      });
      onTestFinished(printer.close);
      const printed = await printer.run(
        pages.map((page) => ({
          job: toJob(page),
          bodies: bodiesOf(toJob(page)).map(({ source }) => places.get(source)!),
        })),
      );
      expect(printed.problems).toEqual([]);
      return readTexts(stagedTree(folders));
    };
    const asBytes = await made(templates);
    // Whoever takes part in the making is given texts.
    expect(await made(templates, { ...site.config, eleventy: () => {} })).toEqual(asBytes);
    expect(
      await made({
        ...templates,
        files: templates.files.map((file) => ({ ...file, source: 'templates/x' as never })),
      }),
    ).toEqual(asBytes);
    for (const [index, html] of htmls.slice(0, 1).entries())
      expect(asBytes[`2015/06/p${index}/index.html`]).toContain(html);
    expect(asBytes['2015/06/p3/index.html']).toContain('<p>a &#x26; b</p>');
    expect(asBytes['2015/06/p1/index.html']).toContain('<bdi lang="und-Cyrl">Двина</bdi>');
  });
});
