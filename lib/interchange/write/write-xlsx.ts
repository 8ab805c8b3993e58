import writeExcelFile from 'write-excel-file/node'
import type { Sheet } from '../read/read-file'

/** A cell's text is text, whatever it looks like: nothing in the file is a formula. */
export async function writeXlsx(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const made = writeExcelFile(
    sheets.map(({ name, rows }) => ({
      sheet: name,
      data: rows.map((row, at) =>
        row.map((value) => ({
          value,
          type: String,
          alignVertical: 'top' as const,
          wrap: true,
          ...(at === 0 && { fontWeight: 'bold' as const }),
        })),
      ),
      columns: (rows[0] ?? []).map((_, column) => ({ width: widthOf(rows, column) })),
      stickyRowsCount: 1,
      stickyColumnsCount: 1,
    })),
  )
  return new Uint8Array(await made.toBuffer())
}

const widthOf = (rows: readonly string[][], column: number) =>
  Math.min(60, Math.max(8, ...rows.slice(0, 50).map((row) => (row[column] ?? '').length + 2)))
