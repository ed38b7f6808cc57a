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
    expect(findPrivateComments(source)).toEqual({ ranges: [] });
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
});
