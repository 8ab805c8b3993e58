import type { closeReasons } from '@/lib/postings/schema'
import type { reportOutcomes, reportReasons } from './schema'

/** How the stored values read. Browser-safe. */
export const reportReasonLabels: Record<(typeof reportReasons)[number], string> = {
  not_a_real_job: 'It is not a real job',
  misleading: 'It is misleading',
  discriminatory: 'It is discriminatory',
  closed_or_filled: 'It is closed or filled',
  duplicate: 'It repeats another job',
  personal_data: 'It shows personal data',
  other: 'Something else',
}

export const reportOutcomeLabels: Record<(typeof reportOutcomes)[number], string> = {
  no_fault: 'No fault found',
  closed: 'Posting closed',
  told_employer: 'Employer told',
}

/** Why an operator closes a posting: what the page then says, except of one that broke the rules, which is not shown. */
export const operatorCloseLabels: Record<(typeof closeReasons)[number], string> = {
  breach_of_rules: 'It breaks the rules: nothing of it is shown any more',
  filled: 'The job is filled',
  withdrawn: 'The employer withdrew it',
  duplicate: 'It repeats another posting',
  removed_at_source: 'The employer no longer lists it',
}
