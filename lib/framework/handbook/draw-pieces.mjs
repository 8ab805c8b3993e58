import { drawn, featuresOf } from '../../platform/pdf/fonts.mjs'

/** Figures that the library would work out for underlines, which there are none of. */
const unmeasured = { textWidth: 0, wordCount: 0 }

/** A laid line, or as much of it as is of one font, at its baseline. */
export function drawPieces(document, pieces, x, baseline, { size, colour }) {
  for (const { font, text, x: offset = 0 } of pieces)
    document
      .font(font)
      .fontSize(size)
      .fillColor(colour)
      .text(drawn(text), x + offset, baseline, {
        lineBreak: false,
        baseline: 'alphabetic',
        features: featuresOf(font),
        ...unmeasured,
      })
}

/** One sign that comes again and again: without wishes for features the library shapes it once. */
export function drawSign(document, { font, text }, x, baseline, { size, colour }) {
  document
    .font(font)
    .fontSize(size)
    .fillColor(colour)
    .text(text, x, baseline, { lineBreak: false, baseline: 'alphabetic', ...unmeasured })
}
