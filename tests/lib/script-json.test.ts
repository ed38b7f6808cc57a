import fc from 'fast-check';
import { parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import { scriptJson } from '../../src/lib/script-json.ts';

const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(
      fc.constantFrom(
        '</script>',
        '</SCRIPT ',
        '<!--',
        '<script',
        '-->',
        ']]>',
        '\u2028',
        '\u2029',
        '"',
        '\\',
        '\\u003c',
        '&lt;',
        '\0',
        '😀',
        'Ё',
        '\n',
        '${x}',
        '{{ x }}',
      ),
    )
    .map((parts) => parts.join('')),
);

describe('scriptJson', () => {
  it('reads back as what it was, and never holds what ends a script or begins a comment', () => {
    fc.assert(
      fc.property(
        fc.dictionary(text, fc.oneof(text, fc.array(text), fc.integer(), fc.boolean())),
        (data) => {
          const json = scriptJson(data);
          expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify(data)));
          expect(json).not.toMatch(/[<\u2028\u2029]/);
        },
      ),
      { seed: 4 },
    );
  });

  it('is what a browser finds in the element, whole', () => {
    fc.assert(
      fc.property(text, (title) => {
        const json = scriptJson({ title });
        const [html] = parse(
          `<!DOCTYPE html><head><script type="application/ld+json">${json}</script>` +
            '<title>After</title>',
        ).childNodes.slice(1);
        const head = (
          html as {
            childNodes: { childNodes: { tagName: string; childNodes: { value: string }[] }[] }[];
          }
        ).childNodes[0]!;
        expect(head.childNodes.map(({ tagName }) => tagName)).toEqual(['script', 'title']);
        expect(JSON.parse(head.childNodes[0]!.childNodes[0]!.value)).toEqual({ title: title });
      }),
      { seed: 5 },
    );
  });
});
