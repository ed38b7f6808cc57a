import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openBodyStore } from '../../src/cache/body-store.ts';
import { decodeRecords } from '../../src/cache/records.ts';
import { prepareStaging, stagedTree } from '../../src/emit/staging.ts';
import { pageKinds } from '../../src/features/feature.ts';
import { builtIn } from '../../src/features/index.ts';
import { sourcePath } from '../../src/lib/path.ts';
import { textOf } from '../../src/lib/splice.ts';
import { listTemplates } from '../../src/load/list-templates.ts';
import { planPages } from '../../src/plan/plan-pages.ts';
import { siteView } from '../../src/plan/site-view.ts';
import type { OutputPath } from '../../src/site/types.ts';
import { toJob } from '../../src/workers/jobs.ts';
import {
  findIntact,
  openParsing,
  openPrinting,
  type PrintedFiles,
  sharesOf,
} from '../../src/workers/shares.ts';
import { makeFolder, postText } from '../support/broadsheet.ts';
import { makeConfig, makePost, makeSite } from '../support/make-post.ts';
import { outputOf } from '../support/print-archive.ts';

const config = makeConfig();

describe('sharesOf', () => {
  it('cuts a list into runs, the last of which may be shorter', () => {
    const shares = (count: number) => [
      ...sharesOf(
        Array.from({ length: count }, (_, index) => index),
        3,
      ),
    ];
    expect([shares(0), shares(3), shares(7)]).toEqual([
      [],
      [[0, 1, 2]],
      [[0, 1, 2], [3, 4, 5], [6]],
    ]);
  });

  it('cuts by weight, and never splits an item', () => {
    expect([...sharesOf([1, 1, 5, 1, 2, 9, 1], 3, (weight) => weight)]).toEqual([
      [1, 1, 5],
      [1, 2],
      [9],
      [1],
    ]);
  });

  it('takes an item when its share is asked for, not before', () => {
    const taken: number[] = [];
    const shares = sharesOf(
      (function* () {
        for (const item of [1, 2, 3, 4]) yield taken.push(item);
      })(),
      2,
    );
    expect(taken).toEqual([]);
    shares.next();
    expect(taken).toEqual([1, 2]);
  });
});

describe('openParsing', () => {
  it('reports posts, problems and files with errors, in the order of the files', async () => {
    const root = makeFolder();
    mkdirSync(join(root, 'posts'));
    const paths = Array.from({ length: 205 }, (_, index) =>
      sourcePath(`posts/${String(index).padStart(3, '0')}.md`),
    );
    for (const [index, path] of paths.entries())
      writeFileSync(
        join(root, path),
        index === 150
          ? 'No front matter.'
          : postText({ ...(index === 3 && { tags: 'null', image: '"javascript:x"' }) }),
      );
    const done: number[] = [];
    const parsing = openParsing({ setup: { root, config, scratch: makeFolder() }, workers: 1 });
    onTestFinished(parsing.close);
    const { files: parsed, records } = await parsing.parse(
      paths.map((path) => ({ path })),
      (count) => done.push(count),
    );
    expect(parsed.map(({ path }) => path)).toEqual(paths);
    const found = [...decodeRecords(records).values()];
    expect(found.flatMap(({ post }) => post?.source ?? [])).toEqual(
      paths.filter((_, index) => index !== 150),
    );
    expect(found.flatMap(({ problems }) => problems).map(({ code, path }) => [code, path])).toEqual(
      [
        ['unsafe-url', paths[3]],
        ['no-front-matter', paths[150]],
      ],
    );
    expect(done).toEqual([50, 100, 150, 200, 205]);
    expect(records).toHaveLength(5);
  });

  it('parses few if it parsed few before, else threads do; bodies stay in place', async () => {
    const [root, scratch] = [makeFolder(), makeFolder()];
    mkdirSync(join(root, 'posts'));
    const paths = Array.from({ length: 301 }, (_, index) => sourcePath(`posts/${index}.md`));
    for (const [index, path] of paths.entries())
      writeFileSync(join(root, path), postText({}, `Text ${index}.\n`));
    const parsing = openParsing({ setup: { root, config, scratch }, workers: 1 });
    onTestFinished(parsing.close);
    const bodiesOf = async (some: typeof paths) =>
      (
        await parsing.parse(
          some.map((path) => ({ path })),
          () => {},
        )
      ).files.map(({ body }) => body!);
    parsing.prepare(1);
    const bodies = [
      ...(await bodiesOf(paths.slice(0, 2))),
      ...(await bodiesOf(paths)),
      ...(await bodiesOf(paths.slice(2, 3))),
    ];
    const store = openBodyStore(scratch);
    onTestFinished(store.close);
    expect([0, 1, 2, 302, 303].map((index) => textOf(store.bodyAt(bodies[index]!).html))).toEqual(
      [0, 1, 0, 300, 2].map((index) => `<p id="p1">Text ${index}.</p>`),
    );
    expect((await parsing.parse([], () => {})).files).toEqual([]);
  });
});

describe('openPrinting', () => {
  const site = makeSite([makePost('a')]);
  const theme = listTemplates({
    kinds: pageKinds(builtIn),
    theme: join(process.cwd(), 'templates'),
    site: '/nowhere',
  });
  const all = planPages(site, {
    publicFiles: [],
    themeFiles: [],
    postFiles: [],
    features: builtIn,
    customPages: [],
  }).pages;
  // Posts and feeds want bodies, which nobody has parsed here.
  const jobs = all
    .filter(({ kind }) => kind !== 'post' && kind !== 'feed')
    .map((page) => ({ job: toJob(page), bodies: [] }));

  async function open(
    given: {
      readonly templates?: typeof theme.templates;
      readonly folders?: { readonly output: string; readonly staging: string };
    } = {},
  ) {
    const { templates = theme.templates, folders } = given;
    const printing = openPrinting({ config, workers: 1 });
    printing.start({
      config,
      scratch: makeFolder(),
      templates,
      site: siteView(site, { features: builtIn, publicFiles: [], themeFiles: [] }),
      folders,
    });
    onTestFinished(printing.close);
    return printing;
  }

  it('names all files with their sizes, and says which are new or other than before', async () => {
    const folder = makeFolder();
    const folders = { output: join(folder, '_site'), staging: join(folder, 'staging') };
    prepareStaging(folders);
    const outputs = jobs.map(outputOf).sort();
    const inOrder = ({ files, problems }: PrintedFiles) => ({
      files: files.toSorted((a, b) => (a.output < b.output ? -1 : 1)),
      problems,
    });
    const first = await (await open({ folders })).print(jobs, () => {});
    expect(inOrder(first)).toEqual({
      files: outputs.map((output) => ({
        output,
        bytes: statSync(join(stagedTree(folders), output)).size,
        isNew: true,
      })),
      problems: [],
    });
    const again = await (
      await open({ folders: { output: stagedTree(folders), staging: join(folder, 'second') } })
    ).print(jobs, () => {});
    expect(inOrder(again)).toEqual({
      files: inOrder(first).files.map((file) => ({ ...file, isNew: false })),
      problems: [],
    });
  });

  it('renders, and writes nothing, where no folders are given', async () => {
    const broken = {
      ...theme.templates,
      files: theme.templates.files.map((file) =>
        file.path === 'archive.vto' ? { ...file, text: '{{ nothing.at.all }}' } : file,
      ),
    };
    const printed = await (await open({ templates: broken })).print(jobs, () => {});
    expect(printed.files.filter(({ isNew }) => isNew)).toEqual([]);
    expect(
      printed.problems.map(({ code, message }) => [code, message.includes('/archive/')]),
    ).toEqual([['template-error', true]]);
  });
});

describe('findIntact', () => {
  it('keeps the pages whose files are as they were, with what is known of them', async () => {
    const output = makeFolder();
    writeFileSync(join(output, 'a.html'), 'four');
    const pages = new Map(
      [
        ['a.html', 4],
        ['b.html', 4],
      ].map(([path, bytes]) => [path as OutputPath, { bytes: bytes as number, fingerprint: 'x' }]),
    );
    expect([...(await findIntact(output, { pages, config, workers: 1 }))]).toEqual([
      ['a.html', { bytes: 4, fingerprint: 'x' }],
    ]);
  });
});
