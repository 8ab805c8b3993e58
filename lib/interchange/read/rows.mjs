import { Refused } from '../../platform/closed/refused.mjs'
import { limits } from './limits.mjs'

/** Where in a table: the sheet and the cell as a spreadsheet names it. */
export function refuseAt(reason, sheet, row, column) {
  const error = new Refused(reason)
  let letters = ''
  for (let left = column + 1; left > 0; left = Math.floor((left - 1) / 26))
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters
  error.place = `${sheet ? `${sheet}, ` : ''}${letters}${row + 1}`
  throw error
}

/** The table as it came, unless it is larger than any framework's. */
export function checkRows(rows, sheet) {
  if (rows.length > limits.rows) throw new Refused('too-many-rows')
  let cells = 0
  rows.forEach((row, at) => {
    cells += row.length
    if (row.length > limits.columns) throw new Refused('too-many-columns')
    row.forEach((cell, column) => {
      if (cell.length > limits.textLength) refuseAt('long-text', sheet, at, column)
    })
  })
  if (cells > limits.cells) throw new Refused('too-many-rows')
  return rows
}
