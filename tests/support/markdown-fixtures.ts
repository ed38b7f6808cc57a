// tests/parse/markdown/*.md → cases. A case is a title, perhaps lines "setting: value", and two
// blocks between lines of a single full stop: what is written and what is published. Settings: url,
// language, html, path, warns (codes).
import { readdirSync, readFileSync } from 'node:fs';

export interface MarkdownCase {
  readonly title: string;
  readonly settings: ReadonlyMap<string, string>;
  readonly input: string;
  readonly output: string;
}

/** The cases of every file in a folder, by the file's name. */
export function readMarkdownFixtures(folder: URL): Map<string, MarkdownCase[]> {
  const names = readdirSync(folder).toSorted();
  return new Map(
    names.map((name) => [name, parseCases(readFileSync(new URL(name, folder), 'utf8'))]),
  );
}

/**
 * Splits the text of a fixture file; anything that is not a whole case is an error, since it would
 * test nothing.
 */
export function parseCases(text: string): MarkdownCase[] {
  const blocks = text.split(/^\.\n/m);
  const rest = blocks.pop()!;
  if (rest.trim() !== '' || blocks.length % 3 !== 0)
    throw new Error(
      `a case without its three parts: ${JSON.stringify((blocks.at(-1) ?? rest).slice(0, 80))}`,
    );
  return Array.from({ length: blocks.length / 3 }, (_, index) => {
    const [head, input, output] = blocks.slice(index * 3, index * 3 + 3) as [
      string,
      string,
      string,
    ];
    const [title, ...settings] = head.trim().split('\n');
    return {
      title: title!,
      settings: new Map(settings.map((line) => line.split(': ') as [string, string])),
      input,
      output,
    };
  });
}
