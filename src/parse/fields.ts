// Checked front matter → the values that a post has of it, field by field as the table says. Knows
// no field by its name, and nothing of the body.
import { toJson } from '../lib/to-json.ts';
import type { Problem } from '../site/diagnostics.ts';
import type { FieldTable } from '../site/fields/compose-fields.ts';
import type { FieldValues } from '../site/fields/engine-fields.ts';
import type { FieldContext, FieldProblem } from '../site/fields/field.ts';
import { isPresent } from '../site/fields/written.ts';
import type { InternalLink, SourcePath } from '../site/types.ts';

/** What a post's fields are read with. */
export interface FieldsOptions extends Pick<FieldContext, 'path' | 'pathLang' | 'kind' | 'config'> {
  readonly table: FieldTable;
}

/** Items of a list: each of a hundred thousand tags would have a page that lists all others. */
const mostItems = 200;

export interface FieldsResult {
  readonly values: FieldValues;
  /** Values of features' fields, by name. */
  readonly fields: Readonly<Record<string, unknown>>;
  /** Links in fields, to be checked like those of the text. */
  readonly links: readonly InternalLink[];
  readonly problems: readonly Problem[];
}

/**
 * Reads all fields, and then derives those that depend on others. Reports what the fields report:
 * `missing-date`, `bad-date`, `date-mismatch`, `bad-translation`, `unsafe-url`, and `bad-field`.
 */
export function readFields(
  written: FieldContext['written'],
  { path, pathLang, kind, config, table }: FieldsOptions,
): FieldsResult {
  const problems: Problem[] = [];
  const links: InternalLink[] = [];
  const values: Record<string, unknown> = {};
  const fields: Record<string, unknown> = {};
  let current = '';
  const context: FieldContext = {
    path,
    pathLang,
    kind,
    config,
    written,
    values,
    report: (problem) => problems.push(placed(problem, { path, name: current })),
    addLink: (link) => links.push(link),
  };
  for (const name in written) {
    const field = table.fields.get(name);
    const given = written[name];
    if (!field || field.partOf !== undefined || !isPresent(given)) continue;
    current = name;
    const value = field.read ? field.read(given, context) : asWritten(given);
    if (value === undefined) continue;
    if (field.holder === 'post') values[name] = value;
    else fields[name] = toJson(value);
  }
  for (const { name, holder, derive, default: otherwise } of table.completed) {
    const target = holder === 'post' ? values : fields;
    current = name;
    const value = (derive ? derive(target[name], context) : target[name]) ?? otherwise;
    if (value !== undefined) target[name] = holder === 'post' ? value : toJson(value);
    else if (name in target) delete target[name];
  }
  problems.push(...findLongLists({ ...values, ...fields }, path));
  return { values: values as unknown as FieldValues, fields, links, problems };
}

function findLongLists(values: Readonly<Record<string, unknown>>, path: SourcePath): Problem[] {
  const problems: Problem[] = [];
  for (const name in values) {
    const value = values[name];
    if (!Array.isArray(value) || value.length <= mostItems) continue;
    const items = `it has ${value.length} items, and ${mostItems} is the limit`;
    const message = `Cannot read \`${name}\`: ${items}`;
    const hint = 'keep those that readers need, for example `tags: [energy, rivers]`';
    problems.push(placed({ message, hint }, { path, name }));
  }
  return problems;
}

function asWritten(value: unknown): unknown {
  return typeof value === 'string' ? value.trim() : value;
}

function placed(
  { code = 'bad-field', severity = 'error', message, hint, item }: FieldProblem,
  { path, name }: Pick<FieldContext, 'path'> & { readonly name: string },
): Problem {
  const at = { kind: 'field', name, ...(item !== undefined && { item }) } as const;
  return { code, severity, message, hint, path, at };
}
