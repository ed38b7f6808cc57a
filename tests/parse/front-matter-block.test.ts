import { describe, expect, it } from 'vitest';
import { findBlock } from '../../src/parse/front-matter-block.ts';

describe('findBlock', () => {
  it('says where the lines of dashes, the YAML and the body stand', () => {
    const text = '\n---yaml\ntitle: A\n--- \nText';
    const block = findBlock(text);
    if (!block.found) throw new Error('not found');
    expect(text.slice(block.start, block.yamlStart)).toBe('---yaml\n');
    expect(text.slice(block.yamlStart, block.yamlEnd)).toBe('title: A\n');
    expect(text.slice(block.bodyStart)).toBe('Text');
  });

  it.each([
    ['', 'no-front-matter'],
    ['title: A', 'no-front-matter'],
    ['----\ntitle: A\n----\n', 'no-front-matter'],
    ['---json\n{}\n---\n', 'front-matter-language'],
    ['---\ntitle: A\n', 'front-matter-unclosed'],
  ])('finds none in %j', (text, code) => {
    expect(findBlock(text)).toMatchObject({ found: false, fault: { code } });
  });
});
