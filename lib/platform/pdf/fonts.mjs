import fs from 'node:fs'
import path from 'node:path'
import * as fontkit from 'fontkit'
import { unwrapWoff } from './unwrap-woff.mjs'

/**
 * Where letters are looked for when the style's own family lacks them. The Arabic is one whose letters are whole: where several
 * letters share a body and differ by dots, a file cannot say which of them a body was.
 */
const fallbacks = ['noto-sans', 'noto-sans-hebrew', 'vazirmatn', 'noto-emoji']
const root = path.join(process.cwd(), 'node_modules/@fontsource')
const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' })
/** Says how an emoji is to look; no font draws it. */
const UNDRAWN = /[\uFE0E\uFE0F]/g

/**
 * The fonts of one document. A family comes as many small files, one for each script; a file is opened when a letter asks for
 * it, and only the letters that are used end up in the document.
 */
export function openFonts(document, family) {
  const faces = [family, ...fallbacks].flatMap(facesOf)
  const opened = new Map()
  const chosen = new Map()
  const widths = new Map()

  const open = ({ folder, file }, weight) => {
    const name = `${file}-${weight}-normal`
    if (!opened.has(name)) {
      const bytes = unwrapWoff(fs.readFileSync(path.join(root, folder, 'files', `${name}.woff`)))
      document.registerFont(name, bytes)
      keepLastLayout(document.font(name)._font)
      opened.set(name, fontkit.create(bytes))
    }
    return { name, font: opened.get(name) }
  }
  /** The first face that has the whole sign, such as a letter with its accents; else the first that has its beginning. */
  const choose = (sign, weight) => {
    const codePoints = [...sign.replace(UNDRAWN, '')].map((part) => part.codePointAt(0))
    for (const needed of [codePoints, codePoints.slice(0, 1)])
      for (const face of faces.filter(({ covers }) => needed.every(covers))) {
        const { name, font } = open(face, weight)
        if (needed.every((codePoint) => font.hasGlyphForCodePoint(codePoint))) return name
      }
    return open(faces[0], weight).name
  }
  const fontFor = (sign, weight) => {
    const key = `${weight}${sign}`
    if (!chosen.has(key)) chosen.set(key, choose(sign, weight))
    return chosen.get(key)
  }

  /** The text in pieces of one font each. A space goes with the word before it where words run from right to left. */
  const pieces = (text, weight) => {
    const found = []
    for (const { segment, index } of segmenter.segment(text)) {
      const last = found.at(-1)
      const font = segment === ' ' && last && runsLeft(last.font) ? last.font : fontFor(segment, weight)
      if (last?.font === font) last.end = index + segment.length
      else found.push({ font, start: index, end: index + segment.length })
    }
    return found.map(({ font, start, end }) => ({ font, start, text: text.slice(start, end) }))
  }
  const wordWidth = (word, weight) => {
    const key = `${weight}${word}`
    if (!widths.has(key))
      widths.set(
        key,
        pieces(word, weight).reduce((sum, piece) => sum + measure(document, piece), 0),
      )
    return widths.get(key)
  }

  return {
    pieces,
    /** Word by word, since words come again and lines do not. */
    width(text, weight, size) {
      const words = text.split(' ').filter(Boolean)
      const spaces = text.split(' ').length - 1
      return (
        ((words.reduce((sum, word) => sum + wordWidth(word, weight), 0) + spaces * wordWidth(' ', weight)) * size) /
        1000
      )
    },
    /** To be called before the document ends. */
    nameLigatures() {
      for (const name of opened.keys()) {
        const { unicode } = document.font(name)._font
        for (const [glyph, codePoints] of unicode.entries())
          unicode[glyph] = ligatures.get(String(codePoints)) ?? codePoints
      }
    },
    measure: (piece, size) => (measure(document, piece) * size) / 1000,
  }
}

/** The library lays a text out to draw it and at once again for its width. A font has one set of features. */
function keepLastLayout(font) {
  const layout = font.layout.bind(font)
  let last
  font.layout = (text, features, onlyWidth) => {
    const key = `${Boolean(features)}${text}`
    if (last?.key === key) return last.laid
    const laid = layout(text, features, onlyWidth)
    if (!onlyWidth) last = { key, laid }
    return laid
  }
}

/**
 * Lam and alef are always written as one sign, and programs that turn a line from right to left round turn its two letters
 * round as well. Unicode has one character for each such pair, which is safe from that.
 */
const ligatures = new Map([
  ['1604,1570', [0xfef5]],
  ['1604,1571', [0xfef7]],
  ['1604,1573', [0xfef9]],
  ['1604,1575', [0xfefb]],
])

const isArabic = (font) => font.startsWith('vazirmatn')
const runsLeft = (font) => isArabic(font) || font.startsWith('noto-sans-hebrew')

/**
 * Letters stay single: a joined “fi” is one more thing that a screening program may misread. Arabic letters and emoji are made
 * of the features that others do without. A new object each time, since the library writes into it.
 */
export const featuresOf = (font) =>
  font.startsWith('noto-emoji') ? {} : { liga: false, clig: false, calt: isArabic(font) }

/** The text as fonts draw it. */
export const drawn = (text) => text.replace(UNDRAWN, '')

const measure = (document, { font, text }) =>
  document
    .font(font)
    .fontSize(1000)
    .widthOfString(drawn(text), { features: featuresOf(font) })

/** The files of a family with the letters each has, in the family's order of preference: Latin first. */
function facesOf(family) {
  const ranges = JSON.parse(fs.readFileSync(path.join(root, family, 'unicode.json'), 'utf8'))
  return Object.entries(ranges)
    .reverse()
    .map(([subset, list]) => ({
      folder: family,
      file: `${family}-${subset.replace(/[[\]]/g, '')}`,
      covers: within(list),
    }))
}

function within(list) {
  const spans = list.split(',').map((span) => {
    const [first, last = first] = span.replace('U+', '').split('-')
    return [Number.parseInt(first, 16), Number.parseInt(last, 16)]
  })
  return (codePoint) => spans.some(([first, last]) => codePoint >= first && codePoint <= last)
}
