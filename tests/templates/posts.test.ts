// The page of a post, as the theme makes it.
import { describe, expect, it } from 'vitest';
import { makeFullPost, makePage, makePost } from '../support/make-views.ts';
import { useTheme } from '../support/render-theme.ts';

const render = useTheme();

describe('the page of a post', () => {
  it('prints a post’s HTML as it is, whatever template language it seems to contain', async () => {
    const content = '<p>{{ 1+1 }} {% raw %} {# x #} ${view} <em>kept</em></p>';
    expect(await render(makePost({ content }))).toContain(content);
    expect(await render(makePage({ content }))).toContain(content);
  });

  it('shows all that a post has', async () => {
    const html = await render(makeFullPost());
    const parts = [
      '<html lang="en">',
      '<title>The dam that nobody measures – The River Letter</title>',
      '<meta name="description" content="What the budget of a small river hides">',
      '<link rel="canonical" href="https://letter.example/notes/post/">',
      '<meta property="og:type" content="article">',
      '<meta property="og:image" content="https://letter.example/notes/images/dam.png">',
      '<meta property="article:published_time" content="2015-06-07T00:00:00+02:00">',
      '<meta property="article:modified_time" content="2015-06-09T10:00:00+02:00">',
      [
        '<meta property="article:author" ' +
          'content="https://letter.example/notes/authors/pavel-orlov/">',
        '<meta name="fediverse:creator" content="@orlov@social.example">',
      ].join('\n'),
      [
        '<meta property="article:section" content="Rivers">',
        '<meta property="article:tag" content="Rivers">',
        '<meta property="article:tag" content="Budgets">',
      ].join('\n'),
      '<meta property="og:locale" content="en_US">',
      '<meta property="og:image:alt" content="A gauge on a concrete wall">',
      '<meta name="twitter:card" content="summary_large_image">',
      [
        '<h2>Corrections</h2>',
        '<p><time datetime="2015-06-09">June 9, 2015</time>' +
          ' An earlier version put the gauge on the other bank.</p>',
      ].join('\n'),
      '<link rel="alternate" type="application/atom+xml" title="Rivers (Atom)" ' +
        'href="/notes/tags/rivers/feed.atom">',
      '<link rel="stylesheet" href="/notes/assets/style.css">',
      'By <a class="p-author h-card" rel="author" href="/notes/authors/anna-lind/">' +
        'Anna Lind</a>, <a class="p-author h-card" rel="author" ' +
        'href="/notes/authors/pavel-orlov/">Pavel Orlov</a> · ' +
        '<data class="u-url" value="https://letter.example/notes/post/">' +
        '<time class="dt-published" datetime="2015-06-07">June 7, 2015</time></data>' +
        ' · Updated <time class="dt-updated" datetime="2015-06-09T10:00:00+02:00">' +
        'June 9, 2015</time> · 4 min read</p>',
      '<figcaption>The gauge below the dam <small>Photo: A. Lind</small></figcaption>',
      '<a class="p-category" rel="tag" href="/notes/tags/rivers/">Rivers</a>',
      '<li><a href="https://vedomosti.example/a">The reform of the river boards</a> ' +
        '<span>Vedomosti</span></li>',
      '<li><a href="https://gauge.example/">gauge.example</a></li>',
      '<p class="standfirst p-summary">What the budget of a small river hides</p>',
      '<p>Anna Lind, Pavel Orlov, “The dam that nobody measures”, The River Letter, June ' +
        '7, 2015, https://letter.example/notes/post/</p>',
      '<a href="data:application/x-bibtex;charset=utf-8,@online%7Ba%7D" ' +
        'download="lind-2015-dam.bib">',
      '<a href="#p1">1</a>',
      '<a rel="prev" href="/notes/2015/05/earlier/">',
      '<a rel="next" href="/notes/2015/07/later/">',
      '<a href="/notes/2015/06/dam/" lang="ru">Река, которой нет на карте</a>',
    ];
    for (const part of parts) expect(html).toContain(part);
    expect(html.indexOf('class="skip"')).toBeLessThan(html.indexOf('<header'));
    expect(html.match(/<h1/g)).toHaveLength(1);
  });
});
