import type { DraftCollection } from '@/lib/framework/draft/draft-edit.shared'

/** How a field stands in a cell: a list is one entry a line. `name` is a text that may be missing. */
export type CellKind = 'text' | 'name' | 'number' | 'list' | 'numbers'
export interface Column {
  header: string
  /** Path inside the entry. */
  field: string
  kind: CellKind
}
export interface EntrySheet {
  collection: DraftCollection
  name: string
  /** Names the entry of a row. */
  key: Column
  columns: readonly Column[]
}

const column = (header: string, field: string, kind: CellKind = 'text'): Column => ({ header, field, kind })
const id = column('Id', 'id')

/** The sheets in which a row is an entry, in the order in which people meet them. */
export const entrySheets: readonly EntrySheet[] = [
  {
    collection: 'levels',
    name: 'Levels',
    key: column('Level', 'level', 'number'),
    columns: [
      column('Name', 'name'),
      column('Description', 'description'),
      column('Autonomy', 'autonomy'),
      column('Scope', 'scope'),
      column('SFIA levels', 'sfiaLevels', 'numbers'),
    ],
  },
  {
    collection: 'competencies',
    name: 'Competencies',
    key: id,
    columns: [
      column('Name', 'name'),
      column('Category', 'category'),
      column('Type', 'type'),
      column('Description', 'description'),
      ...[1, 2, 3, 4, 5].map((level) => column(`Level ${level}`, `levels.${level}`)),
      column('Keywords', 'keywords', 'list'),
      column('SFIA', 'mappings.sfia', 'list'),
      column('ESCO', 'mappings.esco', 'list'),
      column('O*NET', 'mappings.onet', 'list'),
    ],
  },
  {
    collection: 'responsibilities',
    name: 'Responsibilities',
    key: id,
    columns: [
      column('Theme', 'theme'),
      column('Name', 'name'),
      column('Statement', 'statement'),
      column('What good looks like', 'detail'),
      column('Competencies', 'competencies', 'list'),
      column('Evidence', 'evidence', 'list'),
      column('Example line', 'exampleBullet'),
    ],
  },
  {
    collection: 'governanceRoles',
    name: 'Governance roles',
    key: id,
    columns: [column('Title', 'title'), column('Also called', 'aka', 'list'), column('Description', 'description')],
  },
  {
    collection: 'roles',
    name: 'Roles',
    key: id,
    columns: [
      column('Title', 'title'),
      column('Grade', 'grade', 'number'),
      column('Family', 'family'),
      column('Alternative titles', 'alternativeTitles', 'list'),
      column('Purpose', 'purpose'),
      column('Summary', 'summary'),
      column('Reports to', 'reportsTo', 'name'),
      column('Leads to', 'progressesTo', 'list'),
      column('Experience', 'requirements.experience'),
      column('Months of experience', 'requirements.monthsOfExperience', 'number'),
      column('Education', 'requirements.education'),
      column('Certifications', 'requirements.certifications', 'list'),
      column('Tools', 'requirements.tools', 'list'),
      column('Measures', 'kpis', 'list'),
      column('O*NET-SOC', 'mappings.onetSoc', 'list'),
      column('ISCO-08', 'mappings.isco08', 'list'),
      column('ESCO', 'mappings.esco', 'list'),
    ],
  },
]

/** What the document says of itself: one row for each of these. */
export const aboutFields: readonly Column[] = [
  column('Title', 'title'),
  column('Description', 'description'),
  column('Licence', 'license'),
  column('Language', 'language'),
  column('Lowest grade', 'gradeScale.min', 'number'),
  column('Highest grade', 'gradeScale.max', 'number'),
  column('About grades', 'gradeScale.note'),
  ...['R', 'A', 'C', 'I'].flatMap((letter) => [
    column(`${letter} name`, `raciDefinitions.${letter}.name`),
    column(`${letter} means`, `raciDefinitions.${letter}.description`),
  ]),
]

/** Sheets whose rows join two entries, or belong to one. */
export const joiningSheets = {
  about: { name: 'About', headers: ['Field', 'Value'] },
  matrix: { name: 'Matrix', headers: ['Responsibility'] },
  duties: { name: 'Role duties', headers: ['Role', 'Responsibility', 'Importance'] },
  needs: { name: 'Role competencies', headers: ['Role', 'Competency', 'Level', 'Importance'] },
  pay: {
    name: 'Pay',
    headers: [
      'Role',
      'Region',
      'Currency',
      'Average',
      'Median',
      'Low',
      'High',
      'Year',
      'Basis',
      'Source',
      'Source address',
    ],
  },
} as const
export const payFields = [
  'region',
  'currency',
  'average',
  'median',
  'low',
  'high',
  'year',
  'basis',
  'source',
  'sourceUrl',
] as const
export const payNumbers: readonly string[] = ['average', 'median', 'low', 'high', 'year']
