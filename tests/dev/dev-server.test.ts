import { get } from 'node:http';
import { createServer } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Answer } from '../../src/dev/answer.ts';
import { type DevServerOptions, openDevServer } from '../../src/dev/dev-server.ts';
import { until, useBrowser } from '../support/served-site.ts';

const open = useBrowser();
const html = (text: string) =>
  `<!DOCTYPE html><html><head><title>x</title></head><body><p>${text}</p></body></html>`;

async function serve(
  answer: (url: string) => Answer | Promise<Answer>,
  options: Partial<DevServerOptions> = {},
) {
  const server = await openDevServer({
    host: '127.0.0.1',
    port: 0,
    answer: async (url) => answer(url),
    onWindow: () => {},
    ...options,
  });
  onTestFinished(server.close);
  return server;
}

/** The status of an answer, or that there was none. */
function ask(
  origin: string,
  headers: Record<string, string>,
  method = 'GET',
): Promise<number | string> {
  return new Promise((resolve) => {
    const request = get(origin, { headers, method, agent: false }, (response) =>
      resolve(response.resume().statusCode!),
    );
    request.on('upgrade', (_, socket) => {
      socket.destroy();
      resolve('upgraded');
    });
    request.on('error', () => resolve('no answer'));
    request.end();
  });
}

describe('openDevServer', () => {
  it('answers with status, type, content and place', async () => {
    const { origin } = await serve((url) => ({
      status: 302,
      name: 'x.css',
      content: url,
      location: '/y',
    }));
    const response = await fetch(`${origin}/x?y`, { redirect: 'manual' });
    expect([
      response.status,
      response.headers.get('content-type'),
      response.headers.get('location'),
      await response.text(),
    ]).toEqual([302, 'text/css; charset=utf-8', '/y', '/x?y']);
  });

  it('hands bytes on as they are', async () => {
    const bytes = Buffer.from([0, 255, 254, 10]);
    const { origin } = await serve(() => ({ status: 200, name: 'x.png', content: bytes }));
    expect(Buffer.from(await (await fetch(origin)).arrayBuffer())).toEqual(bytes);
  });

  it('listens on loopback only, and on the next port where one is taken', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    onTestFinished(() => void taken.close());
    await until(() => taken.listening, 'the first server');
    const { port } = taken.address() as { port: number };
    const { origin } = await serve(() => ({ status: 200, name: 'x.txt', content: '' }), { port });
    expect(Number(new URL(origin).port)).toBeGreaterThan(port);
    expect(new URL(origin).hostname).toBe('127.0.0.1');
    // All of 127.0.0.0/8 is this machine; only a server on every address would answer there.
    expect(await ask(origin.replace('127.0.0.1', '127.0.0.2'), {})).toBe('no answer');
  });

  it('says why it cannot listen', async () => {
    await expect(
      serve(() => ({ status: 200, name: '', content: '' }), { host: '203.0.113.7' }),
    ).rejects.toMatchObject({ code: 'EADDRNOTAVAIL' });
  });

  it('refuses other hosts, other methods and sockets of other pages', async () => {
    const { origin } = await serve(() => ({ status: 200, name: 'x.txt', content: '' }));
    const { host } = new URL(origin);
    const socket = {
      connection: 'Upgrade',
      upgrade: 'websocket',
      'sec-websocket-version': '13',
      'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==',
    };
    expect([
      await ask(origin, { host }),
      await ask(origin, { host: 'evil.example' }),
      await ask(origin, { host }, 'POST'),
      await ask(origin, { ...socket, host, origin }),
      await ask(origin, { ...socket, host, origin: 'http://evil.example' }),
      await ask(origin, { ...socket, host: 'evil.example', origin: 'http://evil.example' }),
    ]).toEqual([200, 403, 405, 'upgraded', 'no answer', 'no answer']);
  });

  it('stays up when there is no answer', async () => {
    const { origin } = await serve(() => Promise.reject(new Error('odd')));
    for (let time = 0; time < 2; time += 1) {
      const response = await fetch(origin);
      expect([response.status, await response.text()]).toEqual([
        500,
        expect.stringContaining('Error: odd'),
      ]);
    }
  });

  it('changes the pages that it is given in place, and loads others again', async () => {
    let text = 'first';
    let windows = 0;
    const server = await serve(() => ({ status: 200, name: 'x.html', content: html(text) }), {
      onWindow: () => (windows += 1),
    });
    const [given, other] = await Promise.all(
      ['given', 'other'].map((path) => open(`${server.origin}/${path}`)),
    );
    for (const page of [given!, other!]) await page.evaluate('window.stays = true');
    await until(() => windows === 2 && server.windows() === 2, 'both windows listen');
    text = 'second';
    server.reload({ pages: new Map([['/given', html('third')]]) });
    await given!.getByText('third').waitFor();
    await other!.getByText('second').waitFor();
    expect([await given!.evaluate('window.stays'), await other!.evaluate('window.stays')]).toEqual([
      true,
      undefined,
    ]);
  });

  it('keeps changes in order: a window busy with its page is told nothing', async () => {
    const server = await serve(() => ({ status: 200, name: 'x.html', content: html('x') }));
    const page = await open('about:blank');
    let give = () => {};
    const isWanted = new Promise<void>(
      (resolve) =>
        void page.route('**/morphdom.js', async (route) => {
          resolve();
          await new Promise<void>((go) => (give = go));
          await route.continue();
        }),
    );
    const loaded = page.goto(server.origin);
    await isWanted;
    await page.waitForTimeout(300);
    expect(server.windows()).toBe(0);
    give();
    await loaded;
    await until(() => server.windows() === 1, 'the window listens');
  });

  it('closes with a window open, and its port is free again', async () => {
    const server = await serve(() => ({ status: 200, name: 'x.html', content: html('x') }));
    await open(server.origin);
    await until(() => server.windows() === 1, 'the window listens');
    await server.close();
    expect(await ask(server.origin, {})).toBe('no answer');
  });
});
