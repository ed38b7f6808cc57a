// What is written between the name of a tag or shortcode and its end → its arguments. Knows no tag.

export interface TagArguments {
  /** In order. */
  readonly values: readonly string[];
  readonly named: Readonly<Record<string, string>>;
}

/** The names of a shortcode's attributes, and texts in quotation marks or without. */
const argument =
  /(?:([\w-]+)\s*[=:]\s*)?(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|`([^`]*)`|([^\s,"'`]+))/g;

/**
 * Reads arguments as Hugo, Jekyll, Hexo and Zola write them.
 * @example readArguments('"a b" c width="3"')
 *     // { values: ['a b', 'c'], named: { width: '3' } }
 */
export function readArguments(text: string): TagArguments {
  const values: string[] = [];
  const named: Record<string, string> = {};
  for (const [, name, double, single, raw, bare] of text.matchAll(argument)) {
    const value = double ?? single ?? raw ?? bare ?? '';
    const plain =
      double === undefined && single === undefined ? value : value.replace(/\\(.)/g, '$1');
    if (name === undefined || /^https?$/.test(name))
      values.push(name === undefined ? plain : `${name}:${plain}`);
    else named[name.toLowerCase()] = plain;
  }
  return { values, named };
}
