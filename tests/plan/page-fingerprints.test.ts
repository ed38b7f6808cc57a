// The fingerprint of a page against what the page shows: after any edits, a page that is made of
// the same must show the same.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentHash } from '../../src/lib/hash.ts';
import { sourcePath } from '../../src/lib/path.ts';
import type { Page } from '../../src/site/pages.ts';
import type { Post } from '../../src/site/types.ts';
import { shownBy, toJob } from '../../src/workers/jobs.ts';
import {
  fingerprinted,
  makeDate,
  makeLink,
  makePage,
  makePost,
  makeStaticFile,
} from '../support/make-post.ts';
import { planOf } from '../support/plan-of.ts';

const [chart, map] = [makeStaticFile('posts/chart.png'), makeStaticFile('posts/map.png')];
const images = {
  folder: '/cache',
  facts: new Map([
    [chart.hash, { format: 'png', width: 900, height: 600 }],
    [map.hash, { format: 'png', width: 600, height: 400 }],
  ]),
};
const files = { postFiles: [chart, map], images };
const config = {
  socialImages: { since: '2015-03-01' },
  pageSize: 3,
  feeds: { limit: 4, tags: true, authors: true, archives: true },
};
const linkTo = (path: string) => makeLink(path, { kind: 'file', path: sourcePath(path) });
const names = Array.from({ length: 12 }, (_, index) => `p${index}`);

/**
 * Names that few posts hold are spelt in another way after one edit, on all pages that show them.
 */
const rare: Readonly<Record<number, { readonly tag: string; readonly author: string }>> = {
  2: { tag: 'Rare', author: 'Dee' },
  5: { tag: 'rare', author: 'dee' },
};

const archive: readonly Post[] = [
  ...names.map((name, index) =>
    makePost(name, {
      day: `2015-0${1 + Math.floor(index / 3)}-0${1 + (index % 3)}`,
      tags: [`T${index % 3}`, rare[index]?.tag ?? `U${index % 2}`],
      authors: [rare[index]?.author ?? (index % 2 ? 'Ann' : 'Bo')],
      links: [linkTo(`posts/p${(index * 5) % 12}.md`)],
    }),
  ),
  makePage('about', { links: [linkTo('posts/p3.md')] }),
];

/**
 * What an author does to a file, in the model; each text is another one, as any edit of a file
 * makes it.
 */
type Edit = (post: Post) => Partial<Post>;

const text = fc.constantFrom('Rivers', 'rivers', 'Dams & <b>', '');
const tag = fc.constantFrom('T0', 't0', 'U0', 'New', 'Ann', 'rare', 'Rare');
const edits: Record<string, fc.Arbitrary<Edit>> = {
  title: text.map((title) => () => ({ title })),
  tags: fc.uniqueArray(tag, { maxLength: 3 }).map((tags) => () => ({ tags })),
  authors: fc
    .uniqueArray(fc.constantFrom('Ann', 'Bo', 'Cy', 'T1', 'dee', 'Dee'), {
      minLength: 1,
      maxLength: 2,
    })
    .map((authors) => () => ({ authors })),
  date: fc
    .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 5 }))
    .map(([month, day]) => () => ({ date: makeDate(`2015-0${month}-0${day}`) })),
  time: fc.constantFrom('09:00', '14:30', '23:59').map(
    (time) =>
      ({ date }) =>
        date ? { date: makeDate(date.day, time) } : {},
  ),
  updated: fc
    .integer({ min: 1, max: 5 })
    .map((day) => () => ({ updated: makeDate(`2016-01-0${day}`) })),
  corrections: text.map((written) => () => ({
    corrections: [{ date: makeDate('2016-01-07'), text: written }],
  })),
  locations: text.map((place) => () => ({ locations: [place] })),
  slug: fc
    .constantFrom('p3', 'other', 'third')
    .map((slug) => () => ({ slug: slug as Post['slug'] })),
  description: text.map((description) => () => ({ description })),
  excerpt: text.map((excerpt) => () => ({ excerpt })),
  aliases: fc.constantFrom('/old/', '/older.html').map((alias) => () => ({ aliases: [alias] })),
  links: fc
    .constantFrom('posts/p1.md', 'posts/chart.png', 'posts/map.png')
    .map((path) => () => ({ links: [{ ...linkTo(path), isImage: true as const }] })),
  image: fc.constantFrom('posts/chart.png', 'posts/map.png').map((path) => ({ links }) => ({
    image: { src: `broadsheet:${path}`, alt: '' },
    links: [...links, { ...linkTo(path), isImage: true as const }],
  })),
  draft: fc.boolean().map((draft) => () => ({ draft })),
  translation: fc
    .constantFrom('posts/p1.md', 'posts/p7.md', 'posts/p11.md', 'pages/about.md')
    .map((path) => () => ({ translationOf: sourcePath(path) })),
  language: fc.constantFrom('ru', 'en', 'de').map((lang) => () => ({ lang })),
  id: fc.constant(() => ({ id: 'urn:x' })),
};

function edited(post: Post, edit: Edit, seed: string): Post {
  const { source } = post;
  return fingerprinted({
    ...post,
    ...edit(post),
    body: { source, hash: contentHash(source + seed) },
  });
}

const at = fc.nat({ max: 1000 });
type Change = (posts: readonly Post[], seed: string) => readonly Post[];

const change: fc.Arbitrary<Change> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.tuple(at, fc.oneof(...Object.values(edits))).map(
      ([index, edit]): Change =>
        (posts, seed) =>
          posts.map((post, each) =>
            each === index % posts.length ? edited(post, edit, seed) : post,
          ),
    ),
  },
  {
    weight: 1,
    arbitrary: at.map(
      (index): Change =>
        (posts) =>
          posts.length > 2 ? posts.toSpliced(index % posts.length, 1) : posts,
    ),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(at, tag).map(
      ([day, one]): Change =>
        (posts, seed) => [
          ...posts,
          makePost(`new${seed}`, { day: `2015-0${1 + (day % 6)}-02`, tags: [one] }),
        ],
    ),
  },
  // A file with another name and the same text; what its front matter says stays.
  {
    weight: 1,
    arbitrary: at.map(
      (index): Change =>
        (posts, seed) =>
          posts.map((post, each) => (each === index % posts.length ? renamed(post, seed) : post)),
    ),
  },
);

function renamed(post: Post, seed: string): Post {
  const source = sourcePath(post.source.replace(/[^/]+$/, `renamed${seed}.md`));
  return fingerprinted({ ...post, source, body: { ...post.body, source } });
}

/** As src/build/steps/print-site.ts looks at a page. */
function fingerprintOf(page: Page): string | undefined {
  return 'fingerprint' in page && page.fingerprint
    ? `${page.kind} ${page.fingerprint()}`
    : undefined;
}

interface Looked {
  readonly fingerprint: string | undefined;
  readonly shown: string;
}

function lookAt(posts: readonly Post[]): Map<string, Looked> | undefined {
  const { pages, problems } = planOf(posts, { config, files });
  // An error stops the build before any page is looked at.
  if (problems.some(({ severity }) => severity === 'error')) return undefined;
  return new Map(
    pages.map((page) => [
      page.output,
      { fingerprint: fingerprintOf(page), shown: JSON.stringify(shownBy(toJob(page))) },
    ]),
  );
}

describe('what a page is made of', () => {
  it('tells every page apart that shows something else, whatever was edited', () => {
    const first = lookAt(archive)!;
    const seen = { same: 0, other: 0 };
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 5 }), (changes) => {
        let posts = archive;
        let before = first;
        for (const [index, one] of changes.entries()) {
          posts = one(posts, String(index));
          const after = lookAt(posts);
          if (!after) return;
          for (const [output, { fingerprint, shown }] of after) {
            const earlier = before.get(output);
            if (fingerprint === undefined || fingerprint !== earlier?.fingerprint) seen.other += 1;
            else {
              seen.same += 1;
              if (shown !== earlier.shown)
                expect({ output, shown }).toEqual({ output, shown: earlier.shown });
            }
          }
          before = after;
        }
      }),
      { seed: 3, numRuns: 200 },
    );
    // Otherwise this test would say nothing.
    expect(seen.same).toBeGreaterThan(3_000);
    expect(seen.other).toBeGreaterThan(1_000);
  });

  it('is the same for all pages far from an edit', () => {
    const before = lookAt(archive)!;
    const after = lookAt(
      archive.map((post) =>
        post.source === 'posts/p11.md' ? edited(post, () => ({ title: 'Other' }), 'x') : post,
      ),
    )!;
    const others = [...after]
      .filter(([output, { fingerprint }]) => fingerprint !== before.get(output)?.fingerprint)
      .map(([output]) => output);
    expect(
      others
        .filter((output) => /^2015\/\d\d\/p/.test(output))
        .every((output) => /p(?:11|10|9|8|7|6|5)\//.test(output)),
    ).toBe(true);
    expect(others).not.toContain('2015/01/p0/index.html');
    expect(others).not.toContain('2015/01/01/index.html');
  });
});
