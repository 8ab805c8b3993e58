import type { FrameworkProblem } from '../rules'
import type { DraftCollection } from './draft-edit.shared'

/** Whether a problem is about this entry, or about its row in the matrix. */
function restOf({ path }: FrameworkProblem, collection: DraftCollection, id: string): string | null {
  const roots = collection === 'responsibilities' ? [`responsibilities.${id}`, `raci.${id}`] : [`${collection}.${id}`]
  if (collection === 'about')
    return /^(title|description|license|language|gradeScale|raciDefinitions)/.test(path) ? path : null
  for (const root of roots) {
    if (path === root) return root.startsWith('raci.') ? 'letters' : ''
    if (path.startsWith(`${root}.`)) return root.startsWith('raci.') ? 'letters' : path.slice(root.length + 1)
  }
  return null
}

/** Entries of these lists have a control for the whole list, so a problem of one line belongs to the list. */
const ownControls =
  /^(levels\.\d|requirements\.[a-zA-Z]+|gradeScale\.[a-z]+|raciDefinitions\.[RACI]\.[a-z]+|salary\.\d+|mappings\.[a-z0-9A-Z]+|[a-zA-Z]+)/

/** The problems of one entry, by the control that they stand beside; what has no control is under the empty name. */
export function problemsOfEntry(
  problems: readonly FrameworkProblem[],
  collection: DraftCollection,
  id: string,
): Record<string, string[]> {
  const found: Record<string, string[]> = {}
  for (const problem of problems) {
    const rest = restOf(problem, collection, id)
    if (rest === null) continue
    const control = ownControls.exec(rest)?.[0] ?? ''
    found[control] = [...(found[control] ?? []), problem.message]
  }
  return found
}
