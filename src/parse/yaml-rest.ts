// YAML with faults → all that can be read around them, so that what is wrong with one field hides
// nothing of the others. Reads lines, not YAML; offsets stay what they are.
import type { Fault } from './front-matter-faults.ts';
import { isOfWhole, YamlFault } from './yaml-faults.ts';
import { withoutProse } from './yaml-prose.ts';

/** What was read of YAML, and what is wrong with the rest. */
export interface ReadAround<Result> {
  readonly result: Result;
  readonly faults: readonly Fault[];
  /** The names of the fields that were left out; "" for lines that name none. */
  readonly lost: readonly string[];
  /** What was read, with spaces in place of the fields that were left out. */
  readonly text: string;
}

/** Fields with faults that are left out, one after another. */
const most = 20;

/** Longer YAML is read once: each field that is left out takes another look at all of it. */
const longest = 20_000;

/**
 * Reads YAML; at a fault again without the field that has it, until the rest can be read. Throws
 * the faults if nothing can be, if the YAML is very long, or if text of the post is among the
 * fields.
 */
export function readAround<Result>(
  source: string,
  read: (source: string) => Result,
): ReadAround<Result> {
  const faults: Fault[] = [];
  const lost: string[] = [];
  for (let text = source; ; ) {
    try {
      const result = faults.length === 0 ? withoutProse(text, read) : read(text);
      return { result, faults, lost, text };
    } catch (error) {
      if (!(error instanceof YamlFault)) throw error;
      if (faults.length > 0 && error.faults.some(isOfWhole)) throw new YamlFault(faults);
      faults.push(...error.faults);
      if (source.length > longest) throw new YamlFault(faults);
      for (const fault of error.faults) {
        const field = faultyField(text, { offset: fault.at.offset, read });
        if (!field || !isOfField(fault) || faults.length > most) throw new YamlFault(faults);
        lost.push(field.name, ...field.inner);
        const blank = text.slice(field.start, field.end).replace(/[^\n]/g, ' ');
        text = text.slice(0, field.start) + blank + text.slice(field.end);
      }
    }
  }
}

/** False for what is wrong with the whole, or with a text that begins too early. */
function isOfField(fault: Fault): boolean {
  const { code, message } = fault;
  if (code === 'yaml-aliases') return message.startsWith('Unresolved');
  return (code === 'bad-yaml' && !isOfWhole(fault)) || code === 'duplicate-key';
}

interface FieldLines {
  readonly name: string;
  /** What looks like a name on its indented lines: a field that begins with a blank. */
  readonly inner: readonly string[];
  readonly start: number;
  readonly end: number;
}

/** So many fields before a fault are looked at. */
const mostBefore = 50;

/**
 * The field that a fault is in; or one before it that cannot be read alone, since what has no end
 * takes in the fields below it.
 */
function faultyField(
  text: string,
  { offset, read }: { readonly offset: number; readonly read: (source: string) => unknown },
): FieldLines | undefined {
  const fields = fieldsIn(text);
  const index = fields.findLastIndex(({ start }) => start <= offset);
  const isFaulty = ({ start, end }: FieldLines) => {
    try {
      read(text.slice(start, end));
      return false;
    } catch (error) {
      return error instanceof YamlFault;
    }
  };
  return fields.slice(Math.max(0, index - mostBefore), index).find(isFaulty) ?? fields[index];
}

/** Lines that begin a field, each with those below it that belong to it. */
function fieldsIn(text: string): FieldLines[] {
  const lines = [...text.matchAll(/^(?=\S)(?!#|-(?:\s|$)|[\]}]).*$/gm)];
  return lines.map((line, index) => {
    const start = line.index;
    const end = lines[index + 1]?.index ?? text.length;
    const indented = text.slice(start, end).matchAll(/^[ \t]+([\w-]+):/gm);
    return {
      name: /^["']?([\w .-]+?)["']?\s*:/.exec(line[0])?.[1] ?? '',
      inner: [...indented].map(([, name]) => name!),
      start,
      end,
    };
  });
}
