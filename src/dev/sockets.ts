// Sockets of browser windows → those that are told of changes. Whatever a socket sends closes at
// most that one; many of them cost the same each. Knows neither pages nor requests.
import type { EventEmitter } from 'node:events';

/** A browser window's end of its socket, as ws has it. */
export interface Client extends EventEmitter {
  readonly readyState: number;
  /** What the system has not taken yet. */
  readonly bufferedAmount: number;
  readonly send: (message: Buffer, options: { readonly binary: false }) => void;
  readonly terminate: () => void;
}

/** What is used of a WebSocketServer of ws. */
export interface SocketServer extends EventEmitter {
  readonly options: { maxPayload: number };
}

export interface Sockets {
  /** How many are open. */
  readonly size: () => number;
  /** Tells all of them. */
  readonly tell: (message: object) => void;
  readonly closeAll: () => void;
}

/** Eleventy's client sends nothing at all. */
const mostBytes = 1024;
/** No browser opens more to one server; each window has one. */
const mostOpen = 100;
/** A window that does not read what it was told; about 1,000 pages. */
const mostWaitingBytes = 64 << 20;
const openState = 1;

/**
 * Takes over the sockets of a server. The oldest one is closed if there are too many: its window
 * opens another when somebody looks at it. `onOpen` gets what tells that window alone.
 */
export function keepSockets(
  server: SocketServer,
  onOpen: (tell: (message: object) => void) => void,
): Sockets {
  const open = new Set<Client>();
  // Eleventy's listener tells all windows of each that comes: the work grows with the square.
  server.removeAllListeners('connection');
  server.options.maxPayload = mostBytes;
  server.on('connection', (client: Client) => {
    open.add(client);
    // Without a listener, a frame that is malformed or too long would end the process.
    client.on('error', () => client.terminate());
    client.once('close', () => open.delete(client));
    if (open.size > mostOpen) {
      const [oldest] = open;
      open.delete(oldest!);
      oldest!.terminate();
    }
    const tell = (message: object) => send(client, encode(message));
    tell({ type: 'eleventy.status', status: 'connected' });
    onOpen(tell);
  });
  return {
    size: () => open.size,
    tell(message) {
      const bytes = encode(message);
      for (const client of open) send(client, bytes);
    },
    closeAll() {
      for (const client of open) client.terminate();
    },
  };
}

function encode(message: object): Buffer {
  return Buffer.from(JSON.stringify(message));
}

function send(client: Client, bytes: Buffer): void {
  if (client.bufferedAmount > mostWaitingBytes) client.terminate();
  else if (client.readyState === openState) client.send(bytes, { binary: false });
}
