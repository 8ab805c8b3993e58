import { createHash } from 'node:crypto'

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => inner !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, ordered(inner)]),
  )
}

/** JSON with the keys of every object in order, so that equal documents have equal text. */
export const canonicalJson = (value: unknown) => JSON.stringify(ordered(value))

/** sha-256 of the canonical JSON, hex. */
export const contentHash = (value: unknown) => createHash('sha256').update(canonicalJson(value)).digest('hex')
