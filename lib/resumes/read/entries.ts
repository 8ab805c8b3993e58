import { readDates } from './dates'
import { type DraftEntry, type DraftLine, emptyEntry } from './draft'
import { partOf } from './headings.mjs'
import { namesPost, partsOfPost } from './parts-of-post'
import type { Unit } from './units'
import { capitals, endsSentence, isContact, sentencesOf, wordCount } from './words'

type Kind = 'item' | 'dated' | 'short' | 'prose' | 'label'

/**
 * The entries of a part about work. Over each stand one to four short lines, one of them with dates; what follows until the
 * next such lines is its work. Every line of work is kept: without an entry over it, it gets one without a name.
 */
export function entriesOf(units: readonly Unit[], heading: string, datesNeeded: boolean): DraftEntry[] {
  const kinds = withPlainTitles(
    units,
    units.map((unit) => kindOf(unit)),
  )
  const heads = headRuns(units, kinds, datesNeeded)
  const entries: DraftEntry[] = []
  const before = heads[0]?.from ?? units.length
  if (before > 0) fill(startUnnamed(entries, heading), units.slice(0, before), kinds.slice(0, before))
  for (const [index, head] of heads.entries()) {
    const entry = headOf(units.slice(head.from, head.to))
    entries.push(entry)
    const end = heads[index + 1]?.from ?? units.length
    fill(entry, units.slice(head.to, end), kinds.slice(head.to, end))
  }
  return entries.filter(
    ({ title, organisation, bullets, summary, start }) => title || organisation || bullets.length || summary || start,
  )
}

/** Lines that stand alone under "Key achievements" are an entry of that name; under "Experience" of none. */
function startUnnamed(entries: DraftEntry[], heading: string): DraftEntry {
  const entry = { ...emptyEntry(), title: partOf(heading) === 'duties' ? heading : '' }
  entries.push(entry)
  return entry
}

function kindOf(unit: Unit): Kind {
  if (unit.bullet) return 'item'
  if (partOf(unit.text) === 'duties' && wordCount(unit.text) <= 5) return 'label'
  const words = wordCount(unit.text)
  const dates = readDates(unit.text)
  const rest = dates?.rest ?? unit.text
  if (
    dates &&
    words <= 22 &&
    (rest.length < 3 ||
      unit.text.includes('\t') ||
      (!endsSentence(unit.text) && (capitals(rest) >= 0.5 || (dates.apart && wordCount(rest) <= 8))))
  )
    return 'dated'
  if (words > 14 || endsSentence(unit.text) || unit.text.length > 120) return 'prose'
  if (unit.level) return 'short'
  return capitals(unit.text) >= 0.6 ? 'short' : 'prose'
}

/** A title without capitals ("Portfolio tool replacement") is known by its place: beside a lone date, above items. */
function withPlainTitles(units: readonly Unit[], kinds: readonly Kind[]): Kind[] {
  return kinds.map((kind, index) => {
    const { text = '' } = units[index] ?? {}
    if (kind !== 'prose' || wordCount(text) > 8 || endsSentence(text)) return kind
    const lone = (at: number) => kinds[at] === 'dated' && (readDates(units[at]?.text ?? '')?.rest.length ?? 0) < 3
    const below = lone(index - 1) && kinds[index + 1] === 'item'
    const above = lone(index + 1) && kinds[index + 2] === 'item' && kinds[index - 1] !== 'prose'
    const next = units[index + 1]
    const apart = next?.style !== units[index]?.style && kinds[index + 1] === 'item' && kinds[index - 1] !== 'prose'
    return below || above || apart ? 'short' : kind
  })
}

type Head = { from: number; to: number }

/** Where entries begin: runs of short lines round a date, cut so that each has one. */
function headRuns(units: readonly Unit[], kinds: readonly Kind[], datesNeeded: boolean): Head[] {
  const heads: Head[] = []
  let at = 0
  while (at < units.length) {
    const from = at
    while (at < units.length && (kinds[at] === 'dated' || kinds[at] === 'short')) at++
    if (at > from) heads.push(...headsIn(units, kinds, from, at, datesNeeded))
    else at++
  }
  return heads
}

function headsIn(
  units: readonly Unit[],
  kinds: readonly Kind[],
  from: number,
  to: number,
  datesNeeded: boolean,
): Head[] {
  const dates = range(from, to).filter((index) => kinds[index] === 'dated')
  const first = dates[0]
  if (first === undefined) {
    const opens = opensWithoutDate(units, kinds, from, to, datesNeeded)
    return opens ? [{ from, to: Math.min(to, from + 3) }] : []
  }
  // Lines above the first date belong to it; the lines between two dates are shared out the same way again.
  const above = Math.min(first - from, 3)
  const starts = dates.map((date, index) => {
    const free = date - (index === 0 ? from - 1 : (dates[index - 1] ?? from)) - 1
    const inLine = (readDates(units[date]?.text ?? '')?.rest.length ?? 0) > 2
    return date - Math.min(free, index === 0 ? above : inLine && above === 0 ? 0 : above)
  })
  return starts.map((start, index) => ({
    from: start,
    to: Math.min(
      starts[index + 1] ?? to,
      (dates[index] ?? start) +
        1 +
        (index === starts.length - 1 ? trailing(units, kinds, dates[index] ?? start, to) : 3),
    ),
  }))
}

/** How many of the short lines below the last date still name the post: the organisation, then the place. */
function trailing(units: readonly Unit[], kinds: readonly Kind[], date: number, to: number) {
  const lines = range(date + 1, to)
  const labels = lines.findIndex((index) => kinds[index] !== 'short' || /:$/.test(units[index]?.text ?? ''))
  return Math.min(labels === -1 ? lines.length : labels, 3)
}

function opensWithoutDate(
  units: readonly Unit[],
  kinds: readonly Kind[],
  from: number,
  to: number,
  datesNeeded: boolean,
) {
  const text = units[from]?.text ?? ''
  const next = kinds[to]
  if (/:$/.test(text) || isContact(text)) return false
  if (units[from]?.level) return true
  if (!datesNeeded) return next === 'item' || next === 'prose' || to - from >= 2
  const named = namesPost(text) || text.includes('\t')
  return from === 0 ? named || next === 'item' : named && (next === 'item' || next === 'prose')
}

function headOf(units: readonly Unit[]): DraftEntry {
  const entry = emptyEntry()
  const lines: string[] = []
  for (const { text } of units) {
    const dates = entry.start || entry.end ? null : readDates(text)
    if (dates) Object.assign(entry, { start: dates.start === 'present' ? '' : dates.start, end: dates.end })
    const rest = dates ? dates.rest : text
    if (rest) lines.push(rest)
  }
  return Object.assign(entry, partsOfPost(lines))
}

/** The work of an entry: items as they are, one paragraph above them as its summary, other running text by the sentence. */
function fill(entry: DraftEntry, units: readonly Unit[], kinds: readonly Kind[]) {
  const items = kinds.includes('item')
  for (const [index, unit] of units.entries()) {
    const kind = kinds[index]
    if (kind === 'label' || (isContact(unit.text) && wordCount(unit.text) < 8)) continue
    if (kind === 'item') entry.bullets.push(lineOf(unit, unit.text))
    else if (items && !entry.bullets.length && !entry.summary && kind === 'prose' && unit.text.length <= 2000)
      entry.summary = plain(unit.text)
    else if (kind === 'short' && wordCount(unit.text) < 3 && !/[:;]/.test(unit.text))
      entry.asides.push(lineOf(unit, plain(unit.text)))
    else for (const sentence of sentencesOf(plain(unit.text))) entry.bullets.push(lineOf(unit, sentence))
  }
}

const plain = (text: string) => text.replace(/\t/g, ' ')
const lineOf = (unit: Unit, text: string): DraftLine => ({ text, page: unit.page, line: unit.line })
const range = (from: number, to: number) => Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index)
