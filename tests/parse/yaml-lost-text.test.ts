import { describe, expect, it } from 'vitest';
import { readYaml } from '../../src/parse/yaml.ts';

const textFields = new Set(['title', 'description', 'tags']);

function warningsOf(source: string) {
  const result = readYaml(source, textFields);
  if (!('data' in result)) throw new Error('not read');
  return (result.warnings ?? []).map(({ code, severity, message, hint, at }) => {
    expect({ code, severity }).toEqual({ code: 'lost-text', severity: 'warning' });
    return [source.slice(at.offset, at.offset + at.length), message, hint];
  });
}

describe('findLostText', () => {
  it.each([
    ['title: Part #1 of 2\n', 'title', '#1 of 2', 'write `title: "Part #1 of 2"`'],
    ['title: #MeToo after all\n', 'title', '#MeToo after all', 'write `title: "#MeToo after all"`'],
    ['title: "Part" #1\n', 'title', '#1', 'write `title: "Part #1"`'],
    [
      'date: x\ntags: #budget #courts\n',
      'tags',
      '#budget #courts',
      'write `tags: [budget, courts]`',
    ],
  ])('warns of %j: "#" begins a comment', (source, name, lost, hint) => {
    expect(warningsOf(source)).toEqual([
      [lost, `Cannot keep "${lost}" in \`${name}\`: "#" begins a comment in YAML`, hint],
    ]);
  });

  it('warns of a name that nothing uses', () => {
    expect(warningsOf('title: &c and more\ndate: 2024-03-11\n')).toEqual([
      [
        '&c',
        'Cannot keep "&c" in `title`: "&" begins a name in YAML',
        'write `title: "&c and more"`',
      ],
    ]);
  });

  it.each([
    'title: &t Rivers\ndescription: *t\n',
    'title: Rivers # to be changed\n',
    'title: "Part #1"\n',
    'title: C#\ndraft: true\n',
    'draft: true #until June\n',
    'tags:\n  - a\n#tags:\n  - b\n',
    'description: >\n  Part #1\ntags: []\n',
  ])('leaves %j alone', (source) => {
    expect(warningsOf(source)).toEqual([]);
  });
});
