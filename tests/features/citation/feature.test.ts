import { describe, expect, it } from 'vitest';
import { makePost } from '../../support/make-post.ts';
import { planOf } from '../../support/plan-of.ts';

describe('the citation of a post', () => {
  const citationOf = (given: Parameters<typeof makePost>[1]) =>
    planOf([makePost('dams', { authors: ['Ann Author'], ...given })]).view('post', '/2015/06/dams/')
      .citation;

  it('is a BibTeX file with the address of the page', () => {
    const { file, url } = citationOf({});
    expect(file).toBe('author-2015-dams.bib');
    expect(decodeURI(url)).toContain('url={https://example.org/2015/06/dams/}');
  });

  it('names the first publication if the post appeared elsewhere', () => {
    const { url } = citationOf({ canonical: 'https://example.com/dams' });
    expect(decodeURI(url)).toContain('url={https://example.com/dams}');
  });
});
