/** Share of the page's height in which headers and footers stand. */
const EDGE = 0.1

const PAGE_NUMBER = /^(?:[\p{L}\s.·|–-]{0,40})?\b(?:page\s*)?\d{1,2}(?:\s*(?:of|\/|von|sur|de)\s*\d{1,2})?$/iu
const ONLY_NUMBER = /^[\s–-]*(?:page\s*)?\d{1,2}(?:\s*(?:of|\/|von|sur|de)\s*\d{1,2})?[\s–-]*$/i

/**
 * The pages without what was printed on them rather than written: page numbers, and lines that come again at the same
 * height of the head or foot of at least half of the pages. The first page keeps a head, since that is where a name stands.
 *
 * @template {{ items: { text: string, x: number, y: number }[], height: number }} Page
 * @param {Page[]} pages
 * @returns {Page[]}
 */
export function withoutFurniture(pages) {
  const seen = new Map()
  for (const [index, page] of pages.entries())
    for (const row of edgeRows(page, index + 1)) {
      const on = seen.get(row.key) ?? new Set()
      seen.set(row.key, on.add(index))
    }
  return pages.map((page, index) => {
    const dropped = new Set()
    for (const row of edgeRows(page, index + 1)) {
      const comesAgain = (seen.get(row.key)?.size ?? 0) >= Math.max(2, pages.length / 2)
      const firstHead = index === 0 && row.head && !PAGE_NUMBER.test(row.text)
      const firstContact = index === 0 && /@|www\.|\+\d/.test(row.text)
      if (ONLY_NUMBER.test(row.text) || (comesAgain && !firstHead && !firstContact))
        for (const item of row.items) dropped.add(item)
    }
    return { ...page, items: page.items.filter((item) => !dropped.has(item)) }
  })
}

/** The outermost rows of a page, each with what makes it the same row on another page: its height and words, but for the page's own number. */
function edgeRows({ items, height }, number) {
  const rows = new Map()
  for (const item of items) {
    if (item.y > height * EDGE && item.y < height * (1 - EDGE)) continue
    const y = Math.round(item.y / 3)
    const near = [y, y - 1, y + 1].find((key) => rows.has(key)) ?? y
    rows.set(near, [...(rows.get(near) ?? []), item])
  }
  return [...rows].map(([y, row]) => {
    const inOrder = row.sort((a, b) => a.x - b.x)
    const text = inOrder
      .map((item) => item.text)
      .join(' ')
      .replace(/\s+/g, ' ')
      .trim()
    return {
      text,
      items: row,
      head: inOrder[0].y < height / 2,
      key: `${Math.round(y / 2)} ${text.toLowerCase().replace(/\d+/g, (figure) => (Number(figure) === number ? '#' : figure))}`,
    }
  })
}
