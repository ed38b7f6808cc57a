import { describe, expect, it } from 'vitest';
import { understandTag } from '../../../src/parse/dialects/shortcodes.ts';
import { markdownWriter } from '../../../src/parse/dialects/tag-writer.ts';

const context = {
  urlOfName: (name: string) => `name:${name}`,
  isAddress: () => true,
  write: markdownWriter,
};
const understand = (dialect: 'jekyll' | 'hugo' | 'hexo' | 'zola', name: string, given: string) =>
  understandTag(dialect, { name, given }, context);

// What they become in a text is in dialect.test.ts.
describe('understandTag', () => {
  it.each([
    [
      'hugo',
      'figure',
      'src="a b.png" title="T" caption="C [d](e)"',
      '![T. C d](<a b.png> "T. C d")',
    ],
    ['hugo', 'figure', 'src=a.png alt="[x]" link="/b/"', '[![\\[x\\]](a.png)](/b/)'],
    ['hugo', 'vimeo', '123', '<https://vimeo.com/123>'],
    ['hugo', 'instagram', 'abc', '<https://www.instagram.com/p/abc/>'],
    ['hugo', 'toc', '', ''],
    ['jekyll', 'gist', 'user/12ab', '<https://gist.github.com/user/12ab>'],
    ['hexo', 'post_link', 'a', '[a](name:a)'],
    ['hexo', 'asset_path', 'a.pdf', 'a.pdf'],
    ['hexo', 'img', 'right /a.png 300 200 "T \'D\'"', '![D](/a.png "T")'],
  ] as const)('%s: %s %s', (dialect, name, given, made) => {
    expect(understand(dialect, name, given)).toBe(made);
  });

  it.each([
    ['hugo', 'param', 'a'],
    ['hugo', 'figure', 'caption="none"'],
    ['hugo', 'youtube', '"><script>'],
    ['hugo', 'constructor', ''],
    ['jekyll', 'include', 'a.html'],
    ['hexo', 'link', 'nowhere'],
  ] as const)('leaves alone %s: %s %s', (dialect, name, given) => {
    expect(understand(dialect, name, given)).toBeUndefined();
  });
});
