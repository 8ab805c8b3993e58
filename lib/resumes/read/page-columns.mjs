import { partOf } from './headings.mjs'

/** Columns closer than this are a table's, or nothing. In points. */
const GUTTER = 5
const MOST_NESTED = 3

/**
 * Cuts a page into blocks that are read one after another. A cut is made down a gutter that stays empty over a band of rows
 * with text on both sides, when the sides are columns and not a margin with dates or the cells of a table.
 *
 * @template {{ x: number, right: number, y: number, text: string, size: number }} Segment
 * @param {Segment[]} segments
 * @param {number} [known] where the page before was cut
 * @returns {{ blocks: { segments: Segment[], side: boolean }[], gutter: number | undefined }}
 */
export function splitColumns(segments, known, depth = 0) {
  const whole = { blocks: segments.length ? [{ segments, side: false }] : [], gutter: undefined }
  if (segments.length < 6 || depth > MOST_NESTED) return whole
  const band = widestBand(segments, known)
  if (!band) return whole
  const within = (from, to) =>
    splitColumns(
      segments.filter(({ y }) => y >= from && y < to),
      known,
      depth + 1,
    ).blocks
  const columns = [band.left, band.right].map((column) => splitColumns(column, undefined, depth + 1).blocks)
  const narrow = narrowSide(band)
  return {
    blocks: [
      ...within(Number.NEGATIVE_INFINITY, band.top),
      ...columns.flatMap((blocks, index) =>
        blocks.map((block) => ({ ...block, side: block.side || index === narrow })),
      ),
      ...within(band.bottom, Number.POSITIVE_INFINITY),
    ],
    gutter: depth === 0 ? band.x : undefined,
  }
}

/** 0 when the left column is a sidebar, 1 when the right is, undefined for columns of like width. */
function narrowSide({ left, right, x }) {
  const leftWidth = x - Math.min(...left.map((segment) => segment.x))
  const rightWidth = Math.max(...right.map((segment) => segment.right)) - x
  if (leftWidth < rightWidth * 0.72) return 0
  return rightWidth < leftWidth * 0.72 ? 1 : undefined
}

function widestBand(segments, known) {
  const left = Math.min(...segments.map(({ x }) => x))
  const edges = new Map()
  for (const { x } of segments)
    if (x > left + 40) edges.set(Math.round(x / 2) * 2, (edges.get(Math.round(x / 2) * 2) ?? 0) + 1)
  const before = (x) => known !== undefined && Math.abs(known - x) < 12
  const usual = [...edges].filter(([x, count]) => count >= 3 || before(x)).sort((a, b) => b[1] - a[1])
  let best
  for (const [x] of usual.slice(0, 12))
    for (const band of bandsAt(segments, x - 1.5)) {
      const score = Math.min(rowCount(band.left), rowCount(band.right))
      if (before(x) ? score < 1 : score < 3 || !overlap(band)) continue
      if (best && (score < best.score || (score === best.score && x >= best.x))) continue
      if (areColumns(band, before(x))) best = { ...band, score, x }
    }
  return best
}

/** Runs of rows that nothing crosses at x, split into what stands left and right of it. */
function bandsAt(segments, x) {
  const inOrder = [...segments].sort((a, b) => a.y - b.y)
  const bands = []
  let band = []
  let top = Number.NEGATIVE_INFINITY
  let crossing
  const close = (bottom) => {
    // What stands on a crossing row beside the crossing text is above or below the band, not in it.
    const inside = band.filter(({ y }) => y >= top && y < bottom)
    const trimmed = withoutLastHeading(inside, x)
    if (trimmed.length)
      bands.push({
        left: trimmed.filter((segment) => segment.x < x),
        right: trimmed.filter((segment) => segment.x >= x),
        top: top === Number.NEGATIVE_INFINITY ? trimmed[0].y : top,
        bottom: trimmed.length < inside.length ? inside.at(-1).y - 1 : bottom,
      })
    band = []
  }
  for (const segment of inOrder) {
    if (segment.x < x && segment.right > x - GUTTER) {
      close(segment.y - 1)
      top = segment.y + 1
      crossing = segment
    } else if (crossing && isLastLineOf(crossing, segment)) {
      top = segment.y + 1
      crossing = undefined
    } else band.push(segment)
  }
  close(Number.POSITIVE_INFINITY)
  return bands.filter(({ left, right }) => left.length && right.length)
}

/** The short last line of a paragraph that spans the page does not cross the gutter, and is none of the columns'. */
const isLastLineOf = (above, segment) =>
  segment.y - above.y > 2 &&
  segment.y - above.y < above.size * 1.6 &&
  Math.abs(segment.x - above.x) < 1.5 &&
  segment.font === above.font &&
  segment.size === above.size

/** A heading over a part that spans the page is short, and stands in the last row before it. */
function withoutLastHeading(band, x) {
  const last = band.at(-1)
  const before = band.at(-2)
  const alone = last && before && last.y - before.y > 2
  return alone && last.x < x && partOf(last.text) ? band.slice(0, -1) : band
}

const rowCount = (segments) => new Set(segments.map(({ y }) => Math.round(y / 3))).size

/** The two sides stand beside each other, not one below the other. */
function overlap({ left, right }) {
  const top = Math.max(left[0].y, right[0].y)
  const bottom = Math.min(left.at(-1).y, right.at(-1).y)
  const shorter = Math.min(left.at(-1).y - left[0].y, right.at(-1).y - right[0].y)
  return bottom - top > shorter * 0.4
}

const words = (text) => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0
const isDate = (text) => /\b(?:19|20)\d\d\b|\b(?:present|current|now|today)\b/i.test(text) && words(text) <= 7
const share = (segments, test) => segments.filter(test).length / segments.length

function areColumns({ left, right }, asBefore) {
  const headings = [left, right].map((side) => side.filter(({ text }) => partOf(text)).length)
  if (headings[0] && headings[1]) return true
  for (const side of [left, right]) {
    // Dates or single words beside what they belong to are a margin, also where the headings stand over them.
    const lines = side.filter(({ text }) => !partOf(text))
    if (!lines.length || share(lines, ({ text }) => isDate(text)) >= 0.34) return false
    if (lines.length < side.length && share(lines, ({ text }) => isDate(text) || words(text) <= 2) >= 0.7) return false
  }
  // Headings in the margin, each beside its own part.
  if (headings[0] && headings[0] >= left.length * 0.4) return false
  if (headings[0] || headings[1] || asBefore) return !isTable(left, right)
  return !isTable(left, right) && Math.min(rowCount(left), rowCount(right)) >= 8
}

/** Cells stand on common baselines, and those of one side are short. */
function isTable(left, right) {
  const baselines = new Set(left.map(({ y }) => Math.round(y)))
  const common = share(right, ({ y }) => [0, 1, -1].some((step) => baselines.has(Math.round(y) + step)))
  const mean = (side) => side.reduce((sum, { text }) => sum + words(text), 0) / side.length
  return common >= 0.8 && Math.min(mean(left), mean(right)) <= 3
}
