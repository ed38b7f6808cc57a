import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sourcePath } from '../../src/lib/path.ts';
import { readSource } from '../../src/load/read-source.ts';
import { codesOf, parseBody, parseText } from '../support/parse-text.ts';

const post = (fields: string, body = 'Text') =>
  `---\ntitle: Rivers\ndate: 2015-06-07\n${fields}\n---\n${body}`;

// The numbers are those of "What real archives contain" in the design's notes on foreign formats;
// 13 is in large-posts.test.ts.
describe('what real archives contain', () => {
  it('1: template tags in the text, in code and in titles are text', async () => {
    const {
      post: made,
      body,
      problems,
    } = await parseText(
      [
        '---',
        'title: "{{ x }} and {% y %}"',
        'date: 2015-06-07',
        '---',
        '{{ a }} {% b %}',
        '',
        '`{{ c }}`',
        '',
        '```',
        '{% d %}',
        '```',
        '',
        '<p>{{ e }}</p>',
      ].join('\n'),
    );
    expect(problems).toEqual([]);
    expect(made?.title).toBe('{{ x }} and {% y %}');
    expect(body?.html).toBe(
      [
        '<p>{{ a }} {% b %}</p>',
        '<p><code>{{ c }}</code></p>',
        '<pre tabindex="0"><code>{% d %}',
        '</code></pre>',
        '<p>{{ e }}</p>',
      ].join('\n'),
    );
  });

  it('2: a field twice is an error that names the field', async () => {
    const { problems } = await parseText(
      '---\ntitle: Rivers\ntags: a\ndate: 2015-06-07\ntags: b\n---\n',
    );
    expect(problems).toMatchObject([
      { code: 'duplicate-key', message: expect.stringContaining('`tags`') },
    ]);
  });

  it.each([
    '16:30-:00+16:30',
    '00:10::00',
    'Fri Sep  3 11:21:31 CEST 2021',
    '18:30:22 2023 -0800',
    '2013-05-1',
    '2015-02-30',
    '2015-06-07T25:00:00Z',
    '11 March',
  ])('3: the malformed date %s is an error, never a guess', async (date) => {
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
  ])('4: dates, times and texts of both are read alike: %s', async (date, iso, hasTime) => {
    const { post: made, problems } = await parseText(`---\ntitle: Rivers\ndate: ${date}\n---\n`, {
      config: { timeZone: 'America/New_York' },
    });
    expect(problems).toEqual([]);
    expect(made?.date).toMatchObject({ iso, hasTime });
  });

  it('5: one day between file name and front matter is fine, two are a warning', async () => {
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

  it('6: blank lines before the front matter, and dashes below it', async () => {
    const { body, problems } = await parseText(
      '\n\n---\ntitle: Rivers\ndate: 2015-06-07\n---\nAbove\n\n---\n\nBelow\n---\n\n- - -\n',
    );
    expect(problems).toEqual([]);
    expect(body?.html).toBe('<p>Above</p>\n<hr>\n<h2 id="below">Below</h2>\n<hr>');
  });

  it('7: posts of one title and one name stay apart by their paths', async () => {
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
  ])('8: the name %s, without a Latin letter, gets a slug', async (name, slug) => {
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
  ])('9: %j is read, the spellings kept for the model', async (fields, tags) => {
    const { post: made, problems } = await parseText(post(fields));
    expect(problems).toEqual([]);
    expect(made?.tags).toEqual(tags);
  });

  it('10: addresses of Blogger are permalinks and aliases, its file names slugs', async () => {
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

  it('11: a missing, empty or null title is an error; markup becomes text', async () => {
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

  it('12: HTML as Blogger and Word wrote it is read, cleaned and described', async () => {
    const {
      post: made,
      body,
      problems,
    } = await parseBody(
      '<DIV dir="ltr" style="text-align: left;" trbidi="on"><p class="MsoNormal">' +
        '<span style="x">One<o:p></o:p></span></p>two<br><br>three<div class="separator">' +
        '<a href="http://1.bp.example/a.jpg" imageanchor="1">' +
        '<IMG border="0" src="//1.bp.example/b.jpg" alt="A"></a></div>' +
        '<img src="data:image/gif;base64,R0lGOD=="></DIV>',
    );
    expect(problems.map(({ code }) => code)).toEqual(['image-alt']);
    expect(body?.html).toContain(
      '<p class="MsoNormal"><span>One</span></p>two<br><br>three<div class="separator">' +
        '<a href="http://1.bp.example/a.jpg">' +
        '<img src="https://1.bp.example/b.jpg" alt="A"></a></div>',
    );
    expect(made?.excerpt).toBe('One two three');
    expect(body?.sources).toMatchObject([{ host: '1.bp.example' }]);
  });

  it('14: control characters and marks of a merge conflict in the text are harmless', async () => {
    const root = mkdtempSync(join(tmpdir(), 'broadsheet-archive-'));
    const path = sourcePath('2015-06-07-rivers.md');
    writeFileSync(
      join(root, path),
      post(
        '',
        [
          'One\u0000 two\u0008 three\u001b[0m',
          '',
          '<<<<<<< HEAD',
          'left',
          '=======',
          'right',
          '>>>>>>> branch',
          '',
          '<p>\u0001\u000c</p>',
        ].join('\n'),
      ),
    );
    const { file } = readSource(root, path);
    rmSync(root, { recursive: true });
    const { problems, body } = await parseText(file.text);
    expect(problems).toEqual([]);
    expect(body?.html).toMatch(/^<p>One two three\[0m<\/p>/);
    expect(body?.html).toContain('left');
    expect(body?.html).toContain('right');
    expect(
      await codesOf(
        '---\n<<<<<<< HEAD\ntitle: a\n=======\ntitle: b\n>>>>>>> x\ndate: 2015-06-07\n---\n',
      ),
    ).toEqual(['bad-yaml']);
  });

  it('15: no-break, zero-width and bidirectional characters stay, and are no words', async () => {
    const text = 'Цена\u00a0100\u202f000\u200b руб. \u2067שלום\u2069 a\u200db \u00adc \ufeffd';
    const { post: made, body, problems } = await parseText(post('dateline: Стаунтон', text));
    expect(problems).toEqual([]);
    expect(body?.html).toContain('Цена\u00a0100\u202f000\u200b руб. \u2067שלום\u2069');
    expect(made?.words).toBe(12);
    expect((await parseText(post('slug: "a\u00a0b\u200bc"'))).post?.slug).toBe('a-bc');
  });

  it('16: byline and dateline inside the text become those of the post', async () => {
    const given = (body: string) =>
      parseText(`---\ntitle: Rivers\ndate: 2015-12-13\nauthor: Paul Goble\n---\n${body}`, {
        path: sourcePath('posts/a.md'),
      });
    for (const body of [
      'Paul Goble\n\nStaunton, Dec. 11 – Text',
      '<p>Paul Goble</p><p>Staunton, Dec. 11—Text</p>',
      'Paul GobleStaunton, Dec. 11 –Text',
    ]) {
      const { post: made } = await given(body);
      expect(made?.dateline).toMatchObject({ place: 'Staunton', day: '2015-12-11' });
      expect(made?.excerpt).toBe('Text');
    }
  });
});
