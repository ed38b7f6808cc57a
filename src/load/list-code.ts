// The site's root → the owner's code: what a configuration with functions, or a template that is a
// program, may import. Lists names; opens no file.
import { type ListedFile, listFiles } from './list-files.ts';

const code = /\.(?:[cm]?[jt]sx?|json)$/;

/**
 * Lists the code of a site, with paths from its root, except in hidden folders, node_modules,
 * posts/, public/ and the given output folders (by path from the root).
 */
export function listCode(root: string, outputs: readonly string[]): ListedFile[] {
  const skipped = ['posts', 'public', ...outputs].map((folder) => `${folder}/`);
  return listFiles(root, { skip: (folder) => skipped.includes(`${folder}/`) }).filter(({ path }) =>
    code.test(path),
  );
}
