/**
 * Puts the rows of a table on pages. A row that heads others never ends a page, and a page that begins under it begins with it
 * again. Gives each page its rows with their distance from the top of the first.
 * @template {{ height: number, isHead: boolean }} Row
 * @param {readonly Row[]} rows
 * @param {{ first: number, rest: number }} room for rows on the first page and on those behind it
 * @returns {{ row: Row, y: number, isRepeated: boolean }[][]}
 */
export function fillTablePages(rows, { first, rest }) {
  const pages = [[]]
  let used = 0
  let room = first
  let head
  const put = (row, isRepeated) => {
    pages.at(-1).push({ row, y: used, isRepeated })
    used += row.height
  }
  for (const [index, row] of rows.entries()) {
    const next = row.isHead ? rows[index + 1] : undefined
    const page = pages.at(-1)
    // On an empty page a row is put however tall it is, unless the page is one that something else fills.
    const mayTurn = page.some((each) => !each.row.isHead) || (pages.length === 1 && page.length === 0)
    if (mayTurn && used + row.height + (next?.height ?? 0) > room) {
      pages.push([])
      used = 0
      room = rest
      if (!row.isHead && head) put(head, true)
    }
    if (row.isHead) head = row
    put(row, false)
  }
  return pages
}
