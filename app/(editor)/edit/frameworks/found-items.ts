import { labelOf } from '@/lib/case/foreign/act-on-foreign'
import type { ForeignFrameworkView, ForeignItemRow } from '@/lib/case/foreign/find-foreign-framework'

/** What one page lists. */
const mostFound = 100

/** The first of them as a list shows them, with how many items stand right below each. */
export const foundItems = ({ tree }: ForeignFrameworkView, items: readonly ForeignItemRow[]) =>
  items.slice(0, mostFound).map((item) => ({
    identifier: item.identifier,
    label: labelOf(item),
    below: tree.childrenOf.get(item.identifier)?.length ?? 0,
  }))
