import type { EntryChoices } from '@/lib/framework/draft/entry-choices.shared'

const labels: Record<string, string> = {
  name: 'Name',
  title: 'Title',
  theme: 'Theme',
  category: 'Category',
  type: 'Kind',
  statement: 'Statement',
  detail: 'What good looks like',
  description: 'Description',
  purpose: 'Statement',
  summary: 'Summary',
  evidence: 'Evidence phrases',
  exemplars: 'Lines that show it done well',
  exampleBullet: 'Example line',
  competencies: 'Competencies',
  keywords: 'Words that speak for it',
  alternativeTitles: 'Other titles',
  aka: 'Also called',
  grade: 'Grade',
  family: 'Family',
  reportsTo: 'Reports to',
  progressesTo: 'Progresses to',
  kpis: 'How the role is measured',
  salary: 'Pay',
  autonomy: 'Autonomy',
  scope: 'Scope',
  sfiaLevels: 'Levels of SFIA',
  license: 'Licence',
  language: 'Language',
  formerNames: 'Former names',
  retired: 'Retired',
  'requirements.experience': 'Experience',
  'requirements.monthsOfExperience': 'Months of experience',
  'requirements.education': 'Education',
  'requirements.certifications': 'Certificates',
  'requirements.tools': 'Tools',
  'mappings.sfia': 'SFIA',
  'mappings.esco': 'ESCO',
  'mappings.onet': 'O*NET',
  'gradeScale.min': 'Lowest grade',
  'gradeScale.max': 'Highest grade',
  'gradeScale.note': 'What the grades mean',
}

/** What people call a field of an entry. */
export function fieldLabel(
  field: string,
  { competencies, responsibilities }: Pick<EntryChoices, 'competencies' | 'responsibilities'>,
): string {
  const known = labels[field]
  if (known) return known
  const [first = '', id = '', third] = field.split('.')
  if (first === 'levels') return `Level ${id}`
  if (first === 'raciDefinitions') return `${id}, ${third === 'name' ? 'word' : 'what it means'}`
  const name = [...competencies, ...responsibilities].find((entry) => entry.id === id)?.name ?? id
  if (first === 'competencies') return third ? `${name}, ${third}` : name
  if (first === 'responsibilities') return `${name}, how often`
  return labels[first] ?? first
}
