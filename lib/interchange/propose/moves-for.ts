/**
 * The fewest moves that bring a list into the order that is wanted: the longest run that is in order already stays where it
 * is. What is not in `wanted` stays behind what it follows.
 */
export function movesFor(now: readonly string[], wanted: readonly string[]): { id: string; before: string | null }[] {
  const there = new Set(now)
  const target = wanted.filter((id) => there.has(id))
  const place = new Map(now.map((id, at) => [id, at]))
  const staying = longestRun(target.map((id) => place.get(id) ?? 0))
  const stays = new Set(target.filter((_, at) => staying.has(at)))
  // From the end on, so that what a move is put in front of stands where it will stay.
  return target
    .map((id, at) => ({ id, before: target[at + 1] ?? lastOthers(now, target) }))
    .filter(({ id }) => !stays.has(id))
    .reverse()
}

/** What stands behind the last of those wanted, and is not wanted itself: the end of the list lies in front of it. */
function lastOthers(now: readonly string[], target: readonly string[]): string | null {
  const wanted = new Set(target)
  const last = now.findLastIndex((id) => wanted.has(id))
  return now[last + 1] ?? null
}

/** Indexes of a longest rising run. */
function longestRun(values: readonly number[]): Set<number> {
  const best: number[] = []
  const previous: number[] = []
  values.forEach((value, at) => {
    let length = best.findIndex((index) => (values[index] ?? 0) >= value)
    if (length < 0) length = best.length
    previous[at] = length > 0 ? (best[length - 1] ?? -1) : -1
    best[length] = at
  })
  const run = new Set<number>()
  for (let at = best.at(-1) ?? -1; at >= 0; at = previous[at] ?? -1) run.add(at)
  return run
}
