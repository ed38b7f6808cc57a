// The text of a `_headers` file → what a host that reads it (Netlify, Cloudflare Pages) adds to an
// answer: lines with a pattern, each followed by indented lines "Name: value". `*` stands for
// anything, `:name` for one part of a path.

/**
 * Tells the headers of a path, lower-case names first to last; a later rule replaces what an
 * earlier one said.
 */
export function hostHeaders(text: string): (pathname: string) => Record<string, string> {
  const rules: { pattern: RegExp; headers: Record<string, string> }[] = [];
  for (const line of text.split('\n')) {
    if (line.trim() === '' || line.trim().startsWith('#')) continue;
    if (!/^\s/.test(line)) {
      const pattern = line
        .trim()
        .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
        .replaceAll('*', '.*')
        .replace(/:[a-z]\w*/gi, '[^/]+');
      rules.push({ pattern: new RegExp(`^${pattern}$`), headers: {} });
      continue;
    }
    const [, name = '', value = ''] = /^\s*([^:\s]+):\s*(.*?)\s*$/.exec(line) ?? [];
    const rule = rules.at(-1);
    if (name === '' || rule === undefined) throw new Error(`Not a line of _headers: "${line}"`);
    rule.headers[name.toLowerCase()] = value;
  }
  return (pathname) =>
    Object.assign(
      {},
      ...rules.filter(({ pattern }) => pattern.test(pathname)).map(({ headers }) => headers),
    ) as Record<string, string>;
}
