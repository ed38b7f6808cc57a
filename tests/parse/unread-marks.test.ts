import { describe, expect, it } from 'vitest';
import { parseBody } from '../support/parse-text.ts';

const front = '---\ntitle: Rivers\ndate: 2015-06-07\n---\n'.length;

async function found(body: string, dialect?: 'jekyll' | 'hugo') {
  const markdown = { html: 'sanitize' as const, remarkPlugins: [], rehypePlugins: [] };
  const config = dialect === undefined ? {} : { markdown: { ...markdown, dialect } };
  const { problems } = await parseBody(body, { config });
  return problems.filter(({ code }) => code === 'unread-markdown');
}

describe('stars that a page shows', () => {
  it('are reported once, with their number and place', async () => {
    const [problem, ...others] = await found('a\n\n**Place:**Berlin, **time.**Noon');
    expect(others).toEqual([]);
    expect(problem).toMatchObject({
      severity: 'warning',
      message: 'Cannot read "**" as bold text: the page shows it as it is written (4 times)',
      hint: expect.stringContaining('set "markdown": { "dialect": "jekyll" }') as string,
      at: { kind: 'offset', offset: front + 3, length: 2 },
    });
  });

  it.each([
    ['a **«цитата»**b **c:**d', 16],
    ['The** name** text', 3],
    ['** name **text', 0],
    ['`**` <div>\n\n<div>\na **b** c\n</div>', 20],
    ['The votes are in **openSUSE x', 17],
    ['using the** ">"** sign', 9],
  ])('in %j', async (body, offset) => {
    expect(await found(body)).toMatchObject([{ at: { offset: front + offset } }]);
  });

  it.each([
    '2**10 and 3**4',
    'f**k and s**t',
    'a ** b',
    'Price 5 €**\n\n**without tax',
    '\\*\\*a\\*\\* b',
    '`**a:**b` and <code>**c**</code>',
    '    **a:**b',
    'a\n\n*****\n\nb',
    '**a** b **c**',
    '**Place:** Berlin',
  ])('are text in %j', async (body) => {
    expect(await found(body)).toEqual([]);
  });

  it('are read in the dialect of Jekyll', async () => {
    expect(await found('**Place:**Berlin', 'jekyll')).toEqual([]);
    expect(await found('**Place:**Berlin', 'hugo')).toHaveLength(1);
    const [problem] = await found('The** name** text', 'jekyll');
    expect(problem?.hint).toContain('right beside the words');
  });
});

describe('links that a page shows', () => {
  it.each([
    ['see [the map](a map.png)', 'write %20 for a space'],
    ['<div>\nsee [the map](https://a.example/)\n</div>', 'leave a blank line'],
    ['<h2>A</h2>\nsee [the map](./a.png)', 'leave a blank line'],
  ])('are reported in %j', async (body, hint) => {
    const [problem] = await found(body);
    expect(problem?.message).toBe('Cannot read "](" as a link: the page shows it as it is written');
    expect(problem?.hint).toContain(hint);
  });

  it.each(['`[a](b c)`', '\\[a](b c)', 'f[0](x)y [a](b)', '[a] (b c)', '[a](/b "c d")'])(
    'are none in %j',
    async (body) => {
      expect(await found(body)).toEqual([]);
    },
  );
});

it('takes little time', async () => {
  for (const text of ['**a:**b ', '[a](b c) ', '** ', '<div>**']) {
    const started = process.cpuUsage();
    await parseBody(text.repeat(5_000));
    const { user, system } = process.cpuUsage(started);
    expect((user + system) / 1000).toBeLessThan(20_000);
  }
});
