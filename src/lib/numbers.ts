// Numbers → text and back, where JSON's digits would take longer to read than all else that is kept.

/** Base64 of the numbers' bytes, as the machine has them. */
export function packNumbers({ buffer, byteOffset, byteLength }: Float64Array | Int32Array): string {
  return Buffer.from(buffer as ArrayBuffer, byteOffset, byteLength).toString('base64');
}

/** The bytes that packNumbers has made text of, in a buffer of their own: `new Float64Array(unpackNumbers(text))`. */
export function unpackNumbers(text: string): ArrayBuffer {
  return new Uint8Array(Buffer.from(text, 'base64')).buffer;
}
