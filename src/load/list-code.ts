// The site's root → the site owner's own code: what a configuration with functions, or a template
// that is a program, may import. Lists names; opens none.
import { type ListedFile, listFiles } from './list-files.ts';

const code = /\.(?:[cm]?[jt]sx?|json)$/;

/**
 * Lists the code of a site, with paths from its root: all of it but what stands in hidden folders,
 * in node_modules, in posts/ and public/, and in the output folders given (by path from the root).
 */
export function listCode(root: string, outputs: readonly string[]): ListedFile[] {
  const skipped = ['posts', 'public', ...outputs].map((folder) => `${folder}/`);
  return listFiles(root, { skip: (folder) => skipped.includes(`${folder}/`) }).filter(({ path }) =>
    code.test(path),
  );
}
