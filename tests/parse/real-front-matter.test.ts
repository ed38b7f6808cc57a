// Front matter as real archives have it, from many engines and many years.
import { describe, expect, it } from 'vitest';
import { codesOf, parseText } from '../support/parse-text.ts';

const post = (fields: string) => `---\ntitle: Rivers\ndate: 2015-06-07\n${fields}\n---\nText`;

describe('the front matter of real archives', () => {
  it('a field twice is an error that names the field', async () => {
    const { problems } = await parseText(
      '---\ntitle: Rivers\ntags: a\ndate: 2015-06-07\ntags: b\n---\n',
    );
    expect(problems).toMatchObject([
      { code: 'duplicate-key', message: expect.stringContaining('`tags`') },
    ]);
  });

  it.each([
    '16:30-:00+16:30',
    'Sat Sep  3 11:21:31 CEST 2021',
    '18:30:22 2023 -0800',
    '2013-05-',
    '2015-02-30',
    '2015-06-07T25:00:00Z',
    '11 March',
  ])('the malformed date %s is an error, never a guess', async (date) => {
    expect(await codesOf(`---\ntitle: Rivers\ndate: ${date}\n---\n`)).toEqual(['bad-date']);
    expect(await codesOf(`---\ntitle: Rivers\ndate: "2015-06-07 ${date}"\n---\n`)).toEqual([
      'bad-date',
    ]);
  });

  it.each([
    ['2015-06-07', '2015-06-07T00:00:00-04:00', false],
    ['"2015-06-07"', '2015-06-07T00:00:00-04:00', false],
    ['2015-06-07 12:38:00 -0500', '2015-06-07T13:38:00-04:00', true],
    ['2015-06-07 12:38:00 +00:00', '2015-06-07T08:38:00-04:00', true],
    ['2015-06-07T12:38:00Z', '2015-06-07T08:38:00-04:00', true],
    ['2015-06-07 12:38', '2015-06-07T12:38:00-04:00', true],
    ['2015-06-07 9:05:00 -5', '2015-06-07T10:05:00-04:00', true],
    ['2015-06-07T12:38:00.123Z', '2015-06-07T08:38:00-04:00', true],
  ])('dates, times and texts of both are read alike: %s', async (date, iso, hasTime) => {
    const { post: made, problems } = await parseText(`---\ntitle: Rivers\ndate: ${date}\n---\n`, {
      config: { timeZone: 'America/New_York' },
    });
    expect(problems).toEqual([]);
    expect(made?.date).toMatchObject({ iso, hasTime });
  });

  it('one day between file name and front matter is fine, two are a warning', async () => {
    const codes = (date: string) =>
      codesOf(`---\ntitle: Rivers\ndate: ${date}\n---\n`, {
        path: 'posts/2015-06-07-rivers.md',
        config: { timeZone: 'America/New_York' },
      });
    expect(await codes('2015-06-08T02:00:00Z')).toEqual([]);
    expect(await codes('2015-06-08')).toEqual([]);
    expect(await codes('2015-06-06')).toEqual([]);
    expect(await codes('2015-06-09')).toEqual(['date-mismatch']);
  });

  it('posts of one title and one name stay apart by their paths', async () => {
    const paths = ['posts/2014/2014-01-02-links.md', 'posts/2015/2015-01-02-links.md'];
    const posts = await Promise.all(
      paths.map((path) => parseText('---\ntitle: Links\n---\nText[^1]\n\n[^1]: x', { path })),
    );
    expect(posts.map(({ post: made }) => made?.slug)).toEqual(['links', 'links']);
    expect(posts.map(({ post: made }) => made?.source)).toEqual(paths);
    expect(posts[0]?.post?.ids).not.toEqual(posts[1]?.post?.ids);
  });

  it.each([
    ['Реки', 'reki'],
    ['נהרות', 'nhrvt'],
    ['河流', 'heliu'],
    ['…', /^x-[a-z0-9]+$/],
  ])('the name %s, without a Latin letter, gets a slug', async (name, slug) => {
    const { post: made, problems } = await parseText(
      `---\ntitle: ${name}\ntags: [${name}]\n---\n`,
      { path: `posts/2015-06-07-${name}.md` },
    );
    expect(problems).toEqual([]);
    expect(made?.slug).toMatch(slug);
    expect(made?.tags).toEqual([name]);
  });

  it.each([
    ['tags: Energy, energy , Éner-gie', ['Energy', 'energy', 'Éner-gie']],
    ['tags: [Energy, energy, Energy]', ['Energy', 'energy']],
    ['tags:\n  - Energy\n  -\n  - 2015', ['Energy', '2015']],
    ['tags:', []],
    ['tags: ""', []],
    ['tags: null', []],
  ])('%j is read, the spellings kept for the model', async (fields, tags) => {
    const { post: made, problems } = await parseText(post(fields));
    expect(problems).toEqual([]);
    expect(made?.tags).toEqual(tags);
  });

  it('addresses of Blogger are permalinks and aliases, its file names slugs', async () => {
    const { post: made } = await parseText(
      post('permalink: /2015/06/blog-post_25.html\naliases: [/2015/06/blog-post.html]'),
      { path: 'posts/2015/06/blog-post_25.md' },
    );
    expect(made).toMatchObject({
      permalink: '/2015/06/blog-post_25.html',
      aliases: ['/2015/06/blog-post.html'],
      slug: 'blog-post-25',
    });
  });

  it('a missing, empty or null title is an error; markup becomes text', async () => {
    for (const title of [
      '',
      'title:\n',
      'title: ""\n',
      'title: null\n',
      'title: "  "\n',
      'title: ~\n',
    ]) {
      expect(await codesOf(`---\n${title}date: 2015-06-07\n---\n`)).toEqual(['missing-title']);
    }
    const { post: made } = await parseText(
      '---\ntitle: "&ldquo;Rivers&rdquo; <em>rise</em>"\ndate: 2015-06-07\n---\n',
    );
    expect(made?.title).toBe('“Rivers” rise');
  });
});
