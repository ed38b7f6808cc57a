// A site's folder → a server that shows it as it is now, until it is closed: the server, the pages
// and the watch on the files, joined. Writes nothing into the output.

import { openScratch } from '../cache/scratch.ts';
import { configNames } from '../config/load-config.ts';
import type { Diagnostic } from '../site/diagnostics.ts';
import { type Answer, type DevServer, openDevServer } from './dev-server.ts';
import { findPage } from './find-page.ts';
import { type LiveSite, type LiveSiteOptions, openLiveSite } from './live-site.ts';
import { problemClient, problemClientPath } from './problem-client.ts';
import { emptyPage, problemText, withProblems } from './show-problems.ts';
import { watchedFolders } from './sort-changes.ts';
import { watchFiles } from './watch-files.ts';

export interface ServeOptions extends Omit<LiveSiteOptions, 'scratch' | 'onUpdate'> {
  readonly host: string;
  /** The first port to try. */
  readonly port: number;
  /** Called as soon as the server listens, with the address of the home page. */
  readonly onListen: (url: string) => void;
  /**
   * Called with all problems of the site, first when it is read and then whenever they may be
   * others.
   */
  readonly onDiagnostics: (diagnostics: readonly Diagnostic[]) => void;
  /** Called where files cannot be watched, and are looked at every few seconds instead. */
  readonly onBlind: () => void;
}

export interface Serving {
  /** Of the home page. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

/**
 * Pages that windows may show: those asked for last. Another window loads its page again with every
 * change.
 */
const mostShown = 16;
/** A window that has got its page begins to listen within this time, or went elsewhere. */
const listeningMs = 20_000;
/** A request waits so long for a change that is being taken in. */
const patienceMs = 500;

/** Serves a site. Rejects where no port is free, and where the site cannot be read at all. */
export async function serveSite(options: ServeOptions): Promise<Serving> {
  const { root, cache, config, host, port, onListen, onDiagnostics, onBlind } = options;
  const scratch = openScratch(cache);
  /** What windows got last for a path, loaded or in place. */
  const shown = new Map<string, string>();
  /** What was sent to windows that do not listen yet. */
  const awaited = new Map<string, string>();
  /**
   * True where a window may show another page than the one noted: an older one, or one that is
   * noted no more.
   */
  let [isOther, hasForgotten] = [false, false];
  let looks: Promise<void> = Promise.resolve();
  let open: (site: LiveSite) => void = () => {};
  const opening = new Promise<LiveSite>((resolve) => (open = resolve));
  let settled: Promise<unknown> = opening;
  const closers: (() => unknown)[] = [scratch.close];
  const close = async () => {
    for (const closer of closers.splice(0).reverse()) await closer();
  };

  try {
    const server = await openDevServer({ host, port, answer, onWindow });
    closers.push(server.close);
    const url = `${server.origin}${config.base}/`;
    onListen(url);
    // Browsers wait for their answer; nothing is missed that changes while the site is read.
    const watch = watchFiles(root, {
      folders: watchedFolders,
      isRootFile: (name) => configNames.includes(name),
      onChange: (changes) => {
        const taken = opening.then((site) => site.change(changes));
        settled = Promise.all([settled, taken]);
      },
      onBlind,
    });
    closers.push(watch.close);
    const site = await openLiveSite({ ...options, scratch: scratch.folder, onUpdate });
    closers.push(site.close);
    onDiagnostics(site.diagnostics());
    open(site);

    /**
     * Which page it shows, a window does not say: it is told of them all where one was sent and
     * then changed.
     */
    function onWindow(window: Pick<DevServer, 'reload'>): void {
      void look(async () => {
        const made = await makeShown(await opening);
        const isLate = ([path, text]: readonly [string, string]) =>
          made.has(path) && textOf(made.get(path)!) !== text;
        const late = new Set([...awaited].filter(isLate).map(([path]) => path));
        // One of those that are awaited has come, and at worst another one than those that must be
        // told.
        awaited.delete([...awaited.keys()].find((path) => !late.has(path)) ?? [...late][0] ?? '');
        if (late.size > 0) window.reload({ pages: inPlace(made) });
      }, window);
    }

    /** Windows first: to make their pages may find more. */
    function onUpdate(files: readonly string[]): void {
      void look(() => refresh(files), server).finally(() => onDiagnostics(site.diagnostics()));
    }

    /**
     * One look at the pages after the other, so that what windows are told last is what is newest.
     */
    function look(at: () => Promise<void>, windows: Pick<DevServer, 'reload'>): Promise<void> {
      return (looks = looks.then(at).catch(() => windows.reload({ pages: new Map() })));
    }

    /** Tells the windows, unless all pages that they may show are as they were. */
    async function refresh(files: readonly string[]): Promise<void> {
      if (server.windows() === 0) return;
      const made = await makeShown(site);
      for (const [path, answer] of made) if (shown.has(path)) note(path, textOf(answer));
      if (files.some((file) => !file.endsWith('.css'))) return server.reload({ pages: new Map() });
      if (isOther || hasForgotten) server.reload({ pages: inPlace(made) });
      isOther = false;
      if (files.length > 0) server.reloadStyles();
    }
    return { url, close };
  } catch (error) {
    await close();
    throw error;
  }

  /** The pages that windows may show, as they are now. */
  async function makeShown(site: LiveSite): Promise<ReadonlyMap<string, Answer>> {
    const made = new Map<string, Answer>();
    for (const path of [...shown.keys()]) made.set(path, await makeAnswer(path, site));
    return made;
  }

  /** Notes what windows get for a path. */
  function note(path: string, text: string): void {
    isOther ||= shown.has(path) && shown.get(path) !== text;
    shown.delete(path);
    shown.set(path, text);
    if (shown.size > mostShown) hasForgotten = shown.delete(shown.keys().next().value!);
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
    if (isWindow && isHtml(made.name) && made.location === undefined) {
      const text = textOf(made);
      note(path, text);
      awaited.set(path, text);
      setTimeout(() => awaited.get(path) === text && awaited.delete(path), listeningMs).unref();
    }
    return made.location === undefined
      ? made
      : { ...made, location: made.location + url.slice(path.length) };
  }
}

async function makeAnswer(path: string, site: LiveSite): Promise<Answer> {
  const found = findPage(path, { pages: site.pages(), base: site.base() });
  if (found.kind === 'redirect') return { status: 302, name: '', content: '', location: found.to };
  const { page } = found;
  const made = page && (await site.make(page));
  if (made === undefined)
    return {
      status: page ? 500 : 404,
      name: 'index.html',
      content: withProblems(emptyPage, problemsOn(site)),
    };
  const name = page!.output;
  const content = isHtml(name)
    ? withProblems(made.toString(), problemsOn(site, 'source' in page! ? page.source : undefined))
    : made;
  return { status: found.kind === 'page' ? 200 : 404, name, content };
}

function textOf({ status, content }: Answer): string {
  return `${status} ${content}`;
}

/**
 * Those that a window can turn into: a page of another status has another client in it, and is
 * loaded again.
 */
function inPlace(made: ReadonlyMap<string, Answer>): ReadonlyMap<string, string> {
  return new Map(
    [...made]
      .filter(([, { status }]) => status === 200)
      .map(([path, { content }]) => [path, String(content)]),
  );
}

/** The errors of the whole site, and the warnings of the file behind the page. */
function problemsOn(site: LiveSite, source?: string): string {
  return problemText(
    site.diagnostics().filter(({ severity, path }) => severity === 'error' || path === source),
  );
}

function isHtml(name: string): boolean {
  return /\.html?$/.test(name);
}

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms).unref());
}
