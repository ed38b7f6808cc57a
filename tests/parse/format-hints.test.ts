import { describe, expect, it } from 'vitest';
import { inFormat } from '../../src/parse/format-hints.ts';
import { parseText, testPath } from '../support/parse-text.ts';

const problem = (hint: string) => ({
  code: 'bad-field',
  severity: 'error' as const,
  message: 'Cannot read `tags`: it is a number',
  hint,
  path: testPath,
});

describe('inFormat', () => {
  it.each([
    ['write text, for example `lang: ru`', '`lang = "ru"`', '`"lang": "ru"`'],
    ['`tags: [energy, "a, b"]`', '`tags = ["energy", "a, b"]`', '`"tags": ["energy", "a, b"]`'],
    ['`draft: true`', '`draft = true`', '`"draft": true`'],
    ['`date: 2024-03-11`', '`date = 2024-03-11`', '`"date": "2024-03-11"`'],
    ['`author: "Jane"`', '`author = "Jane"`', '`"author": "Jane"`'],
    [
      '`image: { src: a.png, alt: "A map" }`',
      '`image = { src = "a.png", alt = "A map" }`',
      '`"image": { "src": "a.png", "alt": "A map" }`',
    ],
  ])('writes %j as the file has it', (hint, toml, json) => {
    const shown = problem(hint);
    expect(inFormat(shown, 'toml').hint).toContain(toml);
    expect(inFormat(shown, 'json').hint).toContain(json);
    expect(inFormat(shown, 'yaml')).toBe(shown);
  });

  it('leaves other hints alone', () => {
    const other = problem('save it as UTF-8, for example with `iconv`: it is a program');
    expect(inFormat(other, 'toml')).toBe(other);
  });
});

describe('a hint for front matter', () => {
  it.each([
    ['+++\ntitle = "A"\ndate = 2024-01-05\nlang = 12\ntags = "a b"\n+++\n', '`tags = ["a", "b"]`'],
    ['{ "title": "A", "date": "2024-01-05", "lang": 12, "tags": "a b" }\n', '`"tags": ["a", "b"]`'],
  ])('is in its format: %j', async (text, line) => {
    const { problems } = await parseText(text);
    expect(problems.map(({ hint }) => hint).join('\n')).toContain(line);
  });
});
