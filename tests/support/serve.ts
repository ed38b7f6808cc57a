// A built site → the same over HTTP, as a plain host serves it: index.html for folders, 404.html
// for what is not there.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.atom': 'application/atom+xml',
  '.avif': 'image/avif',
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml',
};

/** A server that runs. */
export interface Server {
  /** "http://127.0.0.1:40123/notes/", ending in "/". */
  readonly url: string;
  readonly close: () => Promise<void>;
}

export interface ServeOptions {
  /** "" (default) or "/notes". */
  readonly base?: string;
  /** The headers that the host adds to the answer for a path, which begins with "/". */
  readonly headersOf?: (pathname: string) => Readonly<Record<string, string>>;
}

/** Serves a folder under a base path on a free port of 127.0.0.1; nothing outside the folder. */
export async function serve(
  dir: string,
  { base = '', headersOf = () => ({}) }: ServeOptions = {},
): Promise<Server> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url!, 'http://127.0.0.1');
    const answer = find(pathname);
    if (answer.status === 301) return response.writeHead(301, { location: `${pathname}/` }).end();
    const body = existsSync(answer.file) ? readFileSync(answer.file) : 'Not found\n';
    return response
      .writeHead(answer.status, {
        'content-type': types[extname(answer.file)] ?? 'application/octet-stream',
        ...headersOf(pathname),
      })
      .end(body);
  });

  const find = (pathname: string): { status: number; file: string } => {
    const missing = { status: 404, file: join(dir, '404.html') };
    const path = decode(pathname);
    // URL has resolved "..", written as it is or as %2e; "%2f" could still bring one back.
    if (
      path === undefined ||
      !`${path}/`.startsWith(`${base}/`) ||
      path.split(/[/\\]/).includes('..') ||
      path.includes('\0')
    )
      return missing;
    const file = join(dir, path.slice(base.length), path.endsWith('/') ? 'index.html' : '');
    const stats = statSync(file, { throwIfNoEntry: false });
    if (stats?.isDirectory()) return { status: 301, file };
    return stats?.isFile() ? { status: 200, file } : missing;
  };

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}${base}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
