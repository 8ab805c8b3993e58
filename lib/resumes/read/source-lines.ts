import { z } from 'zod'

/**
 * One line of a file as a reader gives it: the words, where they stood, and what the eye sees beside them. Every reader
 * ends here, so that what the lines mean is found out in one place.
 */
export const sourceLineSchema = z.object({
  text: z.string(),
  page: z.number().int().min(1).nullable(),
  line: z.number().int().min(1),
  /** Lines that look alike have the same; the words themselves mean nothing. */
  style: z.string().optional(),
  /** Of a heading, in formats that have them. */
  level: z.number().int().optional(),
  bullet: z.boolean().optional(),
  /** Goes on from the line above: by its indent, or because that line was full. */
  joins: z.enum(['sure', 'maybe']).optional(),
  /** More room above it than a line's. */
  gap: z.boolean().optional(),
})
export type SourceLine = z.infer<typeof sourceLineSchema>

const MARK =
  /^\s*(?:[•●▪◦‣⁃·∙○■□◆◇➢➤►▶→✓✔❖✦▸▹»›*–—-]\s*(?=\S)|o\s+(?=\p{Lu})|\(?\d{1,2}[.)]\s+(?=\p{L})|\(?[a-h]\)\s+(?=\p{L}))/u

/** The lines of plain text, one string for each page. Lines that the width of a page cut are marked as going on. */
export function linesOfText(pages: readonly string[]): SourceLine[] {
  return pages.flatMap((text, index) => pageOfText(text, pages.length > 1 ? index + 1 : null))
}

function pageOfText(text: string, page: number | null): SourceLine[] {
  const rows = text.split(/\r\n|[\r\n\v\u2028\u2029]/).slice(0, 20_000)
  const lengths = rows.flatMap((row) => row.trim().length || []).sort((a, b) => a - b)
  const width = lengths[Math.floor(lengths.length * 0.9)] ?? 0
  const lines: SourceLine[] = []
  let above = ''
  let itemIndent: number | undefined
  for (const [index, row] of rows.entries()) {
    const words = row.trim()
    if (/^[-=_*#~.\s]{3,}$/.test(words)) {
      // A rule under a line makes it a heading; elsewhere it only sets apart.
      const last = lines.at(-1)
      if (last && above && !last.bullet && words.length >= 3) last.level ??= 2
      above = ''
      continue
    }
    if (words) {
      const indent = row.length - row.trimStart().length
      const marked = MARK.test(row)
      const joins = above && !marked ? goesOn(above, words, width, itemIndent, indent) : undefined
      const hash = /^(#{1,6})\s+(?=\S)/.exec(words)
      lines.push({
        text: hash ? words.slice(hash[0].length) : words,
        page,
        line: index + 1,
        ...(hash?.[1] && { level: hash[1].length }),
        ...(joins && { joins }),
        ...(!above && lines.length > 0 && { gap: true }),
      })
      if (marked) itemIndent = indent
      else if (!joins) itemIndent = undefined
    }
    above = words
  }
  return lines
}

function goesOn(above: string, words: string, width: number, itemIndent: number | undefined, indent: number) {
  if (itemIndent !== undefined && indent > itemIndent) return 'sure'
  if (/^\p{Ll}/u.test(words)) return itemIndent !== undefined || above.length >= width * 0.6 ? 'maybe' : undefined
  return above.length >= Math.max(50, width * 0.8) ? 'maybe' : undefined
}
