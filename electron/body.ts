import type { IncomingMessage } from 'node:http';

export type Body =
  | { readonly kind: 'whole'; readonly bytes: Uint8Array }
  | { readonly kind: 'too-large' }
  /** The other side went away before the end. */
  | { readonly kind: 'cut' };

/**
 * Reads a request body of at most `limit` bytes. What comes beyond is read and thrown away, so
 * that the sender, who reads the reply only after sending, gets to see the refusal; a body more
 * than eight times too long is cut off.
 */
export function readBody(request: IncomingMessage, limit: number): Promise<Body> {
  return new Promise((resolve) => {
    const chunks: Uint8Array[] = [];
    let size = 0;
    request.on('data', (chunk: Uint8Array) => {
      size += chunk.length;
      if (size <= limit) chunks.push(chunk);
      else chunks.length = 0;
      if (size > 8 * limit) request.destroy();
    });
    request.on('end', () =>
      resolve(
        size > limit ? { kind: 'too-large' } : { kind: 'whole', bytes: Buffer.concat(chunks) },
      ),
    );
    request.on('close', () => resolve({ kind: 'cut' }));
    request.on('error', () => resolve({ kind: 'cut' }));
  });
}

/**
 * Reads a body of which nothing is wanted, up to the limit, so that the sender gets to see the
 * refusal that follows. Kept in memory is none of it.
 */
export function throwAway(request: IncomingMessage, limit: number): Promise<void> {
  if (request.readableEnded || request.destroyed) return Promise.resolve();
  return new Promise((resolve) => {
    let size = 0;
    request.on('data', (chunk: Uint8Array) => {
      size += chunk.length;
      if (size > limit) request.destroy();
    });
    for (const end of ['end', 'close', 'error']) request.on(end, () => resolve());
  });
}
