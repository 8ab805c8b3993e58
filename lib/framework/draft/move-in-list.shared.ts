import { followerOf, placeBefore } from './edit-path.shared'

/** An entry as far as its place is concerned. */
export interface Placed {
  id: string
  /** What it stands together with, such as the theme of a responsibility: entries move within it. */
  group?: string
  retired: boolean
}

/** Those that an entry moves among, itself with them: in use, and of the same group. */
const peersOf = <T extends Placed>(list: readonly T[], id: string): T[] => {
  const self = list.find((entry) => entry.id === id)
  return list.filter((entry) => !entry.retired && entry.group === self?.group)
}

/** Its place among them; -1 when it is not in the list, or retired. */
export const placeOf = (list: readonly Placed[], id: string): number =>
  peersOf(list, id).findIndex((entry) => entry.id === id)

/**
 * The entry in front of which one has to go to get to a place among those that it moves among; null: to the end of the list.
 * A place that there is not leaves it where it is, which is in front of itself.
 */
export function beforeAt(list: readonly Placed[], id: string, place: number): string | null {
  const at = placeOf(list, id)
  const there = peersOf(list, id)[place]
  if (at < 0 || !there || place === at) return id
  return place < at ? there.id : followerOf(list, there.id)
}

/** A copy with one entry in front of another; null: at the end. One that is not there changes nothing. */
export function movedBefore<T extends Placed>(list: readonly T[], id: string, before: string | null): readonly T[] {
  const self = list.find((entry) => entry.id === id)
  if (!self || before === id) return list
  const others = list.filter((entry) => entry !== self)
  return placeBefore(others, self, (other) => other.id === before)
}
