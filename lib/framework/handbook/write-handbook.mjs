/**
 * The inside of the handbook's PDF: the book on standard input, the file on standard output. A process of its own, since fonts
 * and page layout take more time than a server that answers others may give in one go. Plain JavaScript: node starts it
 * without a build.
 */
import PDFDocument from 'pdfkit'
import { openFonts } from '../../platform/pdf/fonts.mjs'
import { layLines } from '../../platform/pdf/lines.mjs'
import { fillPages } from '../../platform/pdf/pages.mjs'
import { drawLines } from './draw-lines.mjs'
import { drawMatrix } from './draw-matrix.mjs'
import { drawPieces } from './draw-pieces.mjs'
import { bodyBlocks, contentsBlocks, coverBlocks } from './handbook-blocks.mjs'
import { soft, style, upright } from './handbook-style.mjs'
import { layMatrix } from './lay-matrix.mjs'

const chunks = []
for await (const chunk of process.stdin) chunks.push(chunk)
const bytes = await write(JSON.parse(Buffer.concat(chunks).toString('utf8')))
process.stdout.write(bytes, () => process.exit(0))

async function write({ book, published }) {
  const document = new PDFDocument({
    size: [upright.width, upright.height],
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
  const lay = (blocks) =>
    fillPages(layLines(blocks, style, upright.column, fonts), upright).map((lines) => ({ sheet: upright, lines }))

  const cover = lay(coverBlocks(book, published.text))
  const body = book.parts.flatMap((part) => (part.tables.length ? layMatrix(part, fonts) : lay(bodyBlocks(part))))
  // The contents say on which page each thing is, and take up pages themselves.
  const contents = lay(contentsBlocks(book))
  const before = cover.length + contents.length
  const pageOf = new Map(body.flatMap((page, index) => anchorsOf(page).map((anchor) => [anchor, before + index + 1])))
  const pages = [...cover, ...contents, ...body]
  const draw = drawLines(document, fonts, pageOf)
  const { page: drawTable } = drawMatrix(document, fonts, draw)
  for (const { sheet, lines, matrix } of pages) {
    document.addPage({ size: [sheet.width, sheet.height], margin: 0 })
    for (const line of lines) draw.line(line, sheet)
    if (matrix) drawTable(matrix)
  }
  draw.end()
  furnish(document, book, published.text, fonts, pages, cover.length)
  fonts.nameLigatures()
  document.end()
  await ended
  return Buffer.concat(output)
}

/** What can be led to on a page. */
function anchorsOf({ lines, matrix }) {
  const named = lines.flatMap(({ block, isFirst }) => (isFirst && block.anchor ? [block.anchor] : []))
  if (!matrix) return named
  const { layout, rows, isFirst } = matrix
  const themes = rows.flatMap(({ row, isRepeated }) => (row.isHead && !isRepeated ? [row.anchor] : []))
  return [...named, ...(isFirst ? [layout.anchor] : []), ...themes]
}

/** Version, date and page number on every page but the cover, marked as no part of the text. */
function furnish(document, book, publishedText, fonts, pages, covers) {
  const look = { size: 8.5, weight: 400, colour: soft }
  const put = (text, sheet, y, fromRight) => {
    const pieces = fonts.pieces(text, look.weight)
    const width = pieces.reduce((sum, piece) => sum + fonts.measure(piece, look.size), 0)
    let x = fromRight ? sheet.left + sheet.column - width : sheet.left
    for (const piece of pieces) {
      drawPieces(document, [piece], x, y, look)
      x += fonts.measure(piece, look.size)
    }
  }
  for (const [index, { sheet }] of pages.entries()) {
    if (index < covers) continue
    document.switchToPage(index)
    document.markContent('Artifact', { type: 'Pagination' })
    put(book.title, sheet, 42, false)
    put(`Version ${book.version}, ${publishedText}`, sheet, 42, true)
    put(`${index + 1} / ${pages.length}`, sheet, sheet.height - 40, true)
    document.endMarkedContent()
  }
}
