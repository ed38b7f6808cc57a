import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hasFrontMatter, looksLikePost } from '../../src/load/has-front-matter.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'broadsheet-head-'));
});
afterEach(() => rmSync(root, { recursive: true }));

function file(name: string, text: string): string {
  const path = join(root, name);
  writeFileSync(path, text);
  return path;
}

describe('hasFrontMatter', () => {
  it.each([
    ['---\ntitle: A\n---\n', true],
    ['\ufeff \n---\r\ntitle: A\r\n---\r\n', true],
    ['---toml\n', true],
    ['+++\ntitle = "A"\n+++\n', true],
    [';;;\r\n', true],
    ['{\n  "title": "A"\n}\n', true],
    ['', false],
    ['----\n', false],
    ['+++ b/x\n', false],
    ['<!-- --- -->\n---\n', false],
    ['{% include x %}', false],
    [`${' '.repeat(5000)}\n---\n`, false],
  ])('looks at the beginning of %j', (text, expected) => {
    expect(hasFrontMatter(file('a.html', text))).toBe(expected);
  });
});

describe('looksLikePost', () => {
  it.each([
    ['a.txt', '---\ntitle: A\n---\n', true],
    ['a.txt', 'A note.\n', false],
    ['a.org', '# -*- org -*-\n#+TITLE: A\n', true],
    ['a.rst', '.. title: A\n.. date: 2015-06-07\n', true],
    ['a.rst', 'A\n=\n\n:date: 2015-06-07\n', true],
    ['a.adoc', '= A\n', true],
    ['a.txt', '= A\n', false],
  ])('knows what %s, %j, is', (name, text, expected) => {
    expect(looksLikePost(file(name, text))).toBe(expected);
  });
});
