// Markdown as this repository writes its documents → sections, tables and code blocks. Knows no
// other Markdown.

/**
 * The text below a heading, up to the next one of the same or a higher level. Throws where there is
 * no such heading.
 */
export function sectionOf(markdown: string, heading: string): string {
  const lines = markdown.split('\n');
  const inCode = codeLines(lines);
  const start = lines.indexOf(heading);
  if (start === -1) throw new Error(`There is no heading "${heading}"`);
  const level = heading.indexOf(' ');
  const end = lines.findIndex(
    (line, index) =>
      index > start && !inCode.has(index) && /^#+ /.test(line) && line.indexOf(' ') <= level,
  );
  return lines.slice(start + 1, end === -1 ? undefined : end).join('\n');
}

function codeLines(lines: readonly string[]): Set<number> {
  const inside = new Set<number>();
  let isOpen = false;
  lines.forEach((line, index) => {
    if (line.startsWith('```')) isOpen = !isOpen;
    else if (isOpen) inside.add(index);
  });
  return inside;
}

/** The cells of all rows of the tables in a text, heads left out. */
export function tableRows(markdown: string): string[][] {
  const lines = markdown.split('\n');
  return lines.flatMap((line, index) => {
    if (
      !line.startsWith('|') ||
      /^\|[ -]+\|[ |-]*$/.test(line) ||
      /^\|[ -]+\|[ |-]*$/.test(lines[index + 1] ?? '')
    )
      return [];
    return [
      line
        .slice(1, line.lastIndexOf('|'))
        .split(/(?<!\\)\|/)
        .map((cell) => cell.trim().replaceAll('\\|', '|')),
    ];
  });
}

/** "x" for "`x`"; the text itself where it is no code. */
export function codeText(cell: string): string {
  return /^`([^`]*)`$/.exec(cell)?.[1] ?? cell;
}

export interface CodeBlock {
  readonly language: string;
  readonly text: string;
  /** The path that stands by itself in the paragraph before. */
  readonly file?: string;
}

/** The fenced code blocks of a text. */
export function codeBlocks(markdown: string): CodeBlock[] {
  return Array.from(
    markdown.matchAll(/(?:^`([^`\n]+)`\n\n)?^```(\w+)\n([^]*?)^```$/gm),
    ([, file, language = '', text = '']) => ({ language, text, ...(file && { file }) }),
  );
}

/**
 * Where relative links and images of a text lead, also those of HTML and those that are defined
 * apart: paths and fragments as written.
 */
export function relativeLinks(markdown: string): string[] {
  const prose = markdown.replace(/^```[^]*?^```$/gm, '').replace(/`[^`\n]*`/g, '');
  const kinds = [
    /\]\(<?([^)\s>]+)/g,
    /^\[[^\]\n]+\]:\s*<?([^\s>]+)/gm,
    /\b(?:href|src)="([^"]+)"/g,
  ];
  return kinds
    .flatMap((kind) => Array.from(prose.matchAll(kind), ([, target]) => target!))
    .filter((target) => !/^[a-z]+:/.test(target));
}
