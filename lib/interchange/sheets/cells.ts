import type { EditValue } from '@/lib/framework/draft/draft-edit.shared'
import type { CellKind } from './columns'

/** What a spreadsheet would run, or take for something else. */
const risky = /^'*[=+\-@\t\r\n\0]/

/** A text that no spreadsheet runs: one that could start a formula gets an apostrophe, which reading takes away again. */
const guardCell = (text: string) => (risky.test(text) ? `'${text}` : text)
export const unguardCell = (text: string) => (text.startsWith("'") && risky.test(text.slice(1)) ? text.slice(1) : text)

/** The value of a field as a cell shows it. */
export function writeCell(value: EditValue): string {
  if (value === null) return ''
  return guardCell(Array.isArray(value) ? value.map(String).join('\n') : String(value))
}

/**
 * A cell as the value of its field. Spaces at its ends and empty lines of a list say nothing; `same` is what the field holds
 * now: a cell that shows exactly that is that, spaces and all.
 * @returns undefined for what is no number where one belongs
 */
export function readCell(cell: string, kind: CellKind, same: EditValue | undefined): EditValue | undefined {
  if (same !== undefined && cell.replaceAll('\r\n', '\n') === writeCell(same).replaceAll('\r\n', '\n')) return same
  const text = unguardCell(cell.replaceAll('\r\n', '\n').trim())
  switch (kind) {
    case 'text':
      return text
    case 'name':
      return text === '' ? null : text
    case 'number':
      return readNumber(text)
    case 'list':
      return lines(text)
    case 'numbers': {
      const numbers = lines(text.replaceAll(/[,;]/g, '\n')).map(readNumber)
      return numbers.every((number) => number !== undefined) ? numbers : undefined
    }
  }
}

const readNumber = (text: string): number | undefined => (/^-?\d{1,9}(\.\d+)?$/.test(text) ? Number(text) : undefined)
const lines = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
