import { z } from 'zod'

/**
 * A résumé as the product keeps it: JSON Resume 1.0 in meaning, with what that format lacks. Every line of work is an entry
 * of its own with an id that edits keep, so that a tailored copy can be compared with its original, and with the place where
 * it stood in the file, so that a report can show its source. Browser-safe.
 *
 * `basics` is the person. Nothing in it, and no date, takes part in matching.
 */
const line = (most: number) => z.string().max(most)
const short = line(300)
/** 2021, 2021-03 or 2021-03-14, as exact as the source was; `present` only as an end; empty where nothing was said. */
const date = z.string().regex(/^(?:|present|\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?)$/)
const id = z.string().regex(/^[a-z0-9-]{1,40}$/)

export const bulletSchema = z.object({
  id,
  text: line(2000),
  /** Where it stood: page from 1 (null for a source without pages) and line from 1. Null for a line that was typed here. */
  source: z.object({ page: z.number().int().min(1).nullable(), line: z.number().int().min(1) }).nullable(),
  /**
   * Set while the words are the framework's and not the person's: an accepted prompt. `confirmed` is the person's word that
   * they are true. Such a line is not exported until it is confirmed and has no [slot] left.
   */
  library: z.object({ responsibilityId: z.string().max(100), confirmed: z.boolean() }).nullable(),
})

/** A post held, a project, or voluntary work: the parts of a résumé that are read for evidence. */
export const entrySchema = z.object({
  id,
  title: short,
  organisation: short,
  place: short,
  start: date,
  end: date,
  summary: line(2000),
  bullets: z.array(bulletSchema).max(100),
})

export const resumeDocumentSchema = z.object({
  basics: z.object({
    name: short,
    label: short,
    email: short,
    phone: short,
    url: short,
    place: short,
    profiles: z.array(z.object({ network: short, url: short })).max(20),
    summary: line(5000),
  }),
  work: z.array(entrySchema).max(60),
  projects: z.array(entrySchema).max(60),
  volunteer: z.array(entrySchema).max(60),
  education: z
    .array(z.object({ id, institution: short, area: short, degree: short, start: date, end: date, note: line(2000) }))
    .max(40),
  skills: z.array(z.object({ id, name: short, keywords: z.array(short).max(100) })).max(100),
  certificates: z.array(z.object({ id, name: short, issuer: short, date })).max(60),
  languages: z.array(z.object({ id, language: short, fluency: short })).max(40),
  /** Lines under headings that are none of these (publications, interests): kept and exported, never matched. */
  other: z.array(z.object({ id, heading: short, lines: z.array(line(2000)).max(100) })).max(30),
})

export type Bullet = z.infer<typeof bulletSchema>
export type Entry = z.infer<typeof entrySchema>
export type ResumeDocument = z.infer<typeof resumeDocumentSchema>

/** The parts that hold entries, in the order in which they are shown. */
export const entryParts = ['work', 'projects', 'volunteer'] as const

export const emptyResume = (): ResumeDocument => ({
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

/** Every line that may be evidence, in reading order. */
export const bulletsOf = (resume: ResumeDocument): Bullet[] =>
  entryParts.flatMap((part) => resume[part].flatMap(({ bullets }) => bullets))
