// A hint that shows a line of YAML → the same line as TOML or JSON front matter has it. Changes
// nothing for front matter in YAML.
import type { Problem } from '../site/diagnostics.ts';
import type { MatterFormat } from './front-matter-block.ts';

/** A field and its value in a hint: `tags: [energy, rivers]`. */
const field = /`([\w.-]+): ([^`]+)`/g;

/** The problem with its hint in the format of its file. */
export function inFormat(problem: Problem, format: MatterFormat): Problem {
  if (format === 'yaml' || !problem.hint?.includes(': ')) return problem;
  const hint = problem.hint.replace(field, (_, name: string, value: string) =>
    format === 'toml' ? `\`${name} = ${inToml(value)}\`` : `\`"${name}": ${inJson(value)}\``,
  );
  return hint === problem.hint ? problem : { ...problem, hint };
}

/** Flags, numbers and, in TOML, dates need no quotation marks. */
const plain = /^(?:true|false|-?\d+(?:\.\d+)?)$/;
const moment = /^\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:\d\d)?)?$/;

function inToml(value: string): string {
  return convert(value, { isPlain: (text) => plain.test(text) || moment.test(text), joint: ' = ' });
}

function inJson(value: string): string {
  return convert(value, { isPlain: (text) => plain.test(text), joint: ': ' });
}

interface Style {
  readonly isPlain: (text: string) => boolean;
  readonly joint: string;
}

/** A value of YAML's flow style, as hints have it: a text, a list of texts, or a mapping. */
function convert(value: string, style: Style): string {
  const [, items] = /^\[(.*)\]$/.exec(value) ?? [];
  if (items !== undefined)
    return `[${partsOf(items)
      .map((item) => convert(item, style))
      .join(', ')}]`;
  const [, members] = /^\{(.*)\}$/.exec(value) ?? [];
  if (members === undefined) return style.isPlain(value) ? value : JSON.stringify(unquoted(value));
  const pairs = partsOf(members).map((member) => {
    const [, name = '', inside = ''] = /^([\w-]+):\s*(.*)$/.exec(member) ?? [];
    const key = style.joint === ': ' ? JSON.stringify(name) : name;
    return `${key}${style.joint}${convert(inside, style)}`;
  });
  return `{ ${pairs.join(', ')} }`;
}

function partsOf(text: string): string[] {
  return text
    .split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/)
    .map((part) => part.trim())
    .filter(Boolean);
}

function unquoted(text: string): string {
  return text.replace(/^(["'])(.*)\1$/, '$2');
}
