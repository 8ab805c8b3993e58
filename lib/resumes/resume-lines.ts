import { type Entry, entryParts, type ResumeDocument } from './model'
import { sentencesOf } from './read/words'

export type ResumeLine = {
  /** Counts from 1 over the whole résumé. */
  number: number
  /** From 1; null for a source without pages. */
  page: number | null
  /** Only a `bullet` is read for evidence. `contact` is a place in the numbering and never has text. */
  kind: 'bullet' | 'heading' | 'contact' | 'other'
  text: string
}

const partTitle = { work: 'Work experience', projects: 'Projects', volunteer: 'Voluntary work' } as const

/**
 * A résumé as numbered lines, to be shown beside a report. The same document always gives the same numbers. The person
 * (name, address, introduction) keeps its place and loses its words here, before anything else can see them.
 */
export function toResumeLines(resume: ResumeDocument): ResumeLine[] {
  const lines: ResumeLine[] = []
  const push = (kind: ResumeLine['kind'], text: string, page: number | null = null) => {
    if (text || kind === 'contact') lines.push({ number: lines.length + 1, page, kind, text })
  }
  const { name, email, phone, url, place, label, summary, profiles } = resume.basics
  for (const said of [name, email || phone || url || place || label || profiles.length, summary])
    if (said) push('contact', '')
  for (const part of entryParts) {
    if (resume[part].length) push('heading', partTitle[part])
    for (const entry of resume[part]) pushEntry(entry, push)
  }
  const list = (title: string, items: readonly string[]) => {
    if (items.length) push('heading', title)
    for (const item of items) push('other', item)
  }
  list(
    'Education',
    resume.education.map((item) => joined(item.degree, item.area, item.institution, dates(item.start, item.end))),
  )
  list(
    'Skills',
    resume.skills.map(({ name: skill, keywords }) => (keywords.length ? `${skill}: ${keywords.join(', ')}` : skill)),
  )
  list(
    'Certificates',
    resume.certificates.map((item) => joined(item.name, item.issuer, item.date)),
  )
  list(
    'Languages',
    resume.languages.map(({ language, fluency }) => joined(language, fluency)),
  )
  for (const { heading, lines: inside } of resume.other) list(heading || 'Other', inside)
  return lines
}

/** The lines that may be evidence: the work of each entry, and what was said of it in general, by the sentence. */
export function toMatchableLines(resume: ResumeDocument): { number: number; text: string; page: number | null }[] {
  return toResumeLines(resume).flatMap(({ kind, number, text, page }) =>
    kind === 'bullet' ? [{ number, text, page }] : [],
  )
}

function pushEntry(entry: Entry, push: (kind: ResumeLine['kind'], text: string, page?: number | null) => void) {
  const page = entry.bullets[0]?.source?.page ?? null
  push('heading', joined(entry.title, entry.organisation, entry.place, dates(entry.start, entry.end)), page)
  for (const sentence of sentencesOf(entry.summary)) push('bullet', sentence, page)
  for (const { text, source } of entry.bullets) push('bullet', text, source?.page ?? null)
}

const joined = (...parts: string[]) => parts.filter(Boolean).join(', ')
const dates = (start: string, end: string) => (start && end && start !== end ? `${start} to ${end}` : start || end)
