import { describe, expect, it } from 'vitest';
import { sourcePath } from '../../../src/lib/path.ts';
import { makeDate, makeLink, makePost, makeStaticFile } from '../../support/make-post.ts';
import { planOf } from '../../support/plan-of.ts';

const rivers = makePost('2015/rivers', {
  day: '2015-06-07',
  time: '14:30',
  tags: ['War', 'war', 'Rivers'],
  authors: ['Ann Author', 'Bo Lund'],
  description: 'Own summary',
  dateline: { place: 'Staunton', day: '2015-06-05', text: 'Staunton, June 5' },
  updated: makeDate('2015-06-09'),
  corrections: [{ date: makeDate('2015-06-09'), text: 'The year was wrong' }],
  locations: ['Kazan'],
  image: { src: 'broadsheet:posts/2015/map.png', alt: 'A map' },
  extra: { mood: 'grave' },
  words: 1000,
  paragraphs: 7,
  readingMinutes: 5,
  links: [
    makeLink('map.png', { kind: 'file', path: sourcePath('posts/2015/map.png') }),
    makeLink('older.md', { kind: 'file', path: sourcePath('posts/2015/older.md') }),
  ],
});
const older = makePost('2015/older', { day: '2015-01-02', tags: ['War'] });
const newer = makePost('2015/newer', { day: '2015-12-31' });
const { page, view } = planOf([older, rivers, newer], {
  config: { url: 'https://example.org/notes/', base: '/notes' },
  files: { postFiles: [makeStaticFile('posts/2015/map.png')] },
});

describe('planPosts', () => {
  it('plans the page of a post with its body and the files that it links to', () => {
    expect(page('/2015/06/rivers/')).toMatchObject({
      kind: 'post',
      output: '2015/06/rivers/index.html',
      source: 'posts/2015/rivers.md',
      body: rivers.body,
      fileUrls: {
        'posts/2015/map.png': '/notes/media/2015/map.png',
        'posts/2015/older.md': '/notes/2015/01/older/',
      },
    });
    expect(page('/2015/01/older/')).not.toHaveProperty('fileUrls');
  });

  it('shows all that a template needs', () => {
    expect(view('post', '/2015/06/rivers/')).toStrictEqual({
      kind: 'post',
      url: '/notes/2015/06/rivers/',
      canonical: 'https://example.org/notes/2015/06/rivers/',
      title: 'rivers',
      description: 'Own summary',
      lang: 'en',
      locale: 'en_US',
      feeds: [],
      noindex: false,
      authors: [
        { title: 'Ann Author', url: '/notes/authors/ann-author/' },
        { title: 'Bo Lund', url: '/notes/authors/bo-lund/' },
      ],
      date: {
        iso: '2015-06-07T14:30:00+00:00',
        text: 'June 7, 2015',
        time: expect.stringMatching(/^2:30\sPM$/) as string,
      },
      updated: { iso: '2015-06-09', text: 'June 9, 2015' },
      published: '2015-06-07T14:30:00+00:00',
      modified: '2015-06-09T00:00:00+00:00',
      corrections: [
        { date: { iso: '2015-06-09', text: 'June 9, 2015' }, text: 'The year was wrong' },
      ],
      dateline: 'Staunton, June 5',
      place: 'Staunton',
      locations: ['Kazan'],
      tags: [
        { title: 'War', url: '/notes/tags/war/' },
        { title: 'Rivers', url: '/notes/tags/rivers/' },
      ],
      image: { src: '/notes/media/2015/map.png', alt: 'A map' },
      readingMinutes: 5,
      words: 1000,
      standfirst: 'Own summary',
      paragraphs: 7,
      citation: {
        file: 'author-2015-rivers.bib',
        url: expect.stringContaining(
          'data:application/x-bibtex;charset=utf-8,@online%7Bauthor-2015-rivers,',
        ),
      },
      earlier: { title: 'older', url: '/notes/2015/01/older/' },
      later: { title: 'newer', url: '/notes/2015/12/newer/' },
      related: [expect.objectContaining({ title: 'older', url: '/notes/2015/01/older/' })],
      extra: { mood: 'grave' },
      content: '',
      headings: [],
      sources: [],
    });
  });

  it('leaves out what a post does not have', () => {
    const shown = view('post', '/2015/01/older/');
    for (const field of ['updated', 'dateline', 'place', 'image', 'earlier', 'dir'])
      expect(shown).not.toHaveProperty(field);
    expect(shown).toMatchObject({
      corrections: [],
      locations: [],
      modified: '2015-01-02T00:00:00+00:00',
      related: [],
      description: 'Excerpt of older.',
    });
    expect(view('post', '/2015/12/newer/')).not.toHaveProperty('later');
  });

  it('dates a post in the site’s language, and keeps the first address that it names', () => {
    const german = planOf([
      makePost('a', { lang: 'de', dir: 'ltr', canonical: 'https://other.example/a' }),
    ]).view('post', '/2015/06/a/');
    expect(german).toMatchObject({
      lang: 'de',
      dir: 'ltr',
      canonical: 'https://other.example/a',
      date: { text: 'June 7, 2015' },
    });
  });
});
