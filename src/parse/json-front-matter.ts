// Front matter in JSON → plain data, or what is wrong with it and where. Whoever has no such front
// matter does not import this, since the reader finds places as it reads.
import { parseJson, type RepeatedKey } from '../config/parse-json.ts';
import type { Span } from '../site/place-problems.ts';
import type { Fault, FieldPlace, MatterResult } from './front-matter-faults.ts';
import { duplicateFault, notFieldsFault, offsetPlace } from './yaml-faults.ts';

/** Reads an object, with braces or without, as Hexo writes it. Finds `bad-json` and
 * `duplicate-key`. */
export function readJsonFrontMatter(source: string): MatterResult {
  const { text, shift } = withBraces(source);
  const read = parseJson(text, { mayRepeat: true });
  if ('fault' in read) {
    const { start, end, message, hint, repeated } = read.fault;
    const rest = isFields(read.rest) && { rest: { data: read.rest, lost: [''] } };
    if (repeated) return { faults: [repeatedFault(repeated, shift)], ...rest };
    const at = offsetPlace([Math.max(0, start - shift), end - shift]);
    return { faults: [{ code: 'bad-json', message, hint, at }], ...rest };
  }
  const { value, repeated } = read;
  if (!isFields(value)) return { faults: [{ ...notFieldsFault(''), code: 'bad-json' }] };
  const warnings = repeated.map((key) => repeatedFault(key, shift));
  return warnings.length === 0 ? { data: value } : { data: value, warnings };
}

function isFields(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function repeatedFault({ name, at, first, values }: RepeatedKey, shift: number): Fault {
  return duplicateFault(name, {
    at: [at.start - shift, at.end - shift],
    first: [first.start - shift, first.end - shift],
    isSame: values[0] === values[1],
    values,
  });
}

/** The place of a value, or of one item of it; undefined if it is missing. */
export function locateInJson(source: string, { name, item }: FieldPlace): Span | undefined {
  const { text, shift } = withBraces(source);
  const read = parseJson(text, { mayRepeat: true });
  if ('fault' in read) return undefined;
  const span = [[name], name.split('.')]
    .flatMap((path) => [item === undefined ? undefined : [...path, item], path])
    .map((path) => path && read.valueAt(path))
    .find((found) => found !== undefined);
  return span && { start: span.start - shift, end: span.end - shift };
}

function withBraces(source: string): { readonly text: string; readonly shift: number } {
  return /^\s*[{[]/.test(source) ? { text: source, shift: 0 } : { text: `{${source}}`, shift: 1 };
}
