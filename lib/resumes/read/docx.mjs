import mammoth from 'mammoth'
import { limits, Refused } from './refused.mjs'
import { childrenOf, parseXml, refuseDoctype } from './xml.mjs'

/** @param {Buffer} bytes @param {Map<string, () => Buffer>} entries */
export async function readDocx(bytes, entries) {
  for (const [name, open] of entries) if (/\.(?:xml|rels)$/.test(name)) refuseDoctype(open().toString('latin1'))
  const lines = headerLines(entries)
  try {
    // The library's own tree is read, and nothing is left to turn into HTML: lists, levels and tabs are in the tree.
    await mammoth.convertToHtml(
      { buffer: bytes },
      {
        externalFileAccess: false,
        includeEmbeddedStyleMap: false,
        transformDocument(document) {
          for (const block of document.children) readBlock(block, lines)
          return { ...document, children: [] }
        },
      },
    )
  } catch (error) {
    throw error instanceof Refused ? error : new Refused('damaged')
  }
  if (lines.reduce((sum, { text }) => sum + text.length, 0) > limits.characters) throw new Refused('too-long')
  if (!lines.length) throw new Refused('empty')
  return { kind: 'docx', lines: lines.map((line, index) => ({ ...line, page: null, line: index + 1 })), notes: [] }
}

/** Word templates put name and address into the page header, which the library leaves out. */
function headerLines(entries) {
  const open = entries.get('word/header1.xml') ?? entries.get('word/header2.xml')
  if (!open) return []
  try {
    const paragraphs = Array.from(parseXml(open().toString('utf8')).getElementsByTagName('w:p')).slice(0, 12)
    return paragraphs.flatMap((paragraph) => {
      const text = wordsIn(paragraph).trim()
      return text && !/^(?:page\s*)?\d*(?:\s*(?:of|\/)\s*\d*)?$/i.test(text) ? [{ text, style: 'header' }] : []
    })
  } catch {
    return []
  }
}

function wordsIn(element) {
  if (element.nodeName === 'w:t') return element.textContent ?? ''
  if (element.nodeName === 'w:tab') return '\t'
  return childrenOf(element).map(wordsIn).join('')
}

function readBlock(block, lines) {
  if (block.type === 'paragraph') readParagraph(block, lines)
  else if (block.type === 'table') for (const row of block.children) readRow(row, lines)
  else for (const inner of block.children ?? []) readBlock(inner, lines)
}

/** Cells of one paragraph each are one line, as in "2019 to 2021 | Analyst"; cells that hold more are read one after another. */
function readRow(row, lines) {
  const cells = (row.children ?? []).map((cell) => {
    const inner = []
    for (const block of cell.children ?? []) readBlock(block, inner)
    return inner
  })
  const filled = cells.filter(({ length }) => length)
  const oneEach = filled.length > 1 && filled.every(({ length }) => length === 1)
  if (oneEach && !filled.some(([line]) => line.bullet || line.text.length > 200)) {
    lines.push({ ...filled[0][0], text: filled.map(([line]) => line.text).join('\t') })
    return
  }
  const [label, ...others] = filled
  const first = others[0]?.[0]
  if (filled.length === 2 && label.length === 1 && first && /\d{4}/.test(label[0].text) && label[0].text.length <= 40) {
    // A date in the margin belongs to the first line beside it.
    lines.push({ ...first, text: `${first.text}\t${label[0].text}` }, ...others[0].slice(1))
    return
  }
  for (const cell of filled) lines.push(...cell)
}

function readParagraph(paragraph, lines) {
  const pieces = []
  const nested = []
  const look = { bold: true, caps: true, size: null }
  collect(paragraph.children, pieces, nested, look)
  const level = headingLevel(paragraph)
  const bullet = paragraph.numbering !== null || /list|bullet/i.test(paragraph.styleName ?? '')
  const style = `${paragraph.styleName ?? ''}|${look.size ?? ''}|${look.bold}|${look.caps}`
  let first = true
  for (const text of pieces.join('').split('\n')) {
    if (!text.trim()) continue
    const hints = first ? { ...(bullet && { bullet }), ...(level && { level }) } : bullet ? { joins: 'sure' } : {}
    lines.push({ text: text.trim(), style, ...hints })
    first = false
  }
  for (const block of nested) readBlock(block, lines)
}

function collect(nodes, pieces, nested, look) {
  for (const node of nodes ?? []) {
    if (node.type === 'text') pieces.push(node.value)
    else if (node.type === 'tab') pieces.push('\t')
    else if (node.type === 'break') pieces.push('\n')
    else if (node.type === 'paragraph' || node.type === 'table') nested.push(node)
    else {
      if (node.type === 'run' && node.children.some(({ type, value }) => type === 'text' && value.trim())) {
        look.bold &&= node.isBold
        look.caps &&= node.isAllCaps || node.isSmallCaps
        look.size ??= node.fontSize
      }
      collect(node.children, pieces, nested, look)
    }
  }
}

function headingLevel({ styleName, styleId }) {
  const name = styleName ?? styleId ?? ''
  if (/^title$/i.test(name)) return 1
  const level = /^heading ?(\d)$/i.exec(name)?.[1]
  return level ? Math.min(6, Number(level)) : undefined
}
