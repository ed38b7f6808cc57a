// The path of an output → the two folders of a build, after a look at what stands there. Writes
// nothing.
import { accessSync, constants, existsSync, lstatSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { EmitError, writing } from './emit-error.ts';

/** The two folders of a build; absolute. */
export interface OutputFolders {
  /** Without links. */
  readonly output: string;
  /** May not be there yet. */
  readonly staging: string;
}

/**
 * The folders for an output. Staging stands beside it, so that a rename is enough to move a file or
 * a whole tree; inside, where beside is another disk or must not be written to: a mounted output.
 * Throws EmitError where nothing can be built: a file or a link to nowhere stands there
 * (bad-output), or the right to write is missing (system).
 */
export function outputFolders(output: string): OutputFolders {
  return writing(output, () => {
    const isLink = lstatSync(output, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
    const found = statSync(output, { throwIfNoEntry: false });
    if (!found) {
      if (isLink)
        throw badOutput(
          output,
          'a link stands there that leads nowhere',
          'make the folder that the link leads to, or remove the link',
        );
      accessSync(nearestThere(dirname(output)), constants.W_OK);
      return { output, staging: beside(output) };
    }
    if (!found.isDirectory())
      throw badOutput(
        output,
        'a file stands there',
        'name a folder for the output alone, for example --output _site',
      );
    const real = realpathSync(output);
    accessSync(real, constants.W_OK);
    const parent = dirname(real);
    return {
      output: real,
      staging:
        statSync(parent).dev === found.dev && canWrite(parent)
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

function nearestThere(folder: string): string {
  return existsSync(folder) ? folder : nearestThere(dirname(folder));
}

function canWrite(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
