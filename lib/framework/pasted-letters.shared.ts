import { partLabels } from './labels'
import { type RaciLetter, raciLetterSchema } from './model'

export interface PastedCell {
  /** Rows and columns from where the paste begins. */
  row: number
  column: number
  letter: RaciLetter | null
}

export interface BadCell {
  row: number
  column: number
  text: string
}

export interface PastedLetters {
  rows: number
  columns: number
  good: PastedCell[]
  /** What says nothing that a cell could hold; shown to the person, never guessed at. */
  bad: BadCell[]
}

/** What spreadsheets and people write for “no part”. */
const nothing = new Set(['', '-', '–', '—', '.', '·'])
const words = new Map(Object.entries(partLabels).map(([letter, word]) => [word.toUpperCase(), letter]))

function readLetter(text: string): RaciLetter | null | undefined {
  const plain = text
    .trim()
    .replace(/^"(.*)"$/s, '$1')
    .trim()
    .toUpperCase()
  if (nothing.has(plain)) return null
  return raciLetterSchema.safeParse(words.get(plain) ?? plain).data
}

/** Cells of a spreadsheet, as the clipboard holds them: a line for a row, tabs between the cells. */
export function readPastedLetters(text: string): PastedLetters {
  const lines = text.replace(/\r\n?/g, '\n').replace(/\n$/, '').split('\n')
  const cells = lines.map((line) => line.split('\t'))
  const read: PastedLetters = {
    rows: lines.length,
    columns: Math.max(...cells.map((line) => line.length)),
    good: [],
    bad: [],
  }
  for (const [row, line] of cells.entries())
    for (const [column, cell] of line.entries()) {
      const letter = readLetter(cell)
      if (letter === undefined) read.bad.push({ row, column, text: cell.trim() })
      else read.good.push({ row, column, letter })
    }
  return read
}
