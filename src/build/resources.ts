// What a build holds open while it runs: threads, the scratch folder, the staging folder. One
// owner, which closes all of it however the build ends.
import { relative } from 'node:path';
import { copyPageNames, type OutputState, openOutputState } from '../cache/output-state.ts';
import { openScratch, type Scratch } from '../cache/scratch.ts';
import { type OutputFolders, outputFolders } from '../emit/output-folders.ts';
import { discardStaging } from '../emit/staging.ts';
import { openParsing, openPrinting, type Parsing, type Printing } from '../workers/shares.ts';
import type { PlacedBuild } from './steps/build-alone.ts';

export interface Resources {
  /** Of the output, relative to the site's root. */
  readonly outputName: string;
  readonly state: OutputState;
  /** A folder of this build alone, absolute. */
  readonly scratch: string;
  /** Where images are kept: the cache, or the scratch folder if the cache cannot be written. */
  readonly imageCache: string;
  /** Missing if nothing is to be written. */
  readonly folders?: OutputFolders | undefined;
  readonly parsing: Parsing;
  /** Starts the threads that print, once; for a few pages one of them is enough. */
  readonly openPrinting: (size: { readonly isSmall: boolean }) => Printing;
  readonly close: () => Promise<void>;
}

/** Opens them; nothing is written yet but the scratch folder, which goes if the rest fails. */
export function openResources(options: PlacedBuild): Resources {
  const scratch = openScratch(options.cache);
  try {
    return openAll(options, scratch);
  } catch (error) {
    scratch.close();
    throw error;
  }
}

function openAll(options: PlacedBuild, scratch: Scratch): Resources {
  const { root, config, output, cache, workers = 1, write } = options;
  const folders = write ? outputFolders(output) : undefined;
  const threads = { workers, reloadFrom: options.configFile && root };
  const parsing = openParsing({ ...threads, setup: { config, root, scratch: scratch.folder } });
  const outputName = relative(root, output);
  if (scratch.cache !== cache) copyPageNames(outputName, { from: cache, to: scratch.cache });
  let printing: Printing | undefined;
  return {
    outputName,
    state: openOutputState(scratch.cache, outputName),
    scratch: scratch.folder,
    imageCache: scratch.cache,
    folders,
    parsing,
    openPrinting({ isSmall }) {
      const one = isSmall && workers > 1 && { workers: 1, apart: true };
      printing ??= openPrinting({ ...threads, config, ...one });
      return printing;
    },
    async close() {
      await Promise.all([parsing.close(), printing?.close()]);
      if (folders) discardStaging(folders);
      scratch.close();
    },
  };
}
