import { describe, expect, it } from 'vitest';
import { createMarkdown } from '../../src/parse/markdown.ts';
import { parsePost } from '../../src/parse/parse-post.ts';
import { engineTable } from '../../src/site/fields/compose-fields.ts';
import { makeConfig } from '../support/make-post.ts';
import { codesOf, parseBody, parseText, sourceFile, testPath } from '../support/parse-text.ts';

describe('parsePost', () => {
  it('makes a post and its body of one file', async () => {
    const { post, body, problems } = await parseText(
      [
        '---',
        'title: Rivers',
        'date: 2015-06-07',
        'tags: water, rivers',
        'dateline: Staunton',
        'weight: 3',
        '---',
        'The [Volga](https://www.example.com/v) rises.',
        '',
        '## Who pays',
        '',
        'See [snow](../2014/snow.md#depth).',
        '',
      ].join('\n'),
    );
    expect(problems).toEqual([]);
    expect(post).toMatchObject({
      kind: 'post',
      source: testPath,
      title: 'Rivers',
      tags: ['water', 'rivers'],
      dateline: { place: 'Staunton', day: '2015-06-07', text: 'Staunton, June 7' },
      excerpt: 'The Volga rises. See snow.',
      readingMinutes: 1,
      ids: ['who-pays'],
      links: [
        {
          written: '../2014/snow.md#depth',
          target: { kind: 'file', path: 'posts/2014/snow.md' },
          fragment: 'depth',
        },
      ],
      extra: { weight: 3 },
    });
    expect(body).toMatchObject({
      headings: [{ depth: 2, id: 'who-pays', text: 'Who pays' }],
      sources: [{ url: 'https://www.example.com/v', host: 'example.com', title: 'Volga' }],
    });
  });

  it('parses the same file twice to the same result', async () => {
    const text = '---\ntitle: Rivers\ndate: 2015-06-07\n---\nText[^1].\n\n[^1]: Note.';
    expect(await parseText(text)).toEqual(await parseText(text));
  });

  it('gives footnotes of different files different ids', async () => {
    const ids = await Promise.all(
      ['posts/a.md', 'posts/b.md'].map(
        async (path) => (await parseBody('Text[^1].\n\n[^1]: Note.', { path })).post?.ids ?? [],
      ),
    );
    expect(ids[0]).toHaveLength(3);
    expect(new Set(ids.flat()).size).toBe(6);
  });

  it('reads a page, without date, author and dateline', async () => {
    const { post, body, problems } = await parseText(
      '---\ntitle: About\n---\nStaunton, June 7 – Text.',
      { path: 'pages/about.md' },
    );
    expect(problems).toEqual([]);
    expect(post).toMatchObject({ kind: 'page', title: 'About', authors: [] });
    expect(post).not.toHaveProperty('date');
    expect(post).not.toHaveProperty('dateline');
    expect(body?.html).toBe('<p>Staunton, June 7 – Text.</p>');
  });

  it('keeps the image of the front matter among the links', async () => {
    const { post } = await parseText(
      '---\ntitle: Rivers\ndate: 2015-06-07\nimage: /dam.jpg\n---\n[a](/b/)',
    );
    expect(post?.links.map(({ written }) => written)).toEqual(['/dam.jpg', '/b/']);
  });

  it.each([
    ['', 1],
    ['word '.repeat(230), 1],
    ['word '.repeat(345), 2],
    ['word '.repeat(2300), 10],
  ])('counts 230 words a minute, at least one minute', async (text, minutes) => {
    expect((await parseBody(text)).post?.readingMinutes).toBe(minutes);
  });

  it('reports all problems of fields and body, and makes no post after an error', async () => {
    expect(await codesOf('---\ndate: June\n---\n![](a.png)')).toEqual([
      'missing-title',
      'bad-date',
      'image-alt',
    ]);
    const { post, body } = await parseText('---\ntitle: Rivers\ndate: June\n---\nText');
    expect(post).toBeUndefined();
    expect(body).toBeUndefined();
  });

  it('makes plain text of titles and descriptions as exporters write them', async () => {
    const { post } = await parseText(
      [
        '---',
        'title: The &ldquo;new&rdquo; <em>Volga</em>',
        'description: A &amp; B',
        'date: 2015-06-07',
        '---',
        '',
      ].join('\n'),
    );
    expect(post).toMatchObject({ title: 'The “new” Volga', description: 'A & B' });
    expect((await parseText('---\ntitle: A\ndate: 2015-06-07\n---\n')).post).not.toHaveProperty(
      'description',
    );
  });

  it('makes a post after warnings', async () => {
    const { post, problems } = await parseBody('![](a.png)');
    expect(problems.map(({ severity }) => severity)).toEqual(['warning']);
    expect(post?.title).toBe('Rivers');
  });

  it('keeps of unknown fields what a record of the post can hold', async () => {
    const { post } = await parseText(
      [
        '---',
        'title: A',
        'date: 2015-06-07',
        'weight: .inf',
        'mood: { a: .nan, b: [1.5, null, x] }',
        'set: !!set { a, b }',
        '---',
        '',
      ].join('\n'),
    );
    expect(post?.extra).toEqual({ weight: null, mood: { a: null, b: [1.5, null, 'x'] }, set: {} });
  });

  it('throws for what is a bug of ours', async () => {
    const markdown = {
      parser: 'native' as const,
      render: () => Promise.reject(new TypeError('x is not a function')),
    };
    const file = sourceFile('posts/a.md', '---\ntitle: Rivers\ndate: 2015-06-07\n---\n');
    await expect(
      parsePost(file, { config: makeConfig(), markdown, table: engineTable }),
    ).rejects.toThrow('x is not a function');
    await expect(
      parsePost(file, {
        config: makeConfig(),
        markdown: await createMarkdown(makeConfig().markdown),
        table: engineTable,
      }),
    ).resolves.toHaveProperty('post');
  });
});
