import { describe, expect, it } from 'vitest';
import { findBlock } from '../../src/parse/front-matter-block.ts';

describe('findBlock', () => {
  it.each([
    ['\n---yaml\ntitle: A\n--- \nText', 'yaml', 'title: A\n', 'Text'],
    ['---\ntitle: A\n...\nText\n\n---\n\nMore', 'yaml', 'title: A\n', 'Text\n\n---\n\nMore'],
    ['---\ntitle: A\n---\nAnd so on\n...\n', 'yaml', 'title: A\n', 'And so on\n...\n'],
    ['---\ntitle: A...\n---\nText', 'yaml', 'title: A...\n', 'Text'],
    ['+++\ntitle = "A"\n+++\nText', 'toml', 'title = "A"\n', 'Text'],
    ['--- toml\ntitle = "A"\n---\nText', 'toml', 'title = "A"\n', 'Text'],
    ['---json\n{ "title": "A" }\n---\nText', 'json', '{ "title": "A" }\n', 'Text'],
    [';;;\n"title": "A"\n;;;\nText', 'json', '"title": "A"\n', 'Text'],
    ['{\n"title": "}\\"{", "a": {}\n}\nText', 'json', '{\n"title": "}\\"{", "a": {}\n}', 'Text'],
    ['{}', 'json', '{}', ''],
  ])('finds %j', (text, format, data, body) => {
    const block = findBlock(text);
    if (!block.found) throw new Error(block.fault.message);
    expect(block.format).toBe(format);
    expect(text.slice(block.dataStart, block.dataEnd)).toBe(data);
    expect(text.slice(block.bodyStart)).toBe(body);
  });

  it.each([
    ['', 'no-front-matter'],
    ['title: A', 'no-front-matter'],
    ['----\ntitle: A\n----\n', 'no-front-matter'],
    ['+++ b/file\n+++\n', 'no-front-matter'],
    ['{% include x %}\n', 'no-front-matter'],
    ['---js\n{}\n---\n', 'front-matter-language'],
    ['---coffee\n---\n', 'front-matter-language'],
    ['---constructor\n---\n', 'front-matter-language'],
    ['---\ntitle: A\n', 'front-matter-unclosed'],
    ['+++\ntitle = "A"\n---\n', 'front-matter-unclosed'],
    ['{ "title": "A"\n\nText', 'front-matter-unclosed'],
  ])('finds none in %j', (text, code) => {
    expect(findBlock(text)).toMatchObject({ found: false, fault: { code } });
  });
});
