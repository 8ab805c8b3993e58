import { z } from 'zod'
import { readResumeFile, resumeKinds } from './read/read-resume-file'
import { linesOfText } from './read/source-lines'
import { structureResume } from './read/structure-resume'
import { type ResumeLine, toResumeLines } from './resume-lines'
import { parseLimits, type Refusal } from './rules'

const sources = [...resumeKinds, 'pasted'] as const

/** A résumé as it was read, and what its owner asked about it. Held only while one answer is made. */
export type ReadResume = {
  source: (typeof sources)[number]
  lines: ResumeLine[]
  roleId: string | undefined
  /** The posting to read the lines against instead of a role; one that is not there is for the page to say. */
  postingId: number | undefined
  /** The report, roles and postings side by side, the jobs that ask for what is shown, or the way to a next role. */
  show: 'report' | 'compare' | 'jobs' | { planTo: string }
  /** Which of those jobs; what a value may be is for the page to say. */
  jobs: { country: string; workMode: string; contract: string }
  /** What to put side by side: `role:` or `posting:` and its id. */
  compare: string[]
  answers: Record<string, 'yes' | 'no'>
}

const lineSchema = z.object({
  number: z.number().int().min(1).max(20_000),
  page: z.number().int().min(1).max(parseLimits.pages).nullable(),
  kind: z.enum(['bullet', 'heading', 'contact', 'other']),
  text: z.string().max(parseLimits.characters),
})
const carriedSchema = z.object({
  source: z.enum(sources),
  lines: z.array(lineSchema).max(20_000),
  answers: z.record(z.string().max(110), z.enum(['yes', 'no'])),
})
const answerSchema = z
  .string()
  .regex(/^(yes|no|back):(?:[1-9]\d{0,4}:)?[a-z0-9-]{1,100}$/)
  .optional()
  .catch(undefined)
const roleSchema = z.string().max(100).optional().catch(undefined)
const compareSchema = z.array(z.string().regex(/^(role|posting):[a-z0-9-]{1,100}$/))
const COMPARED = 20
const showSchema = z.enum(['compare', 'jobs'])
const wordSchema = z.string().max(30).catch('')

/** What a form of the match page sends; fields that are not strings or a file count as absent. */
export type MatchForm = {
  text?: string
  file?: Uint8Array
  carried?: string
  role?: string
  postingId?: number
  show?: string
  compare?: string[]
  answer?: string
  jobs?: { country?: string; workMode?: string; contract?: string }
}

/**
 * Reads what was sent, the file before the text, the text before a report that is asked again. What cannot be read is a
 * value with its reason.
 *
 * @throws DomainError `unavailable` when too many files are waiting.
 */
export async function readResume(form: MatchForm): Promise<ReadResume | { refused: Refusal }> {
  const asked = askedOf(form)
  if (form.file?.byteLength) {
    const read = await readResumeFile(form.file)
    if (!read.ok) return { refused: read.reason }
    return { source: read.kind, lines: toResumeLines(read.document), ...asked, answers: {} }
  }
  if (form.text?.trim()) {
    if (form.text.length > parseLimits.characters) return { refused: 'too-long' }
    const lines = toResumeLines(structureResume(linesOfText([form.text])).document)
    return lines.length ? { source: 'pasted', lines, ...asked, answers: {} } : { refused: 'empty' }
  }
  const carried = carriedSchema.safeParse(readJson(form.carried))
  if (!carried.success) return { refused: 'empty' }
  return { ...carried.data, ...asked, answers: answered(carried.data.answers, answerSchema.parse(form.answer)) }
}

function askedOf({ role, postingId, show = '', compare, jobs }: MatchForm) {
  const planTo = /^plan:([a-z0-9-]{1,100})$/.exec(show)?.[1]
  const wanted = compareSchema.safeParse(compare?.slice(0, COMPARED) ?? [])
  return {
    roleId: roleSchema.parse(role) || undefined,
    postingId,
    show: planTo ? { planTo } : (showSchema.safeParse(show).data ?? ('report' as const)),
    jobs: {
      country: wordSchema.parse(jobs?.country),
      workMode: wordSchema.parse(jobs?.workMode),
      contract: wordSchema.parse(jobs?.contract),
    },
    compare: wanted.success ? [...new Set(wanted.data)] : [],
  }
}

/** What travels with the report's own form, so that another role or an answer needs no second upload. */
export function carry({ source, lines, answers }: ReadResume): string {
  return JSON.stringify({ source, lines, answers })
}

function answered(answers: ReadResume['answers'], said: string | undefined): ReadResume['answers'] {
  if (!said) return answers
  const [, answer, about = ''] = /^(yes|no|back):(.*)$/.exec(said) ?? []
  const { [about]: _, ...others } = answers
  return answer === 'yes' || answer === 'no' ? { ...others, [about]: answer } : others
}

function readJson(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '')
  } catch {
    return undefined
  }
}
