// PostBody → bytes in a spill file → PostBody, or its bytes straight to where they are published. 25,000 bodies as strings
// would be half a gigabyte: between parse and render they wait on disk, one file a thread, where only the page cache holds
// them. Keeps nothing after the build.
import { closeSync, fstatSync, openSync, readSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isAbsolute } from '../lib/html.ts';
import { type LaterBytes, makeReusedBuffer } from '../lib/reused-buffer.ts';
import { isPlainText } from '../lib/xml.ts';
import type { PostBody } from '../types.ts';

const flushBytes = 1 << 20;

/** Where a body stands: bytes of a spill file, in UTF-8. */
export interface Spilled {
  readonly spill: number;
  readonly offset: number;
  /** What is known of the HTML, as JSON; the HTML comes after it. */
  readonly factBytes: number;
  readonly htmlBytes: number;
  /** Where the HTML can stand as it is: the sum of `asIs`. */
  readonly fits: number;
}

/** HTML that nothing is done with before it is published, in a page or in a CDATA section of a feed. */
export const asIs = { page: 1, feed: 2 } as const;

/** What is known of a body beside its HTML. */
export type Facts = Omit<PostBody, 'html'>;

export interface BodyStore {
  readonly write: (body: PostBody) => Spilled;
  /** Reads what any thread has written and flushed; so do the others. */
  readonly read: (place: Spilled) => PostBody;
  readonly readFacts: (place: Spilled) => Facts;
  /** The HTML, to be read when it is written. */
  readonly later: (place: Spilled) => LaterBytes;
  /** Makes what was written readable for all threads. */
  readonly flush: () => void;
  readonly close: () => void;
}

/**
 * A store in a folder that all threads share; `spill` is the number of this thread's own file, if it is to write one. What
 * an earlier store has written there stays: a build parses again for bodies that it turns out to need.
 */
export function openBodyStore(folder: string, spill = -1): BodyStore {
  const fileOf = (number: number) => join(folder, `bodies-${number}`);
  const files = new Map<number, number>();
  const [reading, writing] = [makeReusedBuffer(), makeReusedBuffer()];
  let pending = Buffer.alloc(0);
  let pendingBytes = 0;
  let offset: number | undefined;

  const open = (number: number): number => {
    let file = files.get(number);
    if (file === undefined) files.set(number, (file = openSync(fileOf(number), number === spill ? 'a+' : 'r')));
    return file;
  };
  const flush = () => {
    if (pendingBytes === 0) return;
    // Unlike writeSync, which a disk that becomes full lets write a part.
    writeFileSync(open(spill), pending.subarray(0, pendingBytes));
    pendingBytes = 0;
  };
  const keep = (bytes: Buffer) => {
    if (pendingBytes + bytes.length > pending.length) flush();
    if (bytes.length > pending.length) pending = Buffer.allocUnsafe(Math.max(flushBytes, bytes.length));
    pendingBytes += bytes.copy(pending, pendingBytes);
    return bytes.length;
  };
  const fill = (target: Buffer, { spill: number }: Spilled, start: number) => {
    if (readSync(open(number), target, 0, target.length, start) < target.length) throw new Error('a body was cut off');
    return target;
  };

  return {
    flush,
    write({ html, ...facts }) {
      offset ??= fstatSync(open(spill)).size;
      // The HTML stays out of the JSON: escaping it would cost more than the rest of the store.
      const factBytes = keep(writing.encode(JSON.stringify(facts)));
      const htmlBytes = keep(writing.encode(html));
      const place: Spilled = { spill, offset, factBytes, htmlBytes, fits: placesFor(html) };
      offset += factBytes + htmlBytes;
      return place;
    },
    read(place) {
      const bytes = fill(reading.take(place.factBytes + place.htmlBytes), place, place.offset);
      return { ...(JSON.parse(bytes.toString('utf8', 0, place.factBytes)) as Facts), html: bytes.toString('utf8', place.factBytes) };
    },
    readFacts: (place) => JSON.parse(fill(reading.take(place.factBytes), place, place.offset).toString()) as Facts,
    later: (place) => ({ bytes: place.htmlBytes, copyTo: (target) => void fill(target, place, place.offset + place.factBytes) }),
    close() {
      for (const file of files.values()) closeSync(file);
      files.clear();
    },
  };
}

/** Asked once, where the HTML is at hand; a body stands on two or three pages. */
function placesFor(html: string): number {
  // The engine's own links, and images, become what the site has for them.
  if (html.includes('broadsheet:')) return 0;
  return (html.includes('<img') ? 0 : asIs.page) + (isAbsolute(html) && isPlainText(html) ? asIs.feed : 0);
}
