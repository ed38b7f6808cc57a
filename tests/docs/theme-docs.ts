// The sources of views, types and the table of templates, and a prose part → the text of
// docs/theme.md. Reads interfaces line by line, as this repository writes them, and refuses any
// other line; knows no more of TypeScript.

/**
 * What the documentation is made from: texts of files, and what makes each kind of page in the
 * package's own theme.
 */
export interface ThemeSources {
  /** tests/docs/theme.md: holds `<!-- kinds -->` and `<!-- fields -->`. */
  readonly prose: string;
  /** src/site/views.ts, then src/site/views/, then src/site/types.ts. */
  readonly types: string;
  /** src/load/list-templates.ts. */
  readonly templates: string;
  /** "list.vto" for "home". */
  readonly theme: Readonly<Record<string, string>>;
}

export interface Field {
  readonly name: string;
  readonly type: string;
  readonly isOptional: boolean;
  /** The doc comment; empty where there is none. */
  readonly text: string;
}

export interface Shape {
  readonly name: string;
  readonly parent?: string;
  readonly text: string;
  readonly fields: readonly Field[];
}

const comment = /^ *\/\*\* (.*) \*\/$/;
const member = /^ {2}readonly (\w+)(\??): (.+);$/;

/** The same declarations with each comment, field and union in one line. */
function unfold(types: string): string {
  const line = (text: string) => text.replace(/\s*\n\s*/g, ' ');
  return types
    .replace(/\/\*\*\n[^]*?\*\//g, (text) => line(text.replace(/\n *\* /g, '\n')))
    .replace(/^( {2}readonly \w+\??:|export type \w+ =)[^;{]*(?:\{[^}]*\}[^;{]*)*;$/gm, line)
    .replace(/= \| /g, '= ')
    .replace(/: \| /g, ': ')
    .replace(/; \}/g, ' }');
}

/** Reads one exported interface; undefined where there is none of that name. */
export function readShape(types: string, name: string): Shape | undefined {
  const found = new RegExp(
    `^(.*)\\nexport interface ${name}(?: extends (\\w+))? \\{\\n([^]*?)^\\}`,
    'm',
  ).exec(types);
  if (!found) return undefined;
  const [, before = '', parent, body = ''] = found;
  const fields: Field[] = [];
  let text = '';
  for (const line of body.split('\n').filter(Boolean)) {
    const [said, field] = [comment.exec(line), member.exec(line)];
    if (!said && !field)
      throw new Error(
        `Cannot read ${name}: "${line}" is neither a field nor a comment of one line`,
      );
    if (field)
      fields.push({ name: field[1]!, isOptional: field[2] === '?', type: field[3]!, text });
    text = said?.[1] ?? '';
  }
  return { name, text: comment.exec(before)?.[1] ?? '', fields, ...(parent && { parent }) };
}

/** The members of a union type such as `View`. */
function membersOf(types: string, name: string): string[] {
  return new RegExp(`^export type ${name} = (.*);$`, 'm').exec(types)![1]!.split(' | ');
}

/**
 * The names under which each kind's template is looked for, from the table in
 * src/load/list-templates.ts.
 */
export function readTemplateNames(source: string): Map<string, string[]> {
  const table = /^const names = \{\n([^]*?)^\}/m.exec(source)![1]!;
  return new Map(
    table
      .trim()
      .split('\n')
      .map((line) => {
        const [, kind = '', names = ''] = /^ *'?([\w-]+)'?: \[(.*)\],$/.exec(line)!;
        return [kind, names.split(', ').map((name) => name.slice(1, -1))];
      }),
  );
}

/** Makes docs/theme.md. */
export function themeDocs({ prose, types: folded, templates, theme }: ThemeSources): string {
  const types = unfold(folded);
  const shapeOf = (name: string): Shape => {
    const shape = readShape(types, name);
    if (!shape) throw new Error(`Cannot find the interface "${name}"`);
    return shape;
  };
  const views = membersOf(types, 'View').map(shapeOf);
  const viewOf = new Map(views.flatMap((view) => kindsOf(view).map((kind) => [kind, view.name])));
  const kinds = table(
    ['kind', 'templates that are looked for', "the theme's", '`view` is a'],
    Array.from(readTemplateNames(templates), ([kind, names]) => [
      code(kind),
      names.map(code).join(', then '),
      code(theme[kind]!),
      linkTo(viewOf.get(kind)!),
    ]),
  );
  const common = [shapeOf('SiteView'), shapeOf('CommonView'), ...views];
  const named = reached(common, (name) => readShape(types, name));
  const fields = [
    '### The site',
    describe(common[0]!, shapeOf),
    '### What a view holds',
    ...common.slice(1).map((shape) => `#### ${shape.name}\n\n${describe(shape, shapeOf)}`),
    '### What stands in these fields',
    ...named.map((shape) => `#### ${shape.name}\n\n${describe(shape, shapeOf)}`),
  ].join('\n\n');
  return prose.replace('<!-- kinds -->', () => kinds).replace('<!-- fields -->', () => fields);
}

function kindsOf({ fields }: Shape): string[] {
  return Array.from(fields[0]!.type.matchAll(/'([\w-]+)'/g), ([, kind]) => kind!);
}

/** The shapes that the fields of others name, as deep as it goes, in order of appearance. */
function reached(from: readonly Shape[], find: (name: string) => Shape | undefined): Shape[] {
  const found = new Map(from.map((shape) => [shape.name, shape]));
  for (const shape of found.values()) {
    const types = [
      shape.parent ?? '',
      ...shape.fields.map(({ type }) => type.replace(/Pick<[^>]*>|'[^']*'/g, '')),
    ];
    for (const [name] of types.join(' ').matchAll(/\b[A-Z]\w+/g)) {
      const other = found.has(name) ? undefined : find(name);
      if (other) found.set(name, other);
    }
  }
  return [...found.values()].filter((shape) => !from.includes(shape));
}

function describe({ text, parent, fields }: Shape, shapeOf: (name: string) => Shape): string {
  const lines = text ? [text] : [];
  if (parent) lines.push(`Everything of ${linkTo(parent)}, and:`);
  const rows = fields.map((field) => [
    code(field.name),
    code(typeText(field.type, shapeOf)),
    field.isOptional ? 'may be missing' : 'always',
    field.text,
  ]);
  return [...lines, table(['field', 'type', 'there', 'what it is'], rows)].join('\n\n');
}

/** A type as people read it: without `readonly`, and what is picked from another written out. */
function typeText(type: string, shapeOf: (name: string) => Shape): string {
  return type
    .replace(/Pick<(\w+), ([^>]*)>/g, (_, name: string, picked: string) => {
      const fields = shapeOf(name).fields.filter((field) => picked.includes(`'${field.name}'`));
      return `{ ${fields.map((field) => `${field.name}${field.isOptional ? '?' : ''}: ${field.type}`).join('; ')} }`;
    })
    .replace(/\breadonly /g, '')
    .replace('Readonly<Record<string, unknown>>', 'Record<string, unknown>')
    .replace('HtmlKind', "'post' | 'page' | …");
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
