import { splitColumns } from './page-columns.mjs'
import { unmarkedItems } from './page-items.mjs'

/**
 * @typedef {{ text: string, x: number, y: number, width: number, size: number, font: string, rtl: boolean, tied: boolean }} Run
 * @typedef {{ text: string, x: number, right: number, y: number, size: number, font: string, glyph: boolean, loose: boolean, textX: number }} Segment
 */

/** A mark that stands before a line of a list. */
const GLYPH = /^(?:[•●▪◦‣⁃·∙○■□◆◇➢➤►▶→✓✔❖✦★☆▸▹»›*–—-]|o)$/u

/**
 * The lines of one page in the order in which a person reads them: columns one after the other, a sidebar apart from the
 * main text, and the rows of tables and margins as rows.
 *
 * @param {Run[]} runs
 * @param {number | undefined} gutter where an earlier page was cut
 * @param {boolean} ties whether the file tells which lines were set in one piece
 */
export function pageLines(runs, gutter, ties) {
  const segments = rowsOf(runs).flatMap(segmentsOf)
  const { blocks, gutter: found } = splitColumns(segments, gutter)
  const flow = (side) =>
    blocks.filter((block) => block.side === side).flatMap((block) => blockLines(block.segments, ties))
  return { main: flow(false), side: flow(true), gutter: found }
}

/** Runs on one baseline, from top to bottom. */
function rowsOf(runs) {
  const rows = []
  for (const run of [...runs].sort((a, b) => a.y - b.y || a.x - b.x)) {
    const row = rows.at(-1)
    if (row && Math.abs(run.y - row.y) <= Math.min(run.size, row.size) * 0.4) row.runs.push(run)
    else rows.push({ y: run.y, size: run.size, runs: [run] })
  }
  return rows.map((row) => row.runs.sort((a, b) => a.x - b.x))
}

/** Runs of a row that touch or stand a word's space apart are one segment; a wider gap sets them apart. */
function segmentsOf(row) {
  const segments = []
  for (const run of row) {
    const last = segments.at(-1)
    const gap = last ? run.x - last.right : 0
    const lone = last && GLYPH.test(last.text)
    const beside = last && gap < Math.min(last.size, run.size) * 1.3 && gap > -last.size * 2
    if (last && (beside || (lone && gap > 0 && gap < run.size * 4))) join(last, run, gap, lone)
    else
      segments.push({
        text: run.text,
        x: run.x,
        right: run.x + run.width,
        y: run.y,
        size: run.size,
        font: run.font,
        rtl: run.rtl,
        tied: run.tied,
        ...leadingMark(run),
        pieces: [pieceOf(run)],
      })
  }
  return segments.map(({ pieces, ...segment }) => ({ ...segment, text: inReadingOrder(pieces).trim() }))
}

/** Whether the run opens an item, and about where its words begin when mark and words are one run. */
function leadingMark({ text, x, width }) {
  const mark = /^(?:[•●▪◦‣⁃∙○■□◆◇➢➤►▶→✓✔❖✦▸▹»›*–—-]\s+|o\s+(?=\p{Lu}))(?=\S)/u.exec(text)
  return {
    glyph: mark !== null || GLYPH.test(text),
    loose: mark !== null,
    textX: x + (mark ? (width / text.length) * mark[0].length : 0),
  }
}

function join(last, run, gap, lone) {
  if (lone) {
    last.textX = run.x
    last.font = run.font
    last.size = run.size
    last.glyph = true
  }
  const space = gap > run.size * 0.13 || lone ? ' ' : ''
  if (space) last.pieces.push({ text: space, way: 'neutral' })
  last.pieces.push(pieceOf(run))
  last.rtl = run.rtl
  last.right = Math.max(last.right, run.x + run.width)
  last.text = last.pieces.map(({ text }) => text).join('')
}

/** A run with the way it is read: signs between two right-to-left words are read with them. */
const pieceOf = ({ text, rtl }) => ({ text, way: rtl ? 'rtl' : /[\p{L}\p{N}]/u.test(text) ? 'ltr' : 'neutral' })

/** Right-to-left words stand from right to left: what runs from one to the next, signs included, is read backwards. */
function inReadingOrder(pieces) {
  const read = []
  for (let at = 0; at < pieces.length; at++) {
    let end = at
    if (pieces[at].way === 'rtl')
      for (let next = at; next < pieces.length && pieces[next].way !== 'ltr'; next++)
        if (pieces[next].way === 'rtl') end = next
    read.push(...pieces.slice(at, end + 1).reverse())
    at = end
  }
  return read.map(({ text }) => text).join('')
}

/** The segments of one block as lines, with what the eye sees beside the words: style, a gap above, what goes on. */
function blockLines(segments, ties) {
  const rows = blockRows(segments)
  const items = unmarkedItems(rows)
  const right = Math.max(...segments.map((segment) => segment.right))
  const leading = usualLeading(rows)
  const lines = []
  let item
  for (const [index, { y, parts }] of rows.entries()) {
    const first = parts[0]
    const before = rows[index - 1]
    const gap = before !== undefined && y - before.y > Math.max(leading * 1.4, first.size * 1.3)
    const near = before && !gap && parts.length === 1 && before.parts.length === 1
    const joins = near ? goesOn(before.parts[0], first, { right, item, unmarked: items.has(index), ties }) : undefined
    if (first.glyph) item = first
    else if (!joins) item = undefined
    lines.push({
      text: parts.map(({ text }) => text).join('\t'),
      style: `${Math.round(first.size * 2) / 2}|${first.font}`,
      ...(items.has(index) && !joins && { bullet: true }),
      ...(gap && { gap }),
      ...(joins && { joins }),
    })
  }
  return lines
}

function blockRows(segments) {
  const rows = []
  for (const segment of [...segments].sort((a, b) => a.y - b.y || a.x - b.x)) {
    const row = rows.at(-1)
    if (row && Math.abs(segment.y - row.y) <= Math.min(segment.size, row.size) * 0.4) row.parts.push(segment)
    else rows.push({ y: segment.y, size: segment.size, parts: [segment] })
  }
  for (const { parts } of rows) parts.sort((a, b) => a.x - b.x)
  return rows
}

/** `sure` under a bullet's own text; `maybe` where the line above had no room left for this one's first word. */
function goesOn(above, line, { right, item, unmarked, ties }) {
  if (line.glyph || Math.abs(line.size - above.size) > 0.6) return undefined
  if (item && item.textX - item.x > 3 && Math.abs(line.x - item.textX) < (item.loose ? 8 : 2.5)) return 'sure'
  const small = /^\p{Ll}/u.test(line.text)
  const aligned = Math.abs(line.x - above.x) < 2.5 || Math.abs(line.x - above.textX) < 2.5
  if (small && (item || above.right > right * 0.6)) return 'maybe'
  if (!small && (unmarked || (ties && !line.tied))) return undefined
  const word = (line.text.split(' ', 1)[0]?.length ?? 0) * ((line.right - line.textX) / Math.max(1, line.text.length))
  return aligned && above.right + word + line.size * 0.25 > right + 0.5 ? 'maybe' : undefined
}

function usualLeading(rows) {
  const steps = rows
    .slice(1)
    .map(({ y }, index) => y - rows[index].y)
    .sort((a, b) => a - b)
  return steps[Math.floor(steps.length * 0.35)] ?? 0
}
