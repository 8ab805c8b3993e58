import { readDates } from './dates'
import type { DraftResume } from './draft'
import type { Unit } from './units'
import { wordCount } from './words'

/** The parts that are lists rather than work: education, skills, certificates, languages. */

const SCHOOL =
  /\b(?:university|college|school|institute|academy|polytechnic|universit(?:y|ät|é|à|et|a|ad|eit)|universidade?|universidad|uniwersytet|politechnika|szkoła|üniversitesi|lisesi|đại học|hochschule|école|escuela|faculty|open university|lyc[eé]e|gymnasium|akademia|conservatoire|technion)\b/iu
const DEGREE =
  /(?:^|[\s,(])(?:b\.?sc|b\.?a|m\.?sc|m\.?a|mba|m\.?eng|b\.?eng|ll\.?[bm]|ph\.?d|dphil|b\.?com|m\.?phil|hnd|hnc|pgdip|pgce|bachelor|master|doctor|doctorate|diploma|degree|a-?levels?|gcses?|licencjat|magister|inżynier|lisans|yüksek lisans|abitur|baccalaur[eé]at|foundation degree|certificate|cử nhân|thạc sĩ)(?=$|[\s,.)'’])/iu

export function educationOf(units: readonly Unit[]): DraftResume['education'] {
  const items: DraftResume['education'] = []
  let open: DraftResume['education'][number] | undefined
  let head = false
  for (const unit of units) {
    const dates = readDates(unit.text)
    const rest = dates ? dates.rest : unit.text
    const parts = rest
      .split(/\t|\s+[|·•]\s+|\s+[–—]\s+|\s+-\s+|,\s+/u)
      .map((part) => part.trim())
      .filter(Boolean)
    const school = parts.find((part) => SCHOOL.test(part)) ?? ''
    const degree = parts.find((part) => part !== school && DEGREE.test(part)) ?? ''
    const begins = dates !== null || school !== '' || degree !== ''
    const fits = open && head && !((dates && open.start) || (school && open.institution) || (degree && open.degree))
    if ((begins || !open) && wordCount(unit.text) <= 30 && !(unit.bullet && open && !dates)) {
      if (!open || !fits) {
        open = { institution: '', area: '', degree: '', start: '', end: '', note: '' }
        items.push(open)
      }
      head = true
      if (dates) Object.assign(open, { start: dates.start === 'present' ? '' : dates.start, end: dates.end })
      place(open, parts, school, degree)
    } else if (open) {
      head &&= !unit.bullet && wordCount(unit.text) <= 8
      const text = unit.text.replace(/\t/g, ' ')
      open.note = open.note ? `${open.note}\n${text}` : text
    }
  }
  return items
}

function place(item: DraftResume['education'][number], parts: readonly string[], school: string, degree: string) {
  item.institution ||= school
  if (degree) {
    const [, name = degree, area = ''] =
      /^(.{2,60}?)\s+(?:in|of)\s+(.+)$/u.exec(degree) ??
      /^((?:[BM]\.?(?:Sc|A|Eng|Com)|MBA|PhD|LL[BM])\.?(?:\s*\(Hons\))?)\s+(.+)$/u.exec(degree) ??
      []
    const whole = /^(?:bachelor|master|doctor)\s*$/i.test(name)
    item.degree ||= whole ? degree : name
    if (!whole) item.area ||= area
  }
  for (const part of parts) {
    if (part === school || part === degree) continue
    if (!item.area && !item.degree && degree === '' && !item.institution) item.institution = part
    else if (!item.area && !school.includes(part) && wordCount(part) <= 8 && !/\d/.test(part)) item.area = part
    else item.note = item.note ? `${item.note}, ${part}` : part
  }
}

/** Parts a list; a comma in brackets belongs to what it stands in. */
const COMMA = /,\s+(?![^()]*\))/u

export function skillsOf(units: readonly Unit[]): DraftResume['skills'] {
  return units.flatMap((unit) => {
    const [, label, list] = /^([^:\t]{2,60})[:\t]\s*(\S.*)$/u.exec(unit.text) ?? []
    if (label && list) return [{ name: label.trim(), keywords: itemsOf(list) }]
    const items = itemsOf(unit.text)
    return items.map((name) => ({ name, keywords: [] }))
  })
}

/** A list in one line; a sentence with a comma in it is one item. */
function itemsOf(text: string): string[] {
  const items = text
    .split(/\t|\s*[;|•·▪]\s*/u)
    .flatMap((part) => part.split(COMMA))
    .map((item) => item.replace(/[.\s]+$/, '').trim())
    .filter(Boolean)
  return items.every((item) => wordCount(item) <= 7) ? items : [text.replace(/\t/g, ' ')]
}

/** What the names of certificates in this field hold, and those of their issuers do not. */
const CREDENTIAL =
  /\b(?:prince2|p3o|msp|mop|mor|pmp|pgmp|pfmp|capm|pmq|ppq|chpp|csm|cspo|psm|safe|itil|agilepm|scrum master|sigma|belt|foundation|practitioner|certified|certificate|diploma)\b/iu

/** “PRINCE2 Practitioner, P3O Foundation” are two; “PRINCE2 Practitioner, Axelos” is one and who issued it. */
function severalOf(text: string): string[] {
  const parts = text.split(COMMA)
  return parts.every((part) => CREDENTIAL.test(part)) ? parts : [text]
}

export function certificatesOf(units: readonly Unit[]): DraftResume['certificates'] {
  return units.flatMap((unit) =>
    unit.text
      .split(/\s*;\s+/)
      .flatMap(severalOf)
      .map((text) => {
        const dates = readDates(text)
        const rest = dates ? dates.rest : text
        const [name = '', ...issuer] = rest
          .split(/\t|\s+[|·•]\s+|\s+[–—]\s+|\s+-\s+|,\s+/u)
          .map((part) => part.trim())
          .filter(Boolean)
        const date = dates
          ? (dates.start === 'present' ? '' : dates.start) || (dates.end === 'present' ? '' : dates.end)
          : ''
        return { name: name || text.replace(/\t/g, ' '), issuer: issuer.join(', '), date }
      }),
  )
}

const FLUENCY =
  /^(.{2,40}?)(?:\s*[:\t–—|-]\s*|\s*\(|,\s+|\s+(?=(?:native|fluent|bilingual|mother|advanced|intermediate|basic|beginner|conversational|professional|business|working|proficient|upper|[ABC][12])\b))(.+?)\)?$/iu

export function languagesOf(units: readonly Unit[]): DraftResume['languages'] {
  return units.flatMap((unit) => {
    const pieces = unit.text.split(/\s*[;|•·]\s*/u).filter(Boolean)
    const byComma = pieces.length === 1 ? unit.text.split(COMMA) : pieces
    // "English, native" is one language, "English native, Polish B2" are two.
    const several =
      pieces.length > 1 ||
      (byComma.every((piece) => FLUENCY.test(piece) || /^\p{Lu}\p{L}+$/u.test(piece)) && byComma.length > 1)
    return (
      several && !/^[^,]+,\s*(?:native|fluent|basic|intermediate|advanced|[ABC][12])\b[^,]*$/iu.test(unit.text)
        ? byComma
        : [unit.text]
    ).map((piece) => {
      const [, language, said] = FLUENCY.exec(piece.trim()) ?? []
      const fluency = said && (/\(/.test(said) && !/\)$/.test(said) ? `${said})` : said)
      return {
        language: (language ?? piece).replace(/\t/g, ' ').trim(),
        fluency: (fluency ?? '').replace(/\t/g, ' ').trim(),
      }
    })
  })
}
