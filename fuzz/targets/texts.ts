// A text → XML, an attribute, JSON in a script, a line of the terminal. Whatever is in it, parsers
// read the same text again.

import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { parseFragment, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { encodeAttribute } from '../../src/lib/html.ts';
import { printable } from '../../src/lib/printable.ts';
import { scriptJson } from '../../src/lib/script-json.ts';
import {
  cdataElement,
  dropForbidden,
  element,
  escapeAttribute,
  escapeText,
} from '../../src/lib/xml.ts';
import { demand, type Target } from '../target.ts';

const xml = new XMLParser({
  ignoreAttributes: false,
  trimValues: false,
  parseTagValue: false,
  parseAttributeValue: false,
  htmlEntities: true,
});

export const texts: Target = {
  name: 'texts',
  casesInTests: 800,
  longest: 1000,
  tokens: [
    ...[
      '<',
      '>',
      '&',
      '"',
      "'",
      '&amp;',
      '&#0;',
      '&#x1f;',
      ']]>',
      '<![CDATA[',
      '<!--',
      '-->',
      '--',
    ],
    ...['</script>', '<script>', '<?xml?>', '\r', '\r\n', '\t', '\0', '\x0b', '\u2028', '\ufffe'],
    ...['\ud800', '\x1b[2J', '\u202e', '\\u003c', '\\', 'a', '\u0085', '\ufeff'],
  ],
  open: () => ({
    check(input) {
      const text = input.toString();
      const kept = dropForbidden(text);
      demand(dropForbidden(kept) === kept, 'what XML cannot hold is still there', text);
      const parts = [element('a', text, { b: text }), ...cdataElement('c', text)];
      const document = `<r>${parts.join('')}</r>`;
      demand(XMLValidator.validate(document) === true, 'no XML', document);
      const { r } = xml.parse(document) as { r: { c?: string } };
      demand(
        (r.c ?? '') === kept.replace(/\r\n?/g, '\n'),
        'a CDATA section has another text',
        text,
        r,
      );
      const [tag] = parseFragment(`<a b="${encodeAttribute(text)}">`).childNodes as Tree.Element[];
      const read = tag?.attrs[0]?.value;
      const asRead = text.replace(/\r\n?/g, '\n').replaceAll('\0', '\ufffd');
      demand(read === asRead, 'an attribute has another value', text, read);
      demand(
        !/[<>&]/.test(escapeText(text).replace(/&(?:amp|lt|gt|#\d+);/g, '')),
        'no escaped text',
      );
      demand(!/["<>\n]/.test(escapeAttribute(text)), 'no escaped attribute', text);
      const json = scriptJson({ [text]: text });
      demand(!/<|[\u2028\u2029]/.test(json), 'a script may end in its data', json);
      demand(
        JSON.stringify(JSON.parse(json)) === JSON.stringify({ [text]: text }),
        'other data',
        text,
      );
      const line = printable(text);
      demand(
        line.length === text.length && !/[\0-\x1f\x7f-\x9f\u202e]/.test(line),
        'no line',
        text,
      );
      return [`${kept === text}`, `${json.length - text.length * 2 > 9}`];
    },
  }),
};
