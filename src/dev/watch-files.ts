// Folders of a site → what changes in them, in batches. One watch a folder, not one a file: 25,000
// posts take a few hundred. Tells names only; what has become of a file is for the reader to see.
import { type FSWatcher, readdirSync, realpathSync, statSync, watch } from 'node:fs';
import { platform } from 'node:os';
import { join } from 'node:path';
import { isLeftOut } from '../load/list-files.ts';

/** What may have changed. */
export interface Changes {
  /** From the root, with forward slashes. */
  readonly paths: ReadonlySet<string>;
  /** True where more may have changed than the paths say: everything must be looked at. */
  readonly unsure: boolean;
}

export interface WatchOptions {
  /**
   * Names of folders that are watched with all that stands below them, whether they exist yet or
   * not.
   */
  readonly folders: readonly string[];
  /** True for files in the root itself that matter. */
  readonly isRootFile: (name: string) => boolean;
  readonly onChange: (changes: Changes) => void;
  /**
   * Called once, where the system has no watches left: changes are then looked for every few
   * seconds.
   */
  readonly onBlind: () => void;
}

export interface Watch {
  readonly close: () => void;
}

/** Editors write a file in several steps, and a half of it is not to be shown. */
const settleMs = 20;
/** So many changes at once may have been more: the system's queue is finite. */
const mostAtOnce = 1000;
const pollMs = 3000;

/** Systems that can watch a folder with all below it at once. */
const isDeep = ['darwin', 'win32'].includes(platform());

/** Watches a site until it is closed. */
export function watchFiles(
  root: string,
  { folders, isRootFile, onChange, onBlind }: WatchOptions,
): Watch {
  const watchers = new Map<string, FSWatcher>();
  const pending = new Set<string>();
  let unsure = false;
  let timer: NodeJS.Timeout | undefined;
  let polling: NodeJS.Timeout | undefined;

  follow('');
  for (const folder of folders) follow(folder);
  return {
    close() {
      clearTimeout(timer);
      clearInterval(polling);
      for (const watcher of watchers.values()) watcher.close();
      watchers.clear();
    },
  };

  function hear(folder: string, name: string | null): void {
    const path = [folder, name?.replaceAll('\\', '/')].filter(Boolean).join('/');
    if (folder === '' && !folders.includes(path) && !isRootFile(path)) return;
    if (isLeftOut(path.slice(path.lastIndexOf('/') + 1), 'list')) return;
    pending.add(path);
    const isOwnWatch = !isDeep || folders.includes(path);
    if (
      name === null ||
      (isOwnWatch ? isFolder(join(root, path)) !== watchers.has(path) : isFolder(join(root, path)))
    )
      unsure = true;
    if (isOwnWatch && unsure) {
      if (!isFolder(join(root, path))) leave(path);
      follow(path);
    }
    clearTimeout(timer);
    timer = setTimeout(flush, settleMs);
  }

  function flush(): void {
    const changes = { paths: new Set(pending), unsure: unsure || pending.size > mostAtOnce };
    pending.clear();
    unsure = false;
    onChange(changes);
  }

  /** Watches a folder, and those in it; what is no folder is none of its business. */
  function follow(path: string, above: readonly string[] = []): void {
    const folder = join(root, path);
    if (polling || watchers.has(path) || !isFolder(folder)) return;
    try {
      const real = realpathSync(folder);
      if (above.includes(real)) return;
      const watcher = watch(folder, { recursive: isDeep && path !== '' }, (_, name) =>
        hear(path, name),
      );
      watchers.set(path, watcher);
      watcher.on('error', () => leave(path));
      if (path === '' || isDeep) return;
      for (const entry of readdirSync(folder, { withFileTypes: true })) {
        if ((entry.isDirectory() || entry.isSymbolicLink()) && !isLeftOut(entry.name, 'list'))
          follow(`${path}/${entry.name}`, [...above, real]);
      }
    } catch (error) {
      const { code = '' } = error as NodeJS.ErrnoException;
      if (['ENOSPC', 'EMFILE'].includes(code)) poll();
      // Gone again, or not ours to read: a build would say so.
      else if (!['ENOENT', 'ENOTDIR', 'EACCES', 'ELOOP'].includes(code)) throw error;
    }
  }

  /** Lets go of a folder that is gone, with all that stood below it. */
  function leave(path: string): void {
    for (const [other, watcher] of watchers) {
      if (other !== path && !other.startsWith(`${path}/`)) continue;
      watcher.close();
      watchers.delete(other);
    }
  }

  function poll(): void {
    if (polling) return;
    for (const watcher of watchers.values()) watcher.close();
    watchers.clear();
    polling = setInterval(() => onChange({ paths: new Set(), unsure: true }), pollMs);
    onBlind();
  }
}

function isFolder(file: string): boolean {
  try {
    return statSync(file).isDirectory();
  } catch {
    return false;
  }
}
