import { describe, expect, it } from 'vitest';
import { printSite } from '../../../src/build/steps/print-site.ts';
import type { Spilled } from '../../../src/cache/body-store.ts';
import type { PageEntry } from '../../../src/cache/manifest.ts';
import { contentHash } from '../../../src/lib/hash.ts';
import type { Problem } from '../../../src/site/diagnostics.ts';
import type { OutputPath, Post, SourcePath } from '../../../src/site/types.ts';
import type { PrintJob } from '../../../src/workers/jobs.ts';
import { fingerprinted, makePage, makePost } from '../../support/make-post.ts';
import { planOf } from '../../support/plan-of.ts';

const archive: readonly Post[] = [
  ...Array.from({ length: 9 }, (_, index) =>
    makePost(`p${index}`, { day: `2015-06-1${index}`, tags: [index < 2 ? 'Old' : 'New'] }),
  ),
  makePage('about'),
];
const config = { feeds: { limit: 3, tags: true, authors: true, archives: false } };

/** The archive with one post as if its file had been edited. */
function edited(name: string, change: Partial<Post>): readonly Post[] {
  return archive.map((post) =>
    post.source === `posts/${name}.md`
      ? fingerprinted({
          ...post,
          ...change,
          body: { ...post.body, hash: contentHash(JSON.stringify(change)) },
        })
      : post,
  );
}

interface Given {
  readonly known?: ReadonlyMap<OutputPath, PageEntry>;
  /** Kinds of pages that depend on something else now. */
  readonly others?: readonly string[] | 'all';
  /** Posts whose texts are all that is known to have changed. */
  readonly texts?: readonly string[];
  /** Posts whose bodies were parsed already. */
  readonly parsed?: readonly string[];
  readonly problems?: readonly Problem[];
}

const spilled: Spilled = {
  spill: 0,
  offset: 0,
  detailBytes: 1,
  htmlBytes: 1,
  hasPlaces: false,
  fitsCdata: true,
};

/** Prints with workers that note what they were given. */
async function print(
  posts: readonly Post[],
  { known = new Map(), others = [], texts, parsed = [], problems = [] }: Given = {},
) {
  const printed: PrintJob[] = [];
  const asked: SourcePath[] = [];
  let total = -1;
  const { pages } = planOf(posts, { config });
  const { entries, ...made } = await printSite(pages, {
    keys: {
      of: (kind) => (others.includes(kind) ? 'other' : 'key'),
      isSame: (kind) => others !== 'all' && !others.includes(kind),
    },
    texts: texts && new Set(texts.map((name) => `posts/${name}.md` as SourcePath)),
    known,
    bodies: new Map(parsed.map((name) => [`posts/${name}.md` as SourcePath, spilled])),
    readBodies: async (paths) => {
      asked.push(...paths);
      return new Map(paths.map((path) => [path, spilled]));
    },
    printing: {
      start: () => {},
      print: async (jobs) => {
        printed.push(...jobs);
        return {
          files: printed.map(({ job }) => ({ output: job.page.output, bytes: 7, isNew: true })),
          problems,
        };
      },
      close: async () => {},
    },
    onBegin: (count) => {
      total = count;
      return () => {};
    },
  });
  expect(total).toBe(printed.length);
  // A body that nobody found would end the print.
  for (const { bodies } of printed)
    expect(Object.values(bodies).every((place) => place !== undefined)).toBe(true);
  // What was not printed is as it was.
  const planned = new Set(pages.map(({ output }) => output));
  return {
    ...made,
    pages: new Map([...known, ...entries].filter(([path]) => planned.has(path))),
    all: pages.map(({ output }) => output as string),
    outputs: printed.map(({ job }) => job.page.output as string),
    asked: asked.sort(),
  };
}

const everyFile = archive.map(({ source }) => source).sort();

describe('printSite', () => {
  it('prints everything the first time, and notes every page', async () => {
    const { all, outputs, pages, printed } = await print(archive);
    expect(outputs).toEqual(all);
    expect([...pages.keys()].sort()).toEqual(all.toSorted());
    expect(printed).toHaveLength(all.length);
    for (const entry of pages.values())
      expect(entry).toEqual({ fingerprint: expect.any(Number), bytes: 7 });
    expect(new Set([...pages.values()].map(({ fingerprint }) => fingerprint)).size).toBe(
      all.length,
    );
  });

  it('leaves a site alone that shows what it showed, and asks for no body', async () => {
    const known = (await print(archive)).pages;
    const again = await print(archive, { known });
    expect([again.outputs, again.asked]).toEqual([[], []]);
    expect([...again.pages].sort()).toEqual([...known].sort());
  });

  it('prints what shows the change, with the bodies that this needs and no others', async () => {
    const known = (await print(archive)).pages;
    const { outputs, asked } = await print(edited('p0', { excerpt: 'Other' }), {
      known,
      parsed: ['p0'],
    });
    expect(outputs.sort()).toEqual([
      '2015/06/10/index.html',
      '2015/06/p0/index.html',
      'authors/ann-author/index.html',
      'index.html',
      'tags/old/feed.xml',
      'tags/old/index.html',
    ]);
    expect(asked).toEqual(['posts/p1.md']);
  });

  it('prints only the post and its feeds if the text below the excerpt has changed', async () => {
    const known = (await print(archive)).pages;
    const { outputs } = await print(edited('p0', {}), { known, parsed: ['p0'] });
    expect(outputs.sort()).toEqual(['2015/06/p0/index.html', 'tags/old/feed.xml']);
  });

  it('compares no other pages if only a text has changed, and notes all as before', async () => {
    const known = (await print(archive)).pages;
    const [all, few] = [
      await print(edited('p0', {}), { known, parsed: ['p0'] }),
      await print(edited('p0', {}), { known, parsed: ['p0'], texts: ['p0'] }),
    ];
    expect([few.outputs, few.pages]).toEqual([all.outputs, all.pages]);
    // To see that they are not compared, what they show must be another after all.
    expect(
      (
        await print(edited('p0', { excerpt: 'Other' }), {
          known,
          parsed: ['p0', 'p1'],
          texts: ['p0'],
        })
      ).outputs,
    ).toEqual(few.outputs);
    const lost = new Map([...known].filter(([path]) => path !== '2015/06/p5/index.html'));
    expect(
      (
        await print(edited('p0', {}), { known: lost, parsed: ['p0'], texts: ['p0'] })
      ).outputs.sort(),
    ).toEqual(['2015/06/p0/index.html', '2015/06/p5/index.html', 'tags/old/feed.xml']);
  });

  it('prints everything again under another key', async () => {
    const known = (await print(archive)).pages;
    const { all, outputs, asked } = await print(archive, { known, others: 'all' });
    expect([outputs, asked]).toEqual([all, everyFile]);
  });

  it('prints again the kinds that depend on a change, and the pages that show one', async () => {
    const known = (await print(archive)).pages;
    const lists = await print(archive, { known, others: ['tag'] });
    expect([lists.outputs, lists.asked]).toEqual([
      ['tags/new/index.html', 'tags/old/index.html'],
      [],
    ]);
    expect([...lists.pages.keys()].sort()).toEqual([...known.keys()].sort());
    expect(
      [...lists.pages]
        .filter(([path, { fingerprint }]) => known.get(path)!.fingerprint !== fingerprint)
        .map(([path]) => path)
        .sort(),
    ).toEqual(lists.outputs);
    const both = await print(edited('p0', { excerpt: 'Other' }), {
      known,
      others: ['tag'],
      parsed: ['p0'],
    });
    expect([both.outputs.toSorted(), both.asked]).toEqual([
      [
        '2015/06/10/index.html',
        '2015/06/p0/index.html',
        'authors/ann-author/index.html',
        'index.html',
        'tags/new/index.html',
        'tags/old/feed.xml',
        'tags/old/index.html',
      ],
      ['posts/p1.md'],
    ]);
  });

  it('asks for each body once where all posts are printed, and a feed besides', async () => {
    const known = (await print(archive)).pages;
    const { outputs, asked } = await print(edited('p0', {}), {
      known,
      others: ['post'],
      parsed: ['p0'],
    });
    expect(outputs.toSorted()).toEqual([
      ...archive.slice(0, 9).map((_, index) => `2015/06/p${index}/index.html`),
      'tags/old/feed.xml',
    ]);
    expect(asked).toEqual(everyFile.filter((path) => /posts\/p[1-9]/.test(path)));
  });

  it('prints pages whose files are not there, even all of them', async () => {
    const known = new Map((await print(archive)).pages);
    known.delete('2015/06/p4/index.html' as OutputPath);
    expect(await print(archive, { known })).toMatchObject({
      outputs: ['2015/06/p4/index.html'],
      asked: ['posts/p4.md'],
    });
    const { all, outputs, asked } = await print(archive, { parsed: ['p3'] });
    expect([outputs, asked]).toEqual([all, everyFile.filter((path) => path !== 'posts/p3.md')]);
  });

  it('prints a page that was not sure', async () => {
    const known = new Map((await print(archive)).pages);
    const output = 'robots.txt' as OutputPath;
    known.set(output, { fingerprint: 0, bytes: -1 });
    expect((await print(archive, { known })).outputs).toEqual([output]);
  });

  it('hands on what went wrong', async () => {
    const problem: Problem = {
      code: 'template-error',
      severity: 'error',
      message: 'Cannot render',
      path: '',
    };
    expect((await print(archive, { problems: [problem] })).problems).toEqual([problem]);
  });
});
