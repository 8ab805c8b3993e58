import type { FrameworkDocument } from '../model'

interface ChangedPlace {
  /** Keys and, in lists, positions. */
  path: string[]
  value: unknown
}

/** More than these, and writing the whole document is less work than finding each place in it. */
const most = 3

/**
 * Where two states of one document differ, when that is in a few places: entries that were replaced and whole lists that
 * were. Edits share everything that they leave alone, so whatever is the very same object says the same.
 * @returns null when it is better to write all of it
 */
export function changedPlaces(before: FrameworkDocument, after: FrameworkDocument): ChangedPlace[] | null {
  const [old, now] = [new Map<string, unknown>(Object.entries(before)), Object.entries(after)]
  if (now.length !== old.size || now.some(([key, value]) => value === undefined || !old.has(key))) return null
  const places = now.flatMap(([key, value]) => (value === old.get(key) ? [] : placesIn(key, old.get(key), value)))
  return places.length <= most ? places : null
}

function placesIn(key: string, before: unknown, after: unknown): ChangedPlace[] {
  const whole = [{ path: [key], value: after }]
  if (!Array.isArray(before) || !Array.isArray(after) || before.length !== after.length) return whole
  const changed = after.flatMap((value, at) => (value === before[at] ? [] : [{ path: [key, String(at)], value }]))
  return changed.length <= most ? changed : whole
}
