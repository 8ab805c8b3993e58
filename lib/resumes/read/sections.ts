import { readDates } from './dates'
import type { Part } from './heading-words.mjs'
import { partOf } from './headings.mjs'
import type { Unit } from './units'
import { isContact, isUpperCase, wordCount } from './words'

export type SectionPart = Exclude<Part, 'duties'> | 'head'
export type Section = { part: SectionPart; heading: string; units: Unit[] }

const aboutWork: readonly string[] = ['work', 'projects', 'volunteer']

/**
 * The parts of a résumé in the order of the file: what stands before the first heading is the `head`. A heading inside an
 * entry ("Key responsibilities") stays there as a unit; one that looks like the other headings opens a part of its own.
 */
export function sectionsOf(units: readonly Unit[]): Section[] {
  const looks = headingLooks(units)
  const sections: Section[] = [{ part: 'head', heading: '', units: [] }]
  for (const [index, unit] of units.entries()) {
    const current = sections.at(-1)
    if (!current) break
    const opened = openedBy(unit, units.slice(index + 1, index + 8), current.part, looks)
    if (!opened) current.units.push(unit)
    else
      sections.push({
        part: opened.part,
        heading: opened.heading,
        units: opened.rest ? [{ ...unit, text: opened.rest }] : [],
      })
  }
  return sections.filter(({ part, units: inside, heading }) => inside.length || (heading && part !== 'head'))
}

type Opened = { part: SectionPart; heading: string; rest?: string }

function openedBy(unit: Unit, next: readonly Unit[], current: SectionPart, looks: ReadonlySet<string>): Opened | null {
  if (unit.bullet) return null
  const part = partOf(unit.text)
  const heading = unit.text.replace(/\s*:$/, '').replace(/\t/g, ' ')
  if (part && part !== 'duties') return isLabelInEntry(unit, next, current, looks) ? null : { part, heading }
  if (part === 'duties') return opensOwnPart(unit, current, looks) ? { part: 'work', heading } : null
  const inline = inlineHeading(unit, next, current)
  if (inline) return inline
  return looksLikeHeading(unit, next, current, looks) ? { part: 'other', heading } : null
}

/** "Projects:" or "Training" within an entry, when it looks unlike every heading of a part. */
function isLabelInEntry(unit: Unit, next: readonly Unit[], current: SectionPart, looks: ReadonlySet<string>) {
  if (!aboutWork.includes(current) || looks.has(lookOf(unit))) return false
  return unit.text.endsWith(':') && next[0]?.bullet === true
}

function opensOwnPart(unit: Unit, current: SectionPart, looks: ReadonlySet<string>) {
  if (!aboutWork.includes(current)) return true
  return !unit.text.endsWith(':') && looks.has(lookOf(unit)) && (unit.level !== undefined || isUpperCase(unit.text))
}

/** "Languages: English, Polish" in one line. Inside an entry it is a line of that entry, unless nothing follows. */
function inlineHeading(unit: Unit, next: readonly Unit[], current: SectionPart): Opened | null {
  const [, label = '', rest = ''] = /^([^:\t]{3,40})[:\t]\s*(\S.*)$/u.exec(unit.text) ?? []
  const part = label ? partOf(label) : undefined
  if (!part || part === 'duties' || part === 'contact' || aboutWork.includes(part) || isContact(unit.text)) return null
  if (aboutWork.includes(current)) {
    const goesOn = next.some(({ bullet, text }) => bullet || (readDates(text) && wordCount(text) <= 16))
    if (goesOn || !unit.gap) return null
  }
  if (current === 'skills' && part === 'skills') return null
  return { part, heading: label, rest }
}

/** An unknown heading that looks just like the known ones, and opens no post. */
function looksLikeHeading(unit: Unit, next: readonly Unit[], current: SectionPart, looks: ReadonlySet<string>) {
  if (!looks.has(lookOf(unit)) || wordCount(unit.text) > 6 || unit.text.length > 60 || /[\t@\d,|]/.test(unit.text))
    return false
  if (isContact(unit.text) || !next.length) return false
  if (current === 'head') return false
  return !next.slice(0, 2).some(({ text, bullet }) => !bullet && readDates(text) !== null)
}

/** Looks that at least two known headings share and that running text does not have. */
function headingLooks(units: readonly Unit[]): ReadonlySet<string> {
  const seen = new Map<string, number>()
  const others = new Set<string>()
  for (const unit of units) {
    const look = lookOf(unit)
    if (!unit.bullet && partOf(unit.text)) seen.set(look, (seen.get(look) ?? 0) + 1)
    else if (unit.bullet || wordCount(unit.text) > 9) others.add(look)
  }
  return new Set([...seen].filter(([look, count]) => count >= 2 && !others.has(look)).map(([look]) => look))
}

const lookOf = ({ style, level, text }: Unit) => `${level ?? ''}|${style}|${isUpperCase(text) ? 'caps' : ''}`
