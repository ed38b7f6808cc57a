// JSON-LD → what schema.org's own vocabulary does not allow in it. The vocabulary is read from the
// types that schema-dts makes of it: which properties a type has, its parents' included, and what
// may stand there. Needs no network.
import { readFileSync } from 'node:fs';

interface Vocabulary {
  /** By type: itself, and everything that it is a kind of. */
  readonly kindsOf: ReadonlyMap<string, ReadonlySet<string>>;
  /** By type, then by property: the names of types that its values may have. */
  readonly propertiesOf: ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>;
}

let read: Vocabulary | undefined;

/** The vocabulary, read once. */
export function readVocabulary(): Vocabulary {
  return (read ??= readTypes(readFileSync('node_modules/schema-dts/dist/schema.d.ts', 'utf8')));
}

function readTypes(source: string): Vocabulary {
  const bases = new Map<string, { parents: string[]; properties: Map<string, string[]> }>();
  const leaves = new Map<string, string[]>();
  for (const [, name = '', parents = '', body = ''] of source.matchAll(
    /^(?:export )?interface (\w+) extends ([^{]+) \{\n([^]*?)^\}/gm,
  )) {
    const above = parents.split(', ');
    const type = /^ {4}"@type": "([^"]+)";$/m.exec(body)?.[1];
    if (type !== undefined) leaves.set(type, above);
    const properties = Array.from(
      body.matchAll(/^ {4}"(\w+)"\?: SchemaValue<(.+), "\w+">;$/gm),
      ([, property, values]) => [property!, values!.split(' | ')] as const,
    );
    bases.set(name, { parents: above, properties: new Map(properties) });
  }
  const ancestors = (names: readonly string[]): string[] =>
    names.flatMap((name) => [name, ...ancestors(bases.get(name)?.parents ?? [])]);
  return {
    kindsOf: new Map(
      Array.from(leaves, ([type, above]) => [
        type,
        new Set([type, ...ancestors(above).map((name) => name.replace(/Base$/, ''))]),
      ]),
    ),
    propertiesOf: new Map(
      Array.from(leaves, ([type, above]) => [
        type,
        new Map(
          ancestors(above)
            .toReversed()
            .flatMap((name) => [...(bases.get(name)?.properties ?? [])]),
        ),
      ]),
    ),
  };
}

type Node = Readonly<Record<string, unknown>>;

/**
 * Everything in a node that schema.org does not know, each with its place:
 * "NewsArticle.author[0].nmae".
 */
export function faultsOfNode(node: unknown, place = ''): string[] {
  if (typeof node !== 'object' || node === null) return [`${place}: no node`];
  const { '@type': type, '@id': id, ...properties } = node as Node;
  const types = [type].flat().map(String);
  const here = place || types.join('/');
  const vocabulary = readVocabulary();
  const unknown = types.filter((one) => !vocabulary.propertiesOf.has(one));
  if (unknown.length > 0) return unknown.map((one) => `${here}: no type ${one}`);
  const faults = id === undefined || URL.canParse(String(id)) ? [] : [`${here}.@id: no URL`];
  return faults.concat(
    Object.entries(properties).flatMap(([name, value]) => {
      const allowed = types.flatMap((one) => vocabulary.propertiesOf.get(one)!.get(name) ?? []);
      if (allowed.length === 0) return [`${here}.${name}: no such property`];
      if (Array.isArray(value) && value.length === 0) return [`${here}.${name}: empty`];
      return [value].flat().flatMap((one, index) =>
        faultsOfValue(one, {
          allowed,
          place: `${here}.${name}${Array.isArray(value) ? `[${index}]` : ''}`,
        }),
      );
    }),
  );
}

/** The whole of a page's JSON-LD. */
export function faultsOfJsonLd(json: string): string[] {
  const { '@context': context, '@graph': graph, ...rest } = JSON.parse(json) as Node;
  const faults =
    context === 'https://schema.org' && Object.keys(rest).length === 0
      ? []
      : ['no graph of schema.org'];
  return [...faults, ...(graph as unknown[]).flatMap((node) => faultsOfNode(node))];
}

/** schema.org's data types that a text or a number can be. */
const texts: ReadonlySet<string> = new Set([
  'Text',
  'URL',
  'Date',
  'DateTime',
  'Time',
  'CssSelectorType',
  'PronounceableText',
  'XPathType',
  'Distance',
  'Duration',
  'Energy',
  'Mass',
]);
const numbers: ReadonlySet<string> = new Set(['Number', 'Integer', 'Float']);

interface Expected {
  readonly allowed: readonly string[];
  readonly place: string;
}

const isoDate = /^\d{4}-\d\d-\d\d$/;
const isoTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)$/;

/** Forms of text, from the most particular; a property that takes plain text takes any. */
const forms: readonly (readonly [string, (text: string) => boolean])[] = [
  ['Text', (text) => text.trim() !== ''],
  ['URL', (text) => /^https?:/.test(text) && URL.canParse(text)],
  ['Date', (text) => isoDate.test(text) && !Number.isNaN(Date.parse(text))],
  ['DateTime', (text) => isoTime.test(text) && !Number.isNaN(Date.parse(text))],
];

function faultsOfValue(value: unknown, { allowed, place }: Expected): string[] {
  const wrong = [`${place}: ${JSON.stringify(value)} is no ${allowed.join(' or ')}`];
  if (typeof value === 'boolean') return allowed.includes('Boolean') ? [] : wrong;
  if (typeof value === 'number')
    return allowed.some((one) => numbers.has(one)) &&
      (!allowed.includes('Integer') || Number.isInteger(value))
      ? []
      : wrong;
  if (typeof value === 'string') {
    const known = forms.filter(([name]) => allowed.includes(name));
    return (
      known.length > 0
        ? known.some(([, isForm]) => isForm(value))
        : allowed.some((one) => texts.has(one))
    )
      ? []
      : wrong;
  }
  if (typeof value !== 'object' || value === null) return wrong;
  const keys = Object.keys(value);
  if (keys.length === 1 && keys[0] === '@id')
    return allowed.includes('IdReference')
      ? faultsOfNode({ '@type': 'Thing', ...value }, place)
      : wrong;
  const kinds = [(value as Node)['@type']]
    .flat()
    .flatMap((type) => [...(readVocabulary().kindsOf.get(String(type)) ?? [])]);
  return [
    ...(allowed.some((one) => kinds.includes(one)) ? [] : wrong),
    ...faultsOfNode(value, place),
  ];
}
