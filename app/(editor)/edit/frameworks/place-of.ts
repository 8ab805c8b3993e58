import { labelOf } from '@/lib/case/foreign/act-on-foreign'
import type { ForeignFrameworkView, ForeignItemRow } from '@/lib/case/foreign/find-foreign-framework'

export interface Place {
  /** The parent that the page goes by, '' where the item stands nowhere. */
  parent: string
  /** null for the document. */
  parentLabel: string | null
  neighbours: readonly ForeignItemRow[]
  at: number
  parents: number
}

/** Where an item stands: of several parents, under the first. */
export function placeOf(view: ForeignFrameworkView, identifier: string): Place {
  const parents = view.tree.parentsOf.get(identifier) ?? []
  const parent = parents[0] ?? ''
  const above = view.items.find((item) => item.identifier === parent)
  const neighbours = view.tree.childrenOf.get(parent) ?? []
  return {
    parent,
    parentLabel: above ? labelOf(above) : null,
    neighbours,
    at: neighbours.findIndex((item) => item.identifier === identifier),
    parents: parents.length,
  }
}
