import { drawPieces, drawSign } from './draw-pieces.mjs'
import { ink, onItsSide as sheet, soft, style } from './handbook-style.mjs'

const kinds = style.kinds
const rule = '#d8d2c6'
const band = '#f1ede4'
/** Dark, shaded and plain as everywhere; the letter says it alone as well. */
const looks = {
  A: { box: ink, size: 9, weight: 600, colour: '#ffffff' },
  R: { box: '#e0d7c4', size: 9, weight: 600, colour: ink },
  C: { size: 9, weight: 400, colour: ink },
  I: { size: 9, weight: 400, colour: soft },
}
const boxSide = 13
const keyStep = 15
const padding = 8

/**
 * Draws tables page by page. What a screen reader hears of a table is one table, however many pages it is on: heads that stand
 * again for the eye are no part of it.
 */
export function drawMatrix(document, fonts, lines) {
  const signs = new Map(
    Object.entries(looks).map(([letter, look]) => {
      const [piece] = fonts.pieces(letter, look.weight)
      return [letter, { piece, look, half: fonts.measure(piece, look.size) / 2 }]
    }),
  )
  let parent
  let bookmark
  let table
  let group

  const element = (of, tag, options) => {
    const made = document.struct(tag, options)
    of.add(made)
    return made
  }
  const content = (of, tag, work) => {
    const marked = document.markStructureContent(tag)
    work()
    document.endMarkedContent()
    of.add(marked)
  }
  const artifact = (type, work) => {
    document.markContent('Artifact', { type })
    work()
    document.endMarkedContent()
  }
  const cell = (of, tag, options, work) => {
    const made = element(of, tag, options)
    if (work) content(made, tag, work)
    made.end()
  }
  const letterAt = (letter, x, y) => {
    const { piece, look, half } = signs.get(letter)
    drawSign(document, piece, x - half, y + look.size * 0.34, look)
  }
  const box = (letter, x, y) => {
    const colour = looks[letter].box
    if (colour) document.rect(x - boxSide / 2, y - boxSide / 2, boxSide, boxSide).fill(colour)
  }
  const stack = (laid, look, x, top) => {
    for (const [at, pieces] of laid.entries()) drawPieces(document, pieces, x, top + look.leading * (at + 0.76), look)
  }

  /** Title and letters, in the corner that the turned heads leave. */
  const keyRows = ({ layout: { letters, corner }, top }) => {
    const below = top + padding / 2 + corner.length * kinds.tableTitle.leading + padding
    return letters.map((each, at) => ({ ...each, y: below + (at + 0.5) * keyStep }))
  }
  const drawTitle = ({ layout: { corner }, top }) => stack(corner, kinds.tableTitle, sheet.left, top + padding / 2)
  const drawKey = ({ letter, name, y }) => {
    const look = kinds.tableKey
    letterAt(letter, sheet.left + boxSide / 2, y)
    drawPieces(
      document,
      fonts.pieces(` ${name}`, look.weight).slice(0, 1),
      sheet.left + boxSide + 3,
      y + look.size * 0.34,
      look,
    )
  }
  const drawNamesHead = ({ layout: { headHeight }, top }) => {
    const look = kinds.columnHead
    drawPieces(document, fonts.pieces('Responsibility', look.weight), sheet.left, top + headHeight - 6, look)
  }
  const drawHead = ({ layout, top }, { lines: laid, code }, at) => {
    const look = kinds.columnHead
    const x = columnAt(layout, at)
    const bottom = top + layout.headHeight - 6
    if (code) return drawPieces(document, laid[0], x + layout.width / 2 - look.size * 0.27 * code.length, bottom, look)
    for (const [line, pieces] of laid.entries()) {
      const baseline = x + (layout.width - laid.length * look.leading) / 2 + look.leading * (line + 0.76)
      document.save().rotate(-90, { origin: [baseline, bottom] })
      drawPieces(document, pieces, baseline, bottom, look)
      document.restore()
    }
  }

  const drawGrounds = ({ layout, rows, top }) => {
    const { headHeight, width, names, columns } = layout
    const right = columnAt(layout, columns.length)
    const start = top + headHeight
    const end = start + rows.at(-1).y + rows.at(-1).row.height
    const line = (x, y, toX, toY, thick, colour) =>
      document.moveTo(x, y).lineTo(toX, toY).lineWidth(thick).stroke(colour)
    for (const at of columns.keys()) line(columnAt(layout, at), start, columnAt(layout, at), end, 0.25, rule)
    for (const { row, y } of rows)
      if (row.isHead) document.rect(sheet.left, start + y, right - sheet.left, row.height).fill(band)
    for (const { row, y } of rows) line(sheet.left, start + y + row.height, right, start + y + row.height, 0.5, rule)
    const governance = columns.findIndex(({ isRole }) => !isRole)
    if (governance > 0) line(columnAt(layout, governance), top, columnAt(layout, governance), end, 1, ink)
    line(sheet.left, start, right, start, 1, ink)
    for (const { letter, y } of keyRows({ layout, top })) box(letter, sheet.left + boxSide / 2, y)
    for (const { row, y } of rows)
      for (const [at, letter] of (row.letters ?? []).entries())
        if (letter) box(letter, sheet.left + names + width * (at + 0.5), start + y + row.height / 2)
  }

  const beginTable = (page) => {
    const { layout, top } = page
    ;({ parent, bookmark } = lines.between())
    document.addNamedDestination(layout.anchor, 'XYZ', 0, top, null)
    for (const each of keyRows(page)) cell(parent, 'P', {}, () => drawKey(each))
    table = element(parent, 'Table')
    cell(table, 'Caption', {}, () => drawTitle(page))
    const head = element(table, 'THead')
    const row = element(head, 'TR')
    cell(row, 'TH', { scope: 'Column' }, () => drawNamesHead(page))
    for (const [at, column] of layout.columns.entries())
      cell(row, 'TH', { scope: 'Column', expanded: column.code && column.title }, () => drawHead(page, column, at))
    head.end()
  }
  const repeatHeads = (page) =>
    artifact('Pagination', () => {
      drawTitle(page)
      for (const each of keyRows(page)) drawKey(each)
      drawNamesHead(page)
      for (const [at, column] of page.layout.columns.entries()) drawHead(page, column, at)
    })

  const drawTheme = (layout, { lines: laid, anchor, text }, y) => {
    document.addNamedDestination(anchor, 'XYZ', 0, y, null)
    bookmark?.addItem(text)
    group?.end()
    group = element(table, 'TBody')
    const row = element(group, 'TR')
    const head = element(row, 'TH')
    head.dictionary.data.A = { O: 'Table', Scope: 'Row', ColSpan: layout.columns.length + 1 }
    content(head, 'TH', () => stack(laid, kinds.theme, sheet.left + 4, y + 5))
    row.end()
  }
  const drawDuty = (layout, { lines: laid, letters, height }, y) => {
    const row = element(group, 'TR')
    const middle = y + height / 2
    cell(row, 'TH', { scope: 'Row' }, () =>
      stack(laid, kinds.duty, sheet.left, middle - (laid.length * kinds.duty.leading) / 2),
    )
    for (const [at, letter] of letters.entries())
      cell(row, 'TD', {}, letter && (() => letterAt(letter, columnAt(layout, at) + layout.width / 2, middle)))
    row.end()
  }

  return {
    page(page) {
      const { layout, rows, top, isFirst, isLast } = page
      artifact('Layout', () => drawGrounds(page))
      if (isFirst) beginTable(page)
      else repeatHeads(page)
      for (const { row, y, isRepeated } of rows) {
        const at = top + layout.headHeight + y
        if (isRepeated) artifact('Pagination', () => stack(row.lines, kinds.theme, sheet.left + 4, at + 5))
        else if (row.isHead) drawTheme(layout, row, at)
        else drawDuty(layout, row, at)
      }
      if (!isLast) return
      group.end()
      table.end()
    },
  }
}

const columnAt = ({ names, width }, at) => sheet.left + names + width * at
