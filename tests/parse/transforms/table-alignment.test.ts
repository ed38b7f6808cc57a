import { describe, expect, it } from 'vitest';
import { htmlOf } from '../../support/parse-text.ts';

describe('tableAlignment', () => {
  it.each([undefined, 'remark' as const])(
    'makes classes of the colons, whichever parser reads them (%s)',
    async (prefer) => {
      const html = await htmlOf('|a|b|c|d|\n|:-|-:|:-:|-|\n|1|2|3|4|', {
        ...(prefer && { prefer }),
      });
      expect(html.match(/<td[^>]*>/g)).toEqual([
        '<td class="align-left">',
        '<td class="align-right">',
        '<td class="align-center">',
        '<td>',
      ]);
      expect(html).not.toContain('style=');
    },
  );

  it('makes classes of typed HTML, beside existing ones, and only of what it knows', async () => {
    const html = await htmlOf(
      '<table><tr><td class="a" align="RIGHT">1</td><td style="text-align:center">2</td>' +
        '<td style="color: red; text-align: right">3</td>' +
        '<td align="&quot; x">4</td></tr></table>',
    );
    expect(html.match(/<td[^>]*>/g)?.slice(0, 3)).toEqual([
      '<td class="a align-right">',
      '<td class="align-center">',
      '<td>',
    ]);
    expect(html).not.toContain('align-"');
  });
});
