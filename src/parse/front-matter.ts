// The text of a post → its front matter as plain data, its body, and what is wrong with the YAML.
// Knows no field names but those that it is given.
import type { Problem } from '../site/diagnostics.ts';
import type { FieldTable } from '../site/fields/compose-fields.ts';
import type { SourceFile } from '../site/types.ts';
import { type Fault, findBlock, type OffsetPlace } from './front-matter-block.ts';
import { readPlainYaml } from './plain-yaml.ts';

export interface FrontMatterResult {
  readonly data: Readonly<Record<string, unknown>>;
  readonly body: string;
  /** Where the body begins in the file's text. */
  readonly bodyOffset: number;
  readonly problems: readonly Problem[];
}

/**
 * Splits front matter (YAML 1.2 between lines of "---") from the body. Blank lines before it are
 * allowed. Reports `no-front-matter`, `front-matter-unclosed`, `front-matter-language`, `bad-yaml`,
 * `duplicate-key` and `yaml-aliases`; after an error `data` is empty.
 */
export async function parseFrontMatter(
  file: SourceFile,
  { textFields }: Pick<FieldTable, 'textFields'>,
): Promise<FrontMatterResult> {
  const { text, path } = file;
  const block = findBlock(text);
  const fail = (faults: readonly Fault[]): FrontMatterResult => ({
    data: {},
    body: '',
    bodyOffset: text.length,
    problems: faults.map(({ first, ...fault }) => ({
      ...fault,
      severity: 'error',
      path,
      ...(first && { related: [{ path, at: first, message: 'it is here first' }] }),
    })),
  });
  if (!block.found) return fail([block.fault]);
  const found = { body: text.slice(block.bodyStart), bodyOffset: block.bodyStart, problems: [] };
  const plain = readPlainYaml(text.slice(block.yamlStart, block.yamlEnd));
  if (plain) return { ...found, data: plain };
  // It gets the block alone, since it copies all that it gets.
  const { readYaml } = await (loadingYaml ??= import('./yaml.ts'));
  const result = readYaml(text.slice(block.start, block.bodyStart), textFields);
  if ('data' in result) return { ...found, data: result.data };
  const shift = (at: OffsetPlace) => ({ ...at, offset: at.offset + block.yamlStart });
  return fail(
    result.faults.map((fault) => ({
      ...fault,
      at: shift(fault.at),
      ...(fault.first && { first: shift(fault.first) }),
    })),
  );
}

/** Most front matter is plain. */
let loadingYaml: Promise<typeof import('./yaml.ts')> | undefined;
