// The front page and the pages that list posts, as readers and their programs get them.
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import { wordsIn } from '../../src/site/words.ts';
import {
  makeArchive,
  makeFront,
  makeIndex,
  makeList,
  makeMonth,
  makePeriod,
  makeYear,
} from '../support/make-list-views.ts';
import { makePost, makeSummary, russian, site } from '../support/make-views.ts';
import { useTheme } from '../support/render-theme.ts';

const render = useTheme();

type Node = DefaultTreeAdapterTypes.ChildNode | DefaultTreeAdapterTypes.Document;
const children = (node: Node): Node[] => ('childNodes' in node ? node.childNodes : []);
const all = (node: Node): DefaultTreeAdapterTypes.Element[] =>
  children(node).flatMap((child) => ['tagName' in child ? child : [], all(child)].flat());
const textOf = (node: Node): string =>
  'value' in node ? node.value : children(node).map(textOf).join('');
const attribute = (element: DefaultTreeAdapterTypes.Element, name: string) =>
  element.attrs.find((one) => one.name === name)?.value;
const elements = (html: string, name: string) =>
  all(parse(html)).filter(({ tagName }) => tagName === name);

const full = makeFront(
  [
    makeSummary(),
    makeSummary({ title: 'Second' }),
    makeSummary({ ...russian, title: 'Третья' }),
    makeSummary({
      title: 'Last',
      date: { iso: '2015-06-07T14:30:00Z', text: 'June 7, 2015', time: '14:30' },
    }),
  ],
  {
    opening: 'The gauge shows 214.',
    image: { src: '/notes/images/dam.png', alt: 'A gauge' },
  },
);

describe('the front page', () => {
  it('ranks: the newest with summary, opening and image, then others, then days', async () => {
    const html = await render(full);
    const order = [
      'class="h-entry first pictured"',
      'alt="A gauge"',
      'The dam that nobody measures',
      'For thirty years',
      'By <span class="p-author">Anna Lind</span> · ',
      '<span class="place">Staunton</span> – The gauge shows 214.',
      'Second',
      'Третья',
      '<a href="/notes/2015/06/07/">June 7, 2015</a>',
      'Last',
      '14:30</time> · Staunton',
    ];
    const places = order.map((part) => html.indexOf(part));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(html).toContain('<article class="h-entry" lang="ru">');
  });

  it('has headings that skip no level, however many posts there are', async () => {
    for (const view of [
      full,
      makeFront([]),
      makeFront([makeSummary()]),
      makeMonth([makeSummary()]),
      makeYear(),
      makeArchive(),
      makeIndex(),
    ]) {
      const levels = all(parse(await render(view))).flatMap(({ tagName }) =>
        /^h[1-6]$/.test(tagName) ? Number(tagName[1]) : [],
      );
      expect(levels[0]).toBe(1);
      expect(levels.every((level, index) => level <= (levels[index - 1] ?? 0) + 1)).toBe(true);
    }
  });

  it('has the masthead large, with the line of the site; other pages have it small', async () => {
    const line = '<p class="line">Notes on the middle Volga</p>';
    expect(await render(full)).toMatch(new RegExp(`<body class="front">[^]*${line}`));
    for (const view of [makePost(), makeList()]) expect(await render(view)).not.toContain(line);
    expect(await render(full, { site: { ...site, description: '' } })).not.toContain(
      'class="line"',
    );
  });

  it('says so where nothing has been published', async () => {
    expect(await render(makeFront([]))).toContain('<p>Nothing has been published here yet.</p>');
  });
});

describe('the masthead', () => {
  it('leads to the sections and marks the one that is shown', async () => {
    const html = await render(makeList({ url: '/notes/tags/rivers/' }));
    const [sections] = /<nav class="sections" aria-label="Sections">[^]*?<\/nav>/.exec(html)!;
    expect(sections).toContain('<a href="/notes/tags/rivers/" aria-current="page">Rivers</a>');
    expect(await render(full, { site: { ...site, sections: [] } })).not.toContain(
      'class="sections"',
    );
  });

  it('leaves out the colophon where the site has none', async () => {
    expect(await render(makePost())).toContain('<p>Set with Broadsheet</p>');
    expect(
      await render(makePost(), { words: { ...wordsIn('en'), colophon: () => '' } }),
    ).not.toMatch(/<p>\s*<\/p>|Broadsheet/);
  });
});

describe('a chart', () => {
  it('of months is a list of links that say what they stand for', async () => {
    const [empty, june] = elements(await render(makeArchive()), 'li').filter((item) =>
      all(item).some(({ tagName }) => tagName === 'b'),
    );
    expect(
      all(june!)
        .filter(({ tagName }) => tagName === 'a')
        .map((link) => [attribute(link, 'href'), textOf(link)]),
    ).toEqual([['/notes/2015/06/', 'June: 3 postsJ 3']]);
    expect([textOf(empty!), all(empty!).some(({ tagName }) => tagName === 'a')]).toEqual([
      'M 0',
      false,
    ]);
  });

  it('of days leads to the same pages as the list below, which the keyboard reaches', async () => {
    const html = await render(makeYear());
    const links = elements(html, 'a').filter(
      (link) => attribute(link, 'href') === '/notes/2015/06/07/',
    );
    expect(links.map((link) => [attribute(link, 'tabindex'), textOf(link)])).toEqual([
      ['-1', 'June 7, 2015: 3 posts'],
      [undefined, '7'],
    ]);
    expect(elements(html, 'svg').map((svg) => attribute(svg, 'aria-hidden'))).toEqual(
      elements(html, 'svg').map(() => 'true'),
    );
    expect(html).toMatch(/<rect class="d0" x="0" y="14" .*\n.*<rect class="d2" x="0" y="26"/);
  });

  it('of years says its numbers', async () => {
    const years = [
      { title: '2014', label: '2014', count: 1, height: 33 },
      { title: '2015', label: '2015', count: 3, height: 100 },
    ];
    const html = await render(
      makeList({ years, companions: [{ title: 'Dams', url: '/notes/tags/dams/', count: 2 }] }),
    );
    expect(attribute(elements(html, 'svg')[0]!, 'aria-label')).toBe(
      'Posts by year – 2014: 1, 2015: 3',
    );
    expect(
      elements(html, 'rect').map((rect) =>
        ['x', 'y', 'height'].map((name) => attribute(rect, name)),
      ),
    ).toEqual([
      ['0', '67', '33'],
      ['16', '0', '100'],
    ]);
    expect(html).toContain('<li><a href="/notes/tags/dams/">Dams</a> <span>2</span></li>');
    expect(await render(makeList())).not.toContain('<svg');
  });
});

describe('the index of tags', () => {
  it('leads to every letter, and tells what it counts as a rise', async () => {
    const html = await render(
      makeIndex({
        rising: {
          until: 'June 7, 2015',
          tags: [{ title: 'Rivers', url: '/notes/tags/rivers/', count: 5, before: 0 }],
        },
      }),
    );
    const jumps = elements(html, 'a').flatMap(
      (link) => /^#(letter.*)/.exec(attribute(link, 'href') ?? '')?.[1] ?? [],
    );
    expect(jumps).toEqual(
      elements(html, 'h2').flatMap((heading) => attribute(heading, 'id') ?? []),
    );
    expect(jumps).toHaveLength(2);
    expect(html).toContain('<a href="/notes/tags/rivers/">Rivers</a> <span>5 (0)</span>');
    expect(html).toContain(
      'Posts of the 365 days up to June 7, 2015, and in brackets those of the 365 days before',
    );
  });
});

describe('under the heading of a day', () => {
  const date = { iso: '2015-06-07', text: 'June 7, 2015' };
  const atNoon = { iso: '2015-06-07T12:00:00Z', text: 'June 7, 2015', time: '12:00' };
  const posts = [makeSummary({ date }), makeSummary({ date: atNoon })];

  it.each([
    ['a month', makeMonth(posts)],
    ['a day', makePeriod({ kind: 'day', posts })],
  ])('no post of %s repeats the date, which programs still get', async (_, view) => {
    const html = await render(view);
    const list = html.slice(html.indexOf('h-entry'));
    expect(elements(list, 'time').map(textOf)).toEqual(['12:00']);
    expect(list).not.toContain('June 7');
    expect(elements(list, 'data').map((element) => attribute(element, 'value'))).toEqual([
      '2015-06-07',
    ]);
  });
});
