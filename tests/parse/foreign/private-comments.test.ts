import { describe, expect, it } from 'vitest';
import { findPrivateComments } from '../../../src/parse/foreign/private-comments.ts';
import { parseBody } from '../../support/parse-text.ts';

describe('findPrivateComments', () => {
  it.each([
    ['a %%secret%% b', ['%%secret%%']],
    ['50%% of it %%secret%% b', ['%%secret%%']],
    ['%%\nsecret\n\nsecret\n%%\n\ntext', ['%%\nsecret\n\nsecret\n%%']],
    ['> %% secret\n>\n> secret %%', ['%% secret\n>\n> secret %%']],
    [
      'a {% comment %}secret {{ x }}{% endcomment %} b',
      ['{% comment %}secret {{ x }}{% endcomment %}'],
    ],
    [
      'a {%- comment "why" -%}secret{%- endcomment -%} b',
      ['{%- comment "why" -%}secret{%- endcomment -%}'],
    ],
    ['a {{/* secret */}} b', ['{{/* secret */}}']],
    ['a {{< comment >}} secret {{< /comment >}} b', ['{{< comment >}} secret {{< /comment >}}']],
    ['a {::comment}secret{:/comment} b', ['{::comment}secret{:/comment}']],
    ['a {# secret #} b', ['{# secret #}']],
  ])('finds them in %j', (source, wanted) => {
    const { ranges, open } = findPrivateComments(source);
    expect(ranges.map(({ start, end }) => source.slice(start, end))).toEqual(wanted);
    expect(open).toBeUndefined();
  });

  it.each([
    '`%%a%%`',
    '```\n%%a%%\n```',
    '100%% of it, and 50%% of that',
    'https://a.example/%%20b%%20c',
    'a \\%%b\\%%',
    '## Head {#id}',
    '{{</* shown */>}}',
    '%%%%%%',
    'in a shell ${A%% *} and ${B%%.*}',
  ])('finds none in %j', (source) => {
    const { ranges, open } = findPrivateComments(source);
    expect([ranges, open]).toEqual([[], undefined]);
  });

  it.each([
    ['a %%secret\n\nb', 2],
    ['%%\nsecret', 0],
    ['%%see 50%% of secret%%', 20],
    ['2015%% secret %% b', 14],
  ])('says where one may have no end: %j', (source, open) => {
    expect(findPrivateComments(source).open).toBe(open);
  });
});

describe('a private comment', () => {
  it('is neither on the page nor in the excerpt, and is counted', async () => {
    const { post, body, problems } = await parseBody('a %%secret%% b\n\n%%\nsecret\n%%\n\nc');
    expect(body?.html).toBe('<p>a  b</p>\n<p>c</p>');
    expect(post?.excerpt).toBe('a b c');
    expect(problems).toMatchObject([
      {
        code: 'foreign-syntax',
        severity: 'warning',
        message: 'Cannot publish a private comment: the page leaves it out (2 times)',
        at: { kind: 'offset', offset: 41, length: 10 },
      },
    ]);
  });

  it('stops the post where its end is missing', async () => {
    const { post, problems } = await parseBody('a %%secret');
    expect(post).toBeUndefined();
    expect(problems).toMatchObject([{ code: 'unclosed-comment', severity: 'error' }]);
  });

  it('is no code between the backticks of an HTML post', async () => {
    const path = 'posts/2015/2015-06-07-rivers.html';
    const body = '<p>a ` b {% comment %}secret{% endcomment %} %%secret%% ` c</p>\n';
    const { body: shown, problems } = await parseBody(body, { path });
    expect(shown?.html).toBe('<p>a ` b   ` c</p>\n');
    expect(problems).toMatchObject([{ code: 'foreign-syntax' }]);
  });

  it.each([
    '- a `\n- {% comment %}secret{% endcomment %} `',
    '> ```\n> a\n\n{# secret #}',
    '- ```\n  a\n\nb %%secret%%',
    '<div>\n` {% comment %}secret{% endcomment %} `\n</div>',
  ])('stops the post where the page shows it, and not as code: %j', async (source) => {
    const { post, problems } = await parseBody(source);
    expect(post).toBeUndefined();
    expect(problems).toContainEqual(expect.objectContaining({ code: 'unclosed-comment' }));
  });

  it.each([
    [
      '`{% comment %}shown{% endcomment %}`',
      '<p><code>{% comment %}shown{% endcomment %}</code></p>',
    ],
    ['```\n%%shown%%\n```', '<pre tabindex="0"><code>%%shown%%\n</code></pre>'],
  ])('is shown in code: %j', async (source, html) => {
    const { body, problems } = await parseBody(source);
    expect(body?.html).toBe(html);
    expect(problems).toEqual([]);
  });
});
