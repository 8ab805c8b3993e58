const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** The text in lines no wider than `width`, words whole where they fit. */
function wrap(text: string, width: number, measure: (text: string) => number): string[] {
  const lines: string[] = []
  let current = ''
  const put = (piece: string, glue: string) => {
    const longer = current ? `${current}${glue}${piece}` : piece
    if (measure(longer) <= width) current = longer
    else {
      if (current) lines.push(current)
      current = piece
    }
  }
  for (const word of text.split(' ')) {
    if (measure(word) <= width) {
      put(word, ' ')
      continue
    }
    let glue = ' '
    for (const { segment } of graphemes.segment(word)) {
      put(segment, glue)
      glue = ''
    }
  }
  return current ? [...lines, current] : lines
}

/** The last of too many lines ends in a sign that something is missing. */
function shorten(line: string, width: number, measure: (text: string) => number): string {
  const letters = [...graphemes.segment(line)].map(({ segment }) => segment)
  while (letters.length > 0 && measure(`${letters.join('')}…`) > width) letters.pop()
  return `${letters.join('').trimEnd()}…`
}

/**
 * The largest of the sizes in which the text fits into so many lines; in the smallest it is cut.
 * @param measure width of a text in a size
 */
export function fitLines(
  text: string,
  { width, most, sizes }: { width: number; most: number; sizes: readonly [number, ...number[]] },
  measure: (text: string, size: number) => number,
): { lines: string[]; size: number } {
  for (const size of sizes) {
    const lines = wrap(text, width, (piece) => measure(piece, size))
    if (lines.length <= most) return { lines, size }
  }
  const size = sizes.at(-1) ?? sizes[0]
  const inSize = (piece: string) => measure(piece, size)
  const lines = wrap(text, width, inSize).slice(0, most)
  return { lines: [...lines.slice(0, -1), shorten(lines.at(-1) ?? '', width, inSize)], size }
}
