import { readDates } from './dates'
import { partOf } from './headings.mjs'
import type { SourceLine } from './source-lines'
import { endsSentence, isContact, wordCount } from './words'

/** One thing that was written: an item, a heading, a paragraph; its lines joined, its mark taken off. */
export type Unit = {
  /** Parts that stood apart in the line are divided by tabs. */
  text: string
  page: number | null
  line: number
  bullet: boolean
  level: number | undefined
  style: string
  gap: boolean
}

const MARK = /^(?:[•●▪◦‣⁃·∙○■□◆◇➢➤►▶→✓✔❖✦▸▹»›*–—-]|o(?=\s+\p{Lu}))\s*(?=\S)/u
const NUMBERED = /^(?:\(?\d{1,2}[.)]|\(?[a-h]\))\s+(?=\p{L})/u
const PAGE_NUMBER = /^(?:page\s+)?\d{1,2}(?:\s*(?:of|\/)\s*\d{1,2})?$/i
const MOST_CHARACTERS = 1900

/** The lines of a source, cleaned, cut where several items share one, and joined where the page's width cut them. */
export function unitsOf(lines: readonly SourceLine[]): Unit[] {
  const units: Unit[] = []
  let lastLength = 0
  for (const line of lines) {
    for (const [index, piece] of piecesOf(line).entries()) {
      const unit = unitOf(piece, line)
      if (!unit) continue
      const last = units.at(-1)
      if (last && index === 0 && goesOn(last, unit, line, lastLength)) {
        last.text = joined(last.text, unit.text)
        lastLength = unit.text.length
      } else {
        units.push(unit)
        lastLength = unit.text.length
      }
    }
  }
  return units
}

function piecesOf(line: SourceLine): string[] {
  const text = cleaned(line.text)
  // A heading in the margin stands in one row with the first line of its part.
  const [first = '', ...others] = text.split('\t')
  if (others.length && partOf(first) && !line.bullet) return [first, others.join('\t')]
  return text.split(/ (?=[•●▪‣➢➤►] )/u)
}

function cleaned(text: string) {
  return text
    .normalize('NFC')
    .replace(/[\uFB00-\uFB06\uFB1D-\uFDFF\uFE70-\uFEFC]/g, (form) => form.normalize('NFKC'))
    .replace(/\u00AD$/, '\u2010')
    .replace(/[\u00AD\u200B-\u200F\u2060\uFEFF\u202A-\u202E\u2066-\u2069]/g, '')
    .replace(/ {3,}/g, '\t')
    .replace(/[\s\p{Cc}]*\t[\s\p{Cc}]*/gu, '\t')
    .replace(/[^\S\t]+/g, ' ')
    .replace(/[^\P{Cc}\t]/gu, '')
    .trim()
}

function unitOf(piece: string, line: SourceLine): Unit | undefined {
  if (PAGE_NUMBER.test(piece)) return undefined
  // A number before a heading ("1. Experience") counts parts, not items.
  const heading = partOf(piece) !== undefined
  const text = piece.replace(MARK, '').replace(heading ? /^$/ : NUMBERED, '')
  if (!/[\p{L}\p{N}]/u.test(text)) return undefined
  const bullet = line.bullet === true || (text !== piece && !heading)
  return {
    text: bullet ? text.replace(/\t/g, ' ') : text,
    page: line.page,
    line: line.line,
    bullet,
    level: line.level,
    style: line.style ?? '',
    gap: line.gap === true,
  }
}

function goesOn(last: Unit, next: Unit, line: SourceLine, lastLength: number) {
  if (!line.joins || next.bullet || next.level || last.text.length > MOST_CHARACTERS) return false
  // One word that went over the line end ("contracts") may look like a heading.
  const overhang = last.bullet && /^\p{Ll}/u.test(next.text)
  if ((isHeading(next) && !overhang) || isHeading(last)) return false
  if (line.joins === 'sure') return true
  if (isContact(next.text) || (isContact(last.text) && !last.bullet)) return false
  if (/^\p{Ll}/u.test(next.text)) return last.bullet || lastLength >= 20
  if (/(?:[,&–-]|\b(?:and|or|of|the|to|for|in|with|by|a|on|at))$/.test(last.text))
    return last.bullet || lastLength >= 20
  if (!last.bullet && (endsSentence(last.text) || isDatedPost(next.text) || isDatedPost(last.text))) return false
  if (!last.bullet && BEGINS_DUTY.test(next.text)) return false
  return last.bullet ? !/[.!?;]$/.test(last.text) || lastLength >= 50 : lastLength >= 45
}

/** How a line about work begins, where nothing marks it. */
const BEGINS_DUTY =
  /^(?:\p{Lu}\p{Ll}+(?:ed|ing)|Ran|Built|Led|Kept|Set|Wrote|Won|Made|Held|Took|Drove|Cut|Gave|Met|Oversaw|Grew|Brought|Taught)\s/u

const isHeading = ({ text, bullet }: Unit) => !bullet && partOf(text) !== undefined
const isDatedPost = (text: string) => wordCount(text) <= 16 && readDates(text) !== null

/** Words whose hyphen is their own and not the line's. */
const COMPOUND =
  /(?:^|[\s(])(?:cross|non|co|self|multi|well|high|low|long|short|end|full|part|real|time|cost|risk|data|two|three|four|five|year|month|week|day|sub|pre|post|third|follow|hand|sign|read|stage|decision|business|project|programme|portfolio|e|in|on|off|up|out|start|go|best|lessons|board|senior|mid|inter|value|benefit|benefits|change|large|small|small|state|user|client|customer|public|private|re)-$/iu

function joined(above: string, below: string) {
  if (above.endsWith('\u2010') && /^\p{Ll}/u.test(below)) return above.slice(0, -1) + below
  if (/\p{L}-$/u.test(above) && /^\p{Ll}/u.test(below))
    return COMPOUND.test(above) && !/(?:^|\s)re-$/i.test(above) ? above + below : above.slice(0, -1) + below
  return `${above} ${below}`
}
