import type { closeReasons, contractTypes, importances, seniorities, workingHours, workModes } from './schema'

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
