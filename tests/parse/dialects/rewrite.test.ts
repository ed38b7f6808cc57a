import { describe, expect, it } from 'vitest';
import { rewrite } from '../../../src/parse/dialects/rewrite.ts';
import { applyEdits } from '../../../src/parse/foreign/edits.ts';

const options = { siteUrl: 'https://example.org/', base: '' };
const rewritten = (dialect: 'jekyll' | 'hugo' | 'hexo' | 'zola', source: string) =>
  applyEdits(source, rewrite(source, { dialect, ...options }).edits);

// What a reader sees of it is in dialect.test.ts.
describe('rewrite', () => {
  it('keeps every line where it was', () => {
    const source = 'a\n\n{{< figure\n  src="a.png"\n>}}\n\nb';
    expect(rewritten('hugo', source)).toBe('a\n\n![](a.png)\n\n\n\nb');
  });

  it('leaves code alone but for what escapes tags', () => {
    expect(rewritten('hugo', '`{{< ref "a" >}}` `{{</* b */>}}`')).toBe(
      '`{{< ref "a" >}}` `{{< b >}}`',
    );
    expect(rewritten('jekyll', '`{{ site.url }}`')).toBe('`{{ site.url }}`');
  });

  it('costs a text without tags nothing, and gives nothing', () => {
    expect(rewrite('A text', { dialect: 'zola', ...options }).edits).toEqual([]);
  });

  it.each([
    ['jekyll', '{% highlight %}\n'],
    ['jekyll', '{% raw %}'],
    ['hugo', '{{< highlight >}}\n'],
    ['hugo', '{{< ref '],
    ['zola', '{{ a('],
    ['zola', '](@/'],
    ['hexo', '<!--more'],
  ] as const)('takes little time for many in %s: %j', (dialect, text) => {
    const started = process.cpuUsage();
    rewritten(dialect, text.repeat(50_000));
    const { user, system } = process.cpuUsage(started);
    expect((user + system) / 1000).toBeLessThan(20_000);
  });
});
