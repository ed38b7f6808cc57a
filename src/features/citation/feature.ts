// Citation: the entry of a post for other people's bibliographies, as a BibTeX file.
import { bibtexEntry, bibtexKey, bibtexUrl } from '../../lib/bibtex.ts';
import { absoluteUrl } from '../../lib/url.ts';
import type { DatedPost } from '../../site/types.ts';
import type { CitationView } from '../../site/views/citation.ts';
import { defineFeature } from '../feature.ts';

export const citation = defineFeature({
  name: 'citation',
  describe: 'A BibTeX entry on the page of each post.',
  onPost: {
    show: (post, { site: { config }, urlOf }) => ({
      citation: citationOf(post, {
        url: post.canonical ?? absoluteUrl(urlOf.get(post.source)!, config.url),
        site: config.title,
      }),
    }),
    // The post itself and its address are in the fingerprint of its page.
    uses: () => 0,
  },
});

function citationOf(
  { authors, title, slug, date: { day } }: DatedPost,
  { url, site }: { readonly url: string; readonly site: string },
): CitationView {
  const cited = { authors, title, slug, day, url, site };
  const key = bibtexKey(cited);
  return { url: bibtexUrl(bibtexEntry(key, cited)), file: `${key}.bib` };
}
