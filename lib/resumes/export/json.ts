import type { Entry, ResumeDocument } from '../model'

const present = (date: string) => (date === 'present' ? '' : date)

/** JSON Resume 1.0, which other programs read. What is not known is left out; a post held now has no end. */
export function toJson(document: ResumeDocument): unknown {
  const { basics, education, skills, certificates, languages, other } = document
  return withoutEmpty({
    $schema: 'https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json',
    basics: { ...basics, place: '', location: { address: basics.place } },
    work: document.work.map((entry) => ({
      ...shared(entry),
      position: entry.title,
      name: entry.organisation,
      location: entry.place,
    })),
    projects: document.projects.map((entry) => ({
      ...shared(entry),
      name: entry.title,
      entity: entry.organisation,
      location: entry.place,
      summary: '',
      description: entry.summary,
    })),
    volunteer: document.volunteer.map((entry) => ({
      ...shared(entry),
      position: entry.title,
      organization: entry.organisation,
      location: entry.place,
    })),
    education: education.map(({ institution, area, degree, start, end, note }) => ({
      institution,
      area,
      studyType: degree,
      startDate: start,
      endDate: present(end),
      note,
    })),
    skills: skills.map(({ name, keywords }) => ({ name, keywords })),
    certificates: certificates.map(({ name, issuer, date }) => ({ name, issuer, date: present(date) })),
    languages: languages.map(({ language, fluency }) => ({ language, fluency })),
    // The format has no place for a person's own headings, but allows further keys.
    other: other.map(({ heading, lines }) => ({ heading, lines })),
  })
}

const shared = ({ start, end, summary, bullets }: Entry) => ({
  startDate: start,
  endDate: present(end),
  summary,
  highlights: bullets.map(({ text }) => text),
})

function withoutEmpty(value: unknown): unknown {
  if (Array.isArray(value)) {
    const kept = value.map(withoutEmpty).filter((item) => item !== undefined)
    return kept.length ? kept : undefined
  }
  if (typeof value === 'object' && value !== null) {
    const kept = Object.entries(value)
      .map(([key, item]) => [key, withoutEmpty(item)] as const)
      .filter(([, item]) => item !== undefined)
    return kept.length ? Object.fromEntries(kept) : undefined
  }
  return value === '' ? undefined : value
}
