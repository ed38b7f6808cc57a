// Raw bytes of a connection → what the dev server says to it: a request, or a socket and what comes
// through it. Whatever is sent, the server goes on, tells nobody a file that is no page, and
// answers its own pages.
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { dirname, join } from 'node:path';
import { type Serving, serveSite } from '../../src/dev/serve-site.ts';
import { siteConfig } from '../site-config.ts';
import { demand, type Session, type Target } from '../target.ts';
import { makeTemporaryFolder } from '../temporary-folder.ts';

const files = {
  'posts/2015-06-07-rivers.md': '---\ntitle: Rivers\n---\n\nText.\n',
  'posts/2015-06-08-held.md': '---\ntitle: Held\ndraft: true\n---\n\nNobody-may-read-a-draft\n',
  'public/a b.txt': 'Public',
  'secret.txt': 'Nobody-may-read-a-file-of-the-root',
};

/** What no answer may hold: files, drafts, a fault of ours, a stack. */
const secrets = /Nobody-may-read|This is a bug|\n {4}at \S/;
const statuses = /^HTTP\/1\.1 (?:101|200|302|304|400|403|404|405|408|413|414|417|426|431|503) /;

async function openServer(): Promise<{
  readonly port: number;
  readonly close: () => Promise<void>;
}> {
  const folder = makeTemporaryFolder();
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder.path, name)), { recursive: true });
    writeFileSync(join(folder.path, name), text);
  }
  const serving: Serving = await serveSite({
    root: folder.path,
    config: siteConfig(),
    configFile: undefined,
    cache: join(folder.path, '.cache'),
    drafts: false,
    future: false,
    now: () => Date.parse('2024-06-01'),
    workers: 1,
    host: '127.0.0.1',
    port: 0,
    onListen: () => {},
    onDone: () => {},
    onDiagnostics: () => {},
    onBlind: () => {},
  });
  const close = async () => {
    await serving.close();
    folder.remove();
  };
  return { port: Number(new URL(serving.url).port), close };
}

/** Opens a connection, and sends bytes through it. */
function send(port: number, bytes: Buffer) {
  const socket = connect({ port, host: '127.0.0.1' });
  const received: Buffer[] = [];
  socket.on('data', (data) => received.push(data)).on('error', () => {});
  socket.write(bytes);
  return { socket, text: () => Buffer.concat(received).toString('latin1') };
}

const homeRequest = Buffer.from(
  'GET /notes/ HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n',
);

/** Asks for the home page, until the server closes the connection. */
async function askHome(port: number): Promise<void> {
  const { socket, text } = send(port, homeRequest);
  await once(socket, 'close').catch(() => {});
  demand(
    text().startsWith('HTTP/1.1 200 '),
    'there is no home page any more',
    text().slice(0, 300),
  );
}

/** `before` is sent before each input. */
function openConnections(before: string): () => Promise<Session> {
  return async () => {
    const { port, close } = await openServer();
    await askHome(port);
    return {
      async check(input) {
        const { socket, text } = send(port, Buffer.concat([Buffer.from(before), input]));
        // What is asked for later is answered later.
        await askHome(port);
        socket.destroy();
        return checkAnswer(text());
      },
      close,
    };
  };
}

function checkAnswer(text: string): string[] {
  demand(text === '' || statuses.test(text), 'an answer of another kind', text.slice(0, 300));
  demand(!secrets.test(text), 'an answer says what nobody may know', text.slice(0, 3000));
  const [, location = '/'] = /^location: (.*)\r$/im.exec(text) ?? [];
  demand(/^\/(?![/\\])/.test(location), 'a redirect leads to another host', location);
  return [text.slice(9, 12), /^content-type: (.*)\r$/im.exec(text)?.[1] ?? ''];
}

export const devRequests: Target = {
  name: 'dev-requests',
  casesInTests: 60,
  longest: 20_000,
  tokens: [
    ...['GET ', 'HEAD ', 'POST ', 'OPTIONS * ', ' HTTP/1.1\r\n', ' HTTP/1.0\r\n', ' HTTP/2.0\r\n'],
    ...['\r\n', '\n', '\r\n\r\n', 'Host: localhost\r\n', 'Host: evil.example\r\n', 'Host: \r\n'],
    ...['Content-Length: 5\r\n', 'Transfer-Encoding: chunked\r\n', '0\r\n\r\n', 'Expect: x\r\n'],
    ...['Upgrade: websocket\r\nConnection: Upgrade\r\n', 'Sec-WebSocket-Version: 13\r\n'],
    ...['Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n', 'Origin: http://evil.example\r\n'],
    ...['Range: bytes=0-1\r\n', 'If-None-Match: *\r\n', 'sec-fetch-dest: document\r\n', 'Accept: '],
    ...['/notes/', '/notes', '/', '//', '/..', '/%2e%2e/', '/%2f', '%00', '%', '\\', '?', '#', '*'],
    ...['/.11ty/', '/.11ty/reload-client.js', '/.11ty/morphdom.js', '/.broadsheet/problems.js'],
    ...['/secret.txt', '/posts/', 'http://localhost/', 'http://evil.example/', '2015/06/rivers'],
  ],
  open: openConnections(''),
};

export const devSockets: Target = {
  name: 'dev-sockets',
  casesInTests: 60,
  longest: 70_000,
  tokens: [
    ...[
      [0x81, 0x80, 0, 0, 0, 0],
      [0x81, 0x01, 97],
      [0x01, 0x81, 0, 0, 0, 0, 97],
      [0x80, 0x80],
    ],
    ...[[0x88, 0x82, 0, 0, 0, 0, 3, 0xe8], [0x88, 0x81, 0, 0, 0, 0, 3], [0x89, 0xff], [0x8a]],
    ...[[0x82, 0xff, 0, 0, 0, 0, 0x10, 0, 0, 0], [0x82, 0xff, 0x7f, 255, 255, 255], [0xf1]],
    ...[
      [0x81, 0xfe, 0x04, 0x01],
      [0x81, 0x84, 1, 2, 3, 4, 0xff, 0xff, 0xff, 0xff],
      [0x00, 0x80],
    ],
  ].map((bytes) => Buffer.from(bytes)),
  open: openConnections(
    'GET / HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n' +
      'Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n',
  ),
};
