import type { ForeignFrameworkView, ForeignItemRow } from './find-foreign-framework'
import { plainStatement } from './plain-statement'

export interface BranchNode {
  identifier: string
  code: string | null
  text: string
  itemType: string | null
  retired: boolean
  /** Children that are shown under it, and how many it has: where there are more, its own page shows them. */
  children: BranchNode[]
  childCount: number
}

/** What one page shows. */
const mostNodes = 400
/** Of the children themselves; a long list goes on on the next page. */
export const mostChildren = 300

/** The tree below one parent as a page shows it, from one child on: level by level, until there are enough lines. */
export function branchOf(view: ForeignFrameworkView, parent: string, today: string, first = 0): BranchNode[] {
  const { childrenOf } = view.tree
  const shown = (childrenOf.get(parent) ?? []).slice(first, first + mostChildren)
  const top = shown.map((item) => node(item, view, today))
  let left = mostNodes - top.length
  const path = new Set([parent])
  for (let level = top; level.length > 0 && left > 0; ) {
    const next: BranchNode[] = []
    for (const at of level) {
      const children = (childrenOf.get(at.identifier) ?? []).filter(({ identifier }) => !path.has(identifier))
      // A circle is cut where it would come round; what is shown once is not shown again below itself.
      if (children.length > left || path.has(at.identifier)) continue
      path.add(at.identifier)
      at.children = children.map((item) => node(item, view, today))
      left -= children.length
      next.push(...at.children)
    }
    level = next
  }
  return top
}

const node = (item: ForeignItemRow, { tree }: ForeignFrameworkView, today: string): BranchNode => ({
  identifier: item.identifier,
  code: item.code,
  text: plainStatement(item.statement, 160),
  itemType: item.itemType,
  retired: item.statusEndDate !== null && item.statusEndDate <= today,
  children: [],
  childCount: tree.childrenOf.get(item.identifier)?.length ?? 0,
})

/** The way from the document down to an item, itself included; of several parents the first counts. */
export function wayTo(view: ForeignFrameworkView, identifier: string): ForeignItemRow[] {
  const items = new Map(view.items.map((item) => [item.identifier, item]))
  const way: ForeignItemRow[] = []
  for (let at = items.get(identifier); at && !way.includes(at); ) {
    way.unshift(at)
    const parent = view.tree.parentsOf.get(at.identifier)?.[0]
    at = parent === undefined ? undefined : items.get(parent)
  }
  return way
}

/** An item with all that stands below it. */
export function allBelow({ tree }: ForeignFrameworkView, identifier: string): ReadonlySet<string> {
  const below = new Set([identifier])
  for (const at of below) for (const child of tree.childrenOf.get(at) ?? []) below.add(child.identifier)
  return below
}
