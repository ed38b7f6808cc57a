import { describe, expect, it } from 'vitest';
import { findForeign, mayBeForeign } from '../../../src/parse/foreign/find-foreign.ts';
import { parseBody } from '../../support/parse-text.ts';

const placesOf = (source: string) =>
  findForeign(source).flatMap(({ kind, places }) =>
    places.map(({ start, end }) => [kind.name, source.slice(start, end)]),
  );

const hugo = "Hugo's shortcodes";
const tags = 'tags of a template language';
const kramdown = "kramdown's attributes";
const brackets = 'shortcodes of WordPress or BBCode';
const contents = 'marks of tables of contents';
const wiki = 'links of a wiki';
const containers = 'marks of containers';
const callouts = 'marks of callouts';
const highlights = 'marks of highlighted text';

describe('findForeign', () => {
  it.each([
    [hugo, 'a {{< youtube id >}} b', '{{< youtube id >}}'],
    [hugo, '{{% notice\ninfo %}}', '{{% notice\ninfo %}}'],
    [hugo, '{{<figure src="a.png">}}', '{{<figure src="a.png">}}'],
    [tags, 'a {% include a.html %} b', '{% include a.html %}'],
    [tags, '{%- endraw -%}', '{%- endraw -%}'],
    [tags, '{{ site.url }}/a', '{{ site.url }}'],
    [tags, '{{site.url}}/a', '{{site.url}}'],
    [tags, '{{ youtube(id="a") }}', '{{ youtube(id="a") }}'],
    [kramdown, 'a\n{: .lead}', '{: .lead}'],
    [kramdown, '* TOC\n{:toc}', '{:toc}'],
    [kramdown, '## Who pays {#who}', '{#who}'],
    [kramdown, '## Who pays {.wide} ##', '{.wide}'],
    [brackets, '[caption id="a"]', '[caption id="a"]'],
    [brackets, '[youtube=https://a.example/]', '[youtube=https://a.example/]'],
    [brackets, '[gallery]', '[gallery]'],
    [brackets, '[video src="a.mp4"]', '[video src="a.mp4"]'],
    [brackets, '[b]bold[/b]', '[/b]'],
    [contents, '[TOC]', '[TOC]'],
    [contents, '[toc]', '[toc]'],
    [contents, 'a\n\n[[_TOC_]]\n', '[[_TOC_]]'],
    [contents, 'before [TOC] and after', '[TOC]'],
    [contents, '{{TOC}}', '{{TOC}}'],
    [contents, '@[toc]', '@[toc]'],
    [wiki, 'a [[Page|text]] b', '[[Page|text]]'],
    [wiki, '![[map.png]]', '![[map.png]]'],
    [containers, '::: note\ntext', '::: note'],
    [callouts, '> [!note] a', '[!note]'],
    [callouts, '> [!WARNING]-', '[!WARNING]-'],
    [highlights, 'a ==b c== d', '==b c=='],
  ])('finds %s in %j', (kind, source, place) => {
    expect(placesOf(source)).toEqual([[kind, place]]);
    expect(mayBeForeign(source)).toBe(true);
  });

  it.each([
    '`{{< a >}}`',
    '```\n{% a %}\n```',
    '<!-- {{ a }} -->',
    'a \\{{< b >}}',
    '[[1]](https://a.example/)',
    '[a][[1]]',
    '[video](https://a.example/)',
    '[Video] and [code] in brackets, [YouTube] and the [YouTube channel]',
    'see [[1]] and [["a", "b"]]',
    'if a == b and c == d',
    'https://a.example/?q==a&b==c',
    '> [!PULLQUOTE]',
    'Head\n====',
    'a set {1, 2} and {a: b}',
    'x_{{n}}',
  ])('finds nothing in %j', (source) => {
    expect(placesOf(source)).toEqual([]);
  });

  it('leaves out what is understood', () => {
    expect(findForeign('{{< a >}}', { understood: [{ start: 0, end: 9 }] })).toEqual([]);
  });

  it.each(['{{<', '{{ ', '{%', '{% a ', '[caption ', '[[a', '==a', ':::', '[/a', '{#a', '{:a'])(
    'takes little time for many "%s"',
    (text) => {
      const started = process.cpuUsage();
      findForeign(text.repeat(100_000));
      const { user, system } = process.cpuUsage(started);
      expect((user + system) / 1000).toBeLessThan(20_000);
    },
  );
});

describe('mayBeForeign', () => {
  it('is false for plain posts', () => {
    expect(mayBeForeign('A [link](https://a.example/), a note[^1] and *text*.\n\n- [x] a')).toBe(
      false,
    );
  });
});

describe('foreign syntax in a post', () => {
  it('is one warning for each kind, with the number and the first place', async () => {
    const { problems } = await parseBody('`{{< a >}}` {{< b >}} {% c %}\n\n{{< d >}}');
    expect(problems).toMatchObject([
      {
        code: 'foreign-syntax',
        severity: 'warning',
        message: `Cannot read ${hugo}: the page shows them as they are written (2 times)`,
        at: { kind: 'offset', offset: 51, length: 9 },
      },
      { message: `Cannot read ${tags}: the page shows them as they are written` },
    ]);
  });

  it('is none in code that only the parser can tell from text', async () => {
    expect((await parseBody('a\n\n    {{< b >}}')).problems).toEqual([]);
    expect((await parseBody('- a\n\n    {{< b >}}')).problems).toHaveLength(1);
    expect((await parseBody('[[1]]\n\n[1]: https://a.example/')).problems).toEqual([]);
  });

  it('is no plugin of the site', async () => {
    const shout = () => (tree: { children: unknown[] }) => void tree.children.splice(0);
    const markdown = { html: 'sanitize' as const, remarkPlugins: [shout], rehypePlugins: [] };
    expect((await parseBody('{{< a >}}', { config: { markdown } })).problems).toEqual([]);
  });

  it('makes an address a dead link', async () => {
    const { problems } = await parseBody('[x]({{< ref "a.md" >}}), [y]({% post_url b %})');
    expect(problems.filter(({ code }) => code === 'dead-link')).toMatchObject([
      {
        message: 'Cannot follow the link: {{< ref "a.md" >}} is no address that this engine reads',
      },
      { message: 'Cannot follow the link: {% post_url b %} is no address that this engine reads' },
    ]);
  });

  it.each([
    ['a {{< figure src="a.png" caption="b" >}} c', 'a c'],
    ['a {{<figure src="a.png">}} c', 'a'],
    ['a [b]({{< ref "c.md" >}}) d', 'a b d'],
    ['a {% include b %} {{ page.c }} d', 'a d'],
    ['a\n{: .lead}', 'a'],
    ['[caption id="a"]<img src="/a.png" alt="b"> The caption[/caption] text', 'text'],
    ['[youtube=https://a.example/] text', 'text'],
    ['[TOC]\n\ntext', 'text'],
    ['a [[Page|b]] [[c]] ![[d.png]]', 'a b c'],
    ['::: note\na\n:::', 'a'],
    ['> [!note] a', 'a'],
    ['a ==b== c', 'a b c'],
  ])('is no part of the excerpt: %j', async (body, excerpt) => {
    expect((await parseBody(body)).post?.excerpt).toBe(excerpt);
  });
});
