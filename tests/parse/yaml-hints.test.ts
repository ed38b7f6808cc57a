import { describe, expect, it } from 'vitest';
import { readYaml } from '../../src/parse/yaml.ts';

// The reader says which lines are right: what an author is told is tested with it.
function hintOf(source: string): string | undefined {
  const result = readYaml(source, new Set());
  return 'faults' in result ? result.faults[0]?.hint : undefined;
}

describe('correctedLine', () => {
  it.each([
    ['title: Budget: what it hides\n', 'write `title: "Budget: what it hides"`'],
    ['title: *bold* move\n', 'write `title: "*bold* move"`'],
    ['title: *bold*\n', 'write `title: "*bold*"`'],
    ['date: x\ntitle: "unclosed\nslug: a\n', 'write `title: "unclosed"`'],
    ["title: 'it's mine'\n", 'write `title: "it\'s mine"`'],
    ['tags:\n  - @me\n', 'write `- "@me"`'],
    ['tags:\n\t- budget\n', 'write `  - budget`'],
    ['title: [x] y\n', 'write `title: "[x] y"`'],
    ['title: !important\n', 'write `title: "!important"`'],
    ['title: “Budget: hides”\n', 'write `title: "Budget: hides"`'],
    ['title:Budget\ndate: x\n', 'write `title: Budget`'],
    ['title: T\nThis is text\n', expect.stringMatching(/^delete it, or write a line "---" before/)],
    ['tags: [a, , b, ]\n', 'write `tags: [a, b, ]`'],
    ['tags: [a\n', 'write `tags: [a]`'],
    ['tags: [a,\n', 'write `tags: "[a,"`'],
    ['title: "Budget": what it "hides"\n', 'write `title: "\\"Budget\\": what it \\"hides\\""`'],
    ['title: "a "b" c"\n', 'write `title: "a \\"b\\" c"`'],
    ['title: "Budget”\n', 'write `title: "Budget"`'],
    ["title: 'It's over'\n", 'write `title: "It\'s over"`'],
    ['title = "Budget"\n', 'write `title: "Budget"`, and each other field like it'],
    ['title:Budget\ndate:2024-03-11\n', 'write `title: Budget`, and each other field like it'],
  ])('corrects %j', (source, hint) => {
    expect(hintOf(source)).toEqual(hint);
  });

  it('points at the line itself if the reader gave up at the end', () => {
    const source = 'date: x\ntitle: "unclosed\nslug: a\n';
    expect(readYaml(source, new Set())).toMatchObject({
      faults: [{ at: { offset: 8, length: 16 } }],
    });
  });
});
