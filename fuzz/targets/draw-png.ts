// A width and a shade → a small picture as a PNG file. Written from the specification, so that no
// target needs the library that the program reads pictures with.
import { crc32, deflateSync } from 'node:zlib';

/** Draws a square with a gradient. */
export function drawPng(width: number, shade: number): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(width, 4);
  head.set([8, 2], 8);
  const rows = Array.from({ length: width }, (_, y) =>
    Buffer.from([
      0,
      ...Array.from({ length: width }, (_, x) => [shade, (x * 9) % 256, y * 5]).flat(),
    ]),
  );
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.concat(rows))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(data.length, 0);
  ends.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
}
