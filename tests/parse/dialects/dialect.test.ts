import { describe, expect, it } from 'vitest';
import type { Dialect } from '../../../src/config/site-config.ts';
import { parseBody } from '../../support/parse-text.ts';

const parse = (dialect: Dialect, body: string) =>
  parseBody(body, {
    config: {
      url: 'https://example.org/notes/',
      base: '/notes',
      markdown: { html: 'sanitize', dialect, remarkPlugins: [], rehypePlugins: [] },
    },
  });

const htmlOf = async (dialect: Dialect, body: string) => {
  const { body: made, problems } = await parse(dialect, body);
  return [made?.html, problems.map(({ code }) => code)];
};

/** What a bare address of YouTube becomes. */
const figure = (image: string, caption: string) =>
  `<figure><img ${image}><figcaption>${caption}</figcaption></figure>`;
const linkTo = (url: string) => `<p><a href="${url}">${url}</a></p>`;
const video = (id: string) => linkTo(`https://www.youtube.com/watch?v=${id}`);
const code = (text: string, language = '') =>
  `<pre tabindex="0"><code${language && ` class="language-${language}"`}>${text}\n</code></pre>`;

describe('Jekyll', () => {
  it.each([
    [
      '{% highlight ruby linenos %}\nputs *1*\n\n{{ x }}\n{% endhighlight %}',
      code('puts *1*\n\n{{ x }}', 'ruby'),
    ],
    ['a {% highlight js %}b{% endhighlight %} c', '<p>a <code>b</code> c</p>'],
    ['{% highlight md %}\n```\n{% endhighlight %}', code('```', 'md')],
    ['a {% raw %}{{ b }}{% endraw %} c', '<p>a {{ b }} c</p>'],
    ['```\n{% raw %}{{ b }}{% endraw %}\n```', code('{{ b }}')],
    ['[a]({{ site.url }}/b)', '<p><a href="https://example.org/b">a</a></p>'],
    ['![a]({{ site.baseurl }}/b.png)', '<p><img src="/notes/b.png" alt="a"></p>'],
    ["[a]({{ '/b/' | relative_url }})", '<p><a href="/notes/b/">a</a></p>'],
    [
      '[1]: {{ site.url }}/a\n[2]: /b\n\n[x][1] [y][2]',
      '<p><a href="https://example.org/a">x</a> <a href="/notes/b">y</a></p>',
    ],
    ['Text\n{: .lead #one}', '<p id="one" class="lead">Text</p>'],
    ['## Head\n{: .no_toc}\n\nText', '<h2 class="no_toc" id="head">Head</h2>\n\n<p>Text</p>'],
    ['## Head {#other}', '<h2 id="other">Head</h2>'],
    ['* TOC\n{:toc}\n\n## A', '\n<h2 id="a">A</h2>'],
    [
      '![a](/b.png){: .wide width="300"} c',
      '<p><img src="/notes/b.png" alt="a" width="300" class="wide"> c</p>',
    ],
    ['[a](/b/){:target="_blank"}', '<p><a href="/notes/b/">a</a></p>'],
    [
      '| a |\n|---|\n| b |\n{: .table}',
      expect.stringMatching(/<table class="table">[^{]*<td>b<\/td>[^{]*$/),
    ],
    ['{% youtube abc_1 %}', video('abc_1')],
  ])('reads %j', async (body, html) => {
    expect(await htmlOf('jekyll', body)).toEqual([html, []]);
  });

  it('links posts by name, and says what is written there', async () => {
    const { post, body } = await parse(
      'jekyll',
      '[a]({{ site.baseurl }}{% post_url 2015-06-01-law %}#b) [c]: d\n\n[e][1]\n\n' +
        '[1]: {% link _posts/2015-06-02-(x).md %}',
    );
    expect(post?.links).toEqual([
      {
        written: '{% post_url 2015-06-01-law %}',
        target: { kind: 'name', path: '2015-06-01-law' },
        fragment: 'b',
      },
      {
        written: '{% link _posts/2015-06-02-(x).md %}',
        target: { kind: 'name', path: '_posts/2015-06-02-(x).md' },
        fragment: '',
      },
    ]);
    expect(body?.html).toContain('href="broadsheet:name:2015-06-01-law#b"');
  });

  it('leaves a reference that is no address of a link as it is, and reports it', async () => {
    const { body, problems } = await parse('jekyll', 'See {% link x.md %} here, <b>[a](b).</b>');
    expect(body?.html).toContain('See {% link x.md %} here');
    expect(problems).toMatchObject([{ code: 'foreign-syntax' }]);
  });

  it('knows no comments of Obsidian', async () => {
    const { body, problems } = await parse('jekyll', 'a %%b%% c\n\n%%\nd');
    expect(body?.html).toContain('a %%b%% c');
    expect(problems).toEqual([]);
  });

  it('reports what it does not know, at its place in the file', async () => {
    const { problems } = await parse('jekyll', '{{ site.url }} a\n{% include b.html %}');
    expect(problems).toMatchObject([{ code: 'foreign-syntax', at: { offset: 56, length: 20 } }]);
  });

  it('ends the excerpt at any of its marks', async () => {
    for (const mark of ['more', 'more Read on', 'excerpt', 'end_excerpt', 'excerpt-end'])
      expect((await parse('jekyll', `a\n\n<!--${mark}-->\n\nb`)).post?.excerpt).toBe('a');
    expect((await parse('jekyll', 'a\n\n<!-- moreover -->\n\nb')).post?.excerpt).toBe('a b');
  });
});

describe('Hugo', () => {
  it.each([
    [
      '{{< figure src="/a.png" alt="b" caption="The *c*" attr="D" >}}',
      figure('src="/notes/a.png" alt="b"', 'The c <small>D</small>'),
    ],
    ['{{< highlight go "linenos=table" >}}\na\n{{< /highlight >}}', code('a', 'go')],
    ['{{< youtube abc >}}', video('abc')],
    ['{{< gist user 12ab >}}', linkTo('https://gist.github.com/user/12ab')],
    ['{{< tweet user="a" id="1" >}}', linkTo('https://twitter.com/a/status/1')],
    ['`{{</* a */>}}` and {{%/* b */%}}', '<p><code>{{&#x3C; a >}}</code> and {{% b %}}</p>'],
    ['## Who {#one .wide}', '<h2 id="one" class="wide">Who</h2>'],
  ])('reads %j', async (body, html) => {
    expect(await htmlOf('hugo', body)).toEqual([html, []]);
  });

  it('links posts by path, in Markdown and HTML', async () => {
    const { post } = await parse(
      'hugo',
      '[a]({{< ref "blog/b.md#c" >}}) <a href="{{% relref path="d" %}}#e">f</a>',
    );
    expect(post?.links.map(({ target, fragment }) => [target.kind, target.path, fragment])).toEqual(
      [
        ['name', 'blog/b.md', 'c'],
        ['name', 'd', 'e'],
      ],
    );
  });
});

describe('Hexo', () => {
  it.each([
    ['{% codeblock lang:js %}\na\n{% endcodeblock %}', code('a', 'js')],
    [
      '{% asset_img map.png A map %}',
      figure('src="broadsheet:posts/2015/map.png" alt="A map"', 'A map'),
    ],
    ['{% link A page https://a.example/ %}', '<p><a href="https://a.example/">A page</a></p>'],
    ['## Who Pays?', '<h2 id="Who-Pays">Who Pays?</h2>'],
  ])('reads %j', async (body, html) => {
    expect(await htmlOf('hexo', body)).toEqual([html, []]);
  });

  it('links posts with a title', async () => {
    const { body, post } = await parse('hexo', '{% post_link rivers The long river %}');
    expect(body?.html).toBe('<p><a href="broadsheet:name:rivers">The long river</a></p>');
    expect(post?.links).toMatchObject([{ target: { kind: 'name', path: 'rivers' } }]);
  });
});

describe('Zola', () => {
  it.each([
    ['{{ youtube(id="abc") }}', video('abc')],
    [
      '## cargo publish --workspace',
      '<h2 id="cargo-publish-workspace">cargo publish --workspace</h2>',
    ],
    ['## Who {#one}', '<h2 id="one">Who</h2>'],
  ])('reads %j', async (body, html) => {
    expect(await htmlOf('zola', body)).toEqual([html, []]);
  });

  it('links posts by path', async () => {
    const { post } = await parse('zola', '[a](@/blog/b.md#c)\n\n[d][1]\n\n[1]: @/e.md');
    expect(post?.links.map(({ target, fragment }) => [target.kind, target.path, fragment])).toEqual(
      [
        ['name', 'blog/b.md', 'c'],
        ['name', 'e.md', ''],
      ],
    );
  });
});
