import type { ResumeDocument } from '../model'

/** A résumé on its way to the model: without ids, and not yet held to its limits. */
export type DraftLine = { text: string; page: number | null; line: number | null }
export type DraftEntry = {
  title: string
  organisation: string
  place: string
  start: string
  end: string
  summary: string
  bullets: DraftLine[]
  /** Words between the lines that are no work: kept apart. */
  asides: DraftLine[]
}
type WithoutId<Part extends keyof ResumeDocument> = ResumeDocument[Part] extends (infer Item)[]
  ? Omit<Item, 'id'>
  : never

export type DraftResume = {
  basics: ResumeDocument['basics']
  work: DraftEntry[]
  projects: DraftEntry[]
  volunteer: DraftEntry[]
  education: WithoutId<'education'>[]
  skills: WithoutId<'skills'>[]
  certificates: WithoutId<'certificates'>[]
  languages: WithoutId<'languages'>[]
  other: WithoutId<'other'>[]
}

export const emptyEntry = (): DraftEntry => ({
  title: '',
  organisation: '',
  place: '',
  start: '',
  end: '',
  summary: '',
  bullets: [],
  asides: [],
})

export const emptyDraft = (): DraftResume => ({
  basics: { name: '', label: '', email: '', phone: '', url: '', place: '', profiles: [], summary: '' },
  work: [],
  projects: [],
  volunteer: [],
  education: [],
  skills: [],
  certificates: [],
  languages: [],
  other: [],
})
