// The issues of a schema, and the value that it has checked → faults in words. Knows no schema and
// no file.
import { nearest } from '../lib/nearest.ts';
import type { Place } from '../site/diagnostics.ts';

/** Keys and list indexes from the outside in. */
export type FaultPath = readonly (string | number)[];

/** One thing that somebody has written and that is not accepted. */
export interface Fault {
  readonly path: FaultPath;
  /** "Cannot <action>: <what is there>". */
  readonly message: string;
  readonly hint: string;
  /** The fault is that the key at `path` is there, not that its value is wrong. */
  readonly unknownKey?: true;
}

/** The parts of a schema issue in use; `message` is what is right: "a whole number from 1". */
export interface Issue {
  readonly code: string;
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly keys?: readonly string[] | undefined;
  /** `hint`, from a check of our own, is better than an example. */
  readonly params?: { readonly [name: string]: unknown } | undefined;
  /** The issues of each branch of a union. */
  readonly errors?: readonly (readonly Issue[])[] | undefined;
}

/**
 * What the sentences need: an example of the value at a path, as written in the file, and the keys
 * that the mapping at a path may have.
 */
export interface Wording {
  readonly example: (path: FaultPath) => string | undefined;
  readonly knownKeys: (path: FaultPath) => readonly string[];
  /** The key that a key of another program means. */
  readonly meaningOf?: (path: FaultPath) => string | undefined;
}

/** A part of a text: UTF-16 offsets, end excluded. */
interface Span {
  readonly start: number;
  readonly end: number;
}

/** A value that was read from a text, and the places of its keys and values there. */
export interface PlacedValue {
  readonly value: unknown;
  readonly keyAt: (path: FaultPath) => Span | undefined;
  readonly valueAt: (path: FaultPath) => Span | undefined;
}

/** The place of a fault. What is missing is shown where it belongs: at the value around it. */
export function placeOfFault(
  { path, unknownKey }: Pick<Fault, 'path' | 'unknownKey'>,
  { keyAt, valueAt }: Pick<PlacedValue, 'keyAt' | 'valueAt'>,
): Extract<Place, { readonly kind: 'offset' }> {
  let span = unknownKey ? keyAt(path) : undefined;
  for (let depth = path.length; !span && depth >= 0; depth -= 1)
    span = valueAt(path.slice(0, depth));
  const { start, end } = span ?? { start: 0, end: 1 };
  return { kind: 'offset', offset: start, length: end - start };
}

/** Puts issues into words: what is there, and what to write instead. */
export function faultsOf(issues: readonly Issue[], value: unknown, wording: Wording): Fault[] {
  return issues.flatMap((issue) => {
    const { code, message, path, keys, params } = innermost(issue, []);
    if (code === 'unrecognized_keys')
      return (keys ?? []).map((key) => unknownKey([...path, key], wording));
    const hint = typeof params?.['hint'] === 'string' ? params['hint'] : undefined;
    return [wrongValue(path, { expected: message, found: valueAt(value, path), hint, wording })];
  });
}

interface PlacedIssue extends Issue {
  readonly path: FaultPath;
}

/**
 * The branch of a union that got furthest into the value is the one that was meant; of two that
 * look at the value itself, the one whose type it has.
 */
function innermost(issue: Issue, outer: FaultPath): PlacedIssue {
  const path = [...outer, ...(issue.path as FaultPath)];
  const depth = (branch: readonly Issue[]) =>
    branch[0]?.code === 'unrecognized_keys'
      ? 1
      : branch[0]?.path.length || (branch[0]?.code === 'custom' ? 0.5 : 0);
  const deepest = (issue.errors ?? []).toSorted((a, b) => depth(b) - depth(a))[0];
  return deepest && depth(deepest) > 0 ? innermost(deepest[0]!, path) : { ...issue, path };
}

function unknownKey(path: FaultPath, { knownKeys, meaningOf }: Wording): Fault {
  const known = knownKeys(path.slice(0, -1));
  const meant = meaningOf?.(path) ?? nearest(String(path.at(-1)), known);
  return {
    path,
    message: `Cannot use ${nameOf(path)}: no such key is known`,
    hint: meant ? `did you mean \`${meant}\`?` : `leave it out; known are ${listOf(known)}`,
    unknownKey: true,
  };
}

interface WrongValue {
  readonly expected: string;
  readonly found: unknown;
  readonly hint: string | undefined;
  readonly wording: Wording;
}

function wrongValue(path: FaultPath, { expected, found, hint, wording }: WrongValue): Fault {
  const name = nameOf(path);
  const example = wording.example(path);
  const message =
    found === undefined
      ? `Cannot find ${name}: it is missing`
      : found === null || (typeof found === 'string' && found.trim() === '')
        ? `Cannot read ${name}: it is empty`
        : `Cannot read ${name}: ${showValue(found)} is not ${expected}`;
  return {
    path,
    message,
    hint:
      hint ??
      // What is right may be known: `a language tag: write "en"`.
      /: (write ".+")$/.exec(expected)?.[1] ??
      `write ${expected}${example ? `, for example ${example}` : ''}`,
  };
}

/** "`feeds.limit`", "`tags[1]`". */
function nameOf(path: FaultPath): string {
  if (path.length === 0) return 'the file';
  const steps = path.map((key) => (typeof key === 'number' ? `[${key}]` : `.${key}`));
  return `\`${steps.join('').replace(/^\./, '')}\``;
}

function valueAt(value: unknown, path: FaultPath): unknown {
  return path.reduce<unknown>(
    (inside, key) =>
      typeof inside === 'object' && inside !== null
        ? (inside as Record<string, unknown>)[key]
        : undefined,
    value,
  );
}

const longest = 60;

/** A value as a message shows it: texts quoted and cut, structures by their kind. */
export function showValue(value: unknown): string {
  if (typeof value === 'string')
    return JSON.stringify(value.length > longest ? `${value.slice(0, longest).trimEnd()}…` : value);
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'a mapping';
  return typeof value === 'function' ? 'a function' : String(value);
}

/** "`a`, `b` and `c`". */
export function listOf(words: readonly string[]): string {
  const quoted = words.map((word) => `\`${word}\``);
  return [quoted.slice(0, -1).join(', '), quoted.at(-1)].filter(Boolean).join(' and ');
}
