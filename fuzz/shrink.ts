// An input that breaks something → a smaller one that breaks the same. Takes away lines, then
// bytes, in parts that become smaller; then makes bytes plain.

const mostTries = 600;

/** Shrinks an input as long as `isBroken` says that it still breaks the same. */
export async function shrink(
  input: Buffer,
  isBroken: (input: Buffer) => Promise<boolean>,
): Promise<Buffer> {
  let tries = 0;
  const attempt = async (smaller: Buffer) => tries++ < mostTries && (await isBroken(smaller));
  let [best, length] = [input, Infinity];
  while (best.length < length && tries < mostTries) {
    length = best.length;
    best = await withoutParts(best, attempt);
  }
  for (let at = 0; at < best.length && tries < mostTries; at += 1) {
    if (best[at] === plain || best[at] === newline) continue;
    const simpler = Buffer.from(best);
    simpler[at] = plain;
    if (await attempt(simpler)) best = simpler;
  }
  return best;
}

const plain = 97;
const newline = 10;

async function withoutParts(
  input: Buffer,
  attempt: (smaller: Buffer) => Promise<boolean>,
): Promise<Buffer> {
  let best = input;
  for (let size = Math.ceil(best.length / 2); size >= 1; size = size === 1 ? 0 : size >> 1) {
    for (let start = 0; start < best.length; ) {
      const smaller = Buffer.concat([best.subarray(0, start), best.subarray(start + size)]);
      if (await attempt(smaller)) best = smaller;
      else start += size;
    }
  }
  return best;
}
