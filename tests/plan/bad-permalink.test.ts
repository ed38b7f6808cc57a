import { describe, expect, it } from 'vitest';
import { badPermalink, isTemplate } from '../../src/plan/bad-permalink.ts';
import { makePage, makePost } from '../support/make-post.ts';

const config = { permalink: '/:year/:slug/' };

describe('badPermalink', () => {
  it.each([
    ['/:yaer/:title/', '":yaer" is no placeholder', 'write ":year" instead of ":yaer"'],
    [
      '/:nothing-known/',
      '":nothing" is no placeholder',
      'write one that docs/pages-and-feeds.md lists',
    ],
    ['/{{ page.fileSlug }}/', 'it holds code of a template language', 'write the address itself'],
    ['/a/*/', 'hosts read it as a pattern', 'without "*"'],
    ['/a/%2A/', 'hosts read it as a pattern', 'without "*"'],
    ['/../x/', 'it is no path inside the site', 'write a path without'],
  ])('says what is wrong with %s', (permalink, reason, hint) => {
    const problem = badPermalink(makePost('a', { permalink }), config);
    expect(problem.message).toContain(`Cannot publish the page at "${permalink}": ${reason}`);
    expect(problem.hint).toContain(hint);
    expect(problem.at).toEqual({ kind: 'field', name: 'permalink' });
  });

  it('says that a page has no date', () => {
    expect(badPermalink(makePage('a', { permalink: '/:year/a/' }), config).message).toContain(
      'its placeholders ask for a date, and it has none',
    );
  });
});

describe('badPermalink of a post without the name that its address is made of', () => {
  it.each([
    [makePost('a', { permalink: '/p/:abbrlink/' }), config],
    [makePost('a'), { permalink: { default: '/:slug/', 'p/': '/p/:abbrlink/' } }],
  ])('names the field', (post, of) => {
    expect(badPermalink(post, of).message).toBe(
      'Cannot make the address: it has ":abbrlink", and the post has no `abbrlink`',
    );
  });
});

describe('isTemplate', () => {
  it.each(['/{{ x }}/', '/{% x %}/', '/<%= x %>/', '/${x}/'])('knows %s', (text) => {
    expect(isTemplate(text)).toBe(true);
  });

  it('takes a path for a path', () => {
    expect(isTemplate('/2015/a{1}.html')).toBe(false);
  });
});
