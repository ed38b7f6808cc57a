// Numbers → text and back, where JSON's digits would take longer to read than all else that is
// kept.

/**
 * Base64 of the numbers' bytes, as the machine has them.
 * @example packNumbers(Uint8Array.of(1, 2)) // 'AQI='
 */
export function packNumbers({
  buffer,
  byteOffset,
  byteLength,
}: Float64Array | Int32Array | Uint8Array): string {
  return Buffer.from(buffer as ArrayBuffer, byteOffset, byteLength).toString('base64');
}

/**
 * The bytes that packNumbers has made text of, in a buffer of their own, for an array of the kind
 * that they were packed from.
 * @example unpackNumbers('AQI=').byteLength // 2
 */
export function unpackNumbers(text: string): ArrayBuffer {
  return new Uint8Array(Buffer.from(text, 'base64')).buffer;
}
