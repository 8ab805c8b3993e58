import { type FrameworkDocument, importances, type Role } from './model'

export interface SimilarRole {
  id: string
  title: string
  /** Duties of both, of those that either has. */
  shared: number
  of: number
}

const weightOf = (importance: Role['responsibilities'][number]['importance']) =>
  importances.length - importances.indexOf(importance)

/**
 * The roles whose duties are most like this one's, the most like first: by the weight of what both carry as a share of what
 * either carries, core 3, common 2, occasional 1. What is only consulted on is no duty carried.
 */
export function similarRoles({ roles }: FrameworkDocument, roleId: string, most = 3): SimilarRole[] {
  const own = roles.find(({ id }) => id === roleId)
  if (!own) return []
  const mine = carried(own)
  return roles
    .filter(({ id }) => id !== roleId)
    .map((role) => {
      const theirs = carried(role)
      const all = [...new Set([...mine.keys(), ...theirs.keys()])]
      const least = all.reduce((sum, id) => sum + Math.min(mine.get(id) ?? 0, theirs.get(id) ?? 0), 0)
      const greatest = all.reduce((sum, id) => sum + Math.max(mine.get(id) ?? 0, theirs.get(id) ?? 0), 0)
      const shared = all.filter((id) => mine.has(id) && theirs.has(id)).length
      return { id: role.id, title: role.title, shared, of: all.length, likeness: greatest ? least / greatest : 0 }
    })
    .toSorted((a, b) => b.likeness - a.likeness || (a.id < b.id ? -1 : 1))
    .slice(0, most)
    .map(({ likeness: _, ...role }) => role)
}

const carried = (role: Role) =>
  new Map(
    role.responsibilities
      .filter(({ raci }) => raci === 'R' || raci === 'A')
      .map(({ id, importance }) => [id, weightOf(importance)]),
  )
