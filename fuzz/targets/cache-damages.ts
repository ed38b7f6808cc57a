// Lines such as "cut 3 500 0" → damage to the files of a cache: a bit, a length, a part, another
// version, a file of another site. What a line means depends on the files that are there.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { crc32 } from 'node:zlib';

type Files = ReadonlyMap<string, Buffer>;

export interface DamageOptions {
  /** Of the cache, and of the output. */
  readonly folder: string;
  readonly output: string;
  /** What is in the cache, was there before, and is in that of another site. */
  readonly files: Files;
  readonly older: Files;
  readonly other: Files;
}

interface Place extends DamageOptions {
  readonly file: string;
  readonly bytes: Buffer;
  /** Where: from 0 to 1. */
  readonly at: number;
  readonly size: number;
}

/** The new bytes; undefined for a file that is gone, or was dealt with. */
type Damage = (place: Place) => Buffer | string | undefined;

const offset = ({ bytes, at }: Place) => Math.floor(at * bytes.length);

/** Lines of a journal; the first says what it is. */
function changeLines(bytes: Buffer, change: (lines: string[]) => void): Buffer {
  const lines = bytes.toString('latin1').split('\n');
  change(lines);
  return Buffer.from(lines.join('\n'), 'latin1');
}

const lineAt = (lines: readonly string[], at: number) => Math.floor(at * lines.length);

export const damages: Readonly<Record<string, Damage>> = {
  flip(place) {
    const changed = Buffer.from(place.bytes);
    if (changed.length > 0) changed[offset(place)]! ^= 1 << (place.size % 8);
    return changed;
  },
  cut: (place) => place.bytes.subarray(0, offset(place)),
  skip: (place) =>
    Buffer.concat([
      place.bytes.subarray(0, offset(place)),
      place.bytes.subarray(offset(place) + place.size),
    ]),
  zero: (place) =>
    Buffer.from(place.bytes).fill(
      0,
      offset(place),
      Math.min(place.bytes.length, offset(place) + place.size),
    ),
  append: ({ bytes, size }) => Buffer.concat([bytes, bytes.subarray(-size)]),
  noise: ({ bytes, size }) =>
    Buffer.from(bytes.map((byte, index) => byte ^ ((index * size) % 256))),
  empty: () => '',
  text: () => 'Dear diary,\n',
  gone: () => undefined,
  folder({ folder, file }) {
    rmSync(join(folder, file));
    mkdirSync(join(folder, file));
    return undefined;
  },
  older: ({ older, file }) => older.get(file) ?? '',
  other: ({ other, file }) => other.get(file) ?? '',
  neighbour: ({ files, at }) => [...files.values()][Math.floor(at * files.size)] ?? '',
  dropLine: ({ bytes, at }) => changeLines(bytes, (lines) => lines.splice(lineAt(lines, at), 1)),
  repeatLine: ({ bytes, at }) =>
    changeLines(bytes, (lines) => lines.splice(lineAt(lines, at), 0, lines[lineAt(lines, at)]!)),
  swapLines: ({ bytes, at, size }) =>
    changeLines(bytes, (lines) => {
      const [one, two] = [lineAt(lines, at), size % lines.length];
      [lines[one], lines[two]] = [lines[two]!, lines[one]!];
    }),
  version: ({ bytes, size }) =>
    changeLines(bytes, (lines) => {
      const json = (lines[0] ?? '').replace(/^\w+ /, '').replace(/ \d+"/, ` ${size}"`);
      lines[0] = `${crc32(Buffer.from(json, 'latin1')).toString(16)} ${json}`;
    }),
  noOutput({ output }) {
    rmSync(output, { recursive: true, force: true });
    return undefined;
  },
  stray({ folder, size, bytes }) {
    writeFileSync(join(folder, `stray-${size}.log.new`), bytes);
    return undefined;
  },
};

/** What leaves the file as it is, or has dealt with it. */
const leavesFile = new Set(['folder', 'noOutput', 'stray']);

/** Does what the lines say, and gives the words for what was done; other lines do nothing. */
export function damage(text: string, options: DamageOptions): string[] {
  const { folder, files } = options;
  const now = new Map(files);
  const names = [...files.keys()];
  return text.split('\n').flatMap((line) => {
    const [kind = '', ...numbers] = line.split(' ');
    const [which = 0, at = 0, size = 0] = numbers.map(
      (number) => Math.abs(Number(number)) % 1000 || 0,
    );
    const file = names[which % names.length]!;
    const bytes = now.get(file);
    if (!Object.hasOwn(damages, kind) || bytes === undefined) return [];
    const changed = damages[kind]!({
      ...options,
      file,
      bytes,
      at: at / 1000,
      size: Math.floor(size),
    });
    if (!leavesFile.has(kind)) {
      rmSync(join(folder, file), { force: true });
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      if (changed !== undefined) writeFileSync(join(folder, file), changed);
    }
    if (changed !== undefined) now.set(file, Buffer.from(changed));
    else if (kind !== 'noOutput' && kind !== 'stray') now.delete(file);
    return [`${kind} ${file.replace(/[\da-f]{6,}/g, '')}`];
  });
}
