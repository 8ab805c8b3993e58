/** Headings that people put over the parts of a résumé. Only parts about work are read for evidence. */
const read = [
  'experience',
  'work experience',
  'professional experience',
  'relevant experience',
  'employment',
  'employment history',
  'work history',
  'career history',
  'career',
  'career summary',
  'positions held',
  'projects',
  'key projects',
  'selected projects',
  'project experience',
  'achievements',
  'key achievements',
  'selected achievements',
  'accomplishments',
  'volunteering',
  'voluntary work',
  'volunteer experience',
  'responsibilities',
  'key responsibilities',
  'duties',
  'roles',
  'current role',
  'previous roles',
  'other experience',
  'additional experience',
  'freelance work',
]
const passedOver = [
  'profile',
  'personal profile',
  'professional profile',
  'summary',
  'professional summary',
  'executive summary',
  'personal statement',
  'objective',
  'career objective',
  'about me',
  'about',
  'skills',
  'key skills',
  'core skills',
  'technical skills',
  'core competencies',
  'competencies',
  'strengths',
  'tools',
  'education',
  'education and training',
  'academic background',
  'qualifications',
  'education and qualifications',
  'education and certificates',
  'professional qualifications',
  'certifications',
  'certificates',
  'licences and certifications',
  'training',
  'courses',
  'languages',
  'interests',
  'hobbies',
  'hobbies and interests',
  'interests and activities',
  'references',
  'referees',
  'personal details',
  'personal information',
  'contact',
  'contact details',
  'publications',
  'awards',
  'memberships',
  'professional memberships',
  'additional information',
  'nationality',
]

const table = new Map<string, boolean>([
  ...read.map((heading): [string, boolean] => [heading, true]),
  ...passedOver.map((heading): [string, boolean] => [heading, false]),
])

/** Whether the part under this heading is read for evidence; undefined when the line is no heading we know. */
export function readsSection(line: string): boolean | undefined {
  if (line.length > 45) return undefined
  // "W O R K  E X P E R I E N C E" is a common way to set a heading, and a parser sees the gaps.
  const spaced = /^(?:\p{L}\s){3,}\p{L}$/u.test(line) ? line.replace(/(\p{L})\s(?=\p{L}(?:\s|$))/gu, '$1') : line
  const key = spaced
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}]+/gu, ' ')
    .trim()
  return table.get(key)
}
