import PDFDocument from 'pdfkit'
import { drawn, featuresOf, openFonts } from '../../platform/pdf/fonts.mjs'
import { layLines } from '../../platform/pdf/lines.mjs'
import { fillPages } from '../../platform/pdf/pages.mjs'
import { pageOf, styleOf } from './page-styles.mjs'

const tags = { name: 'H1', heading: 'H2', title: 'H3', bullet: 'LI' }

/** A tagged PDF: text in reading order, every letter with its Unicode value, headings and lists known as such. */
export async function write({ blocks, style: styleName, paper, title, author, language, now }) {
  const page = pageOf(paper)
  const style = styleOf(styleName)
  const document = new PDFDocument({
    size: [page.width, page.height],
    margin: 0,
    font: null,
    autoFirstPage: false,
    bufferPages: true,
    tagged: true,
    pdfVersion: '1.7',
    displayTitle: true,
    lang: language,
    info: {
      Title: title,
      Author: author,
      CreationDate: new Date(now),
      ModDate: new Date(now),
      Creator: 'Rolecharter',
      Producer: 'Rolecharter',
    },
  })
  const chunks = []
  document.on('data', (chunk) => chunks.push(chunk))
  const ended = new Promise((resolve) => document.on('end', resolve))

  const fonts = openFonts(document, style.family)
  const pages = fillPages(layLines(blocks, style, page.column, fonts), page)
  const structure = document.struct('Document')
  document.addStructure(structure)
  const draw = drawing(document, structure, style, page, fonts)
  for (const lines of pages) {
    document.addPage()
    for (const line of lines) draw(line)
  }
  structure.end()
  if (pages.length > 1) numberPages(document, pages.length, style, page, fonts)
  fonts.nameLigatures()
  document.end()
  await ended
  return Buffer.concat(chunks)
}

/** Draws line by line; a paragraph is one element however many pages it is on, and bullets that follow each other one list. */
function drawing(document, structure, style, page, fonts) {
  let list
  let element
  const marked = (parent, tag, work) => {
    const content = document.markStructureContent(tag)
    work()
    document.endMarkedContent()
    parent.add(content)
  }
  const begin = (block, baseline) => {
    const tag = tags[block.kind] ?? 'P'
    if (tag !== 'LI') {
      list?.end()
      list = undefined
      element = document.struct(tag)
      structure.add(element)
      return
    }
    if (!list) {
      list = document.struct('L')
      structure.add(list)
    }
    const item = document.struct('LI')
    list.add(item)
    const label = document.struct('Lbl')
    item.add(label)
    const [mark] = fonts.pieces('•', block.look.weight)
    marked(label, 'Lbl', () => drawMark(document, mark, page.left + 1, baseline, block.look))
    label.end()
    element = document.struct('LBody')
    item.add(element)
  }
  return ({ block, line, isFirst, isLast, baseline }) => {
    if (isFirst) begin(block, baseline)
    marked(element, tags[block.kind] === 'LI' ? 'LBody' : (tags[block.kind] ?? 'P'), () => {
      for (const piece of line) drawPiece(document, piece, page.left + block.indent + piece.x, baseline, block.look)
    })
    if (isLast) element.end()
    if (isLast && block.look.rule) drawRule(document, style, page, baseline + 6)
  }
}

/** Figures that the library would work out for underlines, which there are none of. */
const unmeasured = { textWidth: 0, wordCount: 0 }

function drawPiece(document, { font, text }, x, baseline, { size, colour }) {
  document
    .font(font)
    .fontSize(size)
    .fillColor(colour)
    .text(drawn(text), x, baseline, {
      lineBreak: false,
      baseline: 'alphabetic',
      features: featuresOf(font),
      ...unmeasured,
    })
}

/** The fonts' bullets differ in size; a larger one is let down so that it stays in the middle of the small letters. */
const drawMark = (document, piece, x, baseline, look) =>
  drawPiece(document, piece, x, baseline + (look.mark - look.size) * 0.3, { ...look, size: look.mark })

function drawRule(document, { hairline }, { left, column }, y) {
  document.markContent('Artifact', { type: 'Layout' })
  document
    .moveTo(left, y)
    .lineTo(left + column, y)
    .lineWidth(0.6)
    .strokeColor(hairline)
    .stroke()
  document.endMarkedContent()
}

/** The only thing outside the column, and marked as no part of the text. */
function numberPages(document, count, style, page, fonts) {
  const look = { ...style.kinds.dates, size: 9 }
  for (let index = 0; index < count; index++) {
    document.switchToPage(index)
    const text = `${index + 1} / ${count}`
    const [piece] = fonts.pieces(text, look.weight)
    document.markContent('Artifact', { type: 'Pagination' })
    drawPiece(document, piece, page.width - page.right - fonts.measure(piece, look.size), page.height - 34, look)
    document.endMarkedContent()
  }
}
