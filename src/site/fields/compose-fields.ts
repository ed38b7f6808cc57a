// The engine's own fields and those of features → one table, from which parsing, records,
// fingerprints and the documentation follow. Made once for each process or thread.
import { z } from '../../config/values.ts';
import { engineFacts } from './engine-facts.ts';
import { engineFields } from './engine-fields.ts';
import type { Entry, Fact, Field, Shown } from './field.ts';

/** What brings fields and facts; a feature, for example. */
export interface FieldSource {
  /** Unique. */
  readonly name: string;
  /** By the names that they have in front matter and in `post.fields`. */
  readonly fields?: Readonly<Record<string, Field>>;
  /** By the names that they have in `post.facts`. */
  readonly facts?: Readonly<Record<string, Fact>>;
}

/** What holds a value: the post itself, or one of its two properties for values of features. */
export type Holder = 'post' | 'fields' | 'facts';

/** An entry with its name and its place. */
export type Named<Of extends Entry = Entry> = Of & {
  readonly name: string;
  readonly holder: Holder;
};

/** Everything that follows from the entries of all fields and facts. */
export interface FieldTable {
  /** In the order of the documentation. */
  readonly fields: ReadonlyMap<string, Named<Field>>;
  readonly facts: readonly Named<Fact>[];
  /** Fields that a post has also if they are not written: they have a default or are derived. */
  readonly completed: readonly Named<Field>[];
  /** Fields whose texts lose entities and tags. */
  readonly plainTexts: readonly string[];
  /** Of the whole front matter; unknown fields are left alone. */
  readonly schema: z.ZodType<Record<string, unknown>>;
  /** Fields whose value is what was typed, as `title: 007`, and not what YAML makes of it. */
  readonly textFields: ReadonlySet<string>;
  /** Which values of features a record keeps long. */
  readonly longNames: Readonly<Record<'fields' | 'facts', ReadonlySet<string>>>;
  /** What each fingerprint of a post holds beside the one before it. */
  readonly shown: Readonly<Record<'link' | 'line' | 'summary', readonly Named[]>>;
}

/** Composes the table. Names are unique: features/find-conflicts.ts sees to that. */
export function composeFields(sources: readonly FieldSource[] = []): FieldTable {
  const fields = new Map<string, Named<Field>>();
  const facts = new Map<string, Named<Fact>>();
  add(fields, { entries: engineFields, holder: 'post' });
  for (const source of sources) {
    add(fields, { entries: source.fields ?? {}, holder: 'fields' });
    add(facts, { entries: source.facts ?? {}, holder: 'facts' });
  }
  const own = Object.entries(engineFacts).map(([name, entry]) => named(name, 'post', entry));
  const entries = [...[...fields.values()].filter(isWhole), ...own, ...facts.values()];
  const shownIn = (where: Shown) => entries.filter(({ shown }) => shown === where);
  const isTyped = ({ schema }: Field) => schema.safeParse('7').success;
  const all = [...fields.values()];
  return {
    fields,
    facts: [...facts.values()],
    completed: all.filter(({ derive, default: otherwise }) => derive ?? otherwise !== undefined),
    plainTexts: namesOf(all.filter(({ plainText }) => plainText)),
    schema: schemaOf(fields),
    textFields: new Set(namesOf(all.filter(isTyped))),
    longNames: { fields: longIn(fields), facts: longIn(facts) },
    shown: { link: shownIn('link'), line: shownIn('line'), summary: shownIn('summary') },
  };
}

/** The table of a site without features of its own. */
export const engineTable: FieldTable = composeFields();

interface Added<Of extends Entry> {
  readonly entries: Readonly<Record<string, Of>>;
  readonly holder: Holder;
}

function add<Of extends Entry>(
  table: Map<string, Named<Of>>,
  { entries, holder }: Added<Of>,
): void {
  for (const [name, entry] of Object.entries(entries)) {
    table.set(name, named(name, holder, entry));
  }
}

function named<Of extends Entry>(name: string, holder: Holder, entry: Of): Named<Of> {
  return { ...entry, name, holder };
}

function longIn(entries: ReadonlyMap<string, Named>): ReadonlySet<string> {
  const isLong = ({ holder, kept }: Named) => holder !== 'post' && kept === 'long';
  return new Set(namesOf([...entries.values()].filter(isLong)));
}

function namesOf(entries: readonly Named[]): string[] {
  return entries.map(({ name }) => name);
}

/** True for a field with a value of its own. */
function isWhole({ partOf }: Field): boolean {
  return partOf === undefined;
}

/** Editors get the descriptions and examples with it. */
function schemaOf(fields: ReadonlyMap<string, Named<Field>>): FieldTable['schema'] {
  const shape = Array.from(fields, ([name, { schema, required, describe, ...of }]) => {
    const examples = [of.example, of.anotherExample].filter((example) => example !== undefined);
    const written: z.ZodType = required ? schema : schema.nullish();
    return [name, written.describe(describe).meta({ examples })] as const;
  });
  return z.object(Object.fromEntries(shape)).meta({ title: 'Front matter of a Broadsheet post' });
}
