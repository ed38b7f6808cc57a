// Requests as bytes, which no HTTP client would send → the status of the answers. Whatever comes,
// the next request gets its page.
import { connect } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { postText } from '../support/broadsheet.ts';
import { type ServedSite, serveFiles } from '../support/served-site.ts';

const title = '<img src=x onerror="alert(1)">';
const files = {
  'posts/roads.md': postText({ title: 'Roads' }),
  'posts/rivers.md': postText({ title: JSON.stringify(title) }, 'What <b>is'),
  'public/a b.txt': 'kept apart',
  'secret.txt': 'secret',
};

/** The status of each answer to the bytes of a connection, which ends with half a request. */
function send({ url }: ServedSite, bytes: string): Promise<number[]> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  let text = '';
  socket.setEncoding('latin1').on('data', (part: string) => (text += part));
  socket.on('error', () => {});
  socket.write(Buffer.from(bytes, 'latin1'));
  if (!bytes.endsWith('\r\n\r\n')) socket.end();
  return new Promise((resolve) => {
    socket.once('close', () =>
      resolve(Array.from(text.matchAll(/^HTTP\/1\.1 (\d+) /gm), ([, status]) => Number(status))),
    );
  });
}

const get = (target: string, host = 'localhost') =>
  `GET ${target} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`;

/** Targets and the status of what they get. */
const targets: readonly (readonly [target: string, status: number])[] = [
  ['/2024/03/roads/', 200],
  ['/2024/03/roads/?x=%ff&y=%#z', 200],
  ['/2024/03/roads', 302],
  ['/a%20b.txt', 200],
  ['/a%2', 404],
  ['/%', 404],
  ['/%ff%fe', 404],
  ['/\u00ff', 400],
  ['/%00', 404],
  ['/2024/03/roads/%00', 404],
  ['/2024/03/roads/index.html%00.txt', 404],
  ['/../secret.txt', 404],
  ['/2024/../../secret.txt', 404],
  ['/%2e%2e/secret.txt', 404],
  ['/..%2fsecret.txt', 404],
  ['/..%5csecret.txt', 404],
  ['/..\\secret.txt', 404],
  ['//secret.txt', 404],
  ['//other.example/2024/03/roads', 404],
  ['/\\other.example/..', 404],
  ['/posts/roads.md', 404],
  ['/__proto__', 404],
  ['/constructor', 404],
  ['/.11ty/reload-client.js/../../secret.txt', 200],
  ['/.11ty/../secret.txt', 404],
  [`/${'x'.repeat(10_000)}`, 404],
  [`/${'../'.repeat(3000)}secret.txt`, 404],
  [`/${'%00'.repeat(3000)}`, 404],
  [`/${'x'.repeat(100_000)}`, 431],
  ['*', 404],
  ['http://localhost/2024/03/roads/', 200],
  ['http://localhost', 200],
  ['http://evil.example/2024/03/roads/', 403],
  ['http://localhost@evil.example/', 403],
  ['http://[/', 403],
  ['http:///', 403],
  ['file:///etc/passwd', 404],
  ['secret.txt', 400],
];

/** Requests that are not as they should be. */
const requests: readonly (readonly [name: string, bytes: string, statuses: readonly number[]])[] = [
  ['another host', get('/', 'evil.example'), [403]],
  ['no host', 'GET / HTTP/1.1\r\nConnection: close\r\n\r\n', [400]],
  ['an old version without a host', 'GET / HTTP/1.0\r\n\r\n', [403]],
  ['an empty host', get('/', ''), [403]],
  ['a host with a name before it', get('/', 'localhost@evil.example'), [403]],
  ['a host with a space', get('/', 'local host'), [403]],
  ['a host with bytes', get('/', '\u00ff\u00fe'), [403]],
  ['a port that is none', get('/', 'localhost:99999'), [403]],
  ['another method', get('/').replace('GET', 'DELETE'), [405]],
  ['a method of nobody', get('/').replace('GET', 'WHATEVER'), [400]],
  ['a tunnel', get('localhost:22').replace('GET', 'CONNECT'), []],
  ['a huge header', get('/').replace('Host', `X: ${'x'.repeat(100_000)}\r\nHost`), [431]],
  [
    'a length and chunks',
    get('/').replace('Host', 'Content-Length: 1\r\nTransfer-Encoding: chunked\r\nHost'),
    [400],
  ],
  [
    'two lengths',
    get('/').replace('Host', 'Content-Length: 1\r\nContent-Length: 2\r\nHost'),
    [400],
  ],
  ['another version', get('/').replace('HTTP/1.1', 'HTTP/9.9'), [400]],
  ['HTTP/2', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', [400]],
  ['TLS', '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03', [400]],
  ['NUL in the target', get('/\0'), [400]],
  ['NUL in a header', get('/', 'localhost\0'), [400]],
  ['half a line', 'GET / HT', [400]],
  ['nothing', '', []],
  ['line breaks alone', '\r\n\r\n\n', []],
  [
    'requests in one go',
    get('/').replace('Connection: close\r\n', '').repeat(20) + get('/2024/03/roads/'),
    Array.from({ length: 21 }, () => 200),
  ],
  [
    'a request behind one that is refused',
    get('/', 'evil.example').replace('Connection: close\r\n', '') + get('/'),
    [403, 200],
  ],
];

describe('the dev server', () => {
  it('answers every request, and the next one after it', async () => {
    const site = await serveFiles(files);
    const statuses = await Promise.all(
      targets.map(async ([target]) => [target, ...(await send(site, get(target)))]),
    );
    expect(statuses).toEqual(targets);
    const answers = await Promise.all(
      requests.map(async ([name, bytes]) => [name, bytes, await send(site, bytes)]),
    );
    expect(answers).toEqual(requests);
    expect(await send(site, get('/'))).toEqual([200]);
  });

  it('shows what is wrong as text, whatever the site and its files are called', async () => {
    const name = '<img src=x onerror=alert(2)>.md';
    const site = await serveFiles({
      ...files,
      [join('posts', name)]:
        `---\ntitle: ${JSON.stringify(title)}\ndate: "<img src=x onerror=alert(3)>"\n---\n`,
      'broadsheet.config.json': JSON.stringify({
        title: '</broadsheet-problems><img src=x onerror=alert(4)>',
      }),
      'posts/bad.md': postText({
        title: 'x',
        category: '</broadsheet-problems><script>alert(5)</script>',
      }),
    });
    const html = await (await fetch(new URL('/2024/03/roads/', site.url))).text();
    expect(site.problems()).toContain('<img src=x onerror=alert(3)>');
    expect(site.problems()).toContain(name);
    expect(html).toContain('&lt;img src=x onerror=alert(3)&gt;');
    expect(html).not.toMatch(/<img src=x/);
    expect(html.match(/<broadsheet-problems>[^<]*<\/broadsheet-problems>/)?.[0]).toContain(
      '&lt;img src=x onerror=alert(2)&gt;.md',
    );
  });
});
