// The schema of the configuration → config-types.ts: what people may write, and what checking makes
// of it, as types that need nothing of the library that checks. Descriptions become comments, which
// editors show. Writes no file: tests/config/print-types.test.ts does, by `npx vitest run -u`.
import { compareText } from '../lib/compare.ts';
import { showJson } from './check-config.ts';
import type { TypeName } from './config-key.ts';
import { describeConfig, type SchemaNode } from './describe-config.ts';

/** The text of config-types.ts. */
export function configTypes(): string {
  const imports = new Map<string, string>();
  const user = printObject(describeConfig('input'), { imports, comment: commentForWriters });
  const checked = printObject(describeConfig('output'), {
    imports,
    comment: (key) => [key.description!],
  });
  // Biome's order: packages before files, each by their names.
  const sources = [...imports].sort(
    ([, a], [, b]) => Number(isFile(a)) - Number(isFile(b)) || compareText(a, b),
  );
  return `// Written from the schema of the configuration by print-types.ts. Do not edit.
// biome-ignore-all lint/suspicious/noExplicitAny: some packages publish no types
${sources.map(printImport).join('')}
/** The configuration of a site as people write it. Every key is optional. */
export interface UserConfig ${user}

/** A configuration that has been checked key by key, with its defaults. */
export interface CheckedConfig ${checked}
`;
}

function printImport([name, from]: readonly [string, string]): string {
  return `import type { ${name} } from '${isFile(from) ? '../' : ''}${from}';\n`;
}

function isFile(from: string): boolean {
  return from.endsWith('.ts');
}

interface Printing {
  /** Where the names that types use come from; printing adds to it. */
  readonly imports: Map<string, string>;
  /** The paragraphs of the comment of a key. */
  readonly comment: (key: SchemaNode) => readonly string[];
}

function printObject({ properties = {}, required = [] }: SchemaNode, printing: Printing): string {
  const members = Object.entries(properties).map(([name, node]) => {
    const key = /^[$\w]+$/.test(name) ? name : `'${name}'`;
    const optional = required.includes(name) ? '' : '?';
    const type = printType(node, printing).replace(/^(?!\n)/, ' ');
    return `${printComment(node, printing)}readonly ${key}${optional}:${type};`;
  });
  return `{\n${indent(members.join('\n'))}\n}`;
}

/** A type as Biome formats it: a union with a mapping in it begins on a new line. */
function printType(node: SchemaNode, printing: Printing): string {
  const { tsType, anyOf, items, properties, additionalProperties } = node;
  if (tsType) return nameType(tsType, printing);
  if (node.enum) return node.enum.map(literal).join(' | ');
  if (node.const !== undefined) return literal(node.const);
  if (anyOf) {
    const options = anyOf.map((option) => printType(option, printing));
    if (!options.some((option) => option.includes('\n'))) return options.join(' | ');
    return `\n${indent(options.map((option) => `| ${indent(option).trimStart()}`).join('\n'))}`;
  }
  if (items) return `readonly ${inParentheses(printType(items, printing))}[]`;
  if (properties) return printObject(node, printing);
  if (additionalProperties)
    return `Readonly<Record<string, ${printType(additionalProperties, printing)}>>`;
  return node.type === 'integer' ? 'number' : (node.type ?? 'unknown');
}

function nameType({ name, from }: TypeName, { imports }: Printing): string {
  if (from !== undefined) imports.set(name, from);
  return name;
}

function inParentheses(type: string): string {
  if (type.startsWith('\n')) return `(${type}\n)`;
  return type.includes(' | ') && !type.startsWith('{') ? `(${type})` : type;
}

function literal(value: unknown): string {
  return typeof value === 'string' ? `'${value}'` : String(value);
}

function printComment(key: SchemaNode, { comment }: Printing): string {
  if (key.description === undefined) return '';
  const lines = comment(key).flatMap((text) => text.match(/\S(?:.{0,79}|\S*)(?= |$)/g) ?? []);
  if (lines.length === 1) return `/** ${lines[0]} */\n`;
  return ['/**', ...lines.map((line) => ` * ${line}`), ' */', ''].join('\n');
}

/** Who writes a configuration wants to know defaults, and to see examples. */
function commentForWriters({ description, example, properties, ...key }: SchemaNode): string[] {
  const hasDefault = key.default !== undefined && !properties;
  return [
    hasDefault ? `${description} Default: ${showJson(key.default)}.` : description!,
    ...(example === undefined ? [] : [`@example ${showJson(example)}`]),
  ];
}

function indent(text: string): string {
  return text.replace(/^(?=.)/gm, '  ');
}
