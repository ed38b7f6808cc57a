// TOML 1.0 → plain data as the same text in YAML gives it, or what is wrong with it and where. The
// only door to smol-toml: whoever has no TOML does not import this.
import { parse, TomlError, type TomlTable, type TomlValue } from 'smol-toml';
import type { Fault, MatterResult } from './front-matter-faults.ts';
import { findTomlEntries, isSamePath, type TomlEntry } from './toml-places.ts';
import { readAroundToml, type TomlRead } from './toml-rest.ts';
import { deepest, duplicateFault, offsetPlace } from './yaml-faults.ts';

/**
 * Reads front matter in TOML. Dates and times are text as typed, and so is what is no text in text
 * fields. Finds `bad-toml` and `duplicate-key`.
 */
export function readToml(source: string, textFields: ReadonlySet<string>): MatterResult {
  const { data, faults, warnings, lost } = readAroundToml(source, (text) =>
    readFields(text, textFields),
  );
  if (faults.length > 0) return { faults: [...faults, ...warnings], rest: { data, lost } };
  return warnings.length > 0 ? { data, warnings } : { data };
}

/** Reads TOML, or finds its first fault, and what is wrong before that. */
function readFields(written: string, textFields: ReadonlySet<string>): TomlRead {
  const warnings: Fault[] = [];
  let source = written;
  for (;;) {
    try {
      const data = parse(source, { maxDepth: deepest, integersAsBigInt: 'asNeeded' });
      keepTyped(data, { source, textFields });
      return { data, warnings };
    } catch (error) {
      if (!(error instanceof TomlError)) throw error;
      const offset = offsetOf(source, error);
      const repeated = findRepeated(source, offset);
      const fault = repeated?.fault ?? syntaxFault(source, { error, offset });
      if (fault.severity !== 'warning') return { fault, warnings };
      warnings.push(fault);
      // No offset moves.
      const { key, value } = repeated!.again;
      const removed = source.slice(key.start, value.end).replace(/[^\n]/g, ' ');
      source = source.slice(0, key.start) + removed + source.slice(value.end);
    }
  }
}

function offsetOf(source: string, { line, column }: TomlError): number {
  return source.split('\n', line - 1).reduce((sum, { length }) => sum + length + 1, column - 1);
}

/** The key at an offset, if it is one that is there before. */
function findRepeated(
  source: string,
  offset: number,
): { readonly fault: Fault; readonly again: TomlEntry } | undefined {
  const entries = findTomlEntries(source);
  const again = entries.find(({ key, value }) => key.start === offset && key !== value);
  if (!again) return undefined;
  const first = entries.find(({ path }) => isSamePath(path, again.path))!;
  if (first === again) return undefined;
  const written = ({ value }: TomlEntry) => source.slice(value.start, value.end);
  const values = [written(first), written(again)] as const;
  const fault = duplicateFault(again.path.join('.'), {
    at: [again.key.start, again.key.end],
    first: [first.key.start, first.key.end],
    isSame: values[0] === values[1],
    values,
  });
  return { fault, again };
}

interface Typed {
  readonly source: string;
  readonly textFields: ReadonlySet<string>;
}

/**
 * `date = 2015-02-30` would become a day in March, and `tags = [1.10]` a number: what was typed is
 * in the source.
 */
function keepTyped(data: TomlTable, { source, textFields }: Typed): void {
  const textAt = new Map<string, string>();
  const isTyped = (value: TomlValue, name: string) =>
    value instanceof Date ||
    typeof value === 'bigint' ||
    (typeof value === 'number' && textFields.has(name));
  const visit = (around: TomlTable | TomlValue[], path: readonly (string | number)[]): void => {
    for (const [key, value] of Object.entries(around)) {
      const step = Array.isArray(around) ? Number(key) : key;
      const name = typeof step === 'string' ? step : String(path.at(-1));
      if (isTyped(value, name)) {
        if (textAt.size === 0)
          for (const entry of findTomlEntries(source))
            textAt.set(
              JSON.stringify(entry.path),
              source.slice(entry.value.start, entry.value.end),
            );
        const text = textAt.get(JSON.stringify([...path, step])) ?? String(value);
        Object.defineProperty(around, key, {
          value: text,
          enumerable: true,
          writable: true,
          configurable: true,
        });
      } else if (typeof value === 'object') visit(value as TomlTable, [...path, step]);
    }
  };
  visit(data, []);
}

interface Syntax {
  readonly error: TomlError;
  readonly offset: number;
}

function syntaxFault(source: string, { error, offset }: Syntax): Fault {
  const [, reason = ''] = /^Invalid TOML document: ([^\n]*)/.exec(error.message) ?? [];
  const start = source.lastIndexOf('\n', offset - 1) + 1;
  const line = source.slice(start).split('\n', 1)[0]!;
  return {
    code: 'bad-toml',
    message: (reason || error.message.split('\n', 1)[0]!).replace(/\. aborting\.$/, ''),
    hint: /^invalid date/i.test(reason) ? dateHint(line) : hintFor(line),
    at: offsetPlace([offset, Math.min(offset + 1, start + line.length)]),
  };
}

/** A day that no calendar has, or one that is not written as TOML wants it. */
function dateHint(line: string): string {
  const isDay = /=\s*\d{4}-\d\d-\d\d\b/.test(line);
  return isDay ? 'write a day that there is, for example `date = 2024-03-11`' : hintFor(line);
}

/** The line as TOML wants it, where it is a field; else how fields look. */
function hintFor(line: string): string {
  const [, name, sign, value = ''] = /^\s*([\w-]+)\s*([:=])\s*(.*?)\s*$/.exec(line) ?? [];
  const isQuoted = /^(?:\[.*\]|\{.*\}|"[^"\\]*"|'[^']*')$/.test(value);
  const listed = isQuoted ? value.replace(/(["'])[ \t]+(?=["'])/g, '$1, ') : value;
  if (name !== undefined && isQuoted && (sign === ':' || listed !== value))
    return `write \`${name} = ${listed}\``;
  if (name === undefined || value === '' || /^(?:[[{]|(["']).*\1)/.test(value))
    return 'write one `name = "value"` a line, for example `title = "What the budget hides"`';
  const text = value.replace(/^["'“”„«‘’‚]\s*|\s*[“”»‘’"']$/g, '');
  const isPlain = /^(?:true|false|-?\d+|\d{4}-\d\d-\d\d)$/.test(text);
  return `write \`${name} = ${isPlain ? text : JSON.stringify(text)}\``;
}
