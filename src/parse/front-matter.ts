// The text of a post → its front matter as plain data, its body, and what is wrong with the front
// matter. Knows no field names but those that it is given.
import type { Problem } from '../site/diagnostics.ts';
import type { FieldTable } from '../site/fields/compose-fields.ts';
import type { SourceFile } from '../site/types.ts';
import { cleanFields } from './clean-fields.ts';
import { findBlock, type MatterFormat } from './front-matter-block.ts';
import type { Fault, MatterResult, OffsetPlace } from './front-matter-faults.ts';
import { readPlainYaml } from './plain-yaml.ts';

export interface FrontMatterResult {
  readonly data: Readonly<Record<string, unknown>>;
  readonly body: string;
  /** Where the body begins in the file's text. */
  readonly bodyOffset: number;
  readonly problems: readonly Problem[];
  /** Default: YAML. */
  readonly format?: MatterFormat;
  /** After an error: the names of the fields that have it; missing if nothing else can be read. */
  readonly lost?: readonly string[];
}

/**
 * Splits front matter (YAML 1.2, TOML 1.0 or JSON) from the body. Blank lines before it are
 * allowed, and characters that are no text are left out. Reports `no-front-matter`,
 * `front-matter-unclosed`, `front-matter-language`, `bad-yaml`, `bad-toml`, `bad-json`,
 * `duplicate-key`, `yaml-aliases` and `control-character`; after an error `data` is what can be
 * read all the same.
 */
export async function parseFrontMatter(
  file: SourceFile,
  { textFields }: Pick<FieldTable, 'textFields'>,
): Promise<FrontMatterResult> {
  const { text, path } = file;
  const block = findBlock(text);
  const nothing = { data: {}, body: '', bodyOffset: text.length };
  if (!block.found) return { ...nothing, problems: [toProblem(block.fault, path)] };
  const { format, dataStart, dataEnd, bodyStart } = block;
  const source = text.slice(dataStart, dataEnd);
  const found = { body: text.slice(bodyStart), bodyOffset: bodyStart };
  const plain = format === 'yaml' && readPlainYaml(source);
  if (plain) return { ...found, ...cleanFields(plain, { source, path }) };
  const readMatter = await (readers[format] ??= load[format]());
  const result = readMatter(source, textFields);
  const problemsOf = (faults: readonly Fault[]) =>
    faults.map((fault) => toProblem(inFile(fault, dataStart), path));
  if ('faults' in result && !hasFields(result.rest))
    return { ...nothing, problems: problemsOf(result.faults) };
  const { lost, ...read } =
    'faults' in result ? { ...result.rest!, warnings: result.faults } : { ...result, lost: [] };
  const { data, problems } = cleanFields(read.data, { source, path });
  return {
    ...found,
    format,
    data,
    lost,
    problems: [...problemsOf(read.warnings ?? []), ...problems],
  };
}

/** Where nothing can be read, no field is missing. */
function hasFields(rest: { readonly data: object } | undefined): boolean {
  return rest !== undefined && Object.keys(rest.data).length > 0;
}

type Read = (source: string, textFields: FieldTable['textFields']) => MatterResult;

/** Most front matter is plain YAML, and most sites have no other format. */
const load: Readonly<Record<MatterFormat, () => Promise<Read>>> = {
  yaml: async () => (await import('./yaml.ts')).readYaml,
  toml: async () => (await import('./toml.ts')).readToml,
  json: async () => (await import('./json-front-matter.ts')).readJsonFrontMatter,
};
const readers: Partial<Record<MatterFormat, Promise<Read>>> = {};

/** The fault with its offsets in the file, and in words of their own. */
function inFile({ message, at, first, ...fault }: Fault, start: number): Fault {
  const shift = (place: OffsetPlace) => ({ ...place, offset: place.offset + start });
  const verb = fault.severity === 'warning' ? 'use both' : 'read the front matter';
  return {
    ...fault,
    message: message.startsWith('Cannot ') ? message : `Cannot ${verb}: ${message}`,
    at: shift(at),
    ...(first && { first: shift(first) }),
  };
}

function toProblem({ first, ...fault }: Fault, path: SourceFile['path']): Problem {
  return {
    severity: 'error',
    ...fault,
    path,
    ...(first && { related: [{ path, at: first, message: 'it is here first' }] }),
  };
}
