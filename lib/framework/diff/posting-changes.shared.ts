import type { VersionChange, VersionDiff } from './version-diff.shared'

interface Citing {
  roleId: string | null
  responsibilityIds: readonly string[]
}

/** Fields of an entry that a posting's reader never sees. */
const behindTheScenes = new Set(['evidence', 'exampleBullet', 'exemplars', 'keywords', 'mappings', 'salary', 'kpis'])

/** What of a new version speaks of the role and the duties that a posting cites. */
export const changesOfPosting = ({ changes }: VersionDiff, posting: Citing): VersionChange[] =>
  changes.filter((change) => {
    const { role, responsibility } = citedBy(change)
    return (
      (role !== null && role === posting.roleId) ||
      (responsibility !== null && posting.responsibilityIds.includes(responsibility))
    )
  })

/** The roles and the responsibilities that a posting has to cite to be concerned. */
export function citedInChanges({ changes }: VersionDiff): { roles: string[]; responsibilities: string[] } {
  const cited = changes.map(citedBy)
  const ids = (of: 'role' | 'responsibility') => [...new Set(cited.flatMap((each) => each[of] ?? []))]
  return { roles: ids('role'), responsibilities: ids('responsibility') }
}

function citedBy(change: VersionChange): { role: string | null; responsibility: string | null } {
  const nobody = { role: null, responsibility: null }
  switch (change.kind) {
    case 'level':
    case 'importance':
    case 'letter':
      return { ...nobody, role: change.role }
    case 'added':
    case 'order':
      return nobody
    default: {
      if ('field' in change && behindTheScenes.has(change.field.split('.')[0] ?? '')) return nobody
      if (change.collection === 'roles') return { ...nobody, role: change.id }
      return change.collection === 'responsibilities' ? { ...nobody, responsibility: change.id } : nobody
    }
  }
}
