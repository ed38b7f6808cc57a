import { describe, expect, it } from 'vitest';
import { htmlOf, parseBody } from '../../support/parse-text.ts';

// What is kept is in tests/parse/markdown/raw-html.md.
describe('sanitizeHtml', () => {
  it('reports each element that it takes away once, however often it stands there', async () => {
    const { problems } = await parseBody(
      [
        '<iframe src="https://a.example/"></iframe>',
        '',
        '<iframe src="https://b.example/"></iframe>',
        '',
        '<object></object>',
      ].join('\n'),
    );
    expect(problems.map(({ code, at }) => [code, at])).toEqual([
      ['html-removed', { kind: 'url', url: '<iframe' }],
      ['html-removed', { kind: 'url', url: '<object' }],
    ]);
  });

  it('takes away what changes the look only, without a word', async () => {
    const { body, problems } = await parseBody(
      '<center><font color="red" style="x">Text</font></center> <o:p>more</o:p>',
    );
    expect(body?.html).toBe('Text more');
    expect(problems).toEqual([]);
  });

  it('keeps Markdown as it is', async () => {
    expect(await htmlOf('<i>a</i> `<script>`')).toBe('<p><i>a</i> <code>&#x3C;script></code></p>');
  });

  it.each([
    ['a handler', '<img src="/x.png" alt="" onerror="alert(1)">'],
    ['an address that runs', '<a href="&#1;java&#9;script:alert(1)">x</a>'],
    [
      'a form',
      '<form action="javascript:alert(1)">' +
        '<button formaction="javascript:alert(1)">x</button></form>',
    ],
    ['a base', '<base href="https://evil.example/">'],
    ['a refresh', '<meta http-equiv="refresh" content="0;url=https://evil.example/">'],
    [
      'an SVG',
      '<svg><a xlink:href="javascript:alert(1)"><text>x</text></a><script>alert(1)</script></svg>',
    ],
    [
      'a mutation',
      '<math><mtext><table><mglyph><style><!--</style>' +
        '<img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
    ],
    ['a comment that ends early', '<!--><script>alert(1)</script>-->'],
    ['a tag that is never closed', '<img src="/x.png" alt="" onerror="alert(1)"'],
    [
      'a nested noscript',
      '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>',
    ],
    ['a cite', '<blockquote cite="javascript:alert(1)">x</blockquote>'],
    ['a target in capitals', '<A HREF="JAVASCRIPT:alert(1)">x</A><SCRIPT>alert(1)</SCRIPT>'],
  ])('lets nothing run: %s', async (_, html) => {
    for (const prefer of [undefined, 'remark'] as const) {
      const made = await htmlOf(`Text ${html}\n\n${html}\n`, { ...(prefer && { prefer }) });
      const tags = made.replace(/"[^"]*"/g, '""');
      expect(tags).not.toMatch(
        /<(?:script|style|base|meta|form|button|svg|math|iframe|noscript)\b/i,
      );
      expect(tags).not.toMatch(/<[^>]*\s(?:on\w+|formaction|xlink:href|style)\s*=/i);
      expect(made).not.toMatch(/(?:href|src|cite)="[^"]*script:/i);
    }
  });
});

describe('a class', () => {
  it.each(['ul', 'ol', 'li', 'h2', 'code', 'section', 'a', 'p', 'table'])(
    'of <%s> stays',
    async (name) => {
      const html = await htmlOf(`<div>\n<${name} class="wp-block">a</${name}>\n</div>`);
      expect(html).toMatch(new RegExp(`<${name}[^>]* class="wp-block"`));
    },
  );
});

describe('what is removed', () => {
  const problemsOf = async (html: string) =>
    (await parseBody(html)).problems.map(({ message, hint }) => `${message}; ${hint}`);

  it('is no <meta>, which no reader misses', async () => {
    expect(await problemsOf('<p>a <meta itemprop="url" content="b"></p>')).toEqual([]);
  });

  it('is told what the policy needs besides trust', async () => {
    expect((await problemsOf('<iframe src="//f.example/a"></iframe>'))[0]).toContain(
      "'trusted' }, security: { policy: { 'frame-src': ['https://f.example'] } }`",
    );
    expect((await problemsOf('<iframe></iframe>'))[0]).toContain("`markdown: { html: 'trusted' }`");
  });
});
