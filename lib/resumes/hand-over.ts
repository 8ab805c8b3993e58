import { randomBytes } from 'node:crypto'
import type { ReadResume } from './read-resume'

/**
 * Carries a résumé from the upload's answer to the page that the browser is sent to, in this process's memory and nowhere
 * else: taken once, gone after a minute, never written down. See docs/decisions/0004-how-a-resume-travels.md.
 */
const keptMs = 60_000
const MOST = 100

type Held = { resume: ReadResume; until: number }
// On globalThis, since the bundler may give the route and the page a copy of this module each.
const held = globalThis as { rolecharterHandOver?: Map<string, Held> }

function store() {
  held.rolecharterHandOver ??= new Map()
  return held.rolecharterHandOver
}

/** @returns a key that cannot be guessed, good for one `takeResume`. The oldest is let go when a hundred are waiting. */
export function holdResume(resume: ReadResume, nowMs: number): string {
  const kept = store()
  for (const [key, { until }] of kept) if (until <= nowMs || kept.size >= MOST) kept.delete(key)
  const key = randomBytes(18).toString('base64url')
  kept.set(key, { resume, until: nowMs + keptMs })
  // Also when nobody comes for it, and without keeping the process alive.
  setTimeout(() => kept.delete(key), keptMs).unref()
  return key
}

/** The résumé behind the key, once; null when it was taken, let go, or never there. */
export function takeResume(key: string, nowMs: number): ReadResume | null {
  const kept = store().get(key)
  store().delete(key)
  return kept && kept.until > nowMs ? kept.resume : null
}
