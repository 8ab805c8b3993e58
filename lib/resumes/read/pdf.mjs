import { getDocumentProxy } from 'unpdf'
import { withoutFurniture } from './page-furniture.mjs'
import { pageLines } from './page-lines.mjs'
import { limits, Refused } from './refused.mjs'

/** @param {Buffer} bytes */
export async function readPdf(bytes) {
  const document = await open(bytes)
  if (document.numPages > limits.pages) throw new Refused('too-many-pages')
  const pages = []
  let length = 0
  for (let number = 1; number <= document.numPages; number++) {
    const runs = await pageRuns(await document.getPage(number))
    length += runs.items.reduce((sum, { text }) => sum + text.length, 0)
    if (length > limits.characters) throw new Refused('too-long')
    pages.push(runs)
  }
  if (
    pages
      .flatMap(({ items }) => items.map(({ text }) => text))
      .join('')
      .replace(/\s/g, '').length < limits.scannedCharacters
  )
    throw new Refused('scanned')
  return { kind: 'pdf', lines: layOut(withoutFurniture(pages)), notes: [] }
}

async function open(bytes) {
  try {
    // No scripts and no font programs: only the text is wanted.
    return await getDocumentProxy(new Uint8Array(bytes), {
      isEvalSupported: false,
      disableFontFace: true,
      verbosity: 0,
    })
  } catch (error) {
    throw new Refused(error?.name === 'PasswordException' ? 'encrypted' : 'damaged')
  }
}

/** The main text of all pages, then their sidebars: an entry that goes on over a page is not cut by what stands beside it. */
function layOut(pages) {
  const main = []
  const side = []
  let gutter
  const ties = tellingTies(pages)
  for (const [index, page] of pages.entries()) {
    const read = pageLines(page.items, gutter, ties)
    gutter = read.gutter ?? gutter
    const at = (line, place) => ({ ...line, page: index + 1, line: place + 1 })
    main.push(...read.main.map(at))
    side.push(...read.side.map((line, place) => at(line, read.main.length + place)))
  }
  return [...main, ...side]
}

/** Whether a break of text tells of a new line of its own: some programs set a paragraph in one piece, others each line. */
function tellingTies(pages) {
  const runs = pages.flatMap(({ items }) => items)
  const tied = runs.filter((run) => run.tied).length / Math.max(1, runs.length)
  return tied > 0.02 && tied < 0.6
}

/** The runs of a page that stand upright, with y downwards, as the person sees the page. */
async function pageRuns(page) {
  const viewport = page.getViewport({ scale: 1 })
  const { items } = await page.getTextContent()
  const runs = []
  let tied = false
  for (const item of items) {
    if (typeof item.str !== 'string') continue
    const goesOn = tied
    // A line that follows the one above within one piece of text. A piece that ends is followed by an empty item.
    tied = item.hasEOL === true && item.str !== ''
    if (!item.str.trim()) continue
    const [a, b, , , x, y] = times(viewport.transform, item.transform)
    const size = Math.hypot(a, b)
    if (!(size > 0) || Math.abs(b) > size * 0.3) continue
    if (x < -5 || x > viewport.width || y < -5 || y > viewport.height + 5) continue
    runs.push(
      ...splitWide({
        text: clean(item.str),
        x,
        y,
        width: item.width,
        size,
        font: item.fontName,
        rtl: item.dir === 'rtl',
        tied: goesOn,
      }),
    )
  }
  return { items: runs, width: viewport.width, height: viewport.height }
}

const times = ([a, b, c, d, e, f], [g, h, i, j, k, l]) => [
  a * g + c * h,
  b * g + d * h,
  a * i + c * j,
  b * i + d * j,
  a * k + c * l + e,
  b * k + d * l + f,
]

/** Glyphs without a letter are of no use; those of symbol fonts are marks, and most often bullets. */
const clean = (text) => text.replace(/[^\P{Cc}\t]/gu, '').replace(/[\uE000-\uF8FF]/g, '▪')

/** Three spaces or more were typed to set things apart: two runs, with the room between them. */
function splitWide(run) {
  const each = run.width / Math.max(1, run.text.length)
  return [...run.text.matchAll(/\S+(?:\s{1,2}\S+)*/g)].map((part) => ({
    ...run,
    text: part[0],
    x: run.x + part.index * each,
    width: part[0].length * each,
  }))
}
