/** Below 0 when `a` is the earlier of two versions of three numbers, 0 when they are equal, above 0 otherwise. */
export function compareVersions(a: string, b: string): number {
  const other = b.split('.').map(Number)
  for (const [at, number] of a.split('.').map(Number).entries()) {
    const difference = number - (other[at] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}
