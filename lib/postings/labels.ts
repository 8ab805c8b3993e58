import type {
  closeReasons,
  contractTypes,
  importances,
  ir35Statuses,
  securityClearances,
  seniorities,
  workingHours,
  workModes,
} from './schema'

/** How the stored values read. Browser-safe. */
export const workModeLabels: Record<(typeof workModes)[number], string> = {
  onsite: 'on site',
  hybrid: 'hybrid',
  remote: 'remote',
}

export const contractTypeLabels: Record<(typeof contractTypes)[number], string> = {
  permanent: 'Permanent',
  fixed_term: 'Fixed term',
  contract: 'Contract',
  temporary: 'Temporary',
  internship: 'Internship',
}

export const workingHoursLabels: Record<(typeof workingHours)[number], string> = {
  full_time: 'full time',
  part_time: 'part time',
}

export const seniorityLabels: Record<(typeof seniorities)[number], string> = {
  entry: 'Entry',
  junior: 'Junior',
  mid: 'Mid-level',
  senior: 'Senior',
  lead: 'Lead',
  director: 'Director',
}

export const securityClearanceLabels: Record<(typeof securityClearances)[number], string> = {
  none: 'No clearance needed',
  bpss: 'BPSS check',
  ctc: 'Counter-terrorist check (CTC)',
  sc: 'Security check (SC)',
  dv: 'Developed vetting (DV)',
}

export const ir35Labels: Record<(typeof ir35Statuses)[number], string> = {
  inside: 'Inside IR35',
  outside: 'Outside IR35',
}

export const visaLabels = { offered: 'Visa sponsorship offered', not_offered: 'No visa sponsorship' } as const

export const importanceLabels: Record<(typeof importances)[number], string> = {
  core: 'core',
  common: 'common',
  occasional: 'occasional',
}

export const closeReasonLabels: Record<(typeof closeReasons)[number], string> = {
  filled: 'The job was filled',
  withdrawn: 'The employer withdrew it',
  duplicate: 'It repeats another posting',
  removed_at_source: 'The employer no longer lists it',
  breach_of_rules: 'It was removed',
}
