// docs/publishing.md → the files that it shows, as they are in it. Reads no file.

/** The text of a file that a document shows: its path by itself, then a block of code. */
export function recipeOf(document: string, file: string): string {
  const [, rest = ''] = document.split(`\n\`${file}\`\n\n`);
  return firstBlock(/^```\w+\n([^]*?)^```$/m.exec(rest.startsWith('```') ? rest : ''), file);
}

/** The first block of code in a language below a heading. */
export function blockBelow(
  document: string,
  { heading, language }: { readonly heading: string; readonly language: string },
): string {
  const [section = ''] = (document.split(`\n## ${heading}\n`)[1] ?? '').split('\n## ');
  return firstBlock(new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\`$`, 'm').exec(section), heading);
}

function firstBlock(match: RegExpExecArray | null, name: string): string {
  if (match?.[1] === undefined) throw new Error(`the document shows no ${name}`);
  return match[1];
}

/** Replaces a text that must be there, so that a recipe that has changed is noticed. */
export function replaceIn(text: string, from: string | RegExp, to: string): string {
  const isThere = typeof from === 'string' ? text.includes(from) : from.test(text);
  if (!isThere) throw new Error(`the recipe has no ${String(from)}`);
  return text.replace(from, () => to);
}
