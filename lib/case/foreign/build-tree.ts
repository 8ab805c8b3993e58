export interface TreeItem {
  identifier: string
  position: number
  code: string | null
}
export interface TreeEdge {
  identifier: string
  origin: string
  destination: string
  sequenceNumber: number | null
}

export interface Tree<T extends TreeItem> {
  /** Children by the identifier of their parent, in order. The document is a parent too. */
  childrenOf: ReadonlyMap<string, readonly T[]>
  /** Parents within the framework of each item; several are allowed. */
  parentsOf: ReadonlyMap<string, readonly string[]>
  /** Items that the document does not lead to: without a parent here, or in a circle. */
  loose: readonly T[]
}

/** Orders items under their parents. A package may hold circles, or children of what it does not hold: none is lost. */
export function buildTree<T extends TreeItem>(root: string, items: readonly T[], edges: readonly TreeEdge[]): Tree<T> {
  const byId = new Map(items.map((item) => [item.identifier, item]))
  const placed = new Map<string, { item: T; sequence: number | null }[]>()
  const parentsOf = new Map<string, string[]>()
  for (const { origin, destination, sequenceNumber } of edges) {
    const item = byId.get(origin)
    if (!item || (destination !== root && !byId.has(destination))) continue
    if (parentsOf.get(origin)?.includes(destination)) continue
    parentsOf.set(origin, [...(parentsOf.get(origin) ?? []), destination])
    placed.set(destination, [...(placed.get(destination) ?? []), { item, sequence: sequenceNumber }])
  }
  const childrenOf = new Map(
    [...placed].map(([parent, children]) => [parent, children.sort(inOrder).map(({ item }) => item)]),
  )
  const reached = reachable(root, childrenOf)
  const unreached = items.filter(({ identifier }) => !reached.has(identifier))
  return { childrenOf, parentsOf, loose: topsOf(unreached, childrenOf, parentsOf) }
}

/** By number where there is one, then by the code as people count (2 before 10), then as the package has it. */
function inOrder(
  a: { item: TreeItem; sequence: number | null },
  b: { item: TreeItem; sequence: number | null },
): number {
  if (a.sequence !== null && b.sequence !== null && a.sequence !== b.sequence) return a.sequence - b.sequence
  if ((a.sequence === null) !== (b.sequence === null)) return a.sequence === null ? 1 : -1
  const byCode = (a.item.code ?? '').localeCompare(b.item.code ?? '', 'en', { numeric: true })
  return byCode || a.item.position - b.item.position
}

function reachable(root: string, childrenOf: ReadonlyMap<string, readonly TreeItem[]>): Set<string> {
  const reached = new Set<string>()
  const waiting = [root]
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop())
    for (const { identifier } of childrenOf.get(at) ?? [])
      if (!reached.has(identifier)) {
        reached.add(identifier)
        waiting.push(identifier)
      }
  return reached
}

/** Of what the document does not lead to, the fewest items from which all of it is reached. */
function topsOf<T extends TreeItem>(
  unreached: readonly T[],
  childrenOf: ReadonlyMap<string, readonly T[]>,
  parentsOf: ReadonlyMap<string, readonly string[]>,
): T[] {
  const tops = unreached.filter(({ identifier }) => !parentsOf.has(identifier))
  const seen = new Set(tops.flatMap(({ identifier }) => [identifier, ...reachable(identifier, childrenOf)]))
  for (const item of unreached) {
    if (seen.has(item.identifier)) continue
    // The whole circle is reached from any one of it.
    tops.push(item)
    for (const identifier of [item.identifier, ...reachable(item.identifier, childrenOf)]) seen.add(identifier)
  }
  return tops
}
