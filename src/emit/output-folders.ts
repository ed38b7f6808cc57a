// The path of an output → the two folders of a build, after a check of what is there. Writes
// nothing.
import { accessSync, constants, existsSync, lstatSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { EmitError, writing } from './emit-error.ts';

/** The two folders of a build; absolute. */
export interface OutputFolders {
  /** With all links resolved. */
  readonly output: string;
  /** May not exist yet. */
  readonly staging: string;
}

/**
 * The folders for an output. Staging is beside the output, so that a rename is enough to move a
 * file or a whole tree. It is inside if the folder above is on another disk or not writable, as
 * with a mounted output. Throws EmitError if nothing can be built there: it is a file or a link to
 * nowhere (bad-output), or permission to write is missing (system).
 */
export function outputFolders(output: string): OutputFolders {
  return writing(output, () => {
    const isLink = lstatSync(output, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
    const folder = statSync(output, { throwIfNoEntry: false });
    if (!folder) {
      if (isLink)
        throw badOutput(
          output,
          'it is a link that leads nowhere',
          'make the folder that the link leads to, or remove the link',
        );
      accessSync(nearestExisting(dirname(output)), constants.W_OK);
      return { output, staging: beside(output) };
    }
    if (!folder.isDirectory())
      throw badOutput(
        output,
        'it is a file',
        'choose a folder for the output alone, for example --output _site',
      );
    const real = realpathSync(output);
    accessSync(real, constants.W_OK);
    const parent = dirname(real);
    return {
      output: real,
      staging:
        statSync(parent).dev === folder.dev && canWrite(parent)
          ? beside(real)
          : join(real, '.broadsheet.staging'),
    };
  });
}

function beside(output: string): string {
  return join(dirname(output), `.${basename(output)}.staging`);
}

function badOutput(output: string, reason: string, hint: string): EmitError {
  return new EmitError({
    code: 'bad-output',
    message: `Cannot build into "${output}": ${reason}`,
    hint,
  });
}

function nearestExisting(folder: string): string {
  return existsSync(folder) ? folder : nearestExisting(dirname(folder));
}

function canWrite(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
