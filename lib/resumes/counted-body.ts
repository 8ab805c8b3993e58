/** How much of a body that is too large is still read away, so that a browser gets to see the answer. */
const DRAINED_BYTES = 25 * 1024 * 1024

/**
 * A request body in memory, counted as it arrives: neither a missing nor a false Content-Length gets more than
 * `mostBytes` kept. Null when there is more.
 */
export async function readCounted(body: ReadableStream<Uint8Array> | null, mostBytes: number): Promise<Buffer | null> {
  if (!body) return Buffer.alloc(0)
  let chunks: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of body) {
    bytes += chunk.byteLength
    if (bytes <= mostBytes) chunks.push(chunk)
    else chunks = []
    if (bytes > DRAINED_BYTES) break
  }
  return bytes > mostBytes ? null : Buffer.concat(chunks)
}
