import bidiFactory from 'bidi-js'
import { spaceBefore } from './space-before.mjs'

const bidi = bidiFactory()
/** Less of a line than this is hardly one. */
const CRUMB = 0.12
const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** Each block with its lines as they fit the column. */
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
      lines: lines.map((range) => placePieces(block.text, levels, range, fonts, look)),
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
  return withCompany(text, [...lines, [start, end]], width, column)
}

/** A last line of one short word takes another with it, so that a paragraph does not end in a crumb. */
function withCompany(text, lines, width, column) {
  const [before, last] = lines.slice(-2)
  if (!last || width(text.slice(...last)) > column * CRUMB) return lines
  const words = text.slice(...before).split(' ')
  const moved = before[1] - words[words.length - 1].length
  if (words.length < 4 || width(text.slice(moved, last[1])) > column) return lines
  return [...lines.slice(0, -2), [before[0], moved - 1], [moved, last[1]]]
}

/** How much of a word fits, whole signs, at least one. */
function fitting(word, width, column) {
  let end = 0
  let used = 0
  for (const { segment } of segmenter.segment(word)) {
    used += width(segment)
    if (end && used > column) break
    end += segment.length
  }
  return end
}

/**
 * A line's pieces, each of one font and one direction, in the order of reading and with the place where the eye expects them:
 * Hebrew and Arabic run from right to left, figures among them from left to right, as Unicode's rules of direction say. A
 * program that takes the text out again follows the order of the pieces, so that is the order of reading.
 */
function placePieces(text, { levels }, [start, end], fonts, look) {
  const pieces = fonts
    .pieces(text.slice(start, end), look.weight)
    .flatMap((piece) => splitByLevel(piece, levels.subarray(start, end)))
  // Nearly every line of nearly every résumé.
  if (pieces.length === 1) return [{ ...pieces[0], x: 0 }]
  let x = 0
  for (const piece of inVisualOrder(pieces)) {
    piece.x = x
    x += fonts.measure(piece, look.size)
  }
  return pieces
}

function splitByLevel({ font, text, start }, levels) {
  const runs = []
  let at = start
  for (const letter of text) {
    const level = levels[at]
    at += letter.length
    const last = runs.at(-1)
    if (last?.level === level) last.text += letter
    else runs.push({ font, level, text: letter })
  }
  return runs.map((run) => (run.level % 2 ? { ...run, text: mirrored(run.text) } : run))
}

/** An opening bracket opens towards the text it holds. */
const mirrored = (text) => [...text].map((letter) => bidi.getMirroredCharacter(letter) ?? letter).join('')

/** Unicode's rule L2: from the deepest level up, what lies together is turned round. */
function inVisualOrder(pieces) {
  const ordered = [...pieces]
  const deepest = Math.max(0, ...pieces.map(({ level }) => level))
  for (let level = deepest; level > 0; level--)
    for (let from = 0; from < ordered.length; from++) {
      let to = from
      while (to < ordered.length && ordered[to].level >= level) to++
      if (to - from > 1) ordered.splice(from, to - from, ...ordered.slice(from, to).reverse())
      from = to
    }
  return ordered
}
