// TypeScript → the interfaces that it exports: their fields, types as text, and doc comments. Reads
// the syntax tree of the bundler's own parser; a type that it does not know is an error, so that no
// field is lost.
import { parseSync } from 'rolldown/utils';

/** A field of an interface. */
export interface Field {
  readonly name: string;
  /** As people read it: without `readonly`, `Pick` written out. */
  readonly type: string;
  readonly isOptional: boolean;
  /** The doc comment in one line; empty if there is none. */
  readonly text: string;
  /** The texts that a field may have, if its type is a union of literals: "home", "tag". */
  readonly literals: readonly string[];
  /** The names of other interfaces in its type. */
  readonly mentions: readonly string[];
}

/** An exported interface. */
export interface Shape {
  readonly name: string;
  /** The interface that it extends. */
  readonly parent?: string;
  readonly text: string;
  readonly fields: readonly Field[];
}

/** A node of the tree: what is read of it, whatever its kind. */
interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

/** A parsed file, and the interfaces of all files, for types that pick from another file's. */
interface Source {
  readonly text: string;
  readonly comments: readonly Comment[];
  readonly declared: ReadonlyMap<string, Declared>;
}

interface Comment {
  readonly value: string;
  readonly end: number;
}

interface Declared {
  readonly node: Node;
  readonly source: Source;
  /** Two files export an interface of this name. */
  readonly isAmbiguous: boolean;
}

/** The interfaces that some files export. */
export interface Shapes {
  /** Undefined if there is none; throws if there are two, or one with a member that is no field. */
  readonly get: (name: string) => Shape | undefined;
  /** Those that extend an interface. */
  readonly extending: (parent: string) => readonly Shape[];
}

/** Reads the texts of TypeScript files. Throws if one of them has a fault of syntax. */
export function readShapes(texts: readonly string[]): Shapes {
  const declared = new Map<string, Declared>();
  for (const text of texts) {
    const { program, comments, errors } = parseSync('types.ts', text);
    if (errors.length > 0) throw new Error(`Cannot parse: ${errors[0]!.message}`);
    const source = { text, comments, declared };
    for (const statement of program.body as unknown as Node[]) {
      const node = statement['declaration'] as Node | null | undefined;
      if (node?.type !== 'TSInterfaceDeclaration') continue;
      const name = nameOf(node['id']);
      declared.set(name, {
        node: { ...node, start: statement.start },
        source,
        isAmbiguous: declared.has(name),
      });
    }
  }
  const get = (name: string) => {
    const found = declared.get(name);
    if (found?.isAmbiguous) throw new Error(`Two interfaces are called "${name}"`);
    return found && shapeOf(found);
  };
  return {
    get,
    extending: (parent) =>
      [...declared].filter(([, { node }]) => parentOf(node) === parent).map(([name]) => get(name)!),
  };
}

function parentOf(node: Node): string | undefined {
  return (node['extends'] as Node[]).map(({ expression }) => nameOf(expression))[0];
}

function shapeOf({ node, source }: Declared): Shape {
  const parent = parentOf(node);
  return {
    name: nameOf(node['id']),
    ...(parent && { parent }),
    text: commentBefore(node, source),
    fields: membersOf(node['body'] as Node).map((member) => fieldOf(member, source)),
  };
}

function membersOf(node: Node): readonly Node[] {
  const members = (node['body'] ?? node['members']) as Node[];
  const strange = members.find(({ type }) => type !== 'TSPropertySignature');
  if (strange) throw new Error(`Cannot read a member that is a ${strange.type}`);
  return members;
}

function fieldOf(member: Node, source: Source): Field {
  const type = typeOf(member);
  const mentions: string[] = [];
  return {
    name: nameOf(member['key']),
    type: print(type, { source, mentions }),
    isOptional: member['optional'] === true,
    text: commentBefore(member, source),
    literals: literalsOf(type),
    mentions,
  };
}

function typeOf(member: Node): Node {
  return (member['typeAnnotation'] as Node)['typeAnnotation'] as Node;
}

function nameOf(identifier: unknown): string {
  return (identifier as { name: string }).name;
}

/** The doc comment that ends right before a node, in one line. */
function commentBefore({ start }: Node, { text, comments }: Source): string {
  const comment = comments.find(
    ({ value, end }) =>
      value.startsWith('*') && end < start && text.slice(end, start).trim() === '',
  );
  return (comment?.value ?? '')
    .slice(1)
    .replace(/\s*\n\s*(?:\* ?)?/g, ' ')
    .trim();
}

function literalsOf(node: Node): string[] {
  if (node.type === 'TSUnionType') return (node['types'] as Node[]).flatMap(literalsOf);
  const value = node.type === 'TSLiteralType' && (node['literal'] as { value: unknown }).value;
  return typeof value === 'string' ? [value] : [];
}

interface Printing {
  readonly source: Source;
  /** Gets the names of the interfaces that are met. */
  readonly mentions: string[];
}

/** A type as text. Throws at a kind of type that no view has had so far. */
function print(node: Node, printing: Printing): string {
  const { source } = printing;
  switch (node.type) {
    case 'TSStringKeyword':
    case 'TSNumberKeyword':
    case 'TSBooleanKeyword':
    case 'TSUnknownKeyword':
    case 'TSLiteralType':
      return source.text.slice(node.start, node.end);
    case 'TSParenthesizedType':
    case 'TSTypeOperator':
      return print(node['typeAnnotation'] as Node, printing);
    case 'TSArrayType': {
      const element = print(node['elementType'] as Node, printing);
      return / [&|] /.test(element) ? `(${element})[]` : `${element}[]`;
    }
    case 'TSUnionType':
      return (node['types'] as Node[]).map((type) => print(type, printing)).join(' | ');
    case 'TSIntersectionType':
      return (node['types'] as Node[]).map((type) => print(type, printing)).join(' & ');
    case 'TSTypeLiteral':
      return printFields(membersOf(node), printing);
    case 'TSTypeReference':
      return printReference(node, printing);
    default:
      throw new Error(`Cannot print a type that is a ${node.type}`);
  }
}

function printFields(members: readonly Node[], printing: Printing): string {
  const fields = members.map((member) => {
    const name = `${nameOf(member['key'])}${member['optional'] ? '?' : ''}`;
    return `${name}: ${print(typeOf(member), printing)}`;
  });
  return `{ ${fields.join('; ')} }`;
}

/** `Readonly<T>` → T, `Pick<T, 'a'>` → its fields; other names stay, with what is in their <>. */
function printReference(node: Node, printing: Printing): string {
  const name = nameOf(node['typeName']);
  const { params = [] } = (node['typeArguments'] ?? {}) as { params?: readonly Node[] };
  if (name === 'Readonly') return print(params[0]!, printing);
  if (name === 'Pick') {
    const from = printing.source.declared.get(nameOf(params[0]!['typeName']))!;
    const picked = literalsOf(params[1]!);
    const members = membersOf(from.node['body'] as Node).filter(({ key }) =>
      picked.includes(nameOf(key)),
    );
    return printFields(members, { ...printing, source: from.source });
  }
  printing.mentions.push(name);
  const inside = params.map((param) => print(param, printing));
  return inside.length === 0 ? name : `${name}<${inside.join(', ')}>`;
}
