// A field of front matter → an example of it, as it is written in the file.

/**
 * `tags: [energy, rivers]`, in backticks: a field and its value in YAML's flow style, for values
 * without signs that need quotes.
 */
export function frontMatterExample(name: string, value: unknown): string {
  return `\`${name}: ${showYaml(value)}\``;
}

function showYaml(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(showYaml).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return String(value);
  return `{ ${Object.entries(value)
    .map(([key, inner]) => `${key}: ${showYaml(inner)}`)
    .join(', ')} }`;
}
