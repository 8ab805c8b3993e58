/** A stretch of an ad that is read by itself. */
export type AdLine = { number: number; text: string }

const GLYPH = /^(?:[•●▪◦‣⁃·∙○■□◆◇➢➤►▶→✓✔*–—-]+|\(?\d{1,2}[.)]|o(?=\s+\p{Lu}))\s*/u
/** More lines than any ad has; the rest is not read, so that one ad has a bounded cost. */
const MOST_LINES = 400
const MOST_CHARACTERS = 60_000

/** The lines of an ad: one for each bullet, and running text sentence by sentence. Headings of one or two words are left out. */
export function splitAd(text: string): AdLine[] {
  return text
    .slice(0, MOST_CHARACTERS)
    .normalize('NFC')
    .split(/[\r\n\f\v\u2028\u2029]+| (?=[•●▪‣➢➤►] )/u)
    .map((line) => line.replace(/\s+/gu, ' ').trim().replace(GLYPH, ''))
    .flatMap((line) => line.split(/(?<=[\p{Ll}\p{N})%”"’][.;!?])\s+(?=[\p{Lu}“"‘•])/u))
    .filter((line) => (line.match(/\p{L}{2,}/gu)?.length ?? 0) >= 3)
    .slice(0, MOST_LINES)
    .map((line, index) => ({ number: index + 1, text: line }))
}
