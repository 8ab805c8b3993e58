import type { ForeignFrameworkView, ForeignItemRow } from './find-foreign-framework'

/** Items in whose code, statement or type every word stands; those whose code begins with it first. */
export function searchItems({ items }: ForeignFrameworkView, typed: string): ForeignItemRow[] {
  const whole = typed.trim().toLowerCase()
  const words = whole.split(/\s+/).filter(Boolean)
  if (words.length === 0) return []
  const found = items.filter(({ code, statement, itemType }) => {
    const text = `${code ?? ''} ${statement} ${itemType ?? ''}`.toLowerCase()
    return words.every((word) => text.includes(word))
  })
  const begins = (item: ForeignItemRow) => (item.code?.toLowerCase().startsWith(whole) ? 0 : 1)
  return found.sort((a, b) => begins(a) - begins(b) || a.position - b.position)
}
