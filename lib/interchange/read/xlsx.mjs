import readExcelFile from 'read-excel-file/universal'
import { Refused } from '../../platform/closed/refused.mjs'
import { limits } from './limits.mjs'
import { checkRows } from './rows.mjs'

/** @param {Buffer} bytes @param {Map<string, () => Buffer>} entries */
export async function readXlsx(bytes, entries) {
  checkParts(entries)
  let sheets
  try {
    sheets = await readExcelFile(new Blob([bytes]), { trim: false, parseNumber: (text) => text })
  } catch {
    throw new Refused('damaged')
  }
  if (sheets.length > limits.sheets) throw new Refused('too-many-sheets')
  return {
    kind: 'sheets',
    sheets: sheets.map(({ sheet, data }) => ({
      name: sheet,
      rows: checkRows(
        data.map((row) => row.map(textOf)),
        sheet,
      ),
    })),
  }
}

/** What makes a workbook more than tables, looked at before a library opens it. */
function checkParts(entries) {
  let rows = 0
  for (const [name, open] of entries) {
    if (/(^|\/)vbaProject\.bin$|(^|\/)macrosheets\//i.test(name)) throw new Refused('macros')
    if (/^xl\/(externalLinks|connections|queryTables)\b/.test(name)) throw new Refused('external')
    if (!/\.(xml|rels)$/.test(name)) continue
    const text = open().toString('latin1')
    if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) throw new Refused('unsafe')
    if (text.split('<').some((piece) => piece.length > limits.textLength)) throw new Refused('long-text')
    if (!/^xl\/worksheets\/[^/]+\.xml$/.test(name)) continue
    if (/<(?:\w+:)?f[\s>/]/.test(text)) throw Object.assign(new Refused('formula'), { place: formulaPlace(text) })
    for (const _ of text.matchAll(/<(?:\w+:)?row[\s>/]/g)) if (++rows > limits.rows) throw new Refused('too-many-rows')
    // A row may call itself the millionth, and a library would make all those before it.
    for (const [, number] of text.matchAll(/<(?:\w+:)?(?:row|c)\s[^>]*?\br="[A-Z]*(\d+)"/g))
      if (Number(number) > limits.rows) throw new Refused('too-many-rows')
    for (const [, letters] of text.matchAll(/<(?:\w+:)?c\s[^>]*?\br="([A-Z]+)\d+"/g))
      if (letters.length > 2) throw new Refused('too-many-columns')
  }
}

/** The cell that holds the first formula, as a spreadsheet names it. */
const formulaPlace = (text) => /<(?:\w+:)?c\s[^>]*?\br="([A-Z]+\d+)"[^>]*>\s*<(?:\w+:)?f[\s>/]/.exec(text)?.[1] ?? null

function textOf(value) {
  if (value === null || value === undefined) return ''
  return value instanceof Date ? value.toISOString().slice(0, 10) : String(value)
}
