import { request } from 'node:http';
import { describe, expect, it, onTestFinished } from 'vitest';
import { makeSite } from './make-site.ts';
import { serve } from './serve.ts';

async function start(options = {}) {
  const server = await serve(
    makeSite({
      'index.html': 'home',
      '404.html': 'nothing here',
      'a/index.html': 'a',
      'реки.txt': 'реки',
      'x.svg': '<svg/>',
      'y.unknown': 'y',
    }),
    options,
  );
  onTestFinished(server.close);
  return server;
}

/** Asks for a path exactly as written, which fetch would tidy up first. */
function statusOf(url: string, path: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request(url, { path, agent: false }, (response) => resolve(response.resume().statusCode))
      .on('error', reject)
      .end();
  });
}

describe('serve', () => {
  it.each([
    ['', 'home', 'text/html; charset=utf-8'],
    ['index.html?x=1', 'home', 'text/html; charset=utf-8'],
    ['a/', 'a', 'text/html; charset=utf-8'],
    ['реки.txt', 'реки', 'text/plain; charset=utf-8'],
    ['x.svg', '<svg/>', 'image/svg+xml'],
    ['y.unknown', 'y', 'application/octet-stream'],
  ])('serves "%s"', async (path, body, type) => {
    const { url } = await start();
    const response = await fetch(new URL(path, url));
    expect([response.status, await response.text(), response.headers.get('content-type')]).toEqual([
      200,
      body,
      type,
    ]);
  });

  it('answers with 404.html and its status where nothing is', async () => {
    const { url } = await start();
    const response = await fetch(new URL('gone/', url));
    expect([response.status, await response.text()]).toEqual([404, 'nothing here']);
  });

  it('sends a folder without its slash to the one with it', async () => {
    const { url } = await start();
    expect((await fetch(new URL('a', url))).url).toBe(`${url}a/`);
  });

  it('serves the site under a base path, and nothing beside it', async () => {
    const { url } = await start({ base: '/notes' });
    expect(new URL(url).pathname).toBe('/notes/');
    expect(await (await fetch(new URL('a/', url))).text()).toBe('a');
    expect((await fetch(new URL('/a/', url))).status).toBe(404);
    expect((await fetch(new URL('/notesa/', url))).status).toBe(404);
  });

  it('adds the headers of the host, to what is missing as well', async () => {
    const { url } = await start({ headersOf: (path: string) => ({ 'x-path': path }) });
    expect((await fetch(new URL('a/', url))).headers.get('x-path')).toBe('/a/');
    expect((await fetch(new URL('gone', url))).headers.get('x-path')).toBe('/gone');
  });

  it.each([
    '/../../../../../../etc/passwd',
    '/%2e%2e/%2e%2e/%2e%2e/etc/passwd',
    '/..%2f..%2f..%2fetc/passwd',
    '/%00',
    '/%ff',
  ])('serves nothing outside its folder: %s', async (path) => {
    const { url } = await start();
    expect(await statusOf(url, path)).toBe(404);
  });
});
