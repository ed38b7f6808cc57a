import { describe, expect, it } from 'vitest';
import { configurationProblem, templateProblem } from '../../src/render/template-error.ts';
import type { SourcePath } from '../../src/site/types.ts';

const own = {
  path: 'templates/post.vto',
  source: 'templates/post.vto' as SourcePath,
  text: '---\nx: 1\n---\none\n  {{ two }}\n',
};
const theme = { path: 'templates/partials/card.vto', source: '' as const, text: '{{ card }}' };
const rendering = {
  template: own.path,
  url: '/a/',
  known: [own, theme],
  folders: [{ folder: '/tmp/set', label: 'templates' }],
  from: '/work',
};
const wrap = (...messages: string[]) =>
  messages.reduceRight<Error | undefined>(
    (cause, message) => new Error(message, { cause }),
    undefined,
  );

describe('templateProblem', () => {
  it('knows the folder of templates in the working directory and outside of it', () => {
    const message = 'TypeError in /tmp/set/post.vto:2:1:';
    for (const from of ['/tmp', '/work', '/', '/tmp/set'])
      expect(templateProblem(new Error(message), { ...rendering, from })).toMatchObject({
        path: own.source,
        at: { kind: 'offset' },
      });
  });

  it('takes the innermost message and the place that Vento names, below the front matter', () => {
    const error = wrap(
      'Having trouble rendering vto template ../tmp/set/post.vto',
      'TypeError in ../tmp/set/post.vto:2:3:\n\n2 | {{ two }}',
      'two is not defined',
    );
    expect(templateProblem(error, rendering)).toEqual({
      code: 'template-error',
      severity: 'error',
      message: 'Cannot render `/a/` with templates/post.vto: two is not defined',
      path: 'templates/post.vto',
      at: { kind: 'offset', offset: own.text.indexOf('{{ two'), length: 9 },
    });
  });

  it.each([
    ['a name relative to the working directory', '../tmp/set/post.vto'],
    ['the same with a dot', './../tmp/set/post.vto'],
    ['an absolute name', '/tmp/set/post.vto'],
  ])('knows a file by %s', (_, name) => {
    expect(
      templateProblem(new Error(`bad tag, file:${name}, line:1, col:2`), rendering),
    ).toMatchObject({ path: own.path, at: { offset: 14 } });
  });

  it('knows a file by its name below the working directory itself', () => {
    expect(
      templateProblem(new Error('no such file ./partials/card.vto'), {
        ...rendering,
        from: '/tmp/set',
      }).message,
    ).toContain('file templates/partials/card.vto');
  });

  it('names the place in the message where the file is the theme’s', () => {
    const problem = templateProblem(
      wrap('Error in /tmp/set/partials/card.vto:1:4:', 'no card'),
      rendering,
    );
    expect(problem).toMatchObject({
      path: '',
      message:
        'Cannot render `/a/` with templates/post.vto: no card (templates/partials/card.vto:1:4)',
    });
    expect(problem).not.toHaveProperty('at');
  });

  it('takes what Nunjucks says last, and the line that it counts from 0', () => {
    const problem = templateProblem(
      new Error('(./../tmp/set/post.vto) [Line 1, Column 7]\n  Error: filter not found: x'),
      rendering,
    );
    expect(problem).toMatchObject({
      path: own.path,
      message: 'Cannot render `/a/` with templates/post.vto: filter not found: x',
    });
    expect(problem.at).toMatchObject({ offset: own.text.indexOf('  {{ two') });
  });

  it('names the template whose front matter cannot be read, and not the page', () => {
    const error = wrap(
      'Having trouble reading front matter from template ../tmp/set/post.vto',
      'bad indentation of a mapping entry (2:2)\n\n 1 | \n 2 | x: 1',
    );
    expect(templateProblem(error, { ...rendering, template: 'templates/home.vto' })).toMatchObject({
      path: own.path,
      message: 'Cannot render templates/post.vto: bad indentation of a mapping entry (2:2)',
      at: { offset: 5 },
    });
  });

  it.each([
    ['text', 'thrown text'],
    ['nothing', undefined],
    ['an error without words', new Error('')],
    ['a loop', loop()],
  ])('survives %s', (_, thrown) => {
    expect(templateProblem(thrown, rendering)).toMatchObject({ path: own.path });
  });

  it('stays inside the file when a place is past its end', () => {
    const error = wrap('TypeError in /tmp/set/post.vto:99:99:', 'x');
    expect(templateProblem(error, rendering)).toMatchObject({
      at: { offset: own.text.length, length: 1 },
    });
  });
});

function loop(): Error {
  const error = new Error('round');
  error.cause = error;
  return error;
}

describe('configurationProblem', () => {
  it('says what was refused, and where to look', () => {
    expect(configurationProblem(wrap('Error processing a plugin', 'no such filter'))).toMatchObject(
      { path: '', message: 'Cannot start Eleventy: no such filter' },
    );
  });
});
