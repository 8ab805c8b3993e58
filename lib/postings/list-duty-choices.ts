import { findPinnedFramework } from './pinned-framework'
import type { DutyChoice } from './posting-form'

const order = { core: 0, common: 1, occasional: 2 } as const

/** The responsibilities of a role as the editor offers them, in the version of the posting, core first; none for no role. */
export async function listDutyChoices(roleId: string, frameworkVersion: string | null): Promise<DutyChoice[]> {
  const framework = await findPinnedFramework(frameworkVersion)
  const role = framework?.current.roles.find((candidate) => candidate.id === roleId)
  if (!framework || !role) return []
  const statements = new Map(framework.current.responsibilities.map(({ id, statement }) => [id, statement]))
  return role.responsibilities
    .flatMap(({ id, importance }) => {
      const statement = statements.get(id)
      return statement ? [{ id, statement, importance }] : []
    })
    .sort((a, b) => order[a.importance] - order[b.importance])
}
