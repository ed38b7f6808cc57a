import { describe, expect, it } from 'vitest';
import { findBlock } from '../../src/parse/front-matter-block.ts';

function fault(text: string) {
  const block = findBlock(text);
  if (block.found) throw new Error('found');
  const { message, hint, at } = block.fault;
  return { message, hint, at: text.slice(at.offset, at.offset + at.length) };
}

describe('noFrontMatter', () => {
  it.each([
    ['', 'is empty', /^begin with the lines "---", `title: What the budget hides`/],
    ['\n# Rivers and dams #\n', 'begins with "# Rivers and dams #"', /`title: Rivers and dams`/],
    ['# Rivers: a list\n', 'begins with "# Rivers: a list"', /`title: "Rivers: a list"`/],
    ['@title Rivers\nText', 'begins with "@title Rivers"', /`title: Rivers`/],
    ['title: Rivers\ndate: x\n---\n', 'begins with "title: Rivers"', /^add a line "---" before it/],
    ['—-\ntitle: A\n---\n', 'begins with "—-"', /^write three hyphens/],
    ['----\ntitle: A\n----\n', 'begins with "----"', /^write three hyphens/],
    ['<!DOCTYPE html>\n<p>', 'begins with "<!DOCTYPE html>"', /^put front matter before the page/],
    [`${'word '.repeat(30)}\n`, 'begins with "word word', /^begin with the lines "---"/],
  ])('says what %j begins with, and what to do', (text, seen, hint) => {
    const found = fault(text);
    expect(found.message).toContain(`Cannot find front matter: the file ${seen}`);
    expect(found.hint).toMatch(hint);
  });
});

describe('unclosed', () => {
  it.each([
    ['---\ntitle: A\n—-\nText\n', '—-', 'but "—-"'],
    ['---\ntitle: A\n--\nText\n', '--', 'but "--"'],
    ['---\ntitle: A\n ---\nText\n', '---', 'but one behind blanks'],
    ['---\ntitle: A\n- - -\nText\n', '- - -', 'but "- - -"'],
    ['---\ntitle: A\n-----\nText\n', '-----', 'but "-----"'],
    ['---\ntitle: A\n--- x\nText\n---\n', '--- x', 'but "--- x"'],
    ['+++\ntitle = "A"\n---\nText\n', '---', 'no second line "+++", but "---"'],
  ])('points at the line of %j that was meant to be the last', (text, at, seen) => {
    expect(fault(text)).toMatchObject({ at, message: expect.stringContaining(seen) });
  });

  it('names no heading as the last field', () => {
    expect(fault('---\ntitle: A\n# Rivers\nText\n').hint).toBe('add a line "---" after "title: A"');
  });

  it('names the last field where no line was meant', () => {
    expect(fault('---\ntitle: A\ntags:\n  - b\n\nText: here\n')).toEqual({
      message: 'Cannot find the end of the front matter: no second line "---"',
      hint: 'add a line "---" after "- b"',
      at: '---',
    });
    expect(fault('{ "title": "A",\n\nText').hint).toBe('add a line "}" after "{ "title": "A","');
    expect(fault('---\nText').hint).toBe('add a line "---" after the last field');
  });
});
