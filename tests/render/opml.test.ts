import { parseOpml } from 'feedsmith';
import { describe, expect, it } from 'vitest';
import { renderOpml } from '../../src/render/opml.ts';
import type { OpmlPage } from '../../src/site/pages.ts';
import type { OutputPath, UrlPath } from '../../src/site/types.ts';
import { checkOpml } from '../support/check-opml.ts';

const feed = (title: string, description = '') => ({
  title,
  description,
  feed: `https://example.org/${encodeURIComponent(title)}/feed.xml?a&b`,
  home: 'https://example.org/',
});
const page = (groups: ReturnType<OpmlPage['outlines']>['groups']): OpmlPage => ({
  kind: 'opml',
  url: '/feeds.opml' as UrlPath,
  output: 'feeds.opml' as OutputPath,
  outlines: () => ({ title: 'Notes & queries', groups }),
});
const hostile = 'War & "peace" <b>\n]]> 📰\u0008';

describe('renderOpml', () => {
  it('says everything that an independent parser reads', () => {
    const text = renderOpml(
      page([
        { title: '', feeds: [feed('Notes', 'What “they” say')] },
        { title: 'Tags & more', feeds: [feed(hostile)] },
      ]),
    ).join('');
    expect(checkOpml(text)).toEqual([]);
    const clean = hostile.replace('\u0008', '');
    expect(parseOpml(text)).toMatchObject({
      head: { title: 'Notes & queries' },
      body: {
        outlines: [
          {
            text: 'Notes',
            title: 'Notes',
            type: 'rss',
            description: 'What “they” say',
            xmlUrl: feed('Notes').feed,
            htmlUrl: 'https://example.org/',
          },
          {
            text: 'Tags & more',
            outlines: [{ text: clean, type: 'rss', xmlUrl: feed(hostile).feed }],
          },
        ],
      },
    });
  });

  it('has no date', () => {
    expect(renderOpml(page([])).join('')).not.toMatch(/date/i);
  });
});
