import { z } from 'zod'
import type { entryParts, ResumeDocument } from './model'
import { momentOf } from './read/dates'
import type { DraftEntry, DraftResume } from './read/draft'
import { finishDocument } from './read/finish-document'

/**
 * JSON Resume 1.0, read and written. Whatever may be missing may be missing; what is there must be of the right kind.
 * `endKnown` and `other` are additions of ours, which the format allows: there, a missing end means "until today", and
 * parts under other headings have no place.
 */
const text = z
  .union([z.string(), z.number().transform(String), z.null().transform(() => '')], { error: 'must be text' })
  .default('')
const texts = z
  .array(text, { error: 'must be a list of texts' })
  .nullish()
  .transform((list) => list ?? [])
const listOf = <Item extends z.ZodType>(item: Item) =>
  z
    .array(item, { error: 'must be a list' })
    .max(1000, 'has more than 1,000 items')
    .nullish()
    .transform((list) => list ?? [])
const part = <Shape extends z.ZodRawShape>(shape: Shape) => z.object(shape, { error: 'must be an object' })
const dates = { startDate: text, endDate: text, endKnown: z.boolean().optional() }

const jsonResumeSchema = part({
  basics: part({
    name: text,
    label: text,
    email: text,
    phone: text,
    url: text,
    summary: text,
    location: z
      .union([part({ address: text, postalCode: text, city: text, region: text, countryCode: text }), text])
      .nullish(),
    profiles: listOf(part({ network: text, username: text, url: text })),
  }).nullish(),
  work: listOf(part({ name: text, position: text, location: text, summary: text, highlights: texts, ...dates })),
  projects: listOf(
    part({ name: text, entity: text, location: text, description: text, highlights: texts, roles: texts, ...dates }),
  ),
  volunteer: listOf(part({ organization: text, position: text, summary: text, highlights: texts, ...dates })),
  education: listOf(part({ institution: text, area: text, studyType: text, score: text, courses: texts, ...dates })),
  skills: listOf(part({ name: text, keywords: texts })),
  certificates: listOf(part({ name: text, issuer: text, date: text })),
  languages: listOf(part({ language: text, fluency: text })),
  awards: listOf(part({ title: text, awarder: text, date: text, summary: text })),
  publications: listOf(part({ name: text, publisher: text, releaseDate: text, summary: text })),
  interests: listOf(part({ name: text, keywords: texts })),
  references: listOf(part({ name: text, reference: text })),
  other: listOf(part({ heading: text, lines: texts })),
})
type JsonResume = z.infer<typeof jsonResumeSchema>

export type JsonResumeRead =
  | { ok: true; document: ResumeDocument; cut: boolean }
  | { ok: false; problems: { path: string; message: string }[] }

/** Reads JSON Resume. What is of the wrong kind is said by its place: "work[0].highlights must be a list of texts". */
export function fromJsonResume(value: unknown): JsonResumeRead {
  const read = jsonResumeSchema.safeParse(value)
  if (read.success) return { ok: true, ...finishDocument(draftOf(read.data)) }
  const problems = read.error.issues
    .slice(0, 20)
    .map(({ path, message }) => ({ path: pathOf(path), message: `${pathOf(path)} ${message}` }))
  return { ok: false, problems }
}

const pathOf = (path: readonly PropertyKey[]) =>
  path.reduce<string>(
    (said, step) => (typeof step === 'number' ? `${said}[${step}]` : said ? `${said}.${String(step)}` : String(step)),
    '',
  ) || 'The file'

function draftOf(read: JsonResume): DraftResume {
  const { basics } = read
  return {
    basics: {
      name: basics?.name ?? '',
      label: basics?.label ?? '',
      email: basics?.email ?? '',
      phone: basics?.phone ?? '',
      url: basics?.url ?? '',
      place: placeOf(basics?.location),
      profiles: (basics?.profiles ?? []).map(({ network, username, url }) => ({ network, url: url || username })),
      summary: basics?.summary ?? '',
    },
    work: read.work.map((item) =>
      entry(item, { title: item.position, organisation: item.name, place: item.location, summary: item.summary }),
    ),
    projects: read.projects.map((item) =>
      entry(item, { title: item.name, organisation: item.entity, place: item.location, summary: item.description }),
    ),
    volunteer: read.volunteer.map((item) =>
      entry(item, { title: item.position, organisation: item.organization, place: '', summary: item.summary }),
    ),
    education: read.education.map(({ institution, area, studyType, score, courses, ...item }) => ({
      institution,
      area,
      degree: studyType,
      ...period(item),
      note: [...(score ? [score] : []), ...courses].join('\n'),
    })),
    skills: read.skills,
    certificates: read.certificates.map((item) => ({ ...item, date: dayOf(item.date) })),
    languages: read.languages,
    other: [...listed(read), ...read.other].filter(({ lines }) => lines.length),
  }
}

function entry(
  item: { startDate: string; endDate: string; endKnown?: boolean; highlights: string[] },
  named: Pick<DraftEntry, 'title' | 'organisation' | 'place' | 'summary'>,
): DraftEntry {
  const bullets = item.highlights
    .filter((line) => line.trim())
    .map((line) => ({ text: line.trim(), page: null, line: null }))
  return { ...named, ...period(item), bullets, asides: [] }
}

function period({ startDate, endDate, endKnown }: { startDate: string; endDate: string; endKnown?: boolean }) {
  const start = dayOf(startDate)
  return { start, end: endDate ? momentOf(endDate) : start && endKnown !== false ? 'present' : '' }
}

const dayOf = (date: string) => momentOf(date).replace('present', '')

function placeOf(location: NonNullable<JsonResume['basics']>['location']): string {
  if (!location || typeof location === 'string') return location ?? ''
  const { address, postalCode, city, region, countryCode } = location
  return [address, [postalCode, city].filter(Boolean).join(' '), region, countryCode].filter(Boolean).join(', ')
}

/** The parts of the format that the model keeps as lines under a heading. */
function listed({ awards, publications, interests, references }: JsonResume) {
  const line = (...parts: string[]) => parts.filter(Boolean).join(', ')
  return [
    { heading: 'Awards', lines: awards.map((item) => line(item.title, item.awarder, item.date, item.summary)) },
    {
      heading: 'Publications',
      lines: publications.map((item) => line(item.name, item.publisher, item.releaseDate, item.summary)),
    },
    {
      heading: 'Interests',
      lines: interests.map(({ name, keywords }) => (keywords.length ? `${name}: ${keywords.join(', ')}` : name)),
    },
    { heading: 'References', lines: references.map(({ name, reference }) => line(name, reference)) },
  ].map(({ heading, lines }) => ({ heading, lines: lines.filter(Boolean) }))
}

/** Writes JSON Resume 1.0. Empty fields are left out; the sources of lines and ids are not part of the format. */
export function toJsonResume(document: ResumeDocument): Record<string, unknown> {
  const { basics } = document
  const written: Record<(typeof entryParts)[number], unknown[]> = {
    work: document.work.map((item) =>
      filled({
        name: item.organisation,
        position: item.title,
        location: item.place,
        ...period10(item),
        summary: item.summary,
        highlights: texted(item),
      }),
    ),
    projects: document.projects.map((item) =>
      filled({
        name: item.title,
        entity: item.organisation,
        location: item.place,
        ...period10(item),
        description: item.summary,
        highlights: texted(item),
      }),
    ),
    volunteer: document.volunteer.map((item) =>
      filled({
        organization: item.organisation,
        position: item.title,
        location: item.place,
        ...period10(item),
        summary: item.summary,
        highlights: texted(item),
      }),
    ),
  }
  return filled({
    $schema: 'https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json',
    basics: filled({
      ...basics,
      place: '',
      profiles: basics.profiles.map(filled),
      location: basics.place ? { address: basics.place } : '',
    }),
    ...written,
    education: document.education.map(({ institution, area, degree, start, end, note }) =>
      filled({
        institution,
        area,
        studyType: degree,
        ...period10({ start, end }),
        courses: note ? note.split('\n') : [],
      }),
    ),
    skills: document.skills.map(({ name, keywords }) => filled({ name, keywords })),
    certificates: document.certificates.map(({ name, issuer, date }) => filled({ name, issuer, date })),
    languages: document.languages.map(({ language, fluency }) => filled({ language, fluency })),
    other: document.other.map(({ heading, lines }) => filled({ heading, lines })),
  })
}

const texted = (item: ResumeDocument['work'][number]) => item.bullets.map((bullet) => bullet.text)

/** In the format, an end that is left out means "until today": one that nobody told has to say so. */
function period10({ start, end }: { start: string; end: string }) {
  return { startDate: start, endDate: end === 'present' ? '' : end, ...(start && !end && { endKnown: false }) }
}

function filled(item: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(item).filter(
      ([, value]) => value !== '' && value !== undefined && !(Array.isArray(value) && !value.length),
    ),
  )
}
