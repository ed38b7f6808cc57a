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
  /** As V8 has strings in memory: to copy them so takes a sixth of the time of making UTF-8 of them and strings again. */
  readonly encoding: 'latin1' | 'utf16le';
}

const unitBytes = { latin1: 1, utf16le: 2 } as const;

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
      const encoding = /[^\0-\xff]/.test(text) ? 'utf16le' : 'latin1';
      const bytes = text.length * unitBytes[encoding];
      if (pendingBytes + bytes > pending.length) flush();
      if (bytes > pending.length) pending = Buffer.allocUnsafe(Math.max(flushBytes, bytes));
      pending.write(text, pendingBytes, encoding);
      offset ??= fstatSync(open(spill)).size;
      const place: Spilled = { spill, offset, bytes, encoding };
      pendingBytes += bytes;
      offset += bytes;
      return place;
    },
    read(place) {
      const bytes = buffer.take(place.bytes);
      if (readSync(open(place.spill), bytes, 0, place.bytes, place.offset) < place.bytes) throw new Error('a body was cut off');
      const text = bytes.toString(place.encoding);
      const newline = text.indexOf('\n');
      const facts = JSON.parse(text.slice(0, newline)) as Omit<PostBody, 'html'>;
      return { ...facts, html: text.slice(newline + 1) };
    },
    close() {
      for (const file of files.values()) closeSync(file);
      files.clear();
    },
  };
}
