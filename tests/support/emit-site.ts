// Files given as texts → an output, as a build makes it; and what stands there then.
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { commitStaging } from '../../src/emit/commit.ts';
import { outputFolders } from '../../src/emit/output-folders.ts';
import { createStageWriter, discardStaging, prepareStaging } from '../../src/emit/staging.ts';
import type { OutputPath } from '../../src/site/types.ts';

/**
 * Stages files, moves them into the output and removes others; what was written, and what was
 * removed.
 */
export function emit(
  output: string,
  files: Readonly<Record<string, string | Buffer>>,
  remove: readonly string[] = [],
) {
  const folders = outputFolders(output);
  try {
    prepareStaging(folders);
    const writer = createStageWriter(folders);
    const done = Object.entries(files).map(
      ([path, content]) =>
        [path as OutputPath, writer.write(path as OutputPath, content).isNew] as const,
    );
    const written = done.flatMap(([path, isNew]) => (isNew ? path : []));
    return {
      written,
      removed: commitStaging(folders, { written, removed: remove as OutputPath[] }),
    };
  } finally {
    discardStaging(folders);
  }
}

/** Puts a file somewhere as somebody else would. */
export function put(file: string, content = 'foreign'): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}

/** Every file and empty folder of a folder, with the text of the files. */
export function contents(folder: string, prefix = ''): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder)
      .toSorted()
      .flatMap((name) => {
        const file = join(folder, name);
        if (!statSync(file).isDirectory()) return [[prefix + name, readFileSync(file, 'utf8')]];
        const inside = Object.entries(contents(file, `${prefix}${name}/`));
        return inside.length > 0 ? inside : [[`${prefix}${name}/`, '']];
      }),
  );
}

/** What a call throws. */
export function thrownBy(call: () => unknown): unknown {
  try {
    call();
  } catch (error) {
    return error;
  }
  return undefined;
}
