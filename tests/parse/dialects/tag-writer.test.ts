import { describe, expect, it } from 'vitest';
import type { Dialect } from '../../../src/config/site-config.ts';
import { htmlWriter, markdownWriter } from '../../../src/parse/dialects/tag-writer.ts';
import { parseBody } from '../../support/parse-text.ts';

const parseHtml = async (dialect: Dialect, body: string) => {
  const { body: made, problems } = await parseBody(body, {
    path: 'posts/2015/2015-06-07-rivers.html',
    config: { markdown: { html: 'sanitize', dialect, remarkPlugins: [], rehypePlugins: [] } },
  });
  return [made?.html, problems.map(({ code }) => code)];
};

describe('tags in a post that is HTML', () => {
  it.each([
    [
      'hugo',
      '{{< figure src="/a b.png" alt="x \\"y\\"" caption="C *d*" attr="A & B" >}}',
      '<figure><img src="/a b.png" alt="x &#x22;y&#x22;">' +
        '<figcaption>C d <small>A &#x26; B</small></figcaption></figure>',
    ],
    [
      'hugo',
      '<p>{{< figure src="a.png" link="/b" >}}</p>',
      '<p><a href="/b"><img src="broadsheet:posts/2015/a.png" alt=""></a></p>',
    ],
    [
      'hugo',
      '{{< highlight go >}}\na <b> c\n{{< /highlight >}}',
      '<pre tabindex="0"><code class="language-go">a &#x3C;b> c\n</code></pre>',
    ],
    ['jekyll', '<p>{% highlight js %}<b>{% endhighlight %}</p>', '<p><code>&#x3C;b></code></p>'],
    ['jekyll', '<a href="{{ site.url }}/a">b</a>', '<a href="/a">b</a>'],
    ['jekyll', '<p>{% raw %}{{ a }}{% endraw %}</p>', '<p>{{ a }}</p>'],
    [
      'jekyll',
      '<p>{% youtube abc %}</p>',
      '<p><a href="https://www.youtube.com/watch?v=abc">' +
        'https://www.youtube.com/watch?v=abc</a></p>',
    ],
    [
      'hexo',
      '<p>{% link The *dam* https://a.example/?b&c %}</p>',
      '<p><a href="https://a.example/?b&#x26;c">The *dam*</a></p>',
    ],
    [
      'hexo',
      '<a href="{% asset_path a.pdf %}">b</a>',
      '<a href="broadsheet:posts/2015/a.pdf">b</a>',
    ],
  ] as const)('%s: %s', async (dialect, body, html) => {
    const [made] = await parseHtml(dialect, body);
    expect(made).toBe(html);
  });

  it('are links to posts where they name one', async () => {
    const [html, codes] = await parseHtml(
      'jekyll',
      '<a href="{% post_url 2015-06-01-dams %}">a</a> {% include b.html %}',
    );
    expect(html).toContain('<a href="broadsheet:');
    expect(codes).toEqual(['foreign-syntax']);
  });
});

it('both writers keep what is written in a tag from being markup', () => {
  const [text, url] = ['a]("<b>', '/x"y'];
  expect(markdownWriter.link({ url, text })).toBe('[a\\]("<b>](/x"y)');
  expect(htmlWriter.link({ url, text })).toBe('<a href="/x&quot;y">a](&quot;&lt;b&gt;</a>');
  expect(markdownWriter.image({ src: url, alt: text })).toBe('![a\\]("](/x"y)');
  expect(htmlWriter.image({ src: url, alt: text })).toBe('<img src="/x&quot;y" alt="a](&quot;">');
});
