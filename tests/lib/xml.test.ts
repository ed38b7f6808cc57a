import fc from 'fast-check';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { makeReusedBuffer } from '../../src/lib/reused-buffer.ts';
import {
  cdataElement,
  dropForbidden,
  element,
  elementPieces,
  escapeAttribute,
  escapeText,
  fitsCdata,
  xmlDocument,
} from '../../src/lib/xml.ts';

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '',
  textNodeName: 'text',
  alwaysCreateTextNode: true,
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  processEntities: { enabled: true, maxTotalExpansions: Infinity, maxExpandedLength: Infinity },
  htmlEntities: true,
});
const read = (xml: string) => parser.parse(xml).x as { text: string; a?: string };

/** Anything that a JavaScript string can hold, with plenty of what is hard in XML. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(
      fc.constantFrom(
        '&',
        '<',
        '>',
        '"',
        "'",
        ']]>',
        ']',
        '&amp;',
        '\r',
        '\n',
        '\t',
        '\0',
        '\x1b',
        '\ud83d',
        '\udcf0',
        '📰',
        '\ufffe',
        '\uffff',
        'שלום',
        'x',
      ),
    )
    .map((parts) => parts.join('')),
);

describe('escapeText', () => {
  it('escapes what has a meaning in XML', () => {
    expect(escapeText('<b>AT&T</b> ]]> "as is"')).toBe(
      '&lt;b&gt;AT&amp;T&lt;/b&gt; ]]&gt; "as is"',
    );
  });

  it('gives the same text back through a parser', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const xml = xmlDocument(element('x', text)).join('');
        expect(XMLValidator.validate(xml)).toBe(true);
        expect(read(xml).text).toBe(dropForbidden(text));
      }),
    );
  });
});

describe('escapeAttribute', () => {
  it('escapes quotes and keeps line ends from being normalised', () => {
    expect(escapeAttribute('"a"\n\t<&>\r')).toBe('&quot;a&quot;&#10;&#9;&lt;&amp;&gt;&#13;');
  });

  it('gives the same text back through a parser', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const xml = xmlDocument(element('x', '', { a: text })).join('');
        expect(XMLValidator.validate(xml)).toBe(true);
        expect(read(xml).a).toBe(dropForbidden(text));
      }),
    );
  });
});

describe('cdataElement', () => {
  it('keeps the end of a section inside the text', () => {
    expect(cdataElement('x', 'a]]>b', { a: '"' })).toEqual([
      '<x a="&quot;"><![CDATA[a]]]]><![CDATA[>b]]></x>',
    ]);
  });

  it('gives the same text back through a parser, line ends as "\\n"', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const xml = xmlDocument(cdataElement('x', text)).join('');
        expect(XMLValidator.validate(xml)).toBe(true);
        expect(read(xml).text.replace(/\r\n?/g, '\n')).toBe(
          dropForbidden(text).replace(/\r\n?/g, '\n'),
        );
      }),
    );
  });
});

describe('dropForbidden', () => {
  it.each([
    ['control characters', 'a\0b\x08c\x0bd\x1fe', 'abcde'],
    ['lone surrogates', 'a\ud83db\udcf0c', 'abc'],
    ['non-characters', 'a\ufffeb\uffffc', 'abc'],
    ['surrogates in the wrong order', 'a\udcf0\ud83db', 'ab'],
  ])('drops %s', (_, text, expected) => {
    expect(dropForbidden(text)).toBe(expected);
  });

  it('keeps emoji, tabs, line ends, C1 controls and right-to-left marks', () => {
    const text = '📰\t\n\r\x85\u200f\ufffdשלום';
    expect(dropForbidden(text)).toBe(text);
  });

  it('leaves only characters that XML 1.0 allows', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(dropForbidden(text)).toMatch(
          /^[\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u,
        );
      }),
    );
  });
});

describe('element', () => {
  it('puts child elements on lines of their own and leaves out what is not there', () => {
    expect(
      element('a', [element('b', '1'), undefined, element('c', '2', { d: '3', e: undefined })]),
    ).toBe('<a>\n<b>1</b>\n<c d="3">2</c>\n</a>');
  });

  it('writes an element without content as one tag', () => {
    expect([element('a', ''), element('a', [undefined]), element('a', [])]).toEqual([
      '<a/>',
      '<a/>',
      '<a/>',
    ]);
  });
});

describe('xmlDocument', () => {
  it('begins with the declaration and ends with a line end', () => {
    expect(xmlDocument(element('a', '')).join('')).toBe(
      '<?xml version="1.0" encoding="utf-8"?>\n<a/>\n',
    );
  });
});

describe('elementPieces', () => {
  const later = (text: string) => ({
    bytes: text.length,
    copyTo: (target: Buffer) => void target.write(text),
  });

  it('makes the element that its children make, those in pieces by themselves', () => {
    const [b, c] = [element('b', '1 & 2'), element('c', [element('d', '')])];
    const whole = element('a', [b, undefined, c, b], { e: '"' });
    expect(elementPieces('a', [b, undefined, c, b], { e: '"', f: undefined }).join('')).toBe(whole);
    const pieces = elementPieces('a', [b, undefined, elementPieces('c', [element('d', '')]), [b]], {
      e: '"',
    });
    expect(pieces.join('')).toBe(whole);
    expect(pieces).toHaveLength(3);
  });

  it('keeps what comes later in its place', () => {
    const text = '<p>1 & 2</p>';
    const pieces = xmlDocument(
      elementPieces('a', [
        element('b', ''),
        elementPieces('c', [element('d', ''), cdataElement('e', [later(text)], { f: '"' })]),
        [later('<g/>')],
      ]),
    );
    expect(makeReusedBuffer().encode(pieces).toString()).toBe(
      [
        '<?xml version="1.0" encoding="utf-8"?>\n<a>\n<b/>\n<c>\n<d/>\n',
        `<e f="&quot;"><![CDATA[${text}]]></e>\n</c>\n<g/>\n</a>\n`,
      ].join(''),
    );
  });
});

describe('fitsCdata', () => {
  it('is true for what a CDATA section gives back just as it is written there', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.constantFrom('a]]>b', 'a]]', '\t\r\n', '\ufffe', '🎉', '“”'),
        ),
        (text) => {
          const utf8 = Buffer.from(text);
          const isSame =
            cdataElement('a', utf8.toString()).join('') === `<a><![CDATA[${utf8.toString()}]]></a>`;
          if (fitsCdata(utf8)) expect(isSame).toBe(true);
          // A control that XML allows may count as something to look at.
          else expect(isSame && !/[\r\x7f-\x9f]/.test(text)).toBe(false);
        },
      ),
    );
  });
});
