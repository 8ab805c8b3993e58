/** The fewest ids whose moving explains the new order: all that both lists have and that are not in the longest run kept. */
export function movedIds(before: readonly string[], after: readonly string[]): string[] {
  const place = new Map(before.map((id, at) => [id, at]))
  const common = after.filter((id) => place.has(id))
  const kept = new Set(longestRise(common.map((id) => place.get(id) ?? 0)).map((at) => common[at]))
  return common.filter((id) => !kept.has(id))
}

/** Where the longest rising subsequence stands. */
function longestRise(numbers: readonly number[]): number[] {
  const previous: number[] = []
  /** At each length: where the run of that length that ends lowest ends. */
  const ends: number[] = []
  for (const [at, number] of numbers.entries()) {
    let [low, high] = [0, ends.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((numbers[ends[middle] ?? 0] ?? 0) < number) low = middle + 1
      else high = middle
    }
    previous[at] = low > 0 ? (ends[low - 1] ?? -1) : -1
    ends[low] = at
  }
  const run: number[] = []
  for (let at = ends.at(-1) ?? -1; at >= 0; at = previous[at] ?? -1) run.push(at)
  return run.reverse()
}
