// What templates get, as types → docs/theme.md: the prose of tests/docs/theme.md with a table of
// the kinds of pages and a table of fields for each type.
import { readShapes, type Shape, type Shapes } from './read-types.ts';

/** What the documentation is made from. */
export interface ThemeSources {
  /** tests/docs/theme.md: contains `<!-- kinds -->` and `<!-- fields -->`. */
  readonly prose: string;
  /** The texts of all files that declare what a view contains. */
  readonly types: readonly string[];
  /** By kind of page: the names under which its template is looked for, in order. */
  readonly templates: Readonly<Record<string, readonly string[]>>;
  /** By kind of page: the package's own template, "list.vto" for "home". */
  readonly theme: Readonly<Record<string, string>>;
  /** By kind of page: the name of the type that its definition gives its view, if it is known. */
  readonly views: Readonly<Record<string, string>>;
}

/** Makes docs/theme.md. Throws if a kind of page has no view. */
export function themeDocs({ prose, types, templates, theme, views: named }: ThemeSources): string {
  const shapes = readShapes(types);
  const all = shapes.extending('CommonView');
  const viewOf = (kind: string): Shape => {
    const view = all.find(
      ({ name: type, fields }) =>
        type === named[kind] ||
        fields.some(({ name, literals }) => name === 'kind' && literals.includes(kind)),
    );
    if (!view) throw new Error(`No interface extends CommonView for the kind "${kind}"`);
    return view;
  };
  const kinds = Object.entries(templates).map(([kind, names]) => [
    code(kind),
    names.map(code).join(', then '),
    code(theme[kind]!),
    linkTo(viewOf(kind).name),
  ]);
  const [site, lists] = [shapes.get('SiteView')!, shapes.get('PostLists')!];
  const views = [
    shapes.get('CommonView')!,
    ...new Set(Object.keys(templates).map((kind) => viewOf(kind))),
  ];
  const fields = [
    '### The site',
    describe(site),
    '### Lists of posts in pages of your own',
    describe(lists),
    '### What a view contains',
    ...views.map((view) => `#### ${view.name}\n\n${describe(view)}`),
    '### What these fields contain',
    ...mentioned([site, lists, ...views], shapes).map(
      (shape) => `#### ${shape.name}\n\n${describe(shape)}`,
    ),
  ].join('\n\n');
  return prose
    .replace('<!-- kinds -->', () =>
      table(['kind', 'templates that are looked for', "the theme's", '`view` is a'], kinds),
    )
    .replace('<!-- fields -->', () => fields);
}

/** The shapes that the fields of others mention, as deep as it goes, in order of appearance. */
function mentioned(from: readonly Shape[], shapes: Shapes): Shape[] {
  const reached = new Map(from.map((shape) => [shape.name, shape]));
  for (const { parent = '', fields } of reached.values()) {
    for (const name of [parent, ...fields.flatMap(({ mentions }) => mentions)]) {
      const shape = reached.get(name) ?? shapes.get(name);
      if (shape) reached.set(name, shape);
    }
  }
  return [...reached.values()].filter((shape) => !from.includes(shape));
}

function describe({ text, parent, fields }: Shape): string {
  const lines = text ? [text] : [];
  if (parent) lines.push(`Everything of ${linkTo(parent)}, and:`);
  const rows = fields.map((field) => [
    code(field.name),
    code(field.type.replace('HtmlKind', "'post' | 'page' | …")),
    field.isOptional ? 'may be missing' : 'always',
    field.text,
  ]);
  return [...lines, table(['field', 'type', 'there', 'what it is'], rows)].join('\n\n');
}

function linkTo(name: string): string {
  return `[${name}](#${name.toLowerCase()})`;
}

function code(text: string): string {
  return `\`${text.replaceAll('|', '\\|')}\``;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}
