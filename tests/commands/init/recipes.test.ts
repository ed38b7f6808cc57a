import { describe, expect, it } from 'vitest';
import { blockBelow, recipeOf, replaceIn } from '../../../src/commands/init/recipes.ts';

const document = `# Publishing

\`a.yml\` is a file.

## First

\`a.yml\`

\`\`\`yaml
a: 1
\`\`\`

## Second

\`\`\`sh
echo
\`\`\`

\`\`\`yaml
b: 2
\`\`\`
`;

describe('a recipe', () => {
  it('is the block below the path of its file', () => {
    expect(recipeOf(document, 'a.yml')).toBe('a: 1\n');
    expect(() => recipeOf(document, 'b.yml')).toThrow('the document shows no b.yml');
  });

  it('is the first block in a language below a heading', () => {
    expect(blockBelow(document, { heading: 'Second', language: 'yaml' })).toBe('b: 2\n');
    expect(() => blockBelow(document, { heading: 'First', language: 'sh' })).toThrow('First');
  });
});

describe('replaceIn', () => {
  it('replaces as it is written, and throws if there is nothing to replace', () => {
    expect(replaceIn('a.b', '.', '$&')).toBe('a$&b');
    expect(replaceIn('a12', /\d+/, '-')).toBe('a-');
    expect(() => replaceIn('ab', '.', '')).toThrow('the recipe has no .');
  });
});
