/** What begins an item of a list: a bullet, or a number, with white space behind it. */
const marker = String.raw`(?:[•·▪*]|\d{1,2}[.)])\s`

/**
 * Gives back the paragraphs of a text whose line ends an export has turned into white space: three spaces or more part
 * paragraphs, and a list marker after white space of two or more begins a line. Real line ends are kept.
 */
export function splitParagraphs(text: string): string {
  return text
    .replace(/\u00a0/g, ' ')
    .replace(new RegExp(String.raw`[ \t]{2,}(?=${marker})`, 'g'), '\n')
    .replace(/ {3,}/g, '\n\n')
    .replace(/[ \t]+/g, ' ')
    .trim()
}

/**
 * The items of a list that was written as one text, each at most `max` characters. An item that is longer is parted
 * after a sentence, or else between words; no word is lost.
 */
export function splitItems(text: string, max: number): string[] {
  return splitParagraphs(text)
    .split(/\n+/)
    .map((item) => item.replace(new RegExp(`^${marker}+`), '').trim())
    .filter((item) => /[\p{L}\p{N}]/u.test(item))
    .flatMap((item) => packed(item, max))
}

function packed(item: string, max: number): string[] {
  if (item.length <= max) return [item]
  const pieces: string[] = []
  let piece = ''
  const parts = item.split(/(?<=[.;])\s+/).flatMap((part) => (part.length > max ? part.split(/\s+/) : [part]))
  for (const part of parts.flatMap((word) => word.match(new RegExp(`.{1,${max}}`, 'gsu')) ?? [])) {
    if (piece && piece.length + 1 + part.length > max) {
      pieces.push(piece)
      piece = ''
    }
    piece = piece ? `${piece} ${part}` : part
  }
  return [...pieces, piece]
}
