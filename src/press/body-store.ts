// PostBody → bytes in a spill file → PostBody. 25,000 bodies as strings would be half a gigabyte: between parse and
// render they wait on disk, one file a thread, where only the page cache holds them. Keeps nothing after the build.
import { closeSync, fstatSync, openSync, readSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeReusedBuffer } from '../lib/reused-buffer.ts';
import type { PostBody } from '../types.ts';

const flushBytes = 1 << 20;

/** Where a body stands: bytes of a spill file. */
export interface Spilled {
  readonly spill: number;
  readonly offset: number;
  readonly bytes: number;
}

export interface BodyStore {
  readonly write: (body: PostBody) => Spilled;
  /** Reads what any thread has written and flushed. */
  readonly read: (place: Spilled) => PostBody;
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
  const buffer = makeReusedBuffer();
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

  return {
    flush,
    write({ html, headings, sources }) {
      // The HTML stays out of the JSON: escaping it would cost more than the rest of the store.
      const text = `${JSON.stringify({ headings, sources })}\n${html}`;
      // UTF-8 takes three bytes a UTF-16 unit at most.
      const most = text.length * 3;
      if (pendingBytes + most > pending.length) flush();
      if (most > pending.length) pending = Buffer.allocUnsafe(Math.max(flushBytes, most));
      const bytes = pending.write(text, pendingBytes);
      offset ??= fstatSync(open(spill)).size;
      const place: Spilled = { spill, offset, bytes };
      pendingBytes += bytes;
      offset += bytes;
      return place;
    },
    read(place) {
      const bytes = buffer.take(place.bytes);
      if (readSync(open(place.spill), bytes, 0, place.bytes, place.offset) < place.bytes) throw new Error('a body was cut off');
      const newline = bytes.indexOf(10);
      const facts = JSON.parse(bytes.toString('utf8', 0, newline)) as Omit<PostBody, 'html'>;
      return { ...facts, html: bytes.toString('utf8', newline + 1) };
    },
    close() {
      for (const file of files.values()) closeSync(file);
      files.clear();
    },
  };
}
