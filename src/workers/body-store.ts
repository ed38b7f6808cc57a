// PostBody → bytes in a spill file → PostBody, or its bytes straight to where they are published.
// 25,000 bodies as strings would be half a gigabyte: between parse and render they wait on disk,
// one file a thread, where only the page cache holds them. Keeps nothing after the build.
import { closeSync, fstatSync, openSync, readSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { addPageUrl, countOwnLinks, encodePageUrl } from '../lib/own-links.ts';
import { type LaterBytes, makeReusedBuffer } from '../lib/reused-buffer.ts';
import { fitsCdata } from '../lib/xml.ts';
import type { PostBody } from '../site/types.ts';

const flushBytes = 1 << 20;

/** Where a body stands: bytes of a spill file, in UTF-8. */
export interface Spilled {
  readonly spill: number;
  readonly offset: number;
  /** What is known of the HTML, as JSON; the HTML comes after it. */
  readonly factBytes: number;
  readonly htmlBytes: number;
  /** True where the HTML can stand in its page with nothing done to it before. */
  readonly fitsPage: boolean;
  /**
   * How many of its links need the URL of their page in a CDATA section of a feed; undefined where
   * more needs be done.
   */
  readonly feedLinks: number | undefined;
}

/** What is known of a body beside its HTML. */
export type Facts = Omit<PostBody, 'html'>;

export interface BodyStore {
  readonly write: (body: PostBody) => Spilled;
  /** Reads what any thread has written and flushed; so do the others. */
  readonly read: (place: Spilled) => PostBody;
  readonly readFacts: (place: Spilled) => Facts;
  /** The HTML, to be read when it is written. */
  readonly later: (place: Spilled) => LaterBytes;
  /** The same where it is read away from its page, if it fits there. */
  readonly laterInFeed: (place: Spilled, pageUrl: string) => LaterBytes | undefined;
  /** Makes what was written readable for all threads. */
  readonly flush: () => void;
  readonly close: () => void;
}

/**
 * A store in a folder that all threads share; `spill` is the number of this thread's own file, if
 * it is to write one. What an earlier store has written there stays: a build parses again for
 * bodies that it turns out to need.
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
    if (file === undefined)
      files.set(number, (file = openSync(fileOf(number), number === spill ? 'a+' : 'r')));
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
    if (bytes.length > pending.length)
      pending = Buffer.allocUnsafe(Math.max(flushBytes, bytes.length));
    pendingBytes += bytes.copy(pending, pendingBytes);
    return bytes.length;
  };
  const fill = (target: Buffer, { spill: number }: Spilled, start: number) => {
    if (readSync(open(number), target, 0, target.length, start) < target.length)
      throw new Error('a body was cut off');
    return target;
  };
  const later = (place: Spilled): LaterBytes => ({
    bytes: place.htmlBytes,
    copyTo: (target) => void fill(target, place, place.offset + place.factBytes),
  });

  return {
    flush,
    write({ html, ...facts }) {
      offset ??= fstatSync(open(spill)).size;
      // The HTML stays out of the JSON: escaping it would cost more than the rest of the store.
      const factBytes = keep(writing.encode(JSON.stringify(facts)));
      const bytes = writing.encode(html);
      const htmlBytes = keep(bytes);
      const place: Spilled = { spill, offset, factBytes, htmlBytes, ...placesFor(html, bytes) };
      offset += factBytes + htmlBytes;
      return place;
    },
    read(place) {
      const bytes = fill(reading.take(place.factBytes + place.htmlBytes), place, place.offset);
      return {
        ...(JSON.parse(bytes.toString('utf8', 0, place.factBytes)) as Facts),
        html: bytes.toString('utf8', place.factBytes),
      };
    },
    readFacts: (place) =>
      JSON.parse(fill(reading.take(place.factBytes), place, place.offset).toString()) as Facts,
    later,
    laterInFeed(place, pageUrl) {
      if (place.feedLinks === undefined) return undefined;
      const { bytes, copyTo } = later(place);
      if (place.feedLinks === 0) return { bytes, copyTo };
      const url = encodePageUrl(pageUrl);
      const copyWithUrl = (target: Buffer) => {
        const html = reading.take(bytes);
        copyTo(html);
        if (addPageUrl(html, url, target) !== target.length)
          throw new Error('a body was read otherwise than it was written');
      };
      return { bytes: bytes + place.feedLinks * url.length, copyTo: copyWithUrl };
    },
    close() {
      for (const file of files.values()) closeSync(file);
      files.clear();
    },
  };
}

/** Asked once, where the HTML is at hand; a body stands on two or three pages. */
function placesFor(html: string, bytes: Buffer): Pick<Spilled, 'fitsPage' | 'feedLinks'> {
  // The engine's own links, and images, become what the site has for them.
  if (html.includes('broadsheet:')) return { fitsPage: false, feedLinks: undefined };
  return {
    fitsPage: !html.includes('<img'),
    feedLinks: fitsCdata(bytes) ? countOwnLinks(html) : undefined,
  };
}
