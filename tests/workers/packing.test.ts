import { describe, expect, it } from 'vitest';
import { builtIn } from '../../src/features/index.ts';
import { planPages } from '../../src/plan/plan-pages.ts';
import { bodiesOf, type PrintJob, toJob } from '../../src/workers/jobs.ts';
import { makePacker, makeUnpacker } from '../../src/workers/packing.ts';
import { sharesOf } from '../../src/workers/shares.ts';
import { makePost, makeSite, makeStaticFile } from '../support/make-post.ts';

const names = Array.from({ length: 30 }, (_, index) => `post-${index}`);
const site = makeSite(
  names.map((name, index) =>
    makePost(name, { tags: index % 2 === 0 ? ['Roads', 'Rivers'] : ['Roads'] }),
  ),
);

function makeJobs(): PrintJob[] {
  const { pages } = planPages(site, {
    publicFiles: [makeStaticFile('x.svg')],
    themeFiles: [],
    postFiles: [],
    features: builtIn,
    customPages: [],
  });
  return pages.map((page) => {
    const job = toJob(page);
    return {
      job,
      bodies: bodiesOf(job).map((_, index) => ({
        spill: 0,
        offset: index,
        detailBytes: 1,
        htmlBytes: 1,
        hasPlaces: false,
        fitsCdata: true,
      })),
    };
  });
}

describe('makePacker', () => {
  it('packs shares of every kind of page so that they come out as they were', () => {
    const [pack, unpack] = [makePacker(), makeUnpacker()];
    const shares = () => [...sharesOf(makeJobs(), 7)];
    expect(shares().map((share) => unpack(structuredClone(pack(share))))).toEqual(shares());
  });

  it('freezes what many pages share, and leaves the lists to each page', () => {
    const [job] = makeUnpacker()(
      structuredClone(
        makePacker()(makeJobs().filter(({ job }) => 'page' in job && job.page.kind === 'tag')),
      ),
    );
    const { posts } = (
      job!.job as unknown as { view: { posts: { title: string; authors: unknown[] }[] } }
    ).view;
    expect(() => posts.reverse()).not.toThrow();
    expect(() => (posts[0]!.title = '')).toThrow(TypeError);
    expect(() => posts[0]!.authors.push('')).toThrow(TypeError);
  });

  it('sends what many pages show once', () => {
    const pack = makePacker();
    const packed = [...sharesOf(makeJobs(), 7)].map(pack);
    const news = packed.flatMap(({ news: sent }) => sent);
    expect(new Set(news).size).toBe(news.length);
    // A summary, and a line in the list of the month; nothing for the day, the tags, the author and
    // the home page.
    expect(news.filter((item) => 'excerpt' in item)).toHaveLength(names.length * 2);
    expect(news.filter((item) => 'title' in item && item.title === 'Roads')).toHaveLength(1);
  });
});
