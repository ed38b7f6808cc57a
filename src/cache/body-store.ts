// PostBody → bytes in a spill file → the same bytes straight to where they are published. 25,000
// bodies as strings would be half a gigabyte: between parse and render they wait on disk, one file
// per thread, where only the page cache holds them. Keeps nothing after the build.
import { closeSync, fstatSync, openSync, readSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeReusedBuffer } from '../lib/reused-buffer.ts';
import { fitsCdata } from '../lib/xml.ts';
import type { BodyDetails, PostBody, StoredBody } from '../site/types.ts';

const flushBytes = 1 << 20;

/** Where a body is: bytes of a spill file, in UTF-8. */
export interface Spilled extends Pick<StoredBody, 'hasPlaces' | 'fitsCdata'> {
  readonly spill: number;
  readonly offset: number;
  /** What is known of the HTML, as JSON; the HTML comes after it. */
  readonly detailBytes: number;
  readonly htmlBytes: number;
}

export interface BodyStore {
  readonly write: (body: PostBody) => Spilled;
  /** A body that any thread has written and flushed. */
  readonly bodyAt: (place: Spilled) => StoredBody;
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
  const files = new Map<number, number>();
  const open = (number: number): number => {
    let file = files.get(number);
    if (file === undefined) {
      file = openSync(join(folder, `bodies-${number}`), number === spill ? 'a+' : 'r');
      files.set(number, file);
    }
    return file;
  };
  const { encode } = makeReusedBuffer();
  const reading = makeReusedBuffer();
  const { keep, flush } = makePending(() => open(spill));
  let offset: number | undefined;

  const fill = (target: Buffer, { number, start }: { number: number; start: number }) => {
    if (readSync(open(number), target, 0, target.length, start) < target.length)
      throw new Error('a body was cut off');
    return target;
  };

  return {
    flush,
    write({ html, ...details }) {
      offset ??= fstatSync(open(spill)).size;
      // The HTML stays out of the JSON: escaping it would cost more than the rest of the store.
      const detailBytes = keep(encode(JSON.stringify(details)));
      const bytes = encode(html);
      const place: Spilled = {
        spill,
        offset,
        detailBytes,
        htmlBytes: keep(bytes),
        hasPlaces: details.places !== undefined,
        fitsCdata: fitsCdata(bytes),
      };
      offset += detailBytes + bytes.length;
      return place;
    },
    bodyAt({ spill: number, offset: start, detailBytes, htmlBytes, hasPlaces, fitsCdata }) {
      return {
        html: {
          bytes: htmlBytes,
          copyTo: (target) => void fill(target, { number, start: start + detailBytes }),
        },
        readDetails: () => {
          const json = fill(reading.take(detailBytes), { number, start }).toString();
          return JSON.parse(json) as BodyDetails;
        },
        hasPlaces,
        fitsCdata,
      };
    },
    close() {
      for (const file of files.values()) closeQuietly(file);
      files.clear();
    },
  };
}

/** What was written has been read, or nobody wants it. */
function closeQuietly(file: number): void {
  try {
    closeSync(file);
  } catch (error) {
    if (!(error instanceof Error) || !('syscall' in error)) throw error;
  }
}

/** Bytes that wait to be written to a file, until they are many. */
function makePending(open: () => number): {
  readonly keep: (bytes: Buffer) => number;
  readonly flush: () => void;
} {
  let pending = Buffer.alloc(0);
  let pendingBytes = 0;
  const flush = () => {
    if (pendingBytes === 0) return;
    // Unlike writeSync, which writes only a part to a disk that becomes full.
    writeFileSync(open(), pending.subarray(0, pendingBytes));
    pendingBytes = 0;
  };
  const keep = (bytes: Buffer) => {
    if (pendingBytes + bytes.length > pending.length) flush();
    if (bytes.length > pending.length)
      pending = Buffer.allocUnsafe(Math.max(flushBytes, bytes.length));
    pendingBytes += bytes.copy(pending, pendingBytes);
    return bytes.length;
  };
  return { keep, flush };
}
