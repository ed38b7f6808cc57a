import { describe, expect, it } from 'vitest';
import type { Problem } from '../../../src/site/diagnostics.ts';
import type { OutputPath } from '../../../src/site/types.ts';
import { archive, edited, everyFile, print } from '../../support/print-archive.ts';

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
