// Front matter as written → the same with the fields that it has under names of other engines. What
// says that a post is held back is obeyed, whatever it is called. Never removes anything.
import type { Problem } from '../site/diagnostics.ts';
import type { FieldTable } from '../site/fields/compose-fields.ts';
import { meaningOf } from '../site/fields/foreign-names.ts';
import { nestedFields } from '../site/fields/nested-fields.ts';
import { type Verdict, verdictOf } from '../site/fields/publication-names.ts';
import { flagOf, isPresent } from '../site/fields/written.ts';
import type { SourcePath } from '../site/types.ts';

type Data = Readonly<Record<string, unknown>>;

export interface ForeignOptions {
  readonly table: Pick<FieldTable, 'fields'>;
  /** `fields` of the configuration: the field that a name means, or false for none. */
  readonly names: Readonly<Record<string, string | false>>;
  readonly path: SourcePath;
}

export interface ForeignFields {
  readonly data: Data;
  /** The name in the file of each field that has another one there. */
  readonly nameOf: ReadonlyMap<string, string>;
  readonly problems: readonly Problem[];
}

const noNames: ReadonlyMap<string, string> = new Map();

/** Jekyll's `_drafts`, and what authors name so. */
const draftFolder = /\/[._]?drafts?\//i;

/**
 * Reads names that the engine does not have, and holds back what is in a folder of drafts.
 * A name of the configuration adds to a list that the field has already; any other name gives way
 * to the field itself, and is read only if its value is one that the field accepts. Reports
 * `unclear-publication`.
 */
export function readForeignFields(written: Data, options: ForeignOptions): ForeignFields {
  const { table, names, path } = options;
  const unknown = Object.keys(written).filter((name) => !table.fields.has(name));
  const isDraft = draftFolder.test(path);
  if (unknown.length === 0 && !isDraft) return { data: written, nameOf: noNames, problems: [] };
  const foreign = [
    ...unknown.map((name) => ({ path: name, name, value: written[name] })),
    ...nestedFields(pick(written, unknown), () => table.fields.keys()),
  ];
  const data: Record<string, unknown> = { ...written, ...(isDraft && fieldsOf.held) };
  const nameOf = new Map<string, string>();
  const problems: Problem[] = [];
  for (const { path: at, name, value } of foreign) {
    const chosen = chosenFor(at, names) ?? chosenFor(name, names);
    if (chosen === false || !isPresent(value)) continue;
    const verdict = chosen === undefined ? verdictOf(name, value) : undefined;
    if (verdict === 'unclear') problems.push(unclear(at, { value, path }));
    else if (verdict !== undefined) Object.assign(data, fieldsOf[verdict]);
    const field = chosen ?? meaningOf(name, table.fields.keys());
    if (field === undefined || field === '') continue;
    const merged = merge(field, { value, data, table, isChosen: chosen !== undefined });
    if (merged === undefined) continue;
    data[field] = merged;
    nameOf.set(field, at);
  }
  return { data, nameOf, problems };
}

const fieldsOf: Readonly<Record<Exclude<Verdict, 'unclear'>, Data>> = {
  held: { draft: true },
  unlisted: { unlisted: true },
  public: {},
};

const publicationFlags: Readonly<Record<string, true>> = { draft: true, unlisted: true };

/** Of two values of a flag the one that holds back; of one value, that. */
function stricter(existing: unknown, value: unknown): unknown {
  return flagOf(String(existing)) ? existing : value;
}

function pick(data: Data, names: readonly string[]): Data {
  return Object.fromEntries(names.map((name) => [name, data[name]]));
}

function chosenFor(name: string, names: ForeignOptions['names']): string | false | undefined {
  return Object.hasOwn(names, name) ? names[name] : undefined;
}

interface Merging {
  readonly value: unknown;
  readonly data: Data;
  readonly table: ForeignOptions['table'];
  /** Whether the configuration names the field. */
  readonly isChosen: boolean;
}

/** "2019/04/26/Name", as Zola has it, as an address of the site: "/2019/04/26/Name/". */
function asAddress(value: unknown): unknown {
  if (typeof value !== 'string' || !/^[^/:]+(?:\/[^:]*)?$/.test(value)) return value;
  return `/${value.replace(/(?<![/]|\.\w+)$/, '/')}`;
}

/** The value that a field gets of another name; undefined if it keeps the one that it has. */
function merge(field: string, { value: written, data, table, isChosen }: Merging): unknown {
  const value = field === 'permalink' ? asAddress(written) : written;
  const existing = data[field];
  const { schema } = table.fields.get(field) ?? {};
  if (isChosen) {
    // A flag of publication is never taken back by another name of it.
    if (!isPresent(existing) || field in publicationFlags) return stricter(existing, value);
    return schema?.safeParse([]).success ? [existing, value].flat() : undefined;
  }
  return isPresent(existing) || !schema?.safeParse(value).success ? undefined : value;
}

function unclear(
  name: string,
  { value, path }: { readonly value: unknown; readonly path: SourcePath },
): Problem {
  return {
    code: 'unclear-publication',
    severity: 'error',
    message: `Cannot tell from \`${name}\` whether the post is to be published`,
    hint:
      `write \`draft: true\` or \`draft: false\` in its place; if ${JSON.stringify(value)} says ` +
      `nothing about that, write \`"fields": { "${name}": false }\` into the configuration`,
    path,
    at: { kind: 'field', name },
  };
}
