// The output folder → the files in it that no page of this build owns. Reads names only; an output
// that this engine remembers is never looked through.
import { readdirSync } from 'node:fs';
import type { OutputPath } from '../site/types.ts';

/**
 * The files of an output that are not among `owned`, by path; none if there is no output. Folders
 * whose names begin with a dot belong to other programs, such as .git.
 */
export function findUnowned(output: string, owned: ReadonlySet<OutputPath>): OutputPath[] {
  const unowned: OutputPath[] = [];
  const visit = (folder: string) => {
    for (const entry of entriesOf(`${output}/${folder}`)) {
      const path = `${folder}${entry.name}`;
      if (entry.isDirectory()) {
        if (!entry.name.startsWith('.')) visit(`${path}/`);
      } else if (!owned.has(path as OutputPath)) unowned.push(path as OutputPath);
    }
  };
  visit('');
  return unowned.toSorted();
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (['ENOENT', 'ENOTDIR', 'EACCES'].includes(code)) return [];
    throw error;
  }
}
