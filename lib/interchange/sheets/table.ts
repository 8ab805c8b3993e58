import type { Sheet } from '../read/read-file'

export interface TableRow {
  /** A cell as it stands; '' where there is none. */
  cell(header: string): string
  /** The same without spaces at its ends. */
  text(header: string): string
  /** Where it is, as a spreadsheet names it. */
  place(header: string): string
}
export interface Table {
  name: string
  /** The first row in small letters. */
  headers: string[]
  rows: TableRow[]
  has(...headers: string[]): boolean
  /** Headers that are none of these. */
  unknown(known: readonly string[]): string[]
}

/** A sheet with its first row for headers; null for an empty one. Empty rows say nothing. */
export function toTable({ name, rows }: Sheet): Table | null {
  const [first, ...others] = rows
  if (!first) return null
  const headers = first.map((header) =>
    header
      .replace(/^\uFEFF/, '')
      .trim()
      .toLowerCase(),
  )
  const columnOf = (header: string) => headers.indexOf(header.toLowerCase())
  return {
    name,
    headers,
    has: (...wanted) => wanted.every((header) => columnOf(header) >= 0),
    unknown: (known) => {
      const own = new Set(known.map((header) => header.toLowerCase()))
      return first.filter((_, at) => headers[at] !== '' && !own.has(headers[at] ?? ''))
    },
    rows: others.flatMap((cells, at) =>
      cells.every((text) => text.trim() === '')
        ? []
        : [
            {
              cell: (header: string) => cells[columnOf(header)] ?? '',
              text: (header: string) => (cells[columnOf(header)] ?? '').trim(),
              place: (header: string) => `${name ? `${name} ` : ''}${letters(Math.max(columnOf(header), 0))}${at + 2}`,
            },
          ],
    ),
  }
}

function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26))
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last
}
