import { describe, expect, it } from 'vitest';
import { parseText } from '../support/parse-text.ts';

const parse = (lines: string) => parseText(`---\ndate: 2015-06-07\n${lines}\n---\nText.\n`);

describe('the syntax of other engines in front matter', () => {
  it.each([
    ['title', 'title: The {{< fact 1 >}} dam', "Hugo's shortcodes in `title`"],
    ['title', 'title: "{% if a %}The dam"', 'tags of a template language in `title`'],
    ['description', 'title: T\ndescription: See {{ site.x }}', 'language in `description`'],
    ['summary', 'title: T\nsummary: See {{ site.x }}', 'language in `summary`'],
    [
      'image.alt',
      'title: T\nimage: { src: /a.jpg, alt: "[caption id=1]A[/caption]" }',
      'WordPress or BBCode in `image.alt`',
    ],
    [
      'cover.caption',
      'title: T\ncover: { src: /a.jpg, alt: A, caption: "{{ site.x }}" }',
      'language in `cover.caption`',
    ],
  ])('is reported in `%s`', async (name, lines, message) => {
    const { problems, post } = await parse(lines);
    expect(post).toBeDefined();
    expect(problems).toMatchObject([
      {
        code: 'foreign-syntax',
        severity: 'warning',
        message: expect.stringContaining(message) as string,
        at: { kind: 'field', name },
      },
    ]);
  });

  it('is kept out of summaries', async () => {
    const { post } = await parse(
      'title: T\ndescription: "{{< note >}}The [dam]({{ site.url }}/dam) is **new**."',
    );
    expect(post?.description).toBe('The dam is new.');
  });

  it.each([
    'title: "[[Lists]] == arrays, %% and {braces}"\ndescription: 2**3 and 4**5',
    'title: "The &#123;{ sign }}"',
    'title: The [budget] of 2015',
  ])('is none in %j', async (lines) => {
    expect((await parse(lines)).problems).toEqual([]);
  });
});

it('marks of bold text and tags are no part of a summary', async () => {
  const { post } = await parse('title: A &amp; B\ndescription: "**The** <i>dam</i> **«is»** new"');
  expect(post).toMatchObject({ title: 'A & B', description: 'The dam «is» new' });
});
