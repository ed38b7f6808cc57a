// Folders of a site → what changes in them, in batches. One watch for each folder, not for each
// file: 25,000 posts take a few hundred. Tells names only; what has happened to a file is for the
// reader to find out.
import { readdirSync, realpathSync, statSync, watch } from 'node:fs';
import { platform } from 'node:os';
import { join } from 'node:path';
import { isLeftOut } from '../load/list-files.ts';

/** What may have changed. */
export interface Changes {
  /** From the root, with forward slashes. */
  readonly paths: ReadonlySet<string>;
  /** True if more may have changed than the paths say: everything must be looked at. */
  readonly unsure: boolean;
}

export interface WatchOptions {
  /** Names of folders that are watched with everything below them, once they exist. */
  readonly folders: readonly string[];
  /** True for files in the root itself that matter. */
  readonly isRootFile: (name: string) => boolean;
  /** Whether what is at a real path belongs to the site, for links in the site's content. */
  readonly isPart: (real: string) => boolean;
  readonly onChange: (changes: Changes) => void;
  /** Called once if the system has no watches left: the site is then read every few seconds. */
  readonly onBlind: () => void;
}

export interface Watch {
  /**
   * Watches these, too, by their paths from the root: a file there, or the first folder of the path
   * with everything below it.
   */
  readonly include: (paths: readonly string[]) => void;
  readonly close: () => void;
}

/** Editors write a file in several steps, and half of it should not be shown. */
const settleMs = 20;
/** So many changes at once may have been more: the system's queue is finite. */
const mostAtOnce = 1000;
const pollMs = 3000;

/** What is read as content; a site's code may come from anywhere. */
const content = /^(?:posts|pages|public)(?:\/|$)/;

/** Systems that can watch a folder with everything below it. */
const isDeep = ['darwin', 'win32'].includes(platform());

/** Watches a site until it is closed. */
export function watchFiles(
  root: string,
  { folders: first, isRootFile, isPart, onChange, onBlind }: WatchOptions,
): Watch {
  const folders = [...first];
  const rootFiles = new Set<string>();
  const batch = collectChanges(onChange);
  const watches = watchFolders(root, { isPart, onEvent, onFull: poll });
  let polling: NodeJS.Timeout | undefined;
  for (const folder of ['', ...folders]) if (!polling) watches.follow(folder);
  return {
    include(paths) {
      for (const path of paths) {
        const [name = '', ...below] = path.split('/');
        if (below.length === 0) rootFiles.add(name);
        else if (!folders.includes(name)) {
          folders.push(name);
          if (!polling) watches.follow(name);
        }
      }
    },
    close() {
      clearInterval(polling);
      batch.close();
      watches.close();
    },
  };

  function onEvent(folder: string, { type, name }: FolderEvent): void {
    if (polling) return;
    const path = [folder, name?.replaceAll('\\', '/')].filter(Boolean).join('/');
    if (folder === '' && !folders.includes(path) && !isRootFile(path) && !rootFiles.has(path))
      return;
    if (isLeftOut(path.slice(path.lastIndexOf('/') + 1), 'list')) return;
    const isThere = isFolder(join(root, path));
    const hasOwnWatch = !isDeep || folders.includes(path);
    // A folder that was deleted and made again has the same name, and its watch is dead.
    const isMoved = type === 'rename' && (isThere || watches.has(path));
    const isOther = hasOwnWatch ? isThere !== watches.has(path) : isThere;
    const unsure = name === null || isMoved || isOther;
    if (hasOwnWatch && unsure) {
      watches.leave(path);
      watches.follow(path);
    }
    if (!polling) batch.add(path, unsure);
  }

  function poll(): void {
    watches.close();
    polling = setInterval(() => onChange({ paths: new Set(), unsure: true }), pollMs);
    onBlind();
  }
}

/** Puts changes that follow each other closely into one batch. */
function collectChanges(onChange: (changes: Changes) => void) {
  const paths = new Set<string>();
  let isUnsure = false;
  let timer: NodeJS.Timeout | undefined;

  function flush(): void {
    const changes = { paths: new Set(paths), unsure: isUnsure || paths.size > mostAtOnce };
    paths.clear();
    isUnsure = false;
    onChange(changes);
  }

  return {
    add(path: string, unsure: boolean): void {
      paths.add(path);
      isUnsure ||= unsure;
      clearTimeout(timer);
      timer = setTimeout(flush, settleMs);
    },
    close: () => clearTimeout(timer),
  };
}

/** Something in a folder; `name` is null if the system does not say what. */
interface FolderEvent {
  /** "rename" if a file or folder comes or goes, else "change". */
  readonly type: string;
  readonly name: string | null;
}

interface FolderWatches {
  /** Watches a folder and those in it; does nothing for what is not a folder. */
  readonly follow: (path: string) => void;
  /** Stops watching a folder and those below it. */
  readonly leave: (path: string) => void;
  readonly has: (path: string) => boolean;
  readonly close: () => void;
}

/** Watches folders by their paths from the root; `onFull` is called if the system has no more. */
function watchFolders(
  root: string,
  {
    isPart,
    onEvent,
    onFull,
  }: Pick<WatchOptions, 'isPart'> & {
    readonly onEvent: (folder: string, event: FolderEvent) => void;
    readonly onFull: () => void;
  },
): FolderWatches {
  const watchers = new Map<string, Pick<Watch, 'close'>>();
  const isBelow = (folder: string) => (path: string) =>
    path === folder || path.startsWith(`${folder}/`);
  return {
    follow(path) {
      try {
        follow(path, []);
      } catch (error) {
        if (!['ENOSPC', 'EMFILE'].includes(codeOf(error))) throw error;
        onFull();
      }
    },
    leave,
    has: (path) => watchers.has(path),
    close: () => closeAll([...watchers.keys()]),
  };

  /** `above`: the real paths of the folders that lead here, since links may lead in circles. */
  function follow(path: string, above: readonly string[]): void {
    const folder = join(root, path);
    if (watchers.has(path) || !isFolder(folder)) return;
    try {
      const real = realpathSync(folder);
      if (above.includes(real) || (content.test(path) && !isPart(real))) return;
      const watcher = watch(folder, { recursive: isDeep && path !== '' }, (type, name) =>
        onEvent(path, { type, name }),
      );
      watchers.set(path, watcher);
      watcher.on('error', () => leave(path));
      if (path === '' || isDeep) return;
      for (const entry of readdirSync(folder, { withFileTypes: true })) {
        if ((entry.isDirectory() || entry.isSymbolicLink()) && !isLeftOut(entry.name, 'list'))
          follow(`${path}/${entry.name}`, [...above, real]);
      }
    } catch (error) {
      // Deleted meanwhile, or not readable: a build would say so.
      if (!['ENOENT', 'ENOTDIR', 'EACCES', 'ELOOP'].includes(codeOf(error))) throw error;
    }
  }

  function leave(folder: string): void {
    closeAll([...watchers.keys()].filter(isBelow(folder)));
  }

  function closeAll(paths: readonly string[]): void {
    for (const path of paths) {
      watchers.get(path)?.close();
      watchers.delete(path);
    }
  }
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? '';
}

function isFolder(file: string): boolean {
  try {
    return statSync(file).isDirectory();
  } catch {
    return false;
  }
}
