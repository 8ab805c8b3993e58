import { layLines } from '../../platform/pdf/lines.mjs'
import { fillPages } from '../../platform/pdf/pages.mjs'
import { fillTablePages } from '../../platform/pdf/table-pages.mjs'
import { onItsSide as sheet, style } from './handbook-style.mjs'

/** Of a column: less cannot be told from its neighbour, more tears the row apart. */
const widest = 26
const namesWidth = { least: 190, most: 300 }
const headHeight = { least: 104, most: 138 }
const padding = 8
const leastRow = 16.5
const keyStep = 15
/** Between what is written above a table and the table. */
const gap = 14

/** A part's tables on sheets of their own: each page with its lines and with as much of a table as stands on it. */
export function layMatrix({ anchor, title, intro, tables }, fonts) {
  const opening = [
    { kind: 'part', text: title, anchor, keepNext: true },
    { kind: 'intro', text: intro, keepNext: false },
  ]
  return tables.flatMap((table, index) => tablePages(table, index === 0 ? opening : [], fonts))
}

function tablePages(table, opening, fonts) {
  const layout = layTable(table, fonts)
  const coded = layout.columns.filter(({ code }) => code)
  const blocks = [
    ...opening,
    ...(coded.length
      ? [{ kind: 'heading', text: 'Columns whose titles are too long to stand above them', keepNext: true }]
      : []),
    ...coded.map(({ code, title }) => ({ kind: 'fact', text: `${code}: ${title}`, keepNext: false })),
  ]
  const leads = fillPages(layLines(blocks, style, sheet.measure, fonts), sheet)
  const last = leads.at(-1).at(-1)
  const begins = last ? last.baseline + last.block.look.leading * 0.24 + gap : sheet.top
  const room = (top) => sheet.height - sheet.bottom - top - layout.headHeight
  const pages = fillTablePages(layout.rows, { first: room(begins), rest: room(sheet.top) })
  const first = pages.findIndex((rows) => rows.length > 0)
  return [
    ...leads.slice(0, -1).map((lines) => ({ sheet, lines })),
    ...pages.map((rows, index) => ({
      sheet,
      lines: index === 0 ? leads.at(-1) : [],
      ...(rows.length && {
        matrix: {
          layout,
          rows,
          top: index === 0 ? begins : sheet.top,
          isFirst: index === first,
          isLast: index === pages.length - 1,
        },
      }),
    })),
  ]
}

function layTable({ anchor, title, letters, columns, themes }, fonts) {
  const width = Math.min(widest, (sheet.column - namesWidth.least) / columns.length)
  const names = Math.min(namesWidth.most, sheet.column - width * columns.length)
  const lay = (kind, text, column) => layLines([{ kind, text }], style, column, fonts)[0].lines
  const heads = layHeads(columns, width, lay, fonts)
  const inCorner = lay('tableTitle', title, names - padding)
  const corner = (inCorner.length + 1) * style.kinds.tableTitle.leading + letters.length * keyStep + 3 * padding
  const row = (kind, lines, rest) => ({
    ...rest,
    kind,
    lines,
    isHead: kind === 'theme',
    height: kind === 'theme' ? lines.length * style.kinds.theme.leading + 9 : dutyHeight(lines),
  })
  return {
    anchor,
    title,
    letters,
    columns: heads,
    corner: inCorner,
    width,
    names,
    headHeight: Math.max(headHeight.least, corner, ...heads.map(({ length }) => length + padding)),
    rows: themes.flatMap(({ anchor: themeAnchor, theme, rows }) => [
      row('theme', lay('theme', theme, sheet.column), { anchor: themeAnchor, text: theme }),
      ...rows.map(({ name, letters: parts }) => row('duty', lay('duty', name, names - padding), { letters: parts })),
    ]),
  }
}

const dutyHeight = (lines) => Math.max(leastRow, lines.length * style.kinds.duty.leading + 5)

/** Turned on their sides; a title that is too long for that becomes a number, explained above the table. */
function layHeads(columns, width, lay, fonts) {
  const { size, weight, leading } = style.kinds.columnHead
  const most = headHeight.most - padding
  let coded = 0
  return columns.map(({ title, isRole }) => {
    const lines = lay('columnHead', title, most)
    const length = lines.length > 1 ? most : fonts.width(title, weight, size)
    if (lines.length * leading <= width) return { title, isRole, lines, length }
    coded++
    const code = String(coded)
    return { title, isRole, code, lines: lay('columnHead', code, most), length: leading }
  })
}
