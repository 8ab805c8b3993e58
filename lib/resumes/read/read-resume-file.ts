import { z } from 'zod'
import { fromJsonResume } from '../json-resume'
import type { ResumeDocument } from '../model'
import { parseLimits, type Refusal, refusals } from '../rules'
import { europassDraft } from './europass-document'
import { finishDocument } from './finish-document'
import { linkedInDraft } from './linkedin-document'
import { type Limits, runReader } from './run-reader'
import { linesOfText, sourceLineSchema } from './source-lines'
import { structureResume } from './structure-resume'

export const resumeKinds = ['pdf', 'docx', 'txt', 'markdown', 'json-resume', 'linkedin', 'europass'] as const
export type ResumeKind = (typeof resumeKinds)[number]
export type ResumeFileRead =
  | { ok: true; document: ResumeDocument; kind: ResumeKind; quality: { warnings: string[] } }
  | { ok: false; reason: Refusal }

const notes = z.array(z.enum(['encoding-guessed'])).max(5)
const answerSchema = z.union([
  z.object({ ok: z.literal(true), kind: z.enum(['pdf', 'docx', 'markdown']), lines: z.array(sourceLineSchema), notes }),
  z.object({ ok: z.literal(true), kind: z.literal('txt'), pages: z.array(z.string()).max(parseLimits.pages), notes }),
  z.object({ ok: z.literal(true), kind: z.enum(['json-resume', 'linkedin', 'europass']), data: z.unknown(), notes }),
  z.object({ ok: z.literal(false), reason: z.enum(refusals) }),
])
type Answer = z.infer<typeof answerSchema>

const warningText = {
  'encoding-guessed':
    'The file does not say how its letters are written, so they were guessed. Look at accented letters.',
  cut: 'The file holds more than a résumé can. The last lines were left out.',
  'no-work': 'No line about work was found. Look at the headings, or paste the text.',
  'no-name': 'No name was found.',
} as const

/**
 * Reads a résumé from a file, whatever its name says: PDF, DOCX, plain text, Markdown, JSON Resume, LinkedIn's data export
 * or Europass. The file is read in a process of its own, one at a time, under limits of time and memory, and never touches
 * the disk. A file that cannot be read is a value, not an error. The same file always gives the same document.
 *
 * @throws DomainError `unavailable` with `retryAfterSeconds` when too many files are waiting.
 */
export async function readResumeFile(bytes: Uint8Array, limits: Limits = parseLimits): Promise<ResumeFileRead> {
  const answer = await askReader(bytes, limits)
  if (!answer.ok) return answer
  const made = documentOf(answer)
  if (!made) return { ok: false, reason: 'unknown-data' }
  if (isEmpty(made.document)) return { ok: false, reason: 'empty' }
  return {
    ok: true,
    document: made.document,
    kind: answer.kind,
    quality: { warnings: warningsOf(made, answer.notes) },
  }
}

/**
 * The words of a file as the reader finds them, line by line, before anything is made of them; '' for a format that is data.
 *
 * @throws DomainError `unavailable` with `retryAfterSeconds` when too many files are waiting.
 */
export async function readFileText(
  bytes: Uint8Array,
): Promise<{ ok: true; text: string } | { ok: false; reason: Refusal }> {
  const answer = await askReader(bytes, parseLimits)
  if (!answer.ok) return answer
  const lines = 'pages' in answer ? answer.pages : 'lines' in answer ? answer.lines.map(({ text }) => text) : []
  return { ok: true, text: lines.join('\n') }
}

async function askReader(bytes: Uint8Array, limits: Limits): Promise<Answer> {
  if (bytes.byteLength > parseLimits.fileBytes) return { ok: false, reason: 'too-large' }
  const run = await runReader(bytes, limits)
  if ('stopped' in run) return { ok: false, reason: run.stopped }
  const answer = answerSchema.safeParse(readJson(run.output.toString('utf8')))
  return answer.success ? answer.data : { ok: false, reason: 'damaged' }
}

function documentOf(answer: Extract<Answer, { ok: true }>): { document: ResumeDocument; cut: boolean } | null {
  if ('lines' in answer) return structureResume(answer.lines)
  if ('pages' in answer) return structureResume(linesOfText(answer.pages))
  if (answer.kind === 'json-resume') {
    const read = fromJsonResume(answer.data)
    return read.ok ? read : null
  }
  const draft = answer.kind === 'linkedin' ? linkedInDraft(answer.data) : europassDraft(answer.data)
  return draft && finishDocument(draft)
}

function warningsOf(
  { document, cut }: { document: ResumeDocument; cut: boolean },
  said: readonly 'encoding-guessed'[],
) {
  const { work, projects, volunteer, basics } = document
  const noWork = ![...work, ...projects, ...volunteer].some(({ bullets, summary }) => bullets.length || summary)
  return [
    ...said,
    ...(cut ? (['cut'] as const) : []),
    ...(noWork ? (['no-work'] as const) : []),
    ...(basics.name ? [] : (['no-name'] as const)),
  ].map((code) => warningText[code])
}

function isEmpty({ basics, ...parts }: ResumeDocument) {
  return Object.values(parts).every((part) => !part.length) && !Object.values(basics).some((value) => value.length)
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
