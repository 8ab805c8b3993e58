import { z } from 'zod'
import { addUrl } from './basics'
import { momentOf } from './dates'
import { type DraftEntry, type DraftLine, type DraftResume, emptyDraft, emptyEntry } from './draft'
import { sentencesOf } from './words'

const tablesSchema = z.record(z.string(), z.array(z.record(z.string(), z.string())))
type Row = Record<string, string>

/** The tables of LinkedIn's data export as a résumé. A description's lines are its lines of work. */
export function linkedInDraft(data: unknown): DraftResume | null {
  const read = tablesSchema.safeParse(data)
  if (!read.success) return null
  const rows = (name: string): Row[] => read.data[name] ?? []
  const draft = emptyDraft()
  readProfile(draft, rows('profile')[0] ?? {}, rows('email addresses'), rows('phonenumbers'))
  draft.work = rows('positions').map((row) => entry(row, 'title', 'company name', row.location))
  draft.projects = rows('projects').map((row) => entry(row, 'title', '', ''))
  draft.volunteer = rows('volunteering').map((row) => entry(row, 'role', 'company name', ''))
  draft.education = rows('education').map((row) => ({
    institution: row['school name'] ?? '',
    area: '',
    degree: row['degree name'] ?? '',
    start: moment(row['start date']),
    end: moment(row['end date']),
    note: [row.notes, row.activities].filter(Boolean).join('\n'),
  }))
  draft.skills = rows('skills')
    .map((row) => ({ name: row.name ?? '', keywords: [] }))
    .filter(({ name }) => name)
  draft.certificates = rows('certifications').map((row) => ({
    name: row.name ?? '',
    issuer: row.authority ?? '',
    date: moment(row['started on']),
  }))
  draft.languages = rows('languages').map((row) => ({ language: row.name ?? '', fluency: row.proficiency ?? '' }))
  draft.other = [
    { heading: 'Courses', lines: rows('courses').map((row) => line(row.name, row.number)) },
    { heading: 'Awards', lines: rows('honors').map((row) => line(row.title, row['issued on'], row.description)) },
    {
      heading: 'Publications',
      lines: rows('publications').map((row) => line(row.name, row.publisher, row['published on'])),
    },
    { heading: 'Memberships', lines: rows('organizations').map((row) => line(row.name, row.position)) },
  ].flatMap(({ heading, lines }) => (lines.filter(Boolean).length ? [{ heading, lines: lines.filter(Boolean) }] : []))
  return draft
}

function readProfile({ basics }: DraftResume, profile: Row, emails: Row[], phones: Row[]) {
  basics.name = [profile['first name'], profile['last name']].filter(Boolean).join(' ')
  basics.label = profile.headline ?? ''
  basics.summary = profile.summary ?? ''
  basics.place = profile['geo location'] ?? ''
  basics.email = (emails.find((row) => /yes/i.test(row.primary ?? '')) ?? emails[0])?.['email address'] ?? ''
  basics.phone = phones[0]?.number ?? ''
  // Written as [PORTFOLIO:https://example.org,OTHER:https://example.net].
  for (const [url] of (profile.websites ?? '').matchAll(/https?:\/\/[^\s,\]]+/g)) addUrl(basics, url)
}

function entry(row: Row, title: string, organisation: string, place: string | undefined): DraftEntry {
  const start = moment(row['started on'])
  return {
    ...emptyEntry(),
    title: row[title] ?? '',
    organisation: row[organisation] ?? '',
    place: place ?? '',
    start,
    end: moment(row['finished on']) || (start ? 'present' : ''),
    bullets: linesOfDescription(row.description ?? ''),
  }
}

const MARK = /^\s*(?:[•●▪◦‣·*–—-]|\d{1,2}[.)])\s+/u

/** Marked or broken lines as they stand; one paragraph by the sentence. The export writes line ends as two spaces at times. */
export function linesOfDescription(text: string): DraftLine[] {
  const lines = text
    .split(/\r?\n| {2,}(?=[•●▪◦‣·*-] )| (?=[•●▪‣] )/u)
    .map((part) => part.trim())
    .filter((part) => /\p{L}/u.test(part))
  return lines
    .flatMap((part) => (MARK.test(part) ? [part.replace(MARK, '')] : sentencesOf(part)))
    .map((part) => ({ text: part, page: null, line: null }))
}

const moment = (text: string | undefined) => momentOf(text ?? '').replace('present', '')
const line = (...parts: (string | undefined)[]) => parts.filter(Boolean).join(', ')
