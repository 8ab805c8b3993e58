import { partOf } from './headings.mjs'

/** How far an item stands in from the line above its list, in points. */
const LEAST_INDENT = 6
const MOST_INDENT = 32

/**
 * Rows that are items of a list although no mark is written before them, since many programs draw the mark: they stand
 * in from the line over them, as several others do, and that line is no heading of a part.
 *
 * @param {{ parts: { x: number, text: string, glyph: boolean }[] }[]} rows
 * @returns {Set<number>} by their place
 */
export function unmarkedItems(rows) {
  const edges = rows.map(({ parts }) => textEdge(parts))
  const times = new Map()
  for (const edge of edges) times.set(Math.round(edge), (times.get(Math.round(edge)) ?? 0) + 1)
  const often = (edge, least) =>
    [-1, 0, 1].reduce((sum, step) => sum + (times.get(Math.round(edge) + step) ?? 0), 0) >= least
  const items = new Set()
  for (const [index, { parts }] of rows.entries()) {
    if (parts.length > 1 || parts[0].glyph) continue
    const above = parentOf(edges, index)
    if (above === undefined) continue
    const indent = edges[index] - edges[above]
    const parent = rows[above].parts
    if (indent < LEAST_INDENT || indent > MOST_INDENT || parent[0].glyph || partOf(parent[0].text)) continue
    if (often(edges[index], 2) && often(edges[above], 2)) items.add(index)
  }
  return items
}

/** Where the words of a row begin: after the dates, in a row that has them in the margin. */
function textEdge(parts) {
  return parts.length > 1 && /^\D{0,14}(?:19|20)\d\d/.test(parts[0].text) && parts[0].text.length < 30
    ? parts[1].x
    : parts[0].x
}

/** The nearest row above that stands further out. */
function parentOf(edges, index) {
  for (let at = index - 1; at >= Math.max(0, index - 60); at--) if (edges[at] < edges[index] - 5) return at
}
