import { type Bullet, type Entry, entryParts, type ResumeDocument } from '../model'

/** Every part of a résumé that is a list, in the order of the page. */
export const listParts = [...entryParts, 'education', 'certificates', 'skills', 'languages', 'other'] as const
export type ListPart = (typeof listParts)[number]

export const partLabels: Record<ListPart, { title: string; one: string }> = {
  work: { title: 'Work', one: 'post' },
  projects: { title: 'Projects', one: 'project' },
  volunteer: { title: 'Voluntary work', one: 'voluntary post' },
  education: { title: 'Education', one: 'course' },
  certificates: { title: 'Certificates', one: 'certificate' },
  skills: { title: 'Skills', one: 'skill' },
  languages: { title: 'Languages', one: 'language' },
  other: { title: 'Other sections', one: 'section' },
}

/** The texts of one item of each list, as the editor shows them: name of the field and its label. */
export const itemFields = {
  work: { title: 'Title', organisation: 'Organisation', place: 'Place', start: 'From', end: 'To', summary: 'Summary' },
  projects: { title: 'Project', organisation: 'For', place: 'Place', start: 'From', end: 'To', summary: 'Summary' },
  volunteer: {
    title: 'Title',
    organisation: 'Organisation',
    place: 'Place',
    start: 'From',
    end: 'To',
    summary: 'Summary',
  },
  education: {
    institution: 'School or provider',
    area: 'Subject',
    degree: 'Degree or award',
    start: 'From',
    end: 'To',
    note: 'Note',
  },
  certificates: { name: 'Certificate', issuer: 'Issued by', date: 'Date' },
  skills: { name: 'Skill or group', keywords: 'Keywords' },
  languages: { language: 'Language', fluency: 'How well' },
  other: { heading: 'Heading', lines: 'Lines' },
} as const satisfies Record<ListPart, Record<string, string>>

export const basicsFields = {
  name: 'Name',
  label: 'Headline',
  email: 'E-mail address',
  phone: 'Telephone',
  url: 'Web address',
  place: 'Place',
  summary: 'Profile',
} as const

export const dateFields: readonly string[] = ['start', 'end', 'date']

/** What people call one item: its first text that says something. */
export function itemName(part: ListPart, item: object): string {
  const values = new Map(Object.entries(item))
  for (const field of Object.keys(itemFields[part])) {
    const value: unknown = values.get(field)
    if (typeof value === 'string' && value.trim()) return value.trim()
  }
  return `${partLabels[part].one} without a name`
}

export const entriesOf = (document: ResumeDocument): Entry[] => entryParts.flatMap((part) => document[part])

/** Bullets with the entry that they stand under, in reading order. */
export const placedBullets = (document: ResumeDocument): { entry: Entry; bullet: Bullet }[] =>
  entriesOf(document).flatMap((entry) => entry.bullets.map((bullet) => ({ entry, bullet })))

/** Changes the entry that holds this bullet, and no other. */
export function mapEntries(document: ResumeDocument, change: (entry: Entry) => Entry): ResumeDocument {
  return {
    ...document,
    work: document.work.map(change),
    projects: document.projects.map(change),
    volunteer: document.volunteer.map(change),
  }
}

/** Changes every list of the résumé by the same rule. */
export function mapLists(
  document: ResumeDocument,
  change: <T extends { id: string }>(items: readonly T[], part: ListPart) => T[],
): ResumeDocument {
  return {
    basics: document.basics,
    work: change(document.work, 'work'),
    projects: change(document.projects, 'projects'),
    volunteer: change(document.volunteer, 'volunteer'),
    education: change(document.education, 'education'),
    certificates: change(document.certificates, 'certificates'),
    skills: change(document.skills, 'skills'),
    languages: change(document.languages, 'languages'),
    other: change(document.other, 'other'),
  }
}

const until = (end: string) => (end === 'present' ? 'now' : end)

/** "PMO Analyst, Yarrow Utilities, 2023 to now". */
export function entryLine({ title, organisation, place, start, end }: Entry): string {
  const years = [start, until(end)].filter(Boolean).join(' to ')
  return [title, organisation, place, years].filter((text) => text.trim() !== '').join(', ') || 'Post without a name'
}
