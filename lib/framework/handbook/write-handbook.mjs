/**
 * The inside of the handbook's PDF: the book on standard input, the file on standard output. A process of its own, since fonts
 * and page layout take more time than a server that answers others may give in one go. Plain JavaScript: node starts it
 * without a build.
 */
import PDFDocument from 'pdfkit'
import { drawn, featuresOf, openFonts } from '../../platform/pdf/fonts.mjs'
import { layLines } from '../../platform/pdf/lines.mjs'
import { fillPages } from '../../platform/pdf/pages.mjs'
import { bodyBlocks, contentsBlocks, coverBlocks } from './handbook-blocks.mjs'

const ink = '#1d1b18'
const soft = '#57524b'
/** A4 in points; the measure stays near 85 letters. */
const page = { width: 595.28, height: 841.89, top: 72, bottom: 72, left: 76, right: 76, column: 443.28 }
const style = {
  kinds: {
    cover: { size: 30, leading: 37, weight: 600, colour: ink, before: 180 },
    coverNote: { size: 12, leading: 18, weight: 400, colour: soft, before: 8, beforeFirst: 16 },
    part: { size: 22, leading: 28, weight: 600, colour: ink, before: 0, after: 10 },
    intro: { size: 11, leading: 16.5, weight: 400, colour: soft, before: 0 },
    entry: { size: 14, leading: 19, weight: 600, colour: ink, before: 22, after: 4 },
    heading: { size: 10.5, leading: 15, weight: 600, colour: ink, before: 10, after: 2 },
    text: { size: 10, leading: 15, weight: 400, colour: ink, before: 5 },
    fact: { size: 10, leading: 15, weight: 400, colour: ink, before: 2.5, beforeFirst: 5 },
    bullet: { size: 10, leading: 15, weight: 400, colour: ink, before: 1.5, beforeFirst: 3, indent: 13 },
    contentsPart: { size: 10.5, leading: 16, weight: 600, colour: ink, before: 8, beforeFirst: 8 },
    contentsEntry: { size: 10, leading: 14.5, weight: 400, colour: ink, before: 0, indent: 13 },
  },
}
const tags = { cover: 'H1', part: 'H1', entry: 'H2', heading: 'H3', contentsPart: 'TOCI', contentsEntry: 'TOCI' }

/** Figures that the library would work out for underlines, which there are none of. */
const unmeasured = { textWidth: 0, wordCount: 0 }

const chunks = []
for await (const chunk of process.stdin) chunks.push(chunk)
const bytes = await write(JSON.parse(Buffer.concat(chunks).toString('utf8')))
process.stdout.write(bytes, () => process.exit(0))

async function write({ book, published }) {
  const document = new PDFDocument({
    size: [page.width, page.height],
    margin: 0,
    font: null,
    autoFirstPage: false,
    bufferPages: true,
    tagged: true,
    pdfVersion: '1.7',
    displayTitle: true,
    lang: book.language,
    // The version's own date: the same version is the same file, byte for byte.
    info: {
      Title: `${book.title} ${book.version}`,
      CreationDate: new Date(published.at),
      ModDate: new Date(published.at),
      Creator: 'Rolecharter',
      Producer: 'Rolecharter',
    },
  })
  const output = []
  document.on('data', (chunk) => output.push(chunk))
  const ended = new Promise((resolve) => document.on('end', resolve))
  const fonts = openFonts(document, 'source-serif-4')
  const lay = (blocks) => fillPages(layLines(blocks, style, page.column, fonts), page)

  const cover = lay(coverBlocks(book, published.text))
  const body = book.parts.flatMap((part) => lay(bodyBlocks(part)))
  // The contents say on which page each thing is, and take up pages themselves.
  const contentsPages = lay(contentsBlocks(book)).length
  const before = cover.length + contentsPages
  const pageOf = new Map(
    body.flatMap((lines, index) =>
      lines.flatMap(({ block, isFirst }) => (isFirst && block.anchor ? [[block.anchor, before + index + 1]] : [])),
    ),
  )
  const contents = lay(contentsBlocks(book))
  const draw = drawing(document, fonts, pageOf)
  for (const lines of [...cover, ...contents, ...body]) {
    document.addPage()
    for (const line of lines) draw.line(line)
  }
  draw.end()
  furnish(document, book, published.text, fonts, cover.length)
  fonts.nameLigatures()
  document.end()
  await ended
  return Buffer.concat(output)
}

/** Draws line by line; a paragraph is one element however many pages it is on, and items that follow each other one list. */
function drawing(document, fonts, pageOf) {
  const root = document.struct('Document')
  document.addStructure(root)
  let group
  let groupTag
  let element
  let outlined
  const inGroup = (tag) => {
    if (groupTag === tag) return group ?? root
    group?.end()
    group = tag ? document.struct(tag) : undefined
    if (group) root.add(group)
    groupTag = tag
    return group ?? root
  }
  const marked = (tag, work) => {
    const content = document.markStructureContent(tag)
    work()
    document.endMarkedContent()
    element.add(content)
  }
  const begin = ({ block, baseline }) => {
    const tag = tags[block.kind] ?? 'P'
    const parent = inGroup(tag === 'TOCI' ? 'TOC' : block.kind === 'bullet' ? 'L' : undefined)
    if (block.kind === 'bullet') {
      const item = document.struct('LI')
      parent.add(item)
      element = document.struct('LBody')
      item.add(element)
    } else {
      element = document.struct(tag)
      parent.add(element)
    }
    if (!block.anchor) return
    const top = baseline - block.look.leading
    document.addNamedDestination(block.anchor, 'XYZ', 0, top, null)
    if (block.kind === 'part') outlined = document.outline.addItem(block.text)
    else outlined?.addItem(block.text)
  }
  return {
    line(line) {
      const { block, isFirst, isLast, baseline } = line
      if (isFirst) begin(line)
      const tag = block.kind === 'bullet' ? 'LBody' : (tags[block.kind] ?? 'P')
      marked(tag, () => {
        for (const piece of line.line)
          drawPiece(document, piece, page.left + block.indent + piece.x, baseline, block.look)
        if (block.goTo && isLast) drawPageNumber(document, fonts, pageOf.get(block.goTo), baseline, block.look)
      })
      if (block.goTo) {
        const top = baseline - block.look.leading * 0.8
        document.goTo(page.left, top, page.column, block.look.leading, block.goTo, { structParent: element })
      }
      if (isLast) element.end()
    },
    end() {
      inGroup(undefined)
      root.end()
    },
  }
}

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

function drawPageNumber(document, fonts, number, baseline, look) {
  const [piece] = fonts.pieces(` ${number}`, look.weight)
  drawPiece(document, piece, page.left + page.column - fonts.measure(piece, look.size), baseline, look)
}

/** Version, date and page number on every page but the cover, marked as no part of the text. */
function furnish(document, book, publishedText, fonts, covers) {
  const { count } = document.bufferedPageRange()
  const look = { size: 8.5, weight: 400, colour: soft }
  const put = (text, y, fromRight) => {
    const pieces = fonts.pieces(text, look.weight)
    const width = pieces.reduce((sum, piece) => sum + fonts.measure(piece, look.size), 0)
    let x = fromRight ? page.left + page.column - width : page.left
    for (const piece of pieces) {
      drawPiece(document, piece, x, y, look)
      x += fonts.measure(piece, look.size)
    }
  }
  for (let index = covers; index < count; index++) {
    document.switchToPage(index)
    document.markContent('Artifact', { type: 'Pagination' })
    put(book.title, 42, false)
    put(`Version ${book.version}, ${publishedText}`, 42, true)
    put(`${index + 1} / ${count}`, page.height - 40, true)
    document.endMarkedContent()
  }
}
