import { drawPieces } from './draw-pieces.mjs'

const tags = { cover: 'H1', part: 'H1', entry: 'H2', heading: 'H3', contentsPart: 'TOCI', contentsEntry: 'TOCI' }

/** Draws line by line; a paragraph is one element however many pages it is on, and items that follow each other one list. */
export function drawLines(document, fonts, pageOf) {
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
    line(line, sheet) {
      const { block, isFirst, isLast, baseline } = line
      if (isFirst) begin(line)
      const tag = block.kind === 'bullet' ? 'LBody' : (tags[block.kind] ?? 'P')
      const content = document.markStructureContent(tag)
      drawPieces(document, line.line, sheet.left + block.indent, baseline, block.look)
      if (block.goTo && isLast) drawPageNumber(document, fonts, pageOf.get(block.goTo), baseline, block.look, sheet)
      document.endMarkedContent()
      element.add(content)
      if (block.goTo) {
        const top = baseline - block.look.leading * 0.8
        document.goTo(sheet.left, top, sheet.column, block.look.leading, block.goTo, { structParent: element })
      }
      if (isLast) element.end()
    },
    /** What stands between paragraphs, such as a table: its place in the document, and the bookmark of the part it is in. */
    between: () => ({ parent: inGroup(undefined), bookmark: outlined }),
    end() {
      inGroup(undefined)
      root.end()
    },
  }
}

function drawPageNumber(document, fonts, number, baseline, look, sheet) {
  const [piece] = fonts.pieces(` ${number}`, look.weight)
  drawPieces(document, [piece], sheet.left + sheet.column - fonts.measure(piece, look.size), baseline, look)
}
