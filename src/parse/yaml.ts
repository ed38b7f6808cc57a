// YAML → plain data, or what is wrong with it and where. The only door to gray-matter and to yaml,
// which take a tenth of a second to load: whoever can do without does not import this. Knows no
// field names.
import matter from 'gray-matter';
import { type Document, isAlias, isMap, isScalar, isSeq, type Pair, parseDocument } from 'yaml';
import type { PlacedValue } from '../config/faults.ts';
import type { Span } from '../site/place-problems.ts';
import type { Fault, FieldPlace, MatterResult } from './front-matter-faults.ts';
import {
  aliasFault,
  deepest,
  duplicateFault,
  nestedFault,
  notFieldsFault,
  type Range,
  rangeOf,
  refuse,
  YamlFault,
} from './yaml-faults.ts';
import { correctedLine, type LineState } from './yaml-hints.ts';
import { lineFault } from './yaml-line-faults.ts';
import { findLostText } from './yaml-lost-text.ts';
import { joinQuotedLines } from './yaml-repair.ts';
import { type ReadAround, readAround } from './yaml-rest.ts';

/**
 * Reads YAML 1.2. The values of text fields, and the items of their lists, are what was typed.
 * Finds `bad-yaml`, `duplicate-key` and `yaml-aliases`.
 */
export function readYaml(source: string, textFields: ReadonlySet<string>): MatterResult {
  let around: ReadAround<Fields> | undefined;
  try {
    // Options turn off gray-matter's cache, which would hand a failed parse back as an empty
    // success; naming every engine keeps code from being evaluated.
    const { data } = matter(`---\n${source}---`, {
      language: 'yaml',
      engines: {
        yaml: {
          parse: () =>
            (around = readAround(source, (text) => readFields(text, textFields))).result.data,
        },
        javascript: refuse,
        json: refuse,
      },
    });
    const { result, faults = [], lost = [] } = around ?? {};
    const warnings = result?.warnings ?? [];
    if (faults.length > 0) return { faults: [...faults, ...warnings], rest: { data, lost } };
    return warnings.length > 0 ? { data, warnings } : { data };
  } catch (error) {
    if (!(error instanceof YamlFault)) throw error;
    return { faults: error.faults };
  }
}

/**
 * Reads a whole file of YAML 1.2, and finds the places of its keys and values; or its first fault,
 * in words that follow "Cannot read the file: ".
 */
export function readYamlFile(text: string): PlacedValue | { readonly fault: Fault } {
  try {
    const checked = checkYaml(text);
    const [repeated] = checked.repeated;
    if (repeated) return { fault: repeated };
    const { contents } = checked.document;
    return {
      value: toData(checked, text),
      keyAt: (path) => spanOf(nodesAt(contents, path)?.key),
      valueAt: (path) => spanOf(nodesAt(contents, path)?.value),
    };
  } catch (error) {
    if (!(error instanceof YamlFault)) throw error;
    return { fault: error.faults[0]! };
  }
}

/** The nodes of a key or an index of a list, and of its value. */
function nodesAt(
  contents: unknown,
  path: readonly (string | number)[],
): { readonly key: unknown; readonly value: unknown } | undefined {
  let found: ReturnType<typeof nodesAt> & object = { key: undefined, value: contents };
  for (const name of path) {
    const { value } = found;
    const pair = isMap(value)
      ? value.items.find(({ key }) => isScalar(key) && String(key.value) === String(name))
      : isSeq(value) && { key: undefined, value: value.items[Number(name)] };
    if (!pair) return undefined;
    found = pair;
  }
  return found;
}

function spanOf(node: unknown): Span | undefined {
  const [start = 0, end = 0] = rangeOf(node) ?? [];
  return end > start ? { start, end } : undefined;
}

/**
 * The place of a field's value in YAML, or of one item of its list; undefined if the field is
 * missing.
 */
export function locateInYaml(source: string, { name, item }: FieldPlace): Span | undefined {
  const { contents } = parseAround(source);
  const found =
    nodesAt(contents, [name]) ?? (name.includes('.') && nodesAt(contents, name.split('.')));
  if (!found) return undefined;
  const { key, value } = found;
  const inside = isSeq(value) && item !== undefined ? value.items[item] : undefined;
  const range = [inside, value, key].map(rangeOf).find((one) => one && one[1] > one[0]);
  return range && { start: range[0], end: range[1] };
}

interface Fields {
  readonly data: object;
  readonly warnings: readonly Fault[];
}

function readFields(source: string, textFields: ReadonlySet<string>): Fields {
  const checked = checkYaml(source);
  const { document, repeated } = checked;
  if (document.contents === null) return { data: {}, warnings: repeated };
  if (!isMap(document.contents)) throw new YamlFault([notFieldsFault(source)]);
  keepTyped(document, textFields);
  const warnings = [...repeated, ...findLostText(document.contents, { source, textFields })];
  return { data: toData(checked, source) as object, warnings };
}

interface CheckedYaml {
  readonly document: Document;
  /** Fields that are there twice with the same value. */
  readonly repeated: readonly Fault[];
  /** Where the first "*name" is. */
  readonly alias: Range;
}

/** Parses YAML and looks for faults; throws those that it finds. */
function checkYaml(source: string): CheckedYaml {
  const document = parseLeniently(source);
  const [problem] = [...document.errors, ...document.warnings];
  // What the parser says after its first error mostly follows from that.
  if (problem) throw new YamlFault([lineFault(problem, { source, read: readLine })]);
  const found: Inspection = { source, duplicates: [], alias: [0, 1] };
  inspect(document.contents, deepest, found);
  if (found.duplicates.some(({ severity }) => severity !== 'warning'))
    throw new YamlFault(found.duplicates);
  return { document, repeated: found.duplicates, alias: found.alias };
}

/** What a line is when it is read alone. */
function readLine(line: string): LineState {
  const { errors, warnings, contents } = parseDocument(line, readOptions);
  if (errors.length > 0) return 'wrong';
  const [item] = isSeq(contents) ? contents.items : [contents];
  const value = isMap(item) ? item.items[0]?.value : item;
  return warnings.length === 0 && isScalar(value) ? 'text' : 'other';
}

function toData({ document, alias }: CheckedYaml, source: string): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 }) as unknown;
  } catch (cause) {
    const isUnknown = (cause as Error).message.startsWith('Unresolved');
    const line = isUnknown ? correctedLine(source, alias[0], readLine) : undefined;
    const fault = aliasFault(cause as Error, alias);
    throw new YamlFault([line ? { ...fault, hint: `write \`${line.text}\`` } : fault]);
  }
}

interface Inspection {
  readonly source: string;
  readonly duplicates: Fault[];
  /** Where the first "*name" is. */
  alias: Range;
}

/**
 * Finds fields that are there twice (the parser's own check takes the square of their number) and
 * values too deep for the stack.
 */
function inspect(node: unknown, levels: number, found: Inspection): void {
  if (levels === 0) throw new YamlFault([nestedFault(rangeOf(node) ?? [0, 1])]);
  if (isAlias(node) && found.alias[0] === 0) found.alias = rangeOf(node) ?? found.alias;
  if (isSeq(node)) for (const item of node.items) inspect(item, levels - 1, found);
  if (!isMap(node)) return;
  const seen = new Map<string, Pair>();
  for (const pair of node.items) {
    inspect(pair.value, levels - 1, found);
    if (!isScalar(pair.key) || !rangeOf(pair.key)) continue;
    const name = String(pair.key.value);
    const first = seen.get(name);
    if (first) found.duplicates.push(repeatedFault(name, [first, pair], found.source));
    seen.set(name, pair);
  }
}

function repeatedFault(name: string, [before, again]: [Pair, Pair], source: string): Fault {
  const written = ({ value }: Pair) =>
    source.slice(rangeOf(value)?.[0] ?? 0, rangeOf(value)?.[1] ?? 0);
  return duplicateFault(name, {
    at: rangeOf(again.key)!,
    first: rangeOf(before.key)!,
    isSame: JSON.stringify(before.value) === JSON.stringify(again.value),
    values: [written(before), written(again)],
  });
}

/** As much as can be read of YAML with faults. */
function parseAround(source: string): Document {
  try {
    return readAround(source, checkYaml).result.document;
  } catch {
    return parseLeniently(source);
  }
}

/** If a first reading fails, line breaks that other readers accept are joined. */
function parseLeniently(source: string): Document {
  const document = parseDocument(source, readOptions);
  const joined = document.errors.length === 0 ? source : joinQuotedLines(source);
  if (joined === source) return document;
  const again = parseDocument(joined, readOptions);
  return again.errors.length < document.errors.length ? again : document;
}

const readOptions = { prettyErrors: false, logLevel: 'error', uniqueKeys: false } as const;

/** `title: 007` and `tags: [1.10]` are text: YAML's number would lose what was typed. */
function keepTyped(document: Document, textFields: ReadonlySet<string>): void {
  if (!isMap(document.contents)) return;
  for (const { key, value } of document.contents.items) {
    if (!isScalar(key) || !textFields.has(String(key.value))) continue;
    for (const node of isSeq(value) ? value.items : [value]) {
      if (
        isScalar(node) &&
        typeof node.value !== 'string' &&
        typeof node.value !== 'boolean' &&
        node.value !== null &&
        node.source !== undefined
      )
        node.value = node.source;
    }
  }
}
