// TOML with faults → all that can be read around them, so that what is wrong with one field hides
// nothing of the others. Reads lines, not TOML; offsets stay what they are.
import type { Fault } from './front-matter-faults.ts';

type Data = Readonly<Record<string, unknown>>;

/** What a reader makes of TOML: fields, or what is wrong first; and what is not quite right. */
export type TomlRead = { readonly warnings: readonly Fault[] } & (
  | { readonly data: Data }
  | { readonly fault: Fault }
);

/** What was read, and what is wrong with the rest. */
export interface ReadAroundToml {
  readonly data: Data;
  readonly faults: readonly Fault[];
  readonly warnings: readonly Fault[];
  /** The names of the fields that were left out; "" for lines that name none. */
  readonly lost: readonly string[];
}

/** Fields with faults that are left out, one after another. */
const most = 20;

/** Longer TOML is read once: each field that is left out takes another look at all of it. */
const longest = 20_000;

/** Reads TOML; at a fault again without the field that has it, until the rest can be read. */
export function readAroundToml(source: string, read: (source: string) => TomlRead): ReadAroundToml {
  const faults: Fault[] = [];
  const lost: string[] = [];
  for (let text = source; ; ) {
    const found = read(text);
    const { warnings } = found;
    if ('data' in found) return { data: found.data, faults, warnings, lost };
    faults.push(found.fault);
    const field = faultyField(text, { offset: found.fault.at.offset, read });
    if (!field || faults.length > most || source.length > longest)
      return { data: {}, faults, warnings, lost: [...lost, ''] };
    lost.push(field.name);
    const blank = text.slice(field.start, field.end).replace(/[^\n]/g, ' ');
    text = text.slice(0, field.start) + blank + text.slice(field.end);
  }
}

interface FieldLines {
  readonly name: string;
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
  { offset, read }: { readonly offset: number; readonly read: (source: string) => TomlRead },
): FieldLines | undefined {
  const fields = fieldsIn(text);
  const index = fields.findLastIndex(({ start }) => start <= offset);
  const isFaulty = ({ start, end }: FieldLines) => 'fault' in read(text.slice(start, end));
  return fields.slice(Math.max(0, index - mostBefore), index).find(isFaulty) ?? fields[index];
}

/** Lines that begin a field or a table, each with those below it that belong to it. */
function fieldsIn(text: string): FieldLines[] {
  const lines = [...text.matchAll(/^(?:\[|[^\s#=:\]}",'][^=:\n]*[=:]|"[^"\n]*"\s*=).*$/gm)];
  return lines.map((line, index) => ({
    name: /^["']?([\w-]+)["']?\s*[=:]/.exec(line[0])?.[1] ?? '',
    start: line.index,
    end: lines[index + 1]?.index ?? text.length,
  }));
}
