import { readsSection } from './sections'

export type ResumeLine = {
  /** Counts from 1 over the résumé as it was read. */
  number: number
  /** From 1; null for a source without pages. */
  page: number | null
  /** Only a `bullet` is read for evidence. `contact` is never shown again and never leaves this function's caller. */
  kind: 'bullet' | 'heading' | 'contact' | 'other'
  text: string
}

type Raw = { text: string; page: number | null; glyph: boolean }

const GLYPH = /^(?:[•●▪◦‣⁃·∙○■□◆◇➢➤►▶→✓✔*–—-]|o(?=\s+\p{Lu}))\s*(?=\S)/u
const NUMBERED = /^(?:\(?\d{1,2}[.)]|\(?[a-h]\))\s+(?=\p{L})/u
const CONTACT =
  /[\p{L}\p{N}._+-]@[\p{L}\p{N}-]{1,63}\.\p{L}{2,}|(?:https?:\/\/|www\.|linkedin\.com|github\.com)|(?:\+|\b0)\d[\d\s().-]{7,20}\d|^(?:phone|tel|telephone|mobile|e-?mail|address|date of birth|dob|nationality|marital status|gender)\s*:/iu
const YEARS = /\b(?:19|20)\d\d\b/
const PAGE_NUMBER = /^(?:page\s+)?\d{1,2}(?:\s*(?:of|\/)\s*\d{1,2})?$/i

/**
 * The lines of a résumé, wrapped lines joined and every line kept with its number, so that a report can show the source.
 * Only lines about work become bullets: the contact block, education, skills and interests are told apart here and take
 * no part in matching, which also keeps names, addresses and dates out of it.
 */
export function readBullets({ pages, wrapped }: { pages: readonly string[]; wrapped: boolean }): ResumeLine[] {
  const raw = pages.flatMap((page, index) => rawLines(page, pages.length > 1 ? index + 1 : null))
  const units = wrapped ? joinWrapped(raw) : raw
  const hasSections = units.some(({ text, glyph }) => !glyph && readsSection(text) === true)
  const lines: ResumeLine[] = []
  const push = (kind: ResumeLine['kind'], unit: Raw, text = unit.text) =>
    lines.push({ number: lines.length + 1, page: unit.page, kind, text })

  // Without any heading everything may be about work; with headings nothing is until one says so.
  let reads = !hasSections
  for (const [index, unit] of units.entries()) {
    const { text, glyph } = unit
    const section = glyph ? undefined : readsSection(text)
    if (section !== undefined) {
      reads = section
      push('heading', unit)
    } else if (isContact(text)) push('contact', unit)
    else if (index === 0 && !glyph && looksLikeName(text)) push('contact', unit)
    else if (!reads) push(lines.length < 6 && !lines.some(({ kind }) => kind === 'heading') ? 'contact' : 'other', unit)
    else if (glyph) push(wordCount(text) >= 3 ? 'bullet' : 'other', unit)
    else if (looksLikePost(text)) push('heading', unit)
    else if (wordCount(text) >= 4) for (const sentence of sentences(text)) push('bullet', unit, sentence)
    else push('other', unit)
  }
  return lines
}

function rawLines(page: string, number: number | null): Raw[] {
  return (
    page
      .normalize('NFC')
      .replace(/[\uFB00-\uFB06]/g, (ligature) => ligature.normalize('NFKC'))
      .replace(/[\u00AD\u200B-\u200D\u2060\uFEFF\u202A-\u202E\u2066-\u2069]/g, '')
      .split(/[\r\n\f\v\u2028\u2029]+/)
      .map((line) => line.replace(/[\s\p{Cc}]+/gu, ' ').trim())
      // Several bullets may stand in one line where a table or a copy lost the line ends.
      .flatMap((line) => line.split(/ (?=[•●▪‣➢➤►] )/u))
      .filter((line) => line && !PAGE_NUMBER.test(line))
      .map((line) => {
        const text = line.replace(GLYPH, '').replace(NUMBERED, '')
        return { text, page: number, glyph: text !== line }
      })
      .filter(({ text }) => /[\p{L}\p{N}]/u.test(text))
  )
}

/** A line goes on in the next one when it nearly fills the column and the next does not begin something new. */
function joinWrapped(raw: readonly Raw[]): Raw[] {
  const lengths = raw.map(({ text }) => text.length).sort((a, b) => a - b)
  const column = lengths[Math.floor(lengths.length * 0.9)] ?? 0
  const units: (Raw & { lastLength: number })[] = []
  for (const line of raw) {
    const last = units.at(-1)
    if (last && goesOn(last, line, column)) {
      const hyphen = /\p{Ll}-$/u.test(last.text) && /^\p{Ll}/u.test(line.text)
      last.text = hyphen ? last.text.slice(0, -1) + line.text : `${last.text} ${line.text}`
      last.lastLength = line.text.length
    } else units.push({ ...line, lastLength: line.text.length })
  }
  return units
}

function goesOn(last: Raw & { lastLength: number }, next: Raw, column: number) {
  if (next.glyph || readsSection(next.text) !== undefined || (!last.glyph && readsSection(last.text) !== undefined))
    return false
  if (isContact(next.text) || isContact(last.text)) return false
  if (last.text.length > 600) return false
  if (/^\p{Ll}/u.test(next.text)) return last.glyph || last.lastLength >= column * 0.6
  if (/[.!?;:]$/.test(last.text) || looksLikePost(next.text) || looksLikePost(last.text)) return false
  return last.lastLength >= Math.max(50, column * 0.8)
}

/** Short lines only: a long line that names a web address is still a line about work. */
function isContact(text: string) {
  return text.length <= 240 && CONTACT.test(text) && wordCount(text) < 25
}

/** "Programme Support Officer, Yarrow Utilities, 2023 to now": a post held, not work done in it. */
function looksLikePost(text: string) {
  const words = wordCount(text)
  return YEARS.test(text) && words <= 16 && !/[.;!?]$/.test(text) && capitals(text) >= 0.5
}

function looksLikeName(text: string) {
  return wordCount(text) <= 5 && !/[.;!?]$/.test(text) && capitals(text) >= 0.8
}

/** Share of the words with letters that begin with a capital; small joining words are left out. */
function capitals(text: string) {
  const words =
    text.match(/\p{L}[\p{L}'’.-]*/gu)?.filter((word) => !/^(?:and|of|the|to|at|in|for|now|present)$/.test(word)) ?? []
  return words.length ? words.filter((word) => /^\p{Lu}/u.test(word)).length / words.length : 0
}

const wordCount = (text: string) => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0

/** Running text is read sentence by sentence, or one paragraph would be evidence for everything at once. */
function sentences(text: string) {
  if (text.length < 140) return [text]
  return text.split(/(?<=[\p{Ll}\p{N})%][.;!?])\s+(?=\p{Lu})/u)
}
