// Fields of YAML → warnings for texts that YAML takes for something else, and leaves out without a
// word: "#1" behind a blank is a comment, and "&c" at the beginning a name. Changes nothing.
import type { Node, Pair, Scalar, YAMLMap } from 'yaml';
import { type Fault, showLine } from './front-matter-faults.ts';
import { offsetPlace, rangeOf } from './yaml-faults.ts';

interface LostTextOptions {
  readonly source: string;
  /** Fields with texts of people; comments behind others are comments. */
  readonly textFields: ReadonlySet<string>;
}

/** Finds `lost-text`, at the signs that are left out. */
export function findLostText(
  { items }: YAMLMap,
  { source, textFields }: LostTextOptions,
): readonly Fault[] {
  const used = namesUsed(source);
  return items.flatMap(({ key, value }: Pair) => {
    const name = String((key as Scalar | null)?.value ?? '');
    const [start, end] = rangeOf(value) ?? rangeOf(key) ?? [0, 0];
    const anchor = (value as (Node & { readonly anchor?: string }) | null)?.anchor;
    if (anchor !== undefined && !used.has(anchor)) {
      const at = source.lastIndexOf(`&${anchor}`, start);
      if (at !== -1) return [lostText(name, { source, at })];
    }
    if (!textFields.has(name) || rangeOf(key) === undefined) return [];
    const from = Math.max(rangeOf(key)![1], start === end ? 0 : end);
    const rest = source.slice(from).split('\n', 1)[0]!;
    const comment = /^:?[ \t]+(?=#[\p{L}\d])/u.exec(rest);
    return comment ? [lostText(name, { source, at: from + comment[0].length })] : [];
  });
}

/** What "*name" stands for something. */
function namesUsed(source: string): ReadonlySet<string> {
  return new Set([...source.matchAll(/\*([^\s,[\]{}]+)/g)].map(([, name]) => name!));
}

interface LostPlace {
  readonly source: string;
  readonly at: number;
}

function lostText(name: string, { source, at }: LostPlace): Fault {
  const lineStart = source.lastIndexOf('\n', at - 1) + 1;
  const line = source.slice(lineStart).split('\n', 1)[0]!.trimEnd();
  const lost = source[at] === '&' ? /^\S+/.exec(source.slice(at))![0] : line.slice(at - lineStart);
  const value = /^\s*(?:["']?[\w .-]+["']?:\s+)?(.*)$/.exec(line)![1]!;
  return {
    code: 'lost-text',
    severity: 'warning',
    message: `Cannot keep ${showLine(lost)} in \`${name}\`: ${
      source[at] === '&' ? '"&" begins a name in YAML' : '"#" begins a comment in YAML'
    }`,
    hint: hintFor(name, value),
    at: offsetPlace([at, at + lost.length]),
  };
}

/** Several words with "#" are a list of tags; all else is one text. */
function hintFor(name: string, value: string): string {
  const words = value.split(/\s+/);
  const text = value.replace(/^(["'])(.*?)\1(?=\s)/, '$2');
  return name === 'tags' && words.every((word) => word.startsWith('#'))
    ? `write \`tags: [${words.map((word) => word.slice(1)).join(', ')}]\``
    : `write \`${name}: ${JSON.stringify(text)}\``;
}
