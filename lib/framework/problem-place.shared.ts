import { type DraftCollection, entryCollections } from './draft/draft-edit.shared'
import type { FrameworkProblem } from './rules'

/** Where a problem is to be put right: an entry and its field, or a row or a cell of the matrix. */
export type ProblemPlace =
  | { kind: 'entry'; collection: DraftCollection; id: string; field: string | null }
  | { kind: 'row'; responsibility: string }
  | { kind: 'cell'; responsibility: string; role: string }

/** Problems name paths of the document; an editor has entries, rows and cells. */
export function problemPlace({ path }: FrameworkProblem): ProblemPlace {
  const [first = '', id = '', ...rest] = path.split('.')
  if (first === 'raci') {
    const role = rest[0] === 'assignments' ? rest[1] : undefined
    return role === undefined ? { kind: 'row', responsibility: id } : { kind: 'cell', responsibility: id, role }
  }
  // What a profile says of a duty is written in the matrix.
  if (first === 'roles' && rest[0] === 'responsibilities' && rest[1] !== undefined)
    return { kind: 'cell', responsibility: rest[1], role: id }
  const collection = ['levels' as const, ...entryCollections].find((each) => each === first)
  if (collection && id !== '') return { kind: 'entry', collection, id, field: rest.join('.') || null }
  return { kind: 'entry', collection: collection ?? 'about', id: 'about', field: path || null }
}
