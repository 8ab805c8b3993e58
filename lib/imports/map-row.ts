import { createHash } from 'node:crypto'
import { type PostingInput, postingInputSchema } from '@/lib/postings/schema'
import type { Mapping } from './mapping'
import { mendCase } from './mend-case'
import { mendEncoding } from './mend-encoding'
import { addDays, type CalendarDate, daysBetween, readDate, startOfDay } from './read-date'
import { readPay } from './read-pay'
import { splitItems, splitParagraphs } from './split-text'

/** What a row has become: the parts that saveImportedPosting takes, and whose posting it is. */
export type MappedRow = {
  externalId: string
  organisation: { slug: string; name: string; country: string; sector: string }
  publishedAt: Date
  /** sha-256, hex, of all that the row says: tells changed from unchanged. */
  sourceHash: string
  input: PostingInput
  /** What was mended, left out or is beyond repair: for the operator. */
  remarks: string[]
}

/** `kind` is the same for all refusals of a kind, so that they can be counted; `detail` is about this row. */
export type Refusal = { kind: string; detail: string }

export type RowOptions = {
  /** Days by which every date is moved: 0 keeps the true dates. */
  shiftDays: number
  keepOpenDays: number
  today: CalendarDate
}

type Values = Readonly<Record<string, string>>
type Choice<Value> = {
  words: { column: string; any: string[]; value: Value }[]
  column?: string | undefined
  values: Record<string, Value>
  default: Value
}

/** The columns that name the posting, joined; white space around and inside never makes another key. */
export function keyOf(values: Values, mapping: Mapping): string {
  return mapping.key
    .map((name) => (values[name] ?? '').replace(/[\s\p{Cc}]+/gu, ' ').trim())
    .filter(Boolean)
    .join('/')
}

/** Whether a row is meant for the public; null when it does not say. */
export function audienceOf(values: Values, mapping: Mapping): 'public' | 'staff' | null {
  if (!mapping.audience) return 'public'
  const stated = (values[mapping.audience.column] ?? '').trim()
  if (mapping.audience.public.includes(stated)) return 'public'
  return mapping.audience.staffOnly.includes(stated) ? 'staff' : null
}

/**
 * One row → one canonical posting, or the reason why not. Pure: the same row always gives the same. Of role and duties it
 * says nothing, whatever the title: those are read from the words once the posting is here.
 */
export function mapRow(values: Values, mapping: Mapping, options: RowOptions): MappedRow | Refusal {
  const remarks: string[] = []
  const read = (name: string) => {
    const { text, mended, damaged } = mendEncoding(values[name] ?? '')
    if (mended) remarks.push(`Mended the encoding of ${name}`)
    if (damaged) remarks.push(`Beyond repair in ${name}: a character was lost before this file was written`)
    return text.replace(/\u00a0/g, ' ').trim()
  }
  const cells = Object.fromEntries(Object.keys(values).map((name) => [name, read(name)]))
  const cell = (name: string) => cells[name] ?? ''

  const posted = readDate(cell(mapping.dates.published), mapping.dates.format)
  if (!posted)
    return {
      kind: 'No publication date',
      detail: `${mapping.dates.published} is ${quoted(cell(mapping.dates.published))}`,
    }
  if (posted.year < 1990 || daysBetween(options.today, posted) > 1)
    return { kind: 'Implausible publication date', detail: quoted(cell(mapping.dates.published)) }
  const published = addDays(posted, options.shiftDays)

  const organisation = organisationOf(cell(mapping.organisation.column), mapping)
  if (!organisation)
    return {
      kind: 'No organisation',
      detail: `${mapping.organisation.column} is ${quoted(cell(mapping.organisation.column))}`,
    }

  const { pay, remark } = payOf(cell, mapping)
  if (remark) remarks.push(remark)

  const parsed = postingInputSchema.safeParse({
    title: mendCase(cell(mapping.title.column), mapping.spellings),
    description: descriptionOf(cell, mapping),
    requirements: mapping.requirements.flatMap((name) => splitItems(cell(name), 400)),
    country: mapping.country,
    region: mapping.region && choose(mapping.region, cell, remarks),
    city: mapping.city && choose(mapping.city, cell, remarks),
    workMode: choose(mapping.workMode, cell, remarks),
    contractType: choose(mapping.contractType, cell, remarks),
    workingHours: choose(mapping.workingHours, cell, remarks),
    visaSponsorship: mapping.visaSponsorship && choose(mapping.visaSponsorship, cell, remarks),
    securityClearance: mapping.securityClearance && choose(mapping.securityClearance, cell, remarks),
    ir35: mapping.ir35 && choose(mapping.ir35, cell, remarks),
    sector: mapping.sector,
    language: mapping.language,
    ...pay,
    applyUrl: mapping.applyUrl?.replace(/\{([^}]+)\}/g, (_, name: string) => encodeURIComponent(cell(name))),
    closesAt: startOfDay(addDays(published, options.keepOpenDays), mapping.dates.timeZone),
  })
  if (!parsed.success)
    return {
      kind: 'Not a valid posting',
      detail: parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join(' '),
    }
  const publishedAt = startOfDay(published, mapping.dates.timeZone)
  return {
    externalId: keyOf(values, mapping),
    organisation,
    publishedAt,
    sourceHash: createHash('sha256')
      .update(JSON.stringify([organisation.slug, publishedAt, parsed.data]))
      .digest('hex'),
    input: parsed.data,
    remarks,
  }
}

function choose<Value>(choice: Choice<Value>, cell: (name: string) => string, remarks: string[]): Value {
  for (const { column, any, value } of choice.words) {
    const words = cell(column).toLowerCase()
    if (any.some((phrase) => containsPhrase(words, phrase.toLowerCase()))) return value
  }
  const stated = choice.column ? cell(choice.column) : ''
  if (!stated) return choice.default
  for (const [name, value] of Object.entries(choice.values))
    if (name.toLowerCase() === stated.toLowerCase()) return value
  remarks.push(`${choice.column} says ${quoted(stated)}, which the mapping does not know`)
  return choice.default
}

/** Whole words only: “intern” is not in “internal”. */
function containsPhrase(text: string, phrase: string): boolean {
  for (let at = text.indexOf(phrase); at !== -1; at = text.indexOf(phrase, at + 1))
    if (!/[\p{L}\p{N}]/u.test((text[at - 1] ?? '') + (text[at + phrase.length] ?? ''))) return true
  return false
}

function payOf(cell: (name: string) => string, mapping: Mapping) {
  if (!mapping.pay) return { pay: {}, remark: null }
  const unknown: string[] = []
  const period = choose(mapping.pay.period, cell, unknown)
  const { pay, remark } = readPay(
    { min: cell(mapping.pay.min), max: cell(mapping.pay.max), period: unknown.length > 0 ? null : period },
    mapping.pay.currency,
    mapping.pay.plausible,
  )
  return { pay, remark: [...unknown, remark].filter(Boolean).join('; ') || null }
}

function organisationOf(stated: string, mapping: Mapping): MappedRow['organisation'] | null {
  const { names, words, slugPrefix, country, sector } = mapping.organisation
  const name = names[stated.replace(/\s+/g, ' ')] ?? mendCase(stated.replace(/\s+/g, ' '), mapping.spellings, words)
  const slug = name
    .normalize('NFKD')
    .replace(/[\p{M}'’]/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  // The same bounds as for an organisation that a person adds.
  if (!slug || name.length > 120) return null
  return { slug: `${slugPrefix}${slug}`.slice(0, 80).replace(/-$/, ''), name, country, sector }
}

function descriptionOf(cell: (name: string) => string, mapping: Mapping): string {
  const { parts, whenBlank, facts } = mapping.description
  const said = parts.flatMap(({ column, heading }) => {
    const text = splitParagraphs(cell(column))
    if (!/[\p{L}\p{N}]/u.test(text)) return []
    return heading ? [`${heading}\n${text}`] : [text]
  })
  const lines = facts.flatMap(({ label, column, blank }) => {
    const text = mendCase(cell(column).replace(/\s+/g, ' '), mapping.spellings)
    return text && !blank.includes(text) ? [`${label}: ${text}`] : []
  })
  return [...(said.length > 0 ? said : [whenBlank]), lines.join('\n')].filter(Boolean).join('\n\n')
}

function quoted(text: string): string {
  if (!text) return 'blank'
  return `“${text.length > 60 ? `${text.slice(0, 60)}…` : text}”`
}
