import { z } from 'zod'

/** Browser-safe: what a posting says, as it is written in the editor, by the seed and by every import. */
export const workModes = ['onsite', 'hybrid', 'remote'] as const
export const contractTypes = ['permanent', 'fixed_term', 'contract', 'temporary', 'internship'] as const
export const workingHours = ['full_time', 'part_time'] as const
export const seniorities = ['entry', 'junior', 'mid', 'senior', 'lead', 'director'] as const
export const payPeriods = ['hour', 'day', 'year'] as const
/** Levels of clearance in the United Kingdom, the least first; none: the posting says that it takes none. */
export const securityClearances = ['none', 'bpss', 'ctc', 'sc', 'dv'] as const
/** How a contract is taxed in the United Kingdom. */
export const ir35Statuses = ['inside', 'outside'] as const
export const closeReasons = ['filled', 'withdrawn', 'duplicate', 'removed_at_source', 'breach_of_rules'] as const
export const importances = ['core', 'common', 'occasional'] as const

/** One line of text: trimmed, inner white space single, no control characters. */
const line = (min: number, max: number, what: string) =>
  z
    .string()
    .transform((text) =>
      text
        .normalize('NFC')
        .replace(/[\s\p{Cc}]+/gu, ' ')
        .trim(),
    )
    .pipe(
      z
        .string()
        .min(min, min === 1 ? `Enter ${what}.` : `${what} needs at least ${min} characters.`)
        .max(max, `Keep ${what} to ${max} characters.`),
    )

/** Several lines: line ends unified, control characters dropped, at most one blank line in a row. */
const text = (max: number, what: string) =>
  z
    .string()
    .transform((value) =>
      value
        .normalize('NFC')
        .replace(/\r\n?/g, '\n')
        .replace(/[^\P{Cc}\n\t]/gu, '')
        .replace(/[ \t]+\n/g, '\n')
        .replace(/\n{3,}/g, '\n\n')
        .trim(),
    )
    .pipe(z.string().max(max, `Keep ${what} to ${max.toLocaleString('en-GB')} characters.`))

const optionalLine = (max: number, what: string) =>
  line(0, max, what)
    .nullish()
    .transform((value) => value || null)

export const dutySchema = z.object({
  text: line(1, 400, 'the duty'),
  /** Responsibility of the framework version that the posting is pinned to; null: the employer's own. */
  responsibilityId: z
    .string()
    .max(100)
    .nullish()
    .transform((value) => value || null),
  importance: z.enum(importances).default('core'),
})

const money = z
  .number({ error: 'Enter the amount in figures.' })
  .positive('Pay must be more than nothing.')
  .max(100_000_000, 'That amount is too large.')
  .nullish()
  .transform((value) => value ?? null)

/**
 * What can be saved as a draft: only the title is a must. What publishing asks for on top is in completeness.ts, so that
 * half a posting is never lost.
 */
export const postingInputSchema = z
  .object({
    roleId: z
      .string()
      .max(100)
      .nullish()
      .transform((value) => value || null),
    title: line(3, 120, 'the title'),
    description: text(20_000, 'the description').default(''),
    duties: z.array(dutySchema).max(60, 'Keep to 60 duties.').default([]),
    requirements: z
      .array(line(1, 400, 'the requirement'))
      .max(60, 'Keep to 60 requirements.')
      .default([]),
    benefits: z
      .array(line(1, 200, 'the benefit'))
      .max(40, 'Keep to 40 benefits.')
      .default([]),
    country: z.string().regex(/^[A-Z]{2}$/, 'Choose a country.'),
    region: optionalLine(80, 'the region'),
    city: optionalLine(80, 'the town or city'),
    workMode: z.enum(workModes, { error: 'Say where the work is done.' }),
    contractType: z.enum(contractTypes, { error: 'Choose a kind of contract.' }),
    workingHours: z.enum(workingHours).default('full_time'),
    sector: line(1, 60, 'the sector'),
    seniority: z
      .enum(seniorities)
      .nullish()
      .transform((value) => value ?? null),
    payMin: money,
    payMax: money,
    payCurrency: z
      .string()
      .regex(/^[A-Z]{3}$/, 'Choose a currency.')
      .nullish()
      .transform((value) => value || null),
    payPeriod: z
      .enum(payPeriods)
      .nullish()
      .transform((value) => value ?? null),
    /** null: the posting does not say; the same of the next two. */
    visaSponsorship: z
      .boolean()
      .nullish()
      .transform((value) => value ?? null),
    securityClearance: z
      .enum(securityClearances, { error: 'Choose a level of clearance.' })
      .nullish()
      .transform((value) => value ?? null),
    ir35: z
      .enum(ir35Statuses, { error: 'Say whether the contract is inside or outside IR35.' })
      .nullish()
      .transform((value) => value ?? null),
    language: z
      .string()
      .regex(/^[a-z]{2,3}(-[A-Z]{2})?$/)
      .default('en'),
    applyUrl: z
      .url({ protocol: /^https?$/, error: 'Enter a web address that begins with https://.' })
      .max(2000)
      .nullish()
      .transform((value) => value || null),
    applyEmail: z
      .email('Enter an e-mail address such as jobs@example.org.')
      .max(254)
      .nullish()
      .transform((value) => value || null),
    closesAt: z.coerce
      .date({ error: 'Enter a date.' })
      .nullish()
      .transform((value) => value ?? null),
  })
  .superRefine((posting, context) => {
    if (posting.payMin !== null && posting.payMax !== null && posting.payMin > posting.payMax)
      context.addIssue({ code: 'custom', path: ['payMax'], message: 'The higher figure is below the lower one.' })
    if ((posting.payMin !== null || posting.payMax !== null) && !posting.payCurrency)
      context.addIssue({ code: 'custom', path: ['payCurrency'], message: 'Choose the currency of the pay.' })
    if ((posting.payMin !== null || posting.payMax !== null) && !posting.payPeriod)
      context.addIssue({
        code: 'custom',
        path: ['payPeriod'],
        message: 'Say whether the pay is for an hour, a day or a year.',
      })
  })

export type PostingInput = z.output<typeof postingInputSchema>
export type Duty = z.output<typeof dutySchema>
