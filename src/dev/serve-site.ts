// A site's folder → a server that shows it as it is now, until it is closed: the server, the pages
// and the watch on the files, joined. Writes nothing into the output.

import { openScratch } from '../cache/scratch.ts';
import { configNames } from '../config/load-config.ts';
import { makeIsPart } from '../load/link-guard.ts';
import type { Diagnostic } from '../site/diagnostics.ts';
import { type Answer, isPage, makeAnswer } from './answer.ts';
import { openDevServer } from './dev-server.ts';
import { type LiveSite, type LiveSiteOptions, openLiveSite } from './live-site.ts';
import { problemClient, problemClientPath } from './problem-client.ts';
import { watchedFolders } from './sort-changes.ts';
import { watchFiles } from './watch-files.ts';
import { createWindows } from './windows.ts';

export interface ServeOptions extends Omit<LiveSiteOptions, 'scratch' | 'onUpdate'> {
  readonly host: string;
  /** The first port to try. */
  readonly port: number;
  /** Called as soon as the server listens, with the address of the home page. */
  readonly onListen: (url: string) => void;
  /** Called with all problems of the site when it is read, and whenever they may have changed. */
  readonly onDiagnostics: (diagnostics: readonly Diagnostic[]) => void;
  /** Called if files cannot be watched, and the site is read every few seconds instead. */
  readonly onBlind: () => void;
}

export interface Serving {
  /** Of the home page. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** A request waits so long for a change that is being taken in. */
const patienceMs = 500;

/** Serves a site. Rejects if no port is free, and if the site cannot be read at all. */
export async function serveSite(options: ServeOptions): Promise<Serving> {
  const { root, cache, config, host, port, onListen, onDiagnostics, onBlind } = options;
  const scratch = openScratch(cache);
  let open: (site: LiveSite) => void = () => {};
  const opening = new Promise<LiveSite>((resolve) => (open = resolve));
  let settled: Promise<unknown> = opening;
  const windows = createWindows(async (path) => makeAnswer(path, await opening));
  const closers: (() => unknown)[] = [scratch.close];
  const close = async () => {
    for (const closer of closers.splice(0).reverse()) await closer();
  };
  try {
    const server = await openDevServer({ host, port, answer, onWindow: windows.listen });
    closers.push(server.close);
    const url = `${server.origin}${config.base}/`;
    onListen(url);
    // Browsers wait for their answer; nothing is missed that changes while the site is read.
    const watch = watchFiles(root, {
      folders: watchedFolders,
      isRootFile: (name) => configNames.includes(name),
      isPart: makeIsPart(root, config),
      onChange: (changes) => {
        const taken = opening.then((site) => site.change(changes));
        settled = Promise.all([settled, taken]);
      },
      onBlind,
    });
    closers.push(watch.close);
    const site = await openLiveSite({
      ...options,
      scratch: scratch.folder,
      // Windows first: making their pages may find more problems.
      onUpdate(files) {
        watch.include(site.watched());
        void windows.refresh(files, server).finally(() => onDiagnostics(site.diagnostics()));
      },
    });
    watch.include(site.watched());
    closers.push(site.close);
    onDiagnostics(site.diagnostics());
    open(site);
    return { url, close };
  } catch (error) {
    await close();
    throw error;
  }

  async function answer(
    url: string,
    { isWindow }: { readonly isWindow: boolean },
  ): Promise<Answer> {
    const [path = '/'] = url.split(/[?#]/);
    if (path === problemClientPath) return { status: 200, name: path, content: problemClient };
    const site = await opening;
    await Promise.race([settled, sleep(patienceMs)]);
    const made = await makeAnswer(path, site);
    if (isWindow && isPage(made)) windows.send(path, made);
    return made.location === undefined
      ? made
      : { ...made, location: made.location + url.slice(path.length) };
  }
}

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms).unref());
}
