import { slug } from '@/lib/paths'
import type { FrameworkDocument } from '../model'
import type { EditValue, EntryCollection } from './draft-edit.shared'
import { listOf } from './entries.shared'

/** An id that nothing in the draft has, made from the words of a name. */
export function newEntryId(document: FrameworkDocument, collection: EntryCollection, name: string): string {
  const words = slug(name).replace(/^[^a-z]+/, '') || 'entry'
  const lists =
    collection === 'roles' || collection === 'governanceRoles' ? (['roles', 'governanceRoles'] as const) : [collection]
  const taken = new Set(lists.flatMap((list) => listOf(document, list).map(({ id }) => id)))
  let id = words
  for (let number = 2; taken.has(id); number += 1) id = `${words}-${number}`
  return id
}

/** An entry that has a name and nothing else: what is missing is a problem that the rules report, not a reason to refuse. */
export function newEntry(
  document: FrameworkDocument,
  collection: EntryCollection,
  id: string,
  name: string,
): EditValue {
  switch (collection) {
    case 'competencies':
      return {
        id,
        name,
        category: document.competencies[0]?.category ?? '',
        type: 'Technical',
        description: '',
        levels: { 1: '', 2: '', 3: '', 4: '', 5: '' },
        keywords: [],
        mappings: { sfia: [], esco: [], onet: [] },
      }
    case 'responsibilities':
      return {
        id,
        name,
        theme: document.responsibilities[0]?.theme ?? '',
        statement: '',
        detail: '',
        competencies: [],
        evidence: [],
        exampleBullet: '',
      }
    case 'roles':
      return {
        id,
        title: name,
        grade: document.gradeScale.min,
        family: document.roles[0]?.family ?? '',
        alternativeTitles: [],
        purpose: '',
        summary: '',
        reportsTo: null,
        progressesTo: [],
        responsibilities: [],
        competencies: [],
        requirements: { experience: '', monthsOfExperience: 0, education: '', certifications: [], tools: [] },
        kpis: [],
        mappings: { onetSoc: [], isco08: [], esco: [] },
      }
    case 'governanceRoles':
      return { id, title: name, aka: [], description: '' }
  }
}
