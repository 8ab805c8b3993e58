import { z } from 'zod'
import { closeReasons } from '@/lib/postings/schema'
import { mostReportText } from './rules'

/** Browser-safe: what may be said about a posting, and how that is settled. */
export const reportReasons = [
  'not_a_real_job',
  'misleading',
  'discriminatory',
  'closed_or_filled',
  'duplicate',
  'personal_data',
  'other',
] as const
export const reportOutcomes = ['no_fault', 'closed', 'told_employer'] as const

const words = (what: string) =>
  z
    .string()
    .transform((text) =>
      text
        .normalize('NFC')
        .replace(/\r\n?/g, '\n')
        .replace(/[^\P{Cc}\n\t]/gu, '')
        .replace(/\n{3,}/g, '\n\n')
        .trim(),
    )
    .pipe(z.string().max(mostReportText, `Keep ${what} to ${mostReportText.toLocaleString('en-GB')} characters.`))

export const reportSchema = z
  .object({ reason: z.enum(reportReasons, 'Choose what is wrong.'), text: words('what you say') })
  .refine(({ reason, text }) => reason !== 'other' || text.length > 0, {
    path: ['text'],
    error: 'Say in a few words what is wrong.',
  })

/** A posting that is closed says why; the rest needs no more than the outcome. */
export const settlementSchema = z
  .object({
    outcome: z.enum(reportOutcomes, 'Choose how it is settled.'),
    closeReason: z.enum(closeReasons).nullable(),
    note: words('the note'),
  })
  .refine(({ outcome, closeReason }) => outcome !== 'closed' || closeReason !== null, {
    path: ['closeReason'],
    error: 'Choose why the posting closes.',
  })
