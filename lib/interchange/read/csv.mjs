import { parse } from 'csv-parse/sync'
import { Refused } from '../../platform/closed/refused.mjs'
import { limits } from './limits.mjs'
import { checkRows, refuseAt } from './rows.mjs'

/** Commas, semicolons where Excel writes those, or tabs. @returns {string[][]} */
export function readCsv(text, name) {
  const plain = text.replace(/^\uFEFF/, '')
  if (longestLine(plain) > limits.textLength * 4) throw new Refused('long-text')
  let rows
  try {
    rows = parse(plain, {
      delimiter: delimiterOf(plain),
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: limits.textLength * 4,
      to: limits.rows + 1,
    })
  } catch {
    throw new Refused('not-csv')
  }
  rows.forEach((row, at) => {
    row.forEach((cell, column) => {
      if (cell.startsWith('=')) refuseAt('formula', name, at, column)
    })
  })
  return checkRows(rows, name)
}

function delimiterOf(text) {
  const first = text.slice(0, text.search(/[\r\n]|$/))
  const count = (sign) => first.split(sign).length
  return [',', ';', '\t'].toSorted((a, b) => count(b) - count(a))[0]
}

function longestLine(text) {
  let most = 0
  let from = 0
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', from)) {
    most = Math.max(most, at - from)
    from = at + 1
  }
  return Math.max(most, text.length - from)
}
