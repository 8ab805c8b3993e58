import { findPublishedFramework } from '@/lib/framework/published-framework'
import type { DutyChoice } from './posting-form'

const order = { core: 0, common: 1, occasional: 2 } as const

/** The responsibilities of a role as the editor offers them, core first; none for no role. */
export async function listDutyChoices(roleId: string): Promise<DutyChoice[]> {
  const published = await findPublishedFramework()
  const role = published?.document.roles.find((candidate) => candidate.id === roleId)
  if (!published || !role) return []
  const statements = new Map(published.document.responsibilities.map(({ id, statement }) => [id, statement]))
  return role.responsibilities
    .flatMap(({ id, importance }) => {
      const statement = statements.get(id)
      return statement ? [{ id, statement, importance }] : []
    })
    .sort((a, b) => order[a.importance] - order[b.importance])
}
