import type { PostingInput } from './schema'

/**
 * The posting as a form: flat names and strings, the same whether a browser sends it without script or the editor holds
 * it. Browser-safe. A duty of the framework has two controls, `duty:<id>` (chosen) and `words:<id>` (how the employer puts
 * it); the lists are texts with one item on each line.
 */
export type PostingForm = Record<string, string | boolean | null | undefined>

export interface DutyChoice {
  id: string
  statement: string
  importance: 'core' | 'common' | 'occasional'
}

export const dutyField = (id: string) => `duty:${id}`
export const wordsField = (id: string) => `words:${id}`

const lines = (text: string) =>
  text
    .split(/\r?\n/)
    .map((line) => line.replace(/^\s*[-•*–]\s+/, '').trim())
    .filter(Boolean)

/** `42,000`, `£42 000` and `18.50` as numbers; anything else NaN, which the schema refuses with a sentence. */
function amount(text: string): number | null {
  const plain = text.replace(/[\s,£$€]/g, '')
  if (plain === '') return null
  return /^\d+(\.\d+)?$/.test(plain) ? Number(plain) : Number.NaN
}

/** A day is over at its last minute, in the time that the site shows: 2026-12-09 closes at 23:59 GMT. */
const endOfDay = (day: string) => (day === '' ? null : /^\d{4}-\d{2}-\d{2}$/.test(day) ? `${day}T23:59:00.000Z` : day)

/** The form for what is stored. Duties that the choices do not hold, or that repeat one, become duties of the employer's own. */
export function toPostingForm(input: PostingInput, choices: readonly DutyChoice[]): PostingForm {
  const form: PostingForm = {
    title: input.title,
    roleId: input.roleId ?? '',
    description: input.description,
    requirements: input.requirements.join('\n'),
    benefits: input.benefits.join('\n'),
    country: input.country,
    region: input.region ?? '',
    city: input.city ?? '',
    workMode: input.workMode,
    contractType: input.contractType,
    workingHours: input.workingHours,
    sector: input.sector,
    seniority: input.seniority ?? '',
    payMin: input.payMin === null ? '' : String(input.payMin),
    payMax: input.payMax === null ? '' : String(input.payMax),
    payCurrency: input.payCurrency ?? '',
    payPeriod: input.payPeriod ?? '',
    visaSponsorship: input.visaSponsorship === null ? '' : input.visaSponsorship ? 'offered' : 'not_offered',
    securityClearance: input.securityClearance ?? '',
    ir35: input.ir35 ?? '',
    language: input.language,
    applyUrl: input.applyUrl ?? '',
    applyEmail: input.applyEmail ?? '',
    closesAt: input.closesAt?.toISOString().slice(0, 10) ?? '',
  }
  const own = new Set(input.duties)
  for (const { id, statement } of choices) {
    const duty = input.duties.find((candidate) => candidate.responsibilityId === id && own.has(candidate))
    if (duty) own.delete(duty)
    form[dutyField(id)] = duty !== undefined
    form[wordsField(id)] = duty?.text ?? statement
  }
  form.ownDuties = [...own].map((duty) => duty.text).join('\n')
  return form
}

const chosen = (value: PostingForm[string]) => value === true || (typeof value === 'string' && value !== '')

/** What the form says, for the schema to judge: nothing is dropped or mended here. */
export function fromPostingForm(form: PostingForm, choices: readonly DutyChoice[]) {
  const text = (name: string) => {
    const value = form[name]
    return typeof value === 'string' ? value : ''
  }
  const tied = choices.flatMap(({ id, importance }) =>
    chosen(form[dutyField(id)]) ? [{ text: text(wordsField(id)), responsibilityId: id, importance }] : [],
  )
  const pay = { payMin: amount(text('payMin')), payMax: amount(text('payMax')) }
  const paid = pay.payMin !== null || pay.payMax !== null
  return {
    roleId: text('roleId') || null,
    title: text('title'),
    description: text('description'),
    duties: [
      ...tied,
      ...lines(text('ownDuties')).map((line) => ({ text: line, responsibilityId: null, importance: 'core' as const })),
    ],
    requirements: lines(text('requirements')),
    benefits: lines(text('benefits')),
    country: text('country'),
    region: text('region') || null,
    city: text('city') || null,
    workMode: text('workMode'),
    contractType: text('contractType'),
    workingHours: text('workingHours') || 'full_time',
    sector: text('sector'),
    seniority: text('seniority') || null,
    ...pay,
    // A currency without a figure says nothing, and would look like a statement of pay.
    payCurrency: paid ? text('payCurrency') || null : null,
    payPeriod: paid ? text('payPeriod') || null : null,
    visaSponsorship: text('visaSponsorship') ? text('visaSponsorship') === 'offered' : null,
    securityClearance: text('securityClearance') || null,
    ir35: text('ir35') || null,
    language: text('language') || 'en',
    applyUrl: text('applyUrl').trim() || null,
    applyEmail: text('applyEmail').trim() || null,
    closesAt: endOfDay(text('closesAt')),
  }
}

/** The control that a problem belongs to: `duties.2.text` to the words of the third chosen duty. */
export function controlOf(path: string, form: PostingForm, choices: readonly DutyChoice[]): string {
  const [field = '', index] = path.split('.')
  if (field !== 'duties' || index === undefined) return field === 'duties' ? 'ownDuties' : field
  const ids = choices.filter(({ id }) => chosen(form[dutyField(id)])).map(({ id }) => id)
  const id = ids[Number(index)]
  return id === undefined ? 'ownDuties' : wordsField(id)
}
