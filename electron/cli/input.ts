/**
 * All bytes of a stream; null when there are more than `most`, and then no more than those are read:
 * a pipe or a device such as /dev/zero tells no size and may never end.
 */
export async function readUpTo(
  stream: AsyncIterable<Uint8Array>,
  most: number,
): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > most) return null;
  }
  return Buffer.concat(chunks);
}
