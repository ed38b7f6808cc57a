// Small pictures for tests, drawn here: a gradient with a disc, in any format and size.
import { writeFileSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import sharp, { type Sharp } from 'sharp';

/** A drawing of that size. */
export function drawing(width: number, height: number): string {
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><defs>` +
    '<linearGradient id="g"><stop stop-color="#246"/>' +
    '<stop offset="1" stop-color="#eca"/></linearGradient></defs>' +
    '<rect width="100%" height="100%" fill="url(#g)"/>' +
    '<circle cx="50%" cy="50%" r="20%" fill="#933"/></svg>'
  );
}

/** The drawing as pixels. */
export function picture(width: number, height: number): Sharp {
  return sharp(Buffer.from(drawing(width, height))).flatten();
}

/**
 * A GIF of that size with two pictures, a point each.
 * https://www.w3.org/Graphics/GIF/spec-gif89a.txt
 */
export function movingGif(width: number, height: number): Buffer {
  const head = Buffer.from('47494638396100000000800000000000ffffff', 'hex');
  head.writeUInt16LE(width, 6);
  head.writeUInt16LE(height, 8);
  const repeat = '21ff0b4e45545343415045322e300301000000';
  const point = '21f904000a0000002c00000000010001000002024401' + '00';
  return Buffer.concat([head, Buffer.from(`${repeat + point + point}3b`, 'hex')]);
}

/** The head of a PNG that says it is so large, and no more. */
export function hugePng(width: number, height: number): Buffer {
  const head = Buffer.from(
    '89504e470d0a1a0a0000000d494844520000000000000000080200000000000000',
    'hex',
  );
  head.writeUInt32BE(width, 16);
  head.writeUInt32BE(height, 20);
  return withChecksums(head.subarray(0, 29));
}

function withChecksums(head: Buffer): Buffer {
  const checksum = (bytes: Buffer) => {
    const four = Buffer.alloc(4);
    four.writeUInt32BE(crc32(bytes));
    return four;
  };
  const data = Buffer.from('000000014944415400', 'hex');
  return Buffer.concat([
    head,
    checksum(head.subarray(12)),
    data,
    checksum(data.subarray(4)),
    Buffer.from('0000000049454e44ae426082', 'hex'),
  ]);
}

/** Writes bytes and gives the file back. */
export function put(file: string, bytes: string | Buffer): string {
  writeFileSync(file, bytes);
  return file;
}
