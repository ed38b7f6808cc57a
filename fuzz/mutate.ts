// An input and random numbers → another input that is a little different: bits, bytes, tokens,
// lines and parts of other inputs. The same numbers give the same bytes. Knows no format.
import { between, pick, type Random } from '../bench/random.ts';
import type { Mutation } from './target.ts';

type Change = (input: Buffer, mutation: Mutation) => Buffer;

const mostChanges = 6;

/** Changes an input in one to six places, near each other at times. */
export function mutate(input: Buffer, mutation: Mutation): Buffer {
  const { random, longest } = mutation;
  let changed = input;
  // Few changes more often than many: most texts with many are rejected at the first.
  const count = 1 + Math.floor(random() ** 2 * mostChanges);
  for (let done = 0; done < count; done += 1) changed = pick(random, changes)(changed, mutation);
  return changed.length > longest ? changed.subarray(0, longest) : changed;
}

const changes: readonly Change[] = [
  flipBit,
  setByte,
  cutPart,
  cutPart,
  repeatPart,
  insertToken,
  insertToken,
  insertToken,
  replaceByToken,
  replaceByToken,
  wrapInTokens,
  insertCharacter,
  splicePart,
  splicePart,
  swapLines,
  dropLine,
  cutOff,
];

function replace(input: Buffer, [from, to]: readonly [number, number], by: Buffer): Buffer {
  return Buffer.concat([input.subarray(0, from), by, input.subarray(to)]);
}

function placeIn(input: Buffer, random: Random): number {
  return between(random, [0, input.length]);
}

/** A part of an input, short ones more often. */
function partOf(input: Buffer, random: Random): readonly [number, number] {
  const start = placeIn(input, random);
  const length = Math.floor(random() ** 4 * (input.length - start + 1));
  return [start, Math.min(input.length, start + Math.max(1, length))];
}

function flipBit(input: Buffer, { random }: Mutation): Buffer {
  if (input.length === 0) return input;
  const changed = Buffer.from(input);
  changed[between(random, [0, input.length - 1])]! ^= 1 << between(random, [0, 7]);
  return changed;
}

function setByte(input: Buffer, { random }: Mutation): Buffer {
  if (input.length === 0) return input;
  const changed = Buffer.from(input);
  changed[between(random, [0, input.length - 1])] = pick(random, [
    ...[0, 1, 9, 10, 13, 32, 34, 35, 38, 39, 45, 47, 58, 60, 62, 91, 92, 93, 96, 123, 125, 127],
    ...[0x80, 0xc2, 0xe2, 0xed, 0xf0, 0xfe, 0xff],
  ]);
  return changed;
}

function cutPart(input: Buffer, { random }: Mutation): Buffer {
  return replace(input, partOf(input, random), Buffer.alloc(0));
}

function repeatPart(input: Buffer, { random, longest }: Mutation): Buffer {
  const [start, end] = partOf(input, random);
  const part = input.subarray(start, end);
  if (part.length === 0) return input;
  const wanted = random() < 0.1 ? 1000 : between(random, [1, 5]);
  const times = Math.min(wanted, Math.floor(longest / part.length));
  return replace(input, [end, end], Buffer.concat(Array<Buffer>(times).fill(part)));
}

function drawToken({ random, tokens }: Mutation): Buffer {
  return Buffer.from(pick(random, tokens.length > 0 ? tokens : ['\n']) as string);
}

function insertToken(input: Buffer, mutation: Mutation): Buffer {
  const at = placeIn(input, mutation.random);
  return replace(input, [at, at], drawToken(mutation));
}

function replaceByToken(input: Buffer, mutation: Mutation): Buffer {
  return replace(input, partOf(input, mutation.random), drawToken(mutation));
}

function wrapInTokens(input: Buffer, mutation: Mutation): Buffer {
  const [start, end] = partOf(input, mutation.random);
  const part = input.subarray(start, end);
  return replace(
    input,
    [start, end],
    Buffer.concat([drawToken(mutation), part, drawToken(mutation)]),
  );
}

/** White space of all kinds, what has no width or turns the direction, letters of many scripts. */
const characters = [
  ...[0x00, 0x0b, 0x0c, 0x1b, 0x7f, 0x85, 0xa0, 0xad, 0x200b, 0x200d, 0x200e, 0x202e, 0x2028],
  ...[0x2066, 0x3000, 0xfeff, 0xfffd, 0xfffe, 0x130, 0x131, 0x17f, 0x212a, 0x301, 0x5d0, 0x438],
  ...[0x6c34, 0x1f30a, 0x1f468, 0x10ffff, 0x2044, 0xff0e, 0xff0f, 0xfe68, 0x2025, 0xe000],
];

function insertCharacter(input: Buffer, { random }: Mutation): Buffer {
  const at = placeIn(input, random);
  return replace(input, [at, at], Buffer.from(String.fromCodePoint(pick(random, characters))));
}

function splicePart(input: Buffer, { random, others }: Mutation): Buffer {
  if (others.length === 0) return input;
  const other = pick(random, others);
  const [start, end] = partOf(other, random);
  const at = placeIn(input, random);
  const to = random() < 0.5 ? at : between(random, [at, input.length]);
  return replace(input, [at, to], other.subarray(start, end));
}

function linesOf(input: Buffer): string[] {
  return input.toString('latin1').split('\n');
}

function swapLines(input: Buffer, { random }: Mutation): Buffer {
  const lines = linesOf(input);
  const [one, two] = [0, 0].map(() => between(random, [0, lines.length - 1])) as [number, number];
  [lines[one], lines[two]] = [lines[two]!, lines[one]!];
  return Buffer.from(lines.join('\n'), 'latin1');
}

function dropLine(input: Buffer, { random }: Mutation): Buffer {
  const lines = linesOf(input);
  lines.splice(between(random, [0, lines.length - 1]), 1);
  return Buffer.from(lines.join('\n'), 'latin1');
}

function cutOff(input: Buffer, { random }: Mutation): Buffer {
  return input.subarray(0, placeIn(input, random));
}
