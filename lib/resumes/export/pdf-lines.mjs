import bidiFactory from 'bidi-js'
import { spaceBefore } from './page-styles.mjs'

const bidi = bidiFactory()
const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** Each block with its lines as they fit the column: pieces of one font and one direction, in the order of the eye. */
export function layLines(blocks, style, column, fonts) {
  return blocks.map((block, index) => {
    const look = style.kinds[block.kind]
    const indent = look.indent ?? 0
    const levels = bidi.getEmbeddingLevels(block.text)
    const lines = breakLines(block.text, (text) => fonts.width(text, look.weight, look.size), column - indent)
    return {
      ...block,
      look,
      indent,
      before: spaceBefore(style, block.kind, blocks[index - 1]?.kind),
      lines: lines.map((range) => inVisualOrder(block.text, levels, range, fonts, look)),
    }
  })
}

/**
 * Breaks at spaces alone: a word that is broken at its own hyphen comes back from many programs without it. Only a word that
 * is longer than a line is cut.
 */
function breakLines(text, width, column) {
  const lines = []
  let start = 0
  let end = 0
  for (const { 0: word, index } of text.matchAll(/[^ ]+/g)) {
    const after = index + word.length
    if (end > start && width(text.slice(start, after)) > column) {
      lines.push([start, end])
      start = index
    }
    end = after
    while (width(text.slice(start, end)) > column) {
      const cut = start + fitting(text.slice(start, end), width, column)
      if (cut >= end) break
      lines.push([start, cut])
      start = cut
    }
  }
  return [...lines, [start, end]]
}

/** How much of a word fits, whole signs, at least one. */
function fitting(word, width, column) {
  let end = 0
  for (const { segment } of segmenter.segment(word)) {
    if (end && width(word.slice(0, end + segment.length)) > column) break
    end += segment.length
  }
  return end
}

/** Hebrew and Arabic run from right to left, figures in them from left to right: Unicode's rules of direction, by piece. */
function inVisualOrder(text, { levels }, [start, end], fonts, look) {
  const pieces = fonts.pieces(text.slice(start, end), look.weight).flatMap((piece) => {
    const runs = []
    for (let at = piece.start; at < piece.end; at++) {
      const level = levels[start + at]
      if (runs.at(-1)?.level === level) runs.at(-1).end = at + 1
      else runs.push({ level, start: at, end: at + 1 })
    }
    // Nearly every line of nearly every résumé.
    if (runs.length === 1) return [{ ...piece, level: runs[0].level }]
    return runs.map((run) => ({ font: piece.font, level: run.level, text: text.slice(start + run.start, start + run.end) }))
  })
  const deepest = Math.max(...pieces.map(({ level }) => level))
  for (let level = deepest; level > 0; level--) reverseRuns(pieces, level)
  return pieces.map(({ font, text: drawn }) => ({ font, text: drawn, width: fonts.measure({ font, text: drawn }, look.size) }))
}

function reverseRuns(pieces, level) {
  for (let from = 0; from < pieces.length; from++) {
    let to = from
    while (to < pieces.length && pieces[to].level >= level) to++
    if (to - from > 1) pieces.splice(from, to - from, ...pieces.slice(from, to).reverse())
    from = to
  }
}
