import type { ResumeDocument } from '../model'
import { findName, readBasics } from './basics'
import { readDates } from './dates'
import { type DraftResume, emptyDraft } from './draft'
import { entriesOf } from './entries'
import { finishDocument } from './finish-document'
import { certificatesOf, educationOf, languagesOf, skillsOf } from './lists'
import { type Section, sectionsOf } from './sections'
import type { SourceLine } from './source-lines'
import { type Unit, unitsOf } from './units'
import { isContact, wordCount } from './words'

/**
 * Finds the résumé in its lines: who, which parts, which entries, which lines of work. The same lines always give the same
 * document. No line of work is lost: what cannot be placed stands under an entry without a name, or in `other`.
 */
export function structureResume(lines: readonly SourceLine[]): { document: ResumeDocument; cut: boolean } {
  const all = unitsOf(lines)
  const name = findName(all)
  const units = name ? all.filter((unit) => unit === name || !isRunningHead(unit, name)) : all
  const draft = emptyDraft()
  const sections = sectionsOf(units)
  const hasWork = sections.some(({ part }) => part === 'work' || part === 'projects' || part === 'volunteer')
  for (const section of sections) {
    const rest = { ...section, units: section.units.filter((unit) => unit !== name) }
    if (section.part === 'head') readHead(draft, section.units, name, hasWork)
    else readSection(draft, rest)
  }
  if (name && !draft.basics.name) readBasics(draft.basics, [name], name)
  return finishDocument(draft)
}

/** The name again on a later page, with little beside it. */
const isRunningHead = (unit: Unit, name: Unit) =>
  unit.page !== null &&
  unit.page > (name.page ?? 1) &&
  unit.text.includes(name.text) &&
  wordCount(unit.text) <= wordCount(name.text) + 5

/** Before the first heading: the person, an introduction, and without any heading about work the work itself. */
function readHead(draft: DraftResume, units: readonly Unit[], name: Unit | undefined, hasWork: boolean) {
  const begins = hasWork ? -1 : units.findIndex((unit) => unit !== name && isWork(unit))
  const about = begins === -1 ? units : units.slice(0, begins)
  const left = readBasics(draft.basics, about, name)
  const prose = left.filter(({ bullet }) => !bullet)
  const items = left.filter(({ bullet }) => bullet)
  if (prose.length) draft.basics.summary = textOf(prose)
  if (items.length) draft.other.push({ heading: 'Introduction', lines: items.map(({ text }) => text) })
  if (begins !== -1) draft.work.push(...entriesOf(units.slice(begins), '', true))
}

const isWork = (unit: Unit) =>
  !isContact(unit.text) &&
  (unit.bullet || wordCount(unit.text) >= 4 || (readDates(unit.text) !== null && wordCount(unit.text) <= 22))

function readSection(draft: DraftResume, { part, heading, units }: Section) {
  if (part === 'work' || part === 'projects' || part === 'volunteer')
    draft[part].push(...entriesOf(units, heading, part === 'work'))
  else if (part === 'education') draft.education.push(...educationOf(units))
  else if (part === 'skills') draft.skills.push(...skillsOf(units))
  else if (part === 'certificates') draft.certificates.push(...certificatesOf(units))
  else if (part === 'languages') draft.languages.push(...languagesOf(units))
  else if (part === 'contact') readBasics(draft.basics, units, undefined)
  else if (part === 'summary') {
    draft.basics.summary = [draft.basics.summary, textOf(units)].filter(Boolean).join('\n')
    const beyond = draft.basics.summary.slice(5000)
    if (beyond) draft.other.push({ heading, lines: [beyond] })
  } else draft.other.push({ heading, lines: units.map(({ text }) => text.replace(/\t/g, ' ')) })
}

const textOf = (units: readonly Unit[]) => units.map(({ text }) => text.replace(/\t/g, ' ')).join('\n')
