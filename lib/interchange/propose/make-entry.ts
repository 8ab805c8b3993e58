import type { EditValue, EntryCollection } from '@/lib/framework/draft/draft-edit.shared'
import type { IncomingEntry } from './incoming'

type Fields = { [key: string]: EditValue }

/** What a new entry has where the file says nothing: lists that may be empty, and no text. */
const empty: Record<EntryCollection, () => Fields> = {
  competencies: () => ({ levels: {}, keywords: [], mappings: { sfia: [], esco: [], onet: [] } }),
  responsibilities: () => ({ competencies: [], evidence: [] }),
  governanceRoles: () => ({ aka: [] }),
  roles: () => ({
    alternativeTitles: [],
    reportsTo: null,
    progressesTo: [],
    responsibilities: [],
    competencies: [],
    requirements: { certifications: [], tools: [] },
    kpis: [],
    mappings: { onetSoc: [], isco08: [], esco: [] },
  }),
}

const isObject = (value: EditValue | undefined): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A whole entry from the fields of a file. What it lacks is found out when it is put in its place. */
export function makeEntry(collection: EntryCollection, { id, fields }: IncomingEntry): EditValue {
  const entry: Fields = { id, ...empty[collection]() }
  for (const { field, value } of fields) {
    const [first = '', second] = field.split('.')
    const there = Object.hasOwn(entry, first) ? entry[first] : undefined
    if (second === undefined) entry[first] = value
    // A role's needs come one by one, each with its id.
    else if (Array.isArray(there)) {
      if (value !== null) there.push(value)
    } else entry[first] = { ...(isObject(there) ? there : {}), [second]: value }
  }
  return entry
}
