// XML text → a tree of elements, read by fast-xml-parser; throws where it is not well-formed. Names
// keep their prefixes.
import { XMLParser, XMLValidator } from 'fast-xml-parser';

export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  /** Of the element itself, CDATA included. */
  readonly text: string;
}

type Node = Readonly<Record<string, unknown>>;

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  htmlEntities: true,
  processEntities: { maxTotalExpansions: 1e7, maxExpandedLength: 1e8 },
});

/** The root element of a document. */
export function readXml(text: string): Element {
  const valid = XMLValidator.validate(text);
  if (valid !== true)
    throw new Error(`not well-formed: ${valid.err.msg} in line ${valid.err.line}`);
  return toElement((parser.parse(text) as Node[]).find((node) => !('?xml' in node))!);
}

function toElement(node: Node): Element {
  const name = Object.keys(node).find((key) => key !== ':@')!;
  const inner = node[name] as Node[];
  return {
    name,
    attributes: (node[':@'] as Record<string, string> | undefined) ?? {},
    children: inner.filter((child) => !('#text' in child)).map(toElement),
    text: inner.map((child) => child['#text'] ?? '').join(''),
  };
}

/** The children of a name. */
export function all({ children }: Element, name: string): readonly Element[] {
  return children.filter((child) => child.name === name);
}

/** The text of the first child of a name; empty where there is none. */
export function textOf(element: Element, name: string): string {
  return all(element, name)[0]?.text ?? '';
}

/** What is wrong with how often children stand in an element, as "name: 2 instead of 1". */
export function miscounted(
  element: Element,
  rules: Readonly<Record<string, '1' | '?' | '+'>>,
): string[] {
  return Object.entries(rules).flatMap(([name, rule]) => {
    const count = all(element, name).length;
    const isRight = rule === '1' ? count === 1 : rule === '?' ? count <= 1 : count >= 1;
    return isRight ? [] : `${element.name} has ${count} ${name}`;
  });
}
