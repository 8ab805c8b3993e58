/** An id for something that was added here: random, so that two tabs never give the same. */
export function newId(): string {
  // Not randomUUID: browsers offer that on https and localhost only.
  return [...crypto.getRandomValues(new Uint8Array(8))].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
