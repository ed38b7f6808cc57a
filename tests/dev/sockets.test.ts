import { EventEmitter } from 'node:events';
import { connect, type Socket } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type DevServerOptions, openDevServer } from '../../src/dev/dev-server.ts';
import { type Client, keepSockets } from '../../src/dev/sockets.ts';
import { until } from '../support/served-site.ts';

async function serve(options: Partial<DevServerOptions> = {}) {
  const server = await openDevServer({
    host: '127.0.0.1',
    port: 0,
    answer: async () => ({ status: 200, name: 'x.txt', content: 'still here' }),
    onWindow: () => {},
    ...options,
  });
  onTestFinished(server.close);
  return server;
}

/** A connection that sends bytes as they are given, and what came back. */
function open(origin: string) {
  const { hostname, port } = new URL(origin);
  const socket: Socket = connect(Number(port), hostname);
  const seen = { text: '', isClosed: false };
  socket.on('data', (bytes) => (seen.text += bytes.toString('latin1')));
  socket.on('error', () => {});
  socket.on('close', () => (seen.isClosed = true));
  onTestFinished(() => void socket.destroy());
  return { socket, seen, send: (bytes: string | Buffer) => socket.write(bytes) };
}

const upgrade = ({ host }: URL, more = '') =>
  [
    'GET / HTTP/1.1',
    `Host: ${host}`,
    'Connection: Upgrade',
    'Upgrade: websocket',
    'Sec-WebSocket-Version: 13',
    'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
    `${more}\r\n`,
  ].join('\r\n');

/** A socket that a window has opened. */
async function openWindow(origin: string) {
  const window = open(origin);
  window.send(`${upgrade(new URL(origin))}`);
  await until(() => window.seen.text.includes('"connected"'), 'the socket is open');
  return window;
}

/** A frame of a client, masked with zeros. RFC 6455, 5.2. */
function frame(first: number, payload: Buffer | string = '', mask = 0x80): Buffer {
  const bytes = Buffer.from(payload);
  const length =
    bytes.length < 126
      ? [mask | bytes.length]
      : [mask | 126, bytes.length >> 8, bytes.length & 0xff];
  return Buffer.concat([Buffer.from([first, ...length]), Buffer.alloc(mask ? 4 : 0), bytes]);
}

const ofLength = (first: number, bytes: bigint) => {
  const head = Buffer.alloc(14);
  head.set([first, 0xff]);
  head.writeBigUInt64BE(bytes, 2);
  return head;
};

/** Each closes its socket. */
const malformed: Readonly<Record<string, Buffer>> = {
  'a frame without a mask': frame(0x81, 'x', 0),
  'a payload that is too long': frame(0x81, 'x'.repeat(2000)),
  'a length over 100 MiB': ofLength(0x82, 2n ** 27n),
  'a length of 2^63 - 1': ofLength(0x82, 2n ** 63n - 1n),
  'a length of 2^64 - 1': ofLength(0x82, 2n ** 64n - 1n),
  'fragments that are too long together': Buffer.concat([
    frame(0x01, 'x'.repeat(600)),
    frame(0x00, 'x'.repeat(600)),
  ]),
  'a continuation of nothing': frame(0x80, 'x'),
  'a message inside another': Buffer.concat([frame(0x01, 'x'), frame(0x81, 'x')]),
  'the first reserved bit': frame(0xc1, 'x'),
  'the second reserved bit': frame(0xa1, 'x'),
  'the third reserved bit': frame(0x91, 'x'),
  'an unknown kind of message': frame(0x83, 'x'),
  'an unknown kind of control': frame(0x8b, 'x'),
  'a control in fragments': frame(0x09, 'x'),
  'a long control': frame(0x89, 'x'.repeat(126)),
  'text that is no UTF-8': frame(0x81, Buffer.from([0xff, 0xc0])),
  'a close of one byte': frame(0x88, 'x'),
  'a close with a code that is reserved': frame(0x88, Buffer.from([0x03, 0xec])),
  'a close with a code below 1000': frame(0x88, Buffer.from([0, 1])),
  'a close with a reason that is no UTF-8': frame(0x88, Buffer.from([0x03, 0xe8, 0xff])),
  'a close': frame(0x88, Buffer.from([0x03, 0xe8])),
  'a close of nothing': frame(0x88),
};

/** None of them closes its socket. */
const harmless: Readonly<Record<string, Buffer>> = {
  'text that is no JSON': frame(0x81, '{'),
  'JSON that nobody knows': frame(0x81, '{"type":"eleventy.reload","__proto__":{}}'),
  bytes: frame(0x82, Buffer.from([0, 255])),
  'an empty message': frame(0x81),
  'a ping': frame(0x89, 'x'),
  'a pong that nobody asked for': frame(0x8a, 'x'),
  'half a frame': frame(0x81, 'x'.repeat(100)).subarray(0, 20),
  'fragments of nothing': Buffer.concat([
    frame(0x01),
    ...Array.from({ length: 1000 }, () => frame(0x00)),
  ]),
};

describe('the sockets of the dev server', () => {
  it('close one by one, whatever one of them sends', async () => {
    const server = await serve();
    const other = await openWindow(server.origin);
    await Promise.all(
      Object.entries(malformed).map(async ([name, bytes]) => {
        const bad = await openWindow(server.origin);
        bad.send(bytes);
        await until(() => bad.seen.isClosed, name);
      }),
    );
    await until(() => server.windows() === 1, 'only the other is left');
    expect(other.seen.isClosed).toBe(false);
    server.reload({ pages: new Map() });
    await until(() => other.seen.text.includes('eleventy.reload'), 'the other one is told');
  });

  it('stay open for what does no harm', async () => {
    const server = await serve();
    const windows = await Promise.all(
      Object.values(harmless).map(async (bytes) => {
        const window = await openWindow(server.origin);
        window.send(bytes);
        return window;
      }),
    );
    server.reload({ pages: new Map() });
    for (const [index, { seen }] of windows.entries())
      await until(() => seen.text.includes('eleventy.reload'), Object.keys(harmless)[index]!);
    expect(server.windows()).toBe(windows.length);
  });

  it('survive a peer that is gone in the middle of its handshake or of a frame', async () => {
    const server = await serve();
    const whole = upgrade(new URL(server.origin));
    for (const length of [10, whole.length - 2, whole.length]) {
      const gone = open(server.origin);
      gone.send(whole.slice(0, length));
      await until(() => gone.socket.bytesWritten === length, 'it is sent');
      gone.socket.resetAndDestroy();
    }
    const window = await openWindow(server.origin);
    window.send(frame(0x81, 'x'.repeat(100)).subarray(0, 20));
    window.socket.resetAndDestroy();
    await until(() => server.windows() === 0, 'no socket is left');
    expect(await (await fetch(server.origin)).text()).toBe('still here');
  });

  it('are refused for a handshake that is none', async () => {
    const { origin } = await serve();
    const good = upgrade(new URL(origin));
    for (const bad of [
      good.replace('dGhl', ''),
      good.replace('Version: 13', 'Version: 99'),
      good.replace('websocket', 'h2c'),
      good.replace('GET', 'POST'),
      good.replace('\r\n\r\n', `\r\nCookie: ${'x'.repeat(20_000)}\r\n\r\n`),
    ]) {
      const window = open(origin);
      window.send(bad);
      await until(() => window.seen.isClosed, bad.slice(0, 200));
      expect(window.seen.text).toMatch(/^HTTP\/1.1 4\d\d /);
    }
  });

  it('are at most a hundred: the oldest makes room', async () => {
    const server = await serve();
    const [oldest, second] = [await openWindow(server.origin), await openWindow(server.origin)];
    await Promise.all(Array.from({ length: 99 }, () => openWindow(server.origin)));
    await until(() => oldest.seen.isClosed, 'the oldest is closed');
    expect([server.windows(), second.seen.isClosed]).toEqual([100, false]);
  });

  it('cost the same each, however many there are', () => {
    const server = Object.assign(new EventEmitter(), { options: { maxPayload: 0 } });
    server.on('connection', () => expect.fail("Eleventy's own listener tells all"));
    let [sent, asked] = [0, 0];
    const sockets = keepSockets(server, () => (asked += 1));
    const makeClient = () =>
      Object.assign(new EventEmitter(), {
        readyState: 1,
        bufferedAmount: 0,
        send: () => (sent += 1),
        terminate: () => {},
      }) satisfies Client;
    for (let count = 0; count < 400; count += 1) server.emit('connection', makeClient());
    expect({ sent, asked, open: sockets.size() }).toEqual({ sent: 400, asked: 400, open: 100 });
  });

  it('do not keep for a window what it does not read', () => {
    const server = Object.assign(new EventEmitter(), { options: { maxPayload: 0 } });
    const sockets = keepSockets(server, () => {});
    const events: string[] = [];
    const client = Object.assign(new EventEmitter(), {
      readyState: 1,
      bufferedAmount: 0,
      send: () => void events.push('send'),
      terminate: () => void events.push('terminate'),
    });
    server.emit('connection', client);
    client.bufferedAmount = 65 << 20;
    sockets.tell({});
    client.bufferedAmount = 0;
    client.readyState = 2;
    sockets.tell({});
    expect(events).toEqual(['send', 'terminate']);
  });
});
