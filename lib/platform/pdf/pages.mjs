/** Lines of a paragraph that may not stand alone on a page. */
const TOGETHER = 2
/** Shorter paragraphs are never divided. */
const WHOLE = 4

/**
 * Puts laid blocks on pages: what must not end a page moves on with what it introduces, and no paragraph leaves a single line
 * behind. Gives each page its lines with the baseline's distance from the top.
 */
export function fillPages(blocks, { height, top, bottom }) {
  const room = height - top - bottom
  const pages = [[]]
  let used = 0
  const turn = () => {
    pages.push([])
    used = 0
  }
  for (const [index, block] of blocks.entries()) {
    const gap = used ? block.before : 0
    if (used && used + gap + leastHeight(blocks, index) > room) turn()
    let y = used + (used ? block.before : 0)
    let left = block.lines.length
    for (const [number, line] of block.lines.entries()) {
      const lastOfPage = y + block.look.leading > room
      // The page may end here, or one line earlier so that the last line has company.
      const strands = left === TOGETHER && number > 0 && y + TOGETHER * block.look.leading > room
      if (lastOfPage || strands) {
        turn()
        y = 0
      }
      pages
        .at(-1)
        .push({ block, line, isFirst: number === 0, isLast: left === 1, baseline: top + y + block.look.leading * 0.76 })
      y += block.look.leading
      used = y
      left--
    }
  }
  return pages
}

/** What has to fit under each other for this block to begin here: itself, or its first lines, and all that it heads. */
function leastHeight(blocks, index) {
  const block = blocks[index]
  const { leading } = block.look
  const count = block.lines.length
  const own = leading * (count <= WHOLE || block.keepNext ? count : TOGETHER)
  const next = blocks[index + 1]
  return block.keepNext && next ? own + next.before + leastHeight(blocks, index + 1) : own
}
