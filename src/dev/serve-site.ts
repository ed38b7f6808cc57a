// A site's folder → a server that shows it as it is now, until it is closed: the server, the pages and the watch on the
// files, joined. Writes nothing into the output.
import type { Diagnostic } from '../diagnostics.ts';
import { openScratch } from '../press/scratch.ts';
import { configNames } from '../config.ts';
import { type Answer, openDevServer } from './dev-server.ts';
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
  /** Called with all problems of the site, first when it is read and then whenever they may be others. */
  readonly onDiagnostics: (diagnostics: readonly Diagnostic[]) => void;
  /** Called where files cannot be watched, and are looked at every few seconds instead. */
  readonly onBlind: () => void;
}

export interface Serving {
  /** Of the home page. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** Pages that windows may show: those asked for last. Another window loads its page again with every change. */
const mostShown = 16;
/** A request waits so long for a change that is being taken in. */
const patienceMs = 500;

/** Serves a site. Rejects where no port is free, and where the site cannot be read at all. */
export async function serveSite(options: ServeOptions): Promise<Serving> {
  const { root, cache, config, host, port, onListen, onDiagnostics, onBlind } = options;
  const scratch = openScratch(cache);
  /** What was sent for a path: its status and its text. */
  const shown = new Map<string, string>();
  let hasForgotten = false;
  let [updates, updatesAtLastPage] = [0, 0];
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

    /** A change that came after the page was sent and before its window listened would be missed. */
    function onWindow(): void {
      if (updates !== updatesAtLastPage) void opening.then(() => refresh([], { isMissed: true }));
    }

    /** Windows first: to make their pages may find more. */
    function onUpdate(files: readonly string[]): void {
      updates += 1;
      void refresh(files)
        .catch(() => server.reload({ pages: new Map() }))
        .finally(() => onDiagnostics(site.diagnostics()));
    }

    /** Tells the windows, unless all pages that they may show are as they were. */
    async function refresh(files: readonly string[], { isMissed = false } = {}): Promise<void> {
      if (server.windows() === 0) return;
      const pages = new Map<string, string>();
      let isOther = isMissed || hasForgotten;
      for (const [path, before] of [...shown]) {
        const { status, content } = await makeAnswer(path, site);
        const now = `${status} ${content}`;
        isOther ||= now !== before;
        shown.set(path, now);
        // A page of another status has another client in it: it is loaded again.
        if (status === 200) pages.set(path, String(content));
      }
      if (files.some((file) => !file.endsWith('.css'))) return server.reload({ pages: new Map() });
      if (isOther) server.reload({ pages });
      if (files.length > 0) server.reloadStyles();
    }
    return { url, close };
  } catch (error) {
    await close();
    throw error;
  }

  async function answer(url: string): Promise<Answer> {
    const [path = '/'] = url.split(/[?#]/);
    if (path === problemClientPath) return { status: 200, name: path, content: problemClient };
    const site = await opening;
    await Promise.race([settled, sleep(patienceMs)]);
    const updatesBefore = updates;
    const made = await makeAnswer(path, site);
    if (isHtml(made.name) && made.location === undefined) {
      updatesAtLastPage = updatesBefore;
      shown.delete(path);
      shown.set(path, `${made.status} ${made.content}`);
      if (shown.size > mostShown) hasForgotten = shown.delete(shown.keys().next().value!);
    }
    return made.location === undefined ? made : { ...made, location: made.location + url.slice(path.length) };
  }
}

async function makeAnswer(path: string, site: LiveSite): Promise<Answer> {
  const found = findPage(path, { pages: site.pages(), base: site.base() });
  if (found.kind === 'redirect') return { status: 302, name: '', content: '', location: found.to };
  const { page } = found;
  const made = page && (await site.make(page));
  if (made === undefined) return { status: page ? 500 : 404, name: 'index.html', content: withProblems(emptyPage, problemsOn(site)) };
  const name = page!.output;
  const content = isHtml(name) ? withProblems(made.toString(), problemsOn(site, 'source' in page! ? page.source : undefined)) : made;
  return { status: found.kind === 'page' ? 200 : 404, name, content };
}

/** The errors of the whole site, and the warnings of the file behind the page. */
function problemsOn(site: LiveSite, source?: string): string {
  return problemText(site.diagnostics().filter(({ severity, path }) => severity === 'error' || path === source));
}

function isHtml(name: string): boolean {
  return /\.html?$/.test(name);
}

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms).unref());
}
