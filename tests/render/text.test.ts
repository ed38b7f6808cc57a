import { describe, expect, it } from 'vitest';
import { renderText } from '../../src/render/text.ts';
import type { OutputPath, UrlPath } from '../../src/site/types.ts';

const render = (...lines: string[]) =>
  renderText({
    kind: 'robots',
    url: '/robots.txt' as UrlPath,
    output: 'robots.txt' as OutputPath,
    lines: () => lines,
  });

describe('renderText', () => {
  it('ends every line, the last one too', () => {
    expect(render('User-agent: *', '', 'Allow: /')).toBe('User-agent: *\n\nAllow: /\n');
  });

  it('makes an empty file of no lines', () => {
    expect(render()).toBe('');
  });
});
