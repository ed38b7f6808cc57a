// The plain part of YAML that nearly all front matter consists of → data, in a tenth of the time of
// a full reader. Gives up, without a word, on everything else: the caller then asks the `yaml`
// package, which is always right.

// Texts that YAML 1.2's core schema (10.3.2) takes as they are: they begin with a letter and hold
// no sign that means something, or they are a date or time, which are plain text to it.
const plainText = /^\p{L}(?:[^:#\t\u0085\u2028\u2029]|:(?=[^\s,[\]{}])|(?<! )#)*$/u;
const time = /^\d{4}-\d\d-\d\d(?:[T ][\d:.]*\d(?: ?[+-][\d:]*\d|Z)?)?$/;
const notText = /^(?:null|true|false)$/i;
const quoted = /^(?:"[^"\\]*"|'[^']*')$/;
const field = /^([A-Za-z][\w-]*):(?: +([^ ].*))?$/;
const item = /^ *- +([^ ].*)$/;

/**
 * Reads `name: text` lines, quoted or not, and lists of texts below a name. Returns undefined for
 * anything that is not this plain, duplicate names included.
 * @example readPlainYaml('title: The river at 10:30\ntags:\n  - Water\n')?.tags // ['Water']
 * @example readPlainYaml('date: 2015-06-07')?.date // '2015-06-07'
 * @example readPlainYaml('draft: true') // undefined
 */
export function readPlainYaml(source: string): Record<string, unknown> | undefined {
  const data: Record<string, unknown> = {};
  let list: string[] | undefined;
  let indent = -1;
  for (const line of source.replace(/\n+$/, '').split('\n')) {
    const [, name, text] = field.exec(line) ?? [];
    if (name === undefined) {
      const value = list && readText(item.exec(line)?.[1]);
      const column = line.indexOf('-');
      if (value === undefined || (indent !== -1 && indent !== column)) return undefined;
      list!.push(value);
      indent = column;
      continue;
    }
    // A name without anything below it is null, which is not for here.
    if (list?.length === 0 || name in data) return undefined;
    list = text === undefined ? [] : undefined;
    indent = -1;
    const value = list ?? readText(text);
    if (value === undefined) return undefined;
    data[name] = value;
  }
  return list?.length === 0 ? undefined : data;
}

function readText(written: string | undefined): string | undefined {
  // The lookbehind keeps a long run of spaces inside the text from taking the square of its length.
  const text = written?.replace(/(?<! ) +$/, '');
  if (text === undefined) return undefined;
  if (quoted.test(text)) return text.slice(1, -1);
  return (plainText.test(text) && !notText.test(text)) || time.test(text) ? text : undefined;
}
