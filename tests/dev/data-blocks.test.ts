import { describe, expect, it } from 'vitest';
import { dropDataBlocks, nameDataBlocks } from '../../src/dev/data-blocks.ts';

const html = [
  '<head>',
  '<script src="/a.js"></script>',
  '<script type="application/ld+json">{"a":"\\u003c/script>"}</script>',
  '</head>',
  '<p>Text</p>',
].join('\n');

describe('data blocks', () => {
  it('get a name in a page that is loaded', () => {
    expect(nameDataBlocks(html)).toContain(
      '<script src="/a.js"></script>\n<script type="application/ld+json" id="broadsheet-data">{',
    );
  });

  it('are missing from a page that changes one in a window', () => {
    expect(dropDataBlocks(html)).toBe(
      '<head>\n<script src="/a.js"></script>\n</head>\n<p>Text</p>',
    );
  });
});
