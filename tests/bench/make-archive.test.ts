// The made archive as values: what every post of it must be, without a disk.
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { makePost } from '../../bench/make-archive.ts';
import { TAGS } from '../../bench/proper-names.ts';

const shape = { seed: 'test', posts: 200 };
const files = Array.from({ length: shape.posts }, (_, index) => makePost(index, shape));
const posts = files.map(({ path, text }) => {
  const [, head = '', body = ''] = /^---\n(.*?)\n---\n(.*)$/s.exec(text) ?? [];
  return { path, fields: parse(head) as Record<string, unknown>, body };
});

describe('makePost', () => {
  it('makes the same text for the same index twice', () => {
    expect(makePost(17, shape)).toEqual(makePost(17, shape));
  });

  it('makes another text for another seed', () => {
    expect(makePost(17, { ...shape, seed: 'other' }).text).not.toBe(makePost(17, shape).text);
  });

  it('gives every post a path of its own, by year and day', () => {
    expect(new Set(posts.map((post) => post.path)).size).toBe(shape.posts);
    for (const { path } of posts)
      expect(path).toMatch(/^posts\/(\d{4})\/\1-\d{2}-\d{2}-[a-z0-9]+(-[a-z0-9]+)*\.md$/);
  });

  it('gives no two posts of a month the same slug, not even where the archive is dense', () => {
    const dense = { seed: 'dense', posts: 60_000 };
    const names = Array.from({ length: 600 }, (_, index) => makePost(index, dense).path);
    const urls = names.map((path) => path.replace(/^posts\/\d{4}\/(\d{4}-\d{2})-\d{2}-/, '$1/'));
    expect(new Set(urls).size).toBe(urls.length);
    expect(urls.some((url) => url.endsWith('-2.md'))).toBe(true);
  });

  it('spreads the posts over twenty years, oldest first', () => {
    const days = posts.map((post) => post.path.slice('posts/YYYY/'.length).slice(0, 10));
    expect(days).toEqual(days.toSorted());
    expect(days[0]).toMatch(/^2005-/);
    expect(days.at(-1)).toMatch(/^2024-/);
    expect(new Set(days.map((day) => day.slice(0, 4))).size).toBe(20);
  });

  it('writes front matter that YAML reads, with known fields only', () => {
    for (const { fields, path } of posts) {
      expect(['title', 'date', 'author', 'dateline', 'tags']).toEqual(
        expect.arrayContaining(Object.keys(fields)),
      );
      expect(fields['date']).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/);
      expect(path).toContain(String(fields['date']).slice(0, 10));
    }
  });

  it('gives every post one to six different tags of the 400', () => {
    for (const { fields } of posts) {
      const tags = fields['tags'] as string[];
      expect(tags.length).toBeGreaterThanOrEqual(1);
      expect(tags.length).toBeLessThanOrEqual(6);
      expect(new Set(tags).size).toBe(tags.length);
      expect(TAGS).toEqual(expect.arrayContaining(tags));
    }
    expect(new Set(TAGS.map((tag) => tag.toLowerCase())).size).toBe(400);
  });

  it('writes about a thousand words a post, never fewer than 600 or more than 1,500', () => {
    const words = posts.map((post) => post.body.trim().split(/\s+/).length);
    const average = words.reduce((sum, count) => sum + count, 0) / words.length;
    expect(average).toBeGreaterThan(900);
    expect(average).toBeLessThan(1100);
    expect(Math.min(...words)).toBeGreaterThanOrEqual(600);
    expect(Math.max(...words)).toBeLessThanOrEqual(1500);
  });

  it('cites three to eight sources, all on hosts that cannot exist', () => {
    for (const { body } of posts) {
      const hosts = [...body.matchAll(/\]\(https:\/\/([^/]+)\//g)].map((match) => match[1] ?? '');
      expect(hosts.length).toBeGreaterThanOrEqual(3);
      expect(hosts.length).toBeLessThanOrEqual(8);
      for (const host of hosts) expect(host).toMatch(/^[a-z-]+\.example$/);
    }
  });

  it('uses what real posts use: curly quotes, dashes, headings, lists, notes, Cyrillic', () => {
    const share = (pattern: RegExp): number =>
      posts.filter((post) => pattern.test(post.body)).length / posts.length;
    expect(share(/[“”’]/)).toBe(1);
    expect(share(/ – /)).toBeGreaterThan(0.8);
    expect(share(/^## /m)).toBeGreaterThan(0.35);
    expect(share(/^## /m)).toBeLessThan(0.65);
    expect(share(/^> /m)).toBeGreaterThan(0.5);
    expect(share(/^(-|1\.) /m)).toBeGreaterThan(0.25);
    expect(share(/\p{Script=Cyrillic}/u)).toBeGreaterThan(0.02);
    const noted = share(/^\[\^1\]: /m);
    expect(noted).toBeGreaterThan(0.2);
    expect(noted).toBeLessThan(0.5);
  });

  it('defines every footnote that it marks', () => {
    for (const { body } of posts) {
      const marked = [...body.matchAll(/\[\^(\d)\](?!:)/g)].map((match) => match[1]);
      const defined = [...body.matchAll(/^\[\^(\d)\]:/gm)].map((match) => match[1]);
      expect(marked).toEqual(defined);
    }
  });

  it('leaves no slot of a pattern unfilled', () => {
    for (const { body, fields } of posts)
      expect(`${String(fields['title'])} ${body}`).not.toMatch(/[{}]|undefined|NaN/);
  });
});
