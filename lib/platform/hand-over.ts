import { randomBytes } from 'node:crypto'

/**
 * Carries what was sent from the answer of its form to the page that the browser is sent to, in this process's memory and
 * nowhere else: taken once, gone after a minute, never written down. See docs/decisions/0004-how-a-resume-travels.md.
 */
const keptMs = 60_000
const MOST = 100

interface Held {
  value: unknown
  until: number
}
// On globalThis, since the bundler may give the route and the page a copy of this module each.
const held = globalThis as { rolecharterHandOvers?: Map<string, Map<string, Held>> }

/** One shelf for each kind of thing, so that a flood of one lets go of none of the others. */
export function handOver<T>(shelf: string): {
  /** @returns a key that cannot be guessed, good for one `take`. The oldest is let go when a hundred are waiting. */
  hold(value: T, nowMs: number): string
  /** What is behind the key, once; null when it was taken, let go, or never there. */
  take(key: string, nowMs: number): T | null
} {
  const store = () => {
    held.rolecharterHandOvers ??= new Map()
    const known = held.rolecharterHandOvers.get(shelf) ?? new Map<string, Held>()
    held.rolecharterHandOvers.set(shelf, known)
    return known
  }
  return {
    hold(value, nowMs) {
      const kept = store()
      for (const [key, { until }] of kept) if (until <= nowMs || kept.size >= MOST) kept.delete(key)
      const key = randomBytes(18).toString('base64url')
      kept.set(key, { value, until: nowMs + keptMs })
      // Also when nobody comes for it, and without keeping the process alive.
      setTimeout(() => kept.delete(key), keptMs).unref()
      return key
    },
    take(key, nowMs) {
      const kept = store().get(key)
      store().delete(key)
      // Only `hold` of the same shelf puts anything here.
      return kept && kept.until > nowMs ? (kept.value as T) : null
    },
  }
}
