// The text of a file that a feature reads → its value, or what is wrong with it, each with its
// place. The YAML reader is loaded for YAML only.
import { expected } from '../config/expected.ts';
import { type Fault, faultsOf, type PlacedValue, placeOfFault } from '../config/faults.ts';
import { findControls } from '../config/find-controls.ts';
import { parseJson } from '../config/parse-json.ts';
import { keysAt } from '../config/schema-at.ts';
import { type DataSource, dataFormat } from '../site/data-source.ts';
import type { Problem } from '../site/diagnostics.ts';
import type { SourceFile } from '../site/types.ts';

/** A value that is as its source wants it; without one there are problems. */
export type ParsedData = { readonly value: unknown } | { readonly problems: readonly Problem[] };

/** Parses and checks a file. Reports `bad-data`. */
export async function parseData(
  { path, text }: Pick<SourceFile, 'path' | 'text'>,
  { schema }: Pick<DataSource, 'schema'>,
): Promise<ParsedData> {
  const problem = (found: Pick<Problem, 'message' | 'hint' | 'at'>): Problem => ({
    ...found,
    code: 'bad-data',
    severity: 'error',
    path,
  });
  const read = await readValue(path, text);
  if ('fault' in read) {
    const { fault } = read;
    return { problems: [problem({ ...fault, message: `Cannot read the file: ${fault.message}` })] };
  }
  const placed = (fault: Fault) =>
    problem({ message: fault.message, hint: fault.hint, at: placeOfFault(fault, read) });
  const controls = findControls(read.value);
  if (controls.length > 0) return { problems: controls.map(placed) };
  if (!schema) return { value: read.value };
  const result = schema.safeParse(read.value, { error: expected });
  if (result.success) return { value: result.data };
  const wording = {
    example: () => undefined,
    knownKeys: (at: readonly (string | number)[]) => keysAt(schema, at),
  };
  const faults = faultsOf(result.error.issues, read.value, wording);
  return { problems: faults.map(placed) };
}

type Unreadable = { readonly fault: Pick<Problem, 'message' | 'hint' | 'at'> };

async function readValue(path: string, text: string): Promise<PlacedValue | Unreadable> {
  switch (dataFormat(path)) {
    case 'json': {
      const json = parseJson(text);
      if (!('fault' in json)) return json;
      const { start, end, message, hint } = json.fault;
      return {
        fault: { message, hint, at: { kind: 'offset', offset: start, length: end - start } },
      };
    }
    case 'yaml': {
      const { readYamlFile } = await import('./yaml.ts');
      return readYamlFile(text);
    }
    case 'text':
      return { value: text, keyAt: () => undefined, valueAt: () => ({ start: 0, end: 1 }) };
  }
}
