// Which posts are published and how the text of one begins: drafts, the future to the second,
// datelines, and sites with no post or one.
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildJson, postText, readOutput, readTexts } from '../support/broadsheet.ts';
import { checkSiteLinks } from '../support/check-site-links.ts';
import { makeNamedSite as makeSite } from '../support/make-site.ts';
import { validateHtml } from '../support/validate-html.ts';

/** Whether any file of a site's output holds a text. */
function isPublished(root: string, text: string): boolean {
  return Object.values(readTexts(join(root, '_site'))).some((content) => content.includes(text));
}

describe('a draft', () => {
  const files = {
    'posts/2024-03-11-a.md': postText(
      { title: 'Published' },
      'See [the other](2024-03-12-b.md).\n',
    ),
    'posts/2024-03-12-b.md': postText({
      title: 'Unfinished',
      date: '2024-03-12',
      draft: 'true',
      tags: '[Secrets]',
      author: 'A Ghost',
    }),
  };

  it('leaves no trace in the output, and a link to it is a warning', async () => {
    const root = makeSite(files);
    const { posts, diagnostics } = await buildJson(root);
    expect(posts).toMatchObject({ total: 2, drafts: 1, future: 0 });
    for (const text of ['Unfinished', 'Secrets', 'A Ghost', 'a-ghost'])
      expect(isPublished(root, text)).toBe(false);
    expect(diagnostics).toMatchObject([
      {
        code: 'dead-link',
        severity: 'warning',
        line: 6,
        column: 17,
        message: expect.stringContaining('is a draft'),
      },
    ]);
  });

  it('is built with --drafts, and taken out again without', async () => {
    const root = makeSite(files);
    expect((await buildJson(root, '--drafts')).diagnostics).toEqual([]);
    expect(readOutput(root, '2024/03/b/index.html')).toContain('Unfinished');
    await buildJson(root);
    expect(isPublished(root, 'Unfinished')).toBe(false);
  });
});

describe('a post that another engine holds back', () => {
  it.each([
    ['published', 'false'],
    ['Draft', 'true'],
    ['draft', 'on'],
    ['status', 'private'],
    ['visibility', 'hidden'],
    ['private', 'true'],
    ['hidden', 'true'],
    ['unpublished', 'yes'],
    ['password', 'rivers'],
    ['PublishDate', '2035-01-01'],
    ['expiryDate', '2024-05-01'],
  ])('leaves no trace in the output: %s: %s', async (name, value) => {
    const root = makeSite({
      'posts/2024-03-11-a.md': postText({ title: 'Published' }),
      'posts/2024-03-12-b.md': postText({
        title: 'Unfinished',
        date: '2024-03-12',
        [name]: value,
        tags: '[Secrets]',
        author: 'A Ghost',
      }),
    });
    const { posts, diagnostics } = await buildJson(root);
    for (const text of ['Unfinished', 'Secrets', 'A Ghost', 'a-ghost'])
      expect(isPublished(root, text)).toBe(false);
    const { drafts, future, expired } = posts;
    expect(drafts + future + expired).toBe(1);
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});

describe('an unlisted post', () => {
  it('has a page that asks not to be indexed, and is nowhere else', async () => {
    const root = makeSite({
      'posts/2024-03-11-a.md': postText({ title: 'Published' }),
      'posts/2024-03-12-b.md': postText({
        title: 'For friends',
        date: '2024-03-12',
        unlisted: 'true',
        tags: '[Secrets]',
        author: 'A Ghost',
      }),
      'pages/plans.md': '---\ntitle: Plans for friends\nunlisted: true\n---\nText\n',
    });
    const { posts } = await buildJson(root);
    expect(posts).toMatchObject({ total: 2, unlisted: 1 });
    const pages = ['2024/03/b/index.html', 'plans/index.html'];
    for (const page of pages)
      expect(readOutput(root, page)).toContain('<meta name="robots" content="noindex">');
    const output = readTexts(join(root, '_site'));
    const naming = Object.entries(output).filter(([, text]) =>
      /[Ff]or friends|Secrets|A Ghost|2024\/03\/b\/|\/plans\//.test(text),
    );
    expect(naming.map(([name]) => name).toSorted()).toEqual(pages);
    expect(validateHtml(readOutput(root, pages[0]!), pages[0]!)).toEqual([]);
  });
});

describe('a post of the future', () => {
  const timed = {
    'posts/a.md': postText({ title: 'Embargoed', date: '2024-06-01T14:00:00+03:00' }),
  };
  const auckland = {
    'posts/a.md': postText({ title: 'Embargoed', date: '2024-06-01' }),
    'broadsheet.config.json': '{ "timeZone": "Pacific/Auckland" }',
  };

  it.each([
    ['a second before its time', timed, '2024-06-01T10:59:59Z', false],
    ['at its time', timed, '2024-06-01T11:00:00Z', true],
    [
      'a second before its day begins in the zone of the site',
      auckland,
      '2024-05-31T11:59:59Z',
      false,
    ],
    ['as its day begins in the zone of the site', auckland, '2024-05-31T12:00:00Z', true],
    ['on its day, where --now is that day', auckland, '2024-06-01', true],
    ['on the day before, where --now is that day', auckland, '2024-05-31', false],
  ] as const)('%s', async (_, files, now, published) => {
    const root = makeSite(files);
    const { posts } = await buildJson(root, '--now', now);
    expect({ published: isPublished(root, 'Embargoed'), future: posts.future }).toEqual({
      published,
      future: published ? 0 : 1,
    });
  });

  it('is built with --future, but a draft of the future is not', async () => {
    const root = makeSite({
      ...timed,
      'posts/b.md': postText({ title: 'Unfinished', date: '2030-01-01', draft: 'true' }),
    });
    const { posts } = await buildJson(root, '--future', '--now', '2020-01-01');
    expect(posts).toMatchObject({ total: 2, drafts: 1, future: 1 });
    expect([isPublished(root, 'Embargoed'), isPublished(root, 'Unfinished')]).toEqual([
      true,
      false,
    ]);
  });
});

describe('a dateline', () => {
  it.each([
    ['from the field', { dateline: 'Staunton' }, 'The rivers rise.'],
    ['from the text', {}, 'Staunton, March 11 – The rivers rise.'],
    ['from both', { dateline: 'Staunton' }, 'Staunton, March 11 – The rivers rise.'],
    [
      'from both, as the text has it',
      { dateline: 'Staunton' },
      'Staunton, Mar. 11 -- The rivers rise.',
    ],
  ] as const)('is printed once: %s', async (_, fields, text) => {
    const root = makeSite({ 'posts/2024-03-11-a.md': postText(fields, `${text}\n`) });
    await buildJson(root);
    const html = readOutput(root, '2024/03/a/index.html');
    const paragraphs = html.match(/<p id="p1">.*?<\/p>/g)!;
    expect(paragraphs.map((text) => text.replace('March', 'Mar.'))).toEqual([
      '<p id="p1"><span class="dateline">Staunton, Mar. 11 – </span>The rivers rise.</p>',
    ]);
    // Machines find it in the head once more.
    expect(html.slice(html.indexOf('<body')).match(/Staunton/g)).toHaveLength(1);
  });

  it('stays out of excerpts, descriptions and the summaries of feeds', async () => {
    const root = makeSite({
      'posts/2024-03-11-a.md': postText({ dateline: 'Staunton' }, 'The rivers rise.\n'),
    });
    await buildJson(root);
    expect(readOutput(root, '2024/03/a/index.html')).toContain(
      '<meta name="description" content="The rivers rise.">',
    );
    expect(readOutput(root, 'index.html')).toContain(
      '<span class="p-summary">The rivers rise.</span>',
    );
    expect(readOutput(root, 'feed.xml')).toContain('<summary>The rivers rise.</summary>');
  });
});

describe('a site', () => {
  it.each([
    ['without a post', { 'posts/.keep': '' }, 0],
    ['with drafts only', { 'posts/a.md': postText({ draft: 'true' }) }, 1],
    [
      'with one post',
      { 'posts/2024-03-11-a.md': postText({ author: 'Anna', tags: '[Roads]' }) },
      1,
    ],
  ])('%s is whole: every page valid, no link dead', async (_, files, total) => {
    const root = makeSite(files);
    const { posts, diagnostics } = await buildJson(root);
    expect({ total: posts.total, diagnostics }).toEqual({ total, diagnostics: [] });
    const pages = Object.entries(readTexts(join(root, '_site'))).filter(([path]) =>
      path.endsWith('.html'),
    );
    expect(pages.map(([path]) => path)).toEqual(
      expect.arrayContaining(['404.html', 'archive/index.html', 'index.html']),
    );
    expect(pages.flatMap(([path, html]) => validateHtml(html, path))).toEqual([]);
    expect(pages.filter(([, html]) => /undefined|\[object|NaN/.test(html))).toEqual([]);
    expect(checkSiteLinks(join(root, '_site'), { origin: 'https://example.org' })).toEqual([]);
  });
});
