// What was sent to browser windows, and the pages as they are now → what windows are told, so that
// each shows the newest. A window does not say which page it shows: all are told of all pages that
// windows may show.
import type { Answer } from './answer.ts';
import type { DevServer, Reload } from './dev-server.ts';

/** One window, or all of them. */
type Told = Pick<DevServer, 'reload'>;

export interface Windows {
  /** Notes that a window was sent a page. */
  readonly send: (path: string, answer: Answer) => void;
  /** A window has begun to listen, a little after it was sent its page. */
  readonly listen: (window: Told) => void;
  /** Tells all windows of pages and files that are new; resolves when they are told. */
  readonly refresh: (
    files: readonly string[],
    server: Pick<DevServer, 'windows' | 'reload' | 'reloadStyles'>,
  ) => Promise<void>;
}

/**
 * So many pages are known: those that were sent last. If a window shows another page, it loads that
 * again with every change.
 */
const mostShown = 16;
/** A window that was sent its page begins to listen within this time, or went elsewhere. */
const listeningMs = 20_000;
const everything: Reload = { pages: new Map() };

/** Keeps track of windows; `makePage` makes the answer to a path as it is now. */
export function createWindows(makePage: (path: string) => Promise<Answer>): Windows {
  const shown = createShown();
  /** What was sent to windows that do not listen yet. */
  const awaited = new Map<string, string>();
  let turn: Promise<void> = Promise.resolve();

  /** One look at the pages after the other: what windows are told last is what is newest. */
  function look(at: () => Promise<void>, windows: Told): Promise<void> {
    return (turn = turn.then(at).catch(() => windows.reload(everything)));
  }

  async function makeShown(): Promise<ReadonlyMap<string, Answer>> {
    const made = new Map<string, Answer>();
    for (const path of shown.paths()) made.set(path, await makePage(path));
    return made;
  }

  return {
    send(path, answer) {
      const text = textOf(answer);
      shown.note(path, text);
      awaited.set(path, text);
      setTimeout(() => awaited.get(path) === text && awaited.delete(path), listeningMs).unref();
    },

    listen(window) {
      void look(async () => {
        // Many sockets that no page has opened make no page.
        if (awaited.size === 0) return;
        const made = await makeShown();
        const isLate = ([path, text]: readonly [string, string]) =>
          made.has(path) && textOf(made.get(path)!) !== text;
        const late = new Set([...awaited].filter(isLate).map(([path]) => path));
        // One of those that are awaited has come; at worst it is another than the late ones.
        awaited.delete([...awaited.keys()].find((path) => !late.has(path)) ?? [...late][0] ?? '');
        if (late.size > 0) window.reload(inPlace(made));
      }, window);
    },

    refresh: (files, server) =>
      look(async () => {
        if (server.windows() === 0) return;
        const made = await makeShown();
        for (const [path, answer] of made) shown.renew(path, textOf(answer));
        if (files.some((file) => !file.endsWith('.css'))) return server.reload(everything);
        if (shown.takeDoubt()) server.reload(inPlace(made));
        if (files.length > 0) server.reloadStyles();
      }, server),
  };
}

/** What windows were sent last for a path, loaded or in place. */
function createShown() {
  const texts = new Map<string, string>();
  /** A window may show another text than the noted one, or a page that is no longer noted. */
  let [isOther, hasForgotten] = [false, false];

  function note(path: string, text: string): void {
    isOther ||= texts.has(path) && texts.get(path) !== text;
    texts.delete(path);
    texts.set(path, text);
    if (texts.size > mostShown) hasForgotten = texts.delete(texts.keys().next().value!);
  }

  return {
    note,
    paths: () => [...texts.keys()],
    /** Notes a text in place of another. */
    renew: (path: string, text: string) => {
      if (texts.has(path)) note(path, text);
    },
    /** True if a window may show something else than what is noted now. */
    takeDoubt(): boolean {
      const doubts = isOther || hasForgotten;
      isOther = false;
      return doubts;
    },
  };
}

function textOf({ status, content }: Answer): string {
  return `${status} ${content}`;
}

/**
 * Pages that a window can turn into: a page of another status has another client in it, and is
 * loaded again.
 */
function inPlace(made: ReadonlyMap<string, Answer>): Reload {
  const pages = [...made].filter(([, { status }]) => status === 200);
  return { pages: new Map(pages.map(([path, { content }]) => [path, String(content)])) };
}
