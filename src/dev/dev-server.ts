// Answers → HTTP, and changed pages → open browser windows: the only door to Eleventy's dev server,
// which brings the client that reloads pages or changes them in place. Serves no file by itself and
// knows nothing of the site.
import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pipeline } from 'node:stream';
import { inspect } from 'node:util';
// @ts-expect-error Eleventy ships no types
import EleventyDevServer from '@11ty/eleventy-dev-server';
import { isAllowedHost, isOwnOrigin, readTarget } from './access.ts';
import { type Answer, isLarge } from './answer.ts';
import { dropDataBlocks, nameDataBlocks } from './data-blocks.ts';
import { keepSockets, type SocketServer, type Sockets } from './sockets.ts';

export interface DevServerOptions {
  readonly host: string;
  /** The first port to try; the next ones follow. */
  readonly port: number;
  /**
   * Answers to a path with its query, as the browser sends it; to a window, where it is to be shown
   * in one by itself.
   */
  readonly answer: (url: string, options: { readonly isWindow: boolean }) => Promise<Answer>;
  /**
   * Called when a browser window begins to listen, a little after it has got its page; `reload`
   * tells that one alone.
   */
  readonly onWindow: (window: Pick<DevServer, 'reload'>) => void;
}

/**
 * What browser windows are to do: change in place where they show one of these pages, by path; load
 * again otherwise.
 */
export interface Reload {
  readonly pages: ReadonlyMap<string, string>;
}

export interface DevServer {
  /** "http://127.0.0.1:8080", without a slash. */
  readonly origin: string;
  /** How many browser windows listen. */
  readonly windows: () => number;
  readonly reload: (reload: Reload) => void;
  /** Loads style sheets again, and nothing else. */
  readonly reloadStyles: () => void;
  readonly close: () => Promise<void>;
}

/** What is used of Eleventy's; see its server.js. */
interface Eleventys {
  readonly server: Server;
  readonly updateServer: SocketServer;
  _serverListen: () => void;
  onRequestHandler: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
  readonly getFileContentType: (name: string, response: ServerResponse) => string | undefined;
  readonly augmentContentWithNotifier: (html: string) => string;
  readonly close: () => Promise<unknown>;
}

const portsTried = 20;
/** Of requests and windows; what comes then is not answered. */
const mostConnections = 500;
/** Whoever sends no whole request by then is disconnected. */
const headersTimeoutMs = 20_000;
const silent = { info: () => {}, log: () => {}, error: () => {} };

/** Opens the server. Rejects if no port is free or the host is not an address of this machine. */
export async function openDevServer({
  host,
  port,
  answer,
  onWindow,
}: DevServerOptions): Promise<DevServer> {
  const eleventys = (
    EleventyDevServer as { getServer: (...given: unknown[]) => Eleventys }
  ).getServer('broadsheet', '.', {
    middleware: [
      (request: IncomingMessage, response: ServerResponse) =>
        respond(request, response, { answer, eleventys }).catch((error: unknown) => {
          if (response.headersSent) response.destroy();
          else reject(response, { status: 500, text: bugText(error) });
        }),
    ],
    logger: silent,
    messageOnStart: () => false,
    portReassignmentRetryCount: Infinity,
    useCache: true,
  });
  guard(eleventys, host);
  const { server } = eleventys;
  server.maxConnections = mostConnections;
  server.headersTimeout = headersTimeoutMs;
  await listen(server, { host, port });
  const toMessage = ({ pages }: Reload) => reloadMessage(pages, eleventys);
  const sockets = keepSockets(eleventys.updateServer, (tell) =>
    onWindow({ reload: (reload) => tell(toMessage(reload)) }),
  );
  const address = server.address() as AddressInfo;
  let closing: Promise<void> | undefined;
  return {
    origin: `http://${host.includes(':') ? `[${host}]` : host}:${address.port}`,
    windows: sockets.size,
    reload: (reload) => sockets.tell(toMessage(reload)),
    reloadStyles: () =>
      sockets.tell({ type: 'eleventy.reload', subtype: 'css', files: [], build: {} }),
    close: () => (closing ??= close(eleventys, sockets)),
  };
}

/** Lets only requests through that come from this machine, or to an address that it was given. */
function guard(eleventys: Eleventys, host: string): void {
  // It would listen on every address of the machine, and does so again when a port is taken.
  eleventys._serverListen = () => {};
  const handle = eleventys.onRequestHandler.bind(eleventys);
  eleventys.onRequestHandler = async (request, response) => {
    const target = readTarget(request);
    request.url = target.path;
    if (!isAllowedHost(target.host, host))
      return reject(response, {
        status: 403,
        text: 'Forbidden: this server answers to its own address only',
      });
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return reject(response, { status: 405, text: 'Method not allowed' });
    await handle(request, response);
  };
  eleventys.server.prependListener('upgrade', ({ headers }, socket) => {
    if (!isAllowedHost(headers.host, host) || !isOwnOrigin(headers)) socket.destroy();
  });
}

async function close(eleventys: Eleventys, sockets: Sockets): Promise<void> {
  const closed = eleventys.close();
  // A window that does not say goodbye would keep the server open for half a minute.
  sockets.closeAll();
  await closed;
}

/** What Eleventy's client is told, so that it changes these pages in place. */
function reloadMessage(pages: Reload['pages'], eleventys: Eleventys): object {
  const templates = Array.from(pages, ([url, html]) => ({
    url,
    inputPath: url,
    content: eleventys.augmentContentWithNotifier(withMorphing(dropDataBlocks(html))),
  }));
  return { type: 'eleventy.reload', files: [...pages.keys()], build: { templates } };
}

async function respond(
  { url = '/', headers }: IncomingMessage,
  response: ServerResponse & { isCustomErrorPage?: boolean },
  {
    answer,
    eleventys,
  }: Pick<DevServerOptions, 'answer'> & {
    readonly eleventys: Pick<Eleventys, 'getFileContentType'>;
  },
): Promise<void> {
  const { status, name, content, location } = await answer(url, {
    isWindow: headers['sec-fetch-dest'] === 'document',
  }).catch(
    (error: unknown): Answer => ({
      status: 500,
      name: 'bug.txt',
      content: `${bugText(error)}\n`,
    }),
  );
  response.statusCode = status;
  // Otherwise Eleventy's server takes it for its own error page.
  response.isCustomErrorPage = true;
  response.setHeader('Cache-Control', 'no-store');
  const type = contentType(eleventys.getFileContentType(name, response));
  if (type !== undefined) response.setHeader('Content-Type', type);
  if (location !== undefined) response.setHeader('Location', location);
  // An end that comes early is the browser's, or the file is not there any more.
  if (isLarge(content)) return void pipeline(createReadStream(content.file), response, () => {});
  // Eleventy's server puts its client into texts only.
  response.end(
    type?.startsWith('text/html')
      ? withMorphing(nameDataBlocks(content.toString()))
      : Buffer.from(content),
  );
}

/**
 * Loads what changes a page in place before the client that uses it. The client would load it with
 * the first change, and apply a second one that comes meanwhile before or after the first, as the
 * browser likes.
 */
function withMorphing(html: string): string {
  return html.replace('</head>', '<script type="module" src="/.11ty/morphdom.js"></script></head>');
}

/**
 * The client draws a line between text and HTML by the type alone; texts are UTF-8, as the pages
 * are.
 */
function contentType(type: string | undefined): string | undefined {
  return type !== undefined &&
    /^text\/|\b(?:xml|json|javascript)$/.test(type) &&
    !type.includes('charset')
    ? `${type}; charset=utf-8`
    : type;
}

function bugText(error: unknown): string {
  return `This is a bug of Broadsheet:\n${inspect(error)}`;
}

function reject(
  response: ServerResponse,
  { status, text }: { readonly status: number; readonly text: string },
): void {
  response.writeHead(status, { 'Content-Type': 'text/plain' }).end(`${text}\n`);
}

async function listen(
  server: Server,
  { host, port: first }: Pick<DevServerOptions, 'host' | 'port'>,
): Promise<void> {
  for (let port = first; ; port += 1) {
    try {
      // `once` rejects with the first error.
      const listening = once(server, 'listening');
      server.listen({ port, host });
      await listening;
      return;
    } catch (error) {
      const isTaken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
      if (!isTaken || port >= Math.min(65_535, first + portsTried - 1)) throw error;
    }
  }
}
